import type { MeetingFrontMatter } from '../../archive/front-matter.ts';
import { fileMarkdown } from '../../archive/markdown/write.ts';
import type { PaperListEntry } from '../../archive/paper-list.ts';
import { withPicturePaths } from '../../archive/pictures.ts';
import type { Block } from '../../document/block.ts';
import { readableDate } from '../../document/dates.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { FromSource, GatheredMeeting } from '../gather/gathered-meeting.ts';
import { agendaBlocks, heading, lowered } from './agenda-blocks.ts';
import { type CollectionFile, picturesIn, present } from './collection-file.ts';
import type { NamedPaper } from './paper-names.ts';

function shownTitle({ draft, supersededBy, published }: NamedPaper): string {
  if (supersededBy === undefined) return draft.title;
  return `${draft.title} (${published === undefined ? 'earlier version' : `first published ${readableDate(published)}`})`;
}

/** What stands below an item: links to its papers in their order, then what is missing. */
function listOf(
  entry: AgendaEntry,
  meeting: GatheredMeeting,
  papers: readonly NamedPaper[],
): readonly PaperListEntry[] {
  const own = papers.filter(
    ({ draft }) => draft.agendaItem !== undefined && draft.agendaItem === entry.number,
  );
  const missing = meeting.missing.filter((paper) => paper.entry === entry);
  return [
    ...own.map((paper) => ({
      type: 'paper' as const,
      title: shownTitle(paper),
      target: `${paper.stem}.md`,
    })),
    ...missing.map(({ entry: _entry, ...facts }) => ({ type: 'missing' as const, ...facts })),
  ];
}

function sourcesOf({ reading, alsoIn }: FromSource<unknown>): string[] {
  return [reading, ...alsoIn].map(({ source }) => source.id);
}

/** `meeting.md`: the facts of the meeting, its agenda with the papers of each item, and its front sheet. */
export function meetingFile(
  meeting: GatheredMeeting,
  folder: string,
  papers: readonly NamedPaper[],
): CollectionFile {
  const front = meeting.front?.draft;
  const { agenda } = meeting;
  const sources = meeting.front ? sourcesOf(meeting.front) : [];
  const frontMatter: MeetingFrontMatter = present({
    kind: 'meeting',
    council: meeting.belonging.council,
    committee: meeting.belonging.committee,
    date: meeting.date,
    time: meeting.time,
    venue: front?.venue,
    quorum: front?.quorum,
    status: front?.status ?? ('unknown' as const),
    published: front?.published,
    contact: front?.contact,
    membership: [...(front?.membership ?? [])].map(({ name, role }) => present({ name, role })),
    substitutes: [...(front?.substitutes ?? [])].map(({ name, role }) => present({ name, role })),
    source: sources[0],
    alsoIn: sources.slice(1),
    inferred: [...meeting.inferred].sort(),
  });
  const body: readonly Block[] = [
    ...(agenda.length === 0
      ? []
      : [
          heading(2, 'Agenda'),
          ...agenda.flatMap((entry) => agendaBlocks(entry, listOf(entry, meeting, papers))),
        ]),
    ...(front && front.blocks.length > 0 ? [heading(2, 'Front sheet'), ...lowered(front.blocks)] : []),
  ];
  const [own] = sources;
  return {
    path: `${folder}/meeting.md`,
    text: fileMarkdown(frontMatter, own === undefined ? body : withPicturePaths(body, own, 0)),
    sources,
    // Titles under which a system lists papers stand in the lists, or with the papers themselves.
    headWords: agenda.flatMap(({ papers: listed }) => (listed ?? []).map(({ title }) => title)),
    pictures: own === undefined ? [] : picturesIn(body, own),
  };
}
