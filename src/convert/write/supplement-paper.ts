import { readableDate } from '../../document/dates.ts';
import type { FrontSheetDraft, PaperDraft } from '../drafts.ts';
import type { FromSource } from '../gather/gathered-meeting.ts';
import type { PaperGroup } from '../gather/gathered-paper.ts';
import { agendaBlocks, lowered } from './agenda-blocks.ts';

function supplementDraft(draft: FrontSheetDraft): PaperDraft {
  const published = draft.published === undefined ? '' : ` published ${readableDate(draft.published)}`;
  const agenda = draft.agenda.flatMap((entry) => agendaBlocks(entry, []));
  return {
    kind: 'agenda',
    title: draft.supplement ? `Supplement${published}` : `Agenda${published}`,
    titlePrinted: false,
    agendaItem: undefined,
    label: undefined,
    reference: undefined,
    date: draft.published,
    pages: undefined,
    header: [],
    authors: [],
    blocks: [...lowered(draft.blocks), ...agenda],
    lines: undefined,
    inferred: ['title'],
  };
}

/** A supplement's own front sheet or letter is a paper of the meeting; its items stand in the agenda. */
export function supplementGroup({ draft, reading, alsoIn }: FromSource<FrontSheetDraft>): PaperGroup {
  const published = draft.published === undefined ? {} : { published: draft.published };
  return {
    paper: { draft: supplementDraft(draft), reading, alsoIn, prints: [], ...published },
    older: [],
    appendices: [],
  };
}
