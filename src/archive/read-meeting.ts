import type { Block } from '../document/block.ts';
import { instant } from '../document/dates.ts';
import { plainText } from '../document/inline.ts';
import { contentText, lineText } from '../recognise/lines.ts';
import { pageAddress, slug, uniqueName, withAnchor } from './addresses.ts';
import { withAnchors } from './anchors.ts';
import type { MarkdownFile, MeetingFrontMatter } from './front-matter.ts';
import type {
  Address,
  AgendaItem,
  Anchor,
  Meeting,
  MeetingId,
  MissingPaper,
  PageRange,
  SourceId,
} from './model.ts';
import { type PaperListEntry, readPaperList } from './paper-list.ts';
import { bareNumber } from './read-minutes.ts';

/** The address of a meeting's page; the folder's name is the date, with the time behind it for a second one. */
export function meetingAddress(council: string, committee: string, folder: string): Address {
  return pageAddress(council, committee, folder);
}

interface AgendaFacts {
  readonly pages?: PageRange;
  readonly exempt: boolean;
}

/** The line of facts below an item's heading: "*Pages 5 - 14 · exempt*". */
function factsLine(block: Block | undefined): AgendaFacts | undefined {
  const [only, ...rest] = block?.type === 'paragraph' ? block.content : [];
  if (only?.type !== 'emphasis' || rest.length > 0) return undefined;
  const facts = plainText(only.children).split(' · ');
  const range = facts.map((fact) => /^\D{0,12} ?(\d{1,5})(?: ?[-–] ?(\d{1,5}))?$/.exec(fact)).find(Boolean);
  const exempt = facts.some((fact) => /^exempt$/i.test(fact));
  if (!range && !exempt) return undefined;
  const [, from = '', to = from] = range ?? [];
  return { exempt, ...(range ? { pages: { from: Number(from), to: Number(to) } } : {}) };
}

function missingPaper(entry: PaperListEntry): readonly MissingPaper[] {
  if (entry.type !== 'missing') return [];
  const { type: _type, ...missing } = entry;
  return [missing];
}

/** In `meeting.md` every heading of the third level below "Agenda" is an agenda item. */
function agendaItems(blocks: readonly Block[], page: Address): readonly AgendaItem[] {
  const starts = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === 3 ? [at] : []));
  const taken = new Set<string>();
  return starts.flatMap((start, index) => {
    const heading = blocks[start];
    if (heading?.type !== 'heading') return [];
    const body = blocks.slice(start + 1, starts[index + 1] ?? blocks.length);
    const facts = factsLine(body[0]);
    const number = heading.number === undefined ? undefined : bareNumber(heading.number);
    const anchor = uniqueName(`item-${slug(number ?? contentText(heading), 40)}`, taken) as Anchor;
    return [
      {
        number,
        title: contentText(heading),
        anchor,
        url: withAnchor(page, anchor),
        note: (facts ? body.slice(1) : body).filter((block) => readPaperList(block) === undefined),
        pages: facts?.pages,
        access: facts?.exempt ? ('exempt' as const) : ('public' as const),
        papers: [],
        missing: body.flatMap((block) => readPaperList(block) ?? []).flatMap(missingPaper),
        minutesOf: [],
      },
    ];
  });
}

interface MeetingBody {
  readonly agenda: readonly Block[];
  readonly frontSheet: readonly Block[];
}

function meetingBody(blocks: readonly Block[]): MeetingBody {
  const start = blocks.findIndex(
    (block) => block.type === 'heading' && block.level === 2 && lineText(block) === 'Agenda',
  );
  if (start < 0) return { agenda: [], frontSheet: blocks };
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.level === 2);
  const agenda = end < 0 ? rest : rest.slice(0, end);
  const behind = end < 0 ? [] : rest.slice(end);
  const [first, ...others] = behind;
  // "Front sheet" is the archive's own heading; it parts the agenda from the rest and is no word of the source.
  const frontSheet = first && lineText(first) === 'Front sheet' ? others : behind;
  return { agenda, frontSheet: [...blocks.slice(0, start), ...frontSheet] };
}

/** Makes a meeting of its `meeting.md`. Papers, minutes and sources are added by the reader of the archive. */
export function readMeeting(
  file: MarkdownFile<MeetingFrontMatter>,
  body: readonly Block[],
  identity: { readonly id: MeetingId; readonly url: Address },
): Meeting {
  const { frontMatter } = file;
  const { agenda, frontSheet } = meetingBody(body);
  const items = agendaItems(agenda, identity.url);
  const taken = new Set<string>(items.map(({ anchor }) => anchor));
  return {
    id: identity.id,
    url: identity.url,
    council: frontMatter.council,
    committee: frontMatter.committee,
    date: frontMatter.date,
    time: frontMatter.time,
    start: frontMatter.time === undefined ? undefined : instant(frontMatter.date, frontMatter.time),
    venue: frontMatter.venue,
    quorum: frontMatter.quorum,
    status: frontMatter.status,
    published: frontMatter.published,
    contact: frontMatter.contact,
    membership: frontMatter.membership,
    substitutes: frontMatter.substitutes,
    agenda: items.map((item) => ({ ...item, note: withAnchors(item.note, {}, taken) })),
    frontSheetSource: frontMatter.source as SourceId | undefined,
    frontSheetAlsoIn: frontMatter.alsoIn as SourceId[],
    frontSheet: withAnchors(frontSheet, {}, taken),
    minutes: undefined,
    papers: [],
    workProgramme: [],
    tracker: [],
    references: [],
    acronyms: { whole: [], parts: [] },
    sources: [],
    pictures: [],
    inferred: frontMatter.inferred,
  };
}
