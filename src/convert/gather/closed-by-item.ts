import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { Closure, PaperDraft } from '../drafts.ts';
import { isPaper } from '../source/withhold.ts';
import { closedDecisions, closedMinutes, exemptMark, isExempt, isRecord } from './closed-records.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import { type GatheredPaper, type Print, papersIn } from './gathered-paper.ts';
import { type Agendas, entryAbout } from './item-standing.ts';

/** The entry of the agenda that a print of a paper is about. */
function entryOf({ draft }: GatheredPaper, { reading, draft: printed }: Print, all: Agendas['all']) {
  if (!isPaper(printed) || printed.kind === 'agenda') return undefined;
  const counted = reading.frontSheet?.agenda ?? all[0] ?? [];
  const number = printed.agendaItem ?? draft.agendaItem;
  return entryAbout({ number, titles: [printed.title, draft.title] }, { all, counted });
}

function closedPaper(paper: GatheredPaper, all: Agendas['all']): readonly Closure[] {
  return paper.prints.flatMap((print): readonly Closure[] => {
    const { draft } = print;
    const entry = entryOf(paper, print, all);
    if (isExempt(entry)) return [{ draft, mark: exemptMark(entry) }];
    return isPaper(draft) && isRecord(draft) ? closedDecisions(draft, { all, counted: all[0] ?? [] }) : [];
  });
}

/** The agenda of a source, as far as it is known by now what of it is closed. */
export type AgendaOf = (source: string) => readonly AgendaEntry[];

/** The agenda of the meeting first, by which its minutes and papers count unless they say otherwise. */
function agendasOf(meeting: GatheredMeeting, agendaOf: AgendaOf): Agendas['all'] {
  const first = meeting.front?.reading.source.id;
  const others = meeting.sources.filter((source) => source !== first).map(agendaOf);
  return [first === undefined ? [] : agendaOf(first), ...others];
}

/** What the agendas of a meeting close: the papers of exempt items, and what minutes and records of decisions say of them. */
export function closedByItem(meeting: GatheredMeeting, agendaOf: AgendaOf): readonly Closure[] {
  const all = agendasOf(meeting, agendaOf);
  if (!all.flat().some(isExempt)) return [];
  const papers = meeting.papers.flatMap(papersIn);
  return [
    ...papers.flatMap((paper) => closedPaper(paper, all)),
    // A committee system keeps restricted minutes back itself: what its page says of an exempt item is for the public.
    ...meeting.recorded
      .filter(({ reading }) => !reading.fromSystem)
      .flatMap(({ draft }) => closedMinutes(draft, { all, counted: all[0] ?? [] })),
  ];
}

/** The papers of a meeting by the entry of its agendas that they are about; appendices are of no entry themselves. */
export function papersByEntry(
  meeting: GatheredMeeting,
  agendaOf: AgendaOf,
): ReadonlyMap<AgendaEntry, readonly PaperDraft[]> {
  const all = agendasOf(meeting, agendaOf);
  const found = meeting.papers
    .flatMap(({ paper, older }) => [paper, ...older])
    .flatMap((paper) =>
      paper.prints.flatMap((print) => {
        const entry = paper.draft.kind === 'appendix' ? undefined : entryOf(paper, print, all);
        return entry && isPaper(print.draft) ? [{ entry, draft: print.draft }] : [];
      }),
    );
  return new Map(
    [...Map.groupBy(found, ({ entry }) => entry)].map(([entry, own]) => [
      entry,
      own.map(({ draft }) => draft),
    ]),
  );
}
