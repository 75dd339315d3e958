import { type Block, type Heading, isBlock, type SourceBlock } from '../../document/block.ts';
import { datesIn } from '../../document/dates.ts';
import type { Frame, FrameItem, FramePaper } from '../../document/frame.ts';
import { text } from '../../document/inline.ts';
import type { FileReading } from '../../read/read-file.ts';
import type { Reading } from '../../read/reading.ts';
import { type AgendaEntry, agendaPart, type ListedPaper } from '../../recognise/agenda.ts';
import { councilOf } from '../../recognise/bodies.ts';
import { isExemptTitle } from '../../recognise/exempt.ts';
import type { FrontSheetDraft, PaperDraft, SourceIdentity, SourceReading } from '../drafts.ts';
import { frameMinutes } from './frame-minutes.ts';
import { furnitureOf } from './left-out.ts';
import { fileFacts } from './meeting-facts.ts';
import { linesOfBlocks } from './parts.ts';

/** Only a whole address leads anywhere from the archive; that of a page saved without its own does not. */
function listedPaper({ title, url }: FramePaper): ListedPaper {
  return url !== undefined && /^https?:\/\//i.test(url) ? { title, url } : { title };
}

/** A reading with what its reader held back. */
export type HeldReading = Reading & Partial<Pick<FileReading, 'holds'>>;

interface FrameAgenda {
  readonly entries: readonly AgendaEntry[];
  /** Headings that part the agenda: they are no items, and their words stay with the front sheet. */
  readonly aside: readonly SourceBlock[];
}

function entryOf(item: FrameItem, part: string | undefined): AgendaEntry {
  const { agendaNumber, title, note, papers } = item;
  const closed = part !== undefined && agendaPart(part) === 'closed';
  return {
    title,
    note: note.filter(isBlock),
    access: item.exempt || closed || isExemptTitle(title) ? 'exempt' : 'public',
    ...(agendaNumber === undefined ? {} : { number: agendaNumber }),
    ...(part === undefined ? {} : { part }),
    ...(papers.length === 0 ? {} : { papers: papers.map(listedPaper) }),
  };
}

function isPartHeading(item: FrameItem): boolean {
  const bare = item.agendaNumber === undefined && item.minuteNumber === undefined;
  return bare && item.note.length + item.minutes.length === 0 && agendaPart(item.title) !== undefined;
}

/** The agenda bears agenda numbers only: that of a minute counts something else. */
function agendaOf(frame: Frame): FrameAgenda {
  const entries: AgendaEntry[] = [];
  const aside: SourceBlock[] = [];
  let part: string | undefined;
  for (const item of frame.items) {
    if (isPartHeading(item)) {
      part = item.title;
      aside.push({ type: 'paragraph', content: [text(item.title)], gap: 1 });
    } else entries.push(entryOf(item, part));
  }
  return { entries, aside };
}

/** A web page marks its headings itself; its lines of labels and facts only look like some. */
function withOwnHeadings(blocks: readonly SourceBlock[]): readonly Block[] {
  return blocks.filter(isBlock).map((block) => {
    if (block.type !== 'paragraph' || block.headingSign === undefined) return block;
    const { headingSign, type: _type, ...rest } = block;
    const heading: Heading = {
      ...rest,
      type: 'heading',
      level: headingSign.level,
      because: headingSign.because,
    };
    return heading;
  });
}

function frontSheetOf(frame: Frame): FrontSheetDraft {
  const { entries, aside } = agendaOf(frame);
  return {
    status: frame.status,
    venue: frame.venue,
    quorum: undefined,
    published: frame.published,
    contact: frame.contact,
    membership: frame.members,
    substitutes: [],
    agenda: entries,
    blocks: withOwnHeadings([...frame.rest, ...aside]),
    supplement: false,
  };
}

/** A page that only says who came is a paper of its meeting and no front sheet. */
function attendancePaper(frame: Frame): PaperDraft {
  const blocks = withOwnHeadings(frame.rest);
  return {
    kind: 'other',
    title: 'Attendance',
    titlePrinted: false,
    agendaItem: undefined,
    label: undefined,
    reference: undefined,
    date: frame.date,
    pages: undefined,
    header: [],
    authors: [],
    blocks,
    lines: linesOfBlocks(blocks),
    inferred: ['title'],
  };
}

type DateFacts = Pick<SourceReading, 'date' | 'dateSign' | 'inferred'>;

/** Some systems' pages leave the day to the titles of their papers; the agenda's is that of the meeting. */
function dateOf(frame: Frame): DateFacts {
  if (frame.date !== undefined) return { date: frame.date, dateSign: 'printed', inferred: [] };
  const titles = frame.papers.map(({ title }) => title);
  const date = [...titles.filter((title) => /\bagenda\b/i.test(title)), ...titles].flatMap(datesIn)[0];
  return date === undefined
    ? { date, dateSign: undefined, inferred: [] }
    : { date, dateSign: 'mentioned', inferred: ['date'] };
}

const copyrightLine = /(?:©|\bcopyright\b)[\s\d–-]*((?:the )?\p{Lu}[\p{L}'’ -]{3,70}?\bCouncil)\b/iu;

/** Whose page it is: whoever holds the right to it, else the council that its words and addresses name. */
function frameCouncil({ lines }: Reading, frame: Frame): SourceReading['council'] {
  if (frame.council !== undefined) return { name: frame.council, inferred: false };
  const said = lines.map((line) => line.text);
  const holder = said.map((line) => copyrightLine.exec(line)?.[1]).findLast((name) => name !== undefined);
  if (holder !== undefined) return { name: holder.replace(/^the /i, ''), inferred: false };
  const papers = [...frame.papers, ...frame.items.flatMap((item) => item.papers)];
  const addresses = papers.flatMap(({ url }) => url ?? []);
  return councilOf([frame.committee ?? 'Meeting', ...said, ...addresses].join('\n'));
}

/**
 * Makes a meeting of what a committee system says in fields of its own: the front sheet with the agenda and the
 * papers that it lists, and the minutes with decisions and attendance. Nothing is repaired: no page end has torn it.
 */
export function readFrame(source: SourceIdentity, reading: HeldReading, frame: Frame): SourceReading {
  const dated = dateOf(frame);
  const minutes = frameMinutes(frame, dated.date);
  const onlyAttendance = frame.items.length === 0 && frame.attendees.length > 0 && frame.papers.length === 0;
  return {
    source,
    lines: reading.lines,
    pictures: reading.pictures,
    council: frameCouncil(reading, frame),
    committee: frame.committee,
    ...dated,
    time: frame.time,
    ...fileFacts(reading, reading.document.blocks),
    frontSheet: onlyAttendance ? undefined : frontSheetOf(frame),
    minutes: minutes ? [minutes] : [],
    papers: onlyAttendance ? [attendancePaper(frame)] : [],
    furniture: furnitureOf(reading.document.blocks),
    holds: reading.holds ?? [],
    findings: reading.findings,
    fromSystem: true,
  };
}
