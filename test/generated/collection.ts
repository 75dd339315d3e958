import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type {
  MeetingFrontMatter,
  MinutesFrontMatter,
  PaperFrontMatter,
  ReportedSource,
} from '../../src/archive/front-matter.ts';
import { fileMarkdown } from '../../src/archive/markdown/write.ts';
import { paperList } from '../../src/archive/paper-list.ts';
import { present } from '../../src/convert/write/collection-file.ts';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { heading, paragraph } from './blocks.ts';
import {
  agendaLines,
  frontSheetFoot,
  frontSheetHead,
  pagesText,
  publishedOn,
  venueOf,
} from './front-sheet.ts';
import type { GeneratedMeeting, GeneratedPaper } from './meeting.ts';
import type { GeneratedMinutes } from './minutes.ts';

/** A file of an archive: its path below the content folder, with "/" between. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

function agendaOf(meeting: GeneratedMeeting): readonly Block[] {
  const papersOf = new Map(meeting.items.map(({ number, papers }) => [number, papers]));
  return agendaLines(meeting).flatMap(({ number, title, note, pages }) => [
    heading(3, title, number),
    ...(pages
      ? [
          {
            type: 'paragraph' as const,
            content: [{ type: 'emphasis' as const, children: [text(`Page ${pagesText(pages)}`)] }],
          },
        ]
      : []),
    ...(note === undefined ? [] : [paragraph(note)]),
    ...(papersOf.has(number) ? [listOf(papersOf.get(number) ?? [])] : []),
  ]);
}

function listOf(papers: readonly GeneratedPaper[]): Block {
  return paperList(papers.map(({ title, stem }) => ({ type: 'paper', title, target: `${stem}.md` })));
}

function meetingText(meeting: GeneratedMeeting): string {
  const { council, committee } = meeting.place;
  const [chair, ...members] = committee.members;
  const frontMatter: MeetingFrontMatter = present({
    kind: 'meeting',
    council: { id: council.id, name: council.name },
    committee: { id: committee.id, name: committee.name },
    date: meeting.date,
    time: '19:00',
    venue: venueOf(meeting),
    status: 'unknown',
    published: publishedOn(meeting),
    contact: {
      name: council.clerk,
      role: 'Senior Democratic Services Officer',
      email: `democracy@${council.id}.example`,
    },
    membership: [{ name: chair, role: 'Chair' }, ...members.map((name) => ({ name }))],
    substitutes: committee.substitutes.map((name) => ({ name })),
    source: meeting.source,
    alsoIn: [],
    inferred: [],
  });
  return fileMarkdown(frontMatter, [
    heading(2, 'Agenda'),
    ...agendaOf(meeting),
    heading(2, 'Front sheet'),
    ...frontSheetHead(meeting),
    ...frontSheetFoot(meeting),
  ]);
}

function headOf(
  meeting: GeneratedMeeting,
  { item, head }: GeneratedPaper,
): Pick<PaperFrontMatter, 'header' | 'authors' | 'date' | 'reference'> {
  if (!head) return { header: [], authors: [] };
  const { officer, wards, reference } = head;
  return {
    reference,
    date: meeting.date,
    header: [
      { value: meeting.day },
      { label: 'ITEM', value: item },
      { value: meeting.place.committee.name },
      { field: 'wards', label: 'Wards and communities affected', value: wards },
      { label: 'Reference number', value: reference },
      { field: 'reportOf', label: 'Report of', value: `${officer.name}, ${officer.title}` },
      { field: 'publicStatus', value: 'This report is public' },
    ],
    authors: [officer],
  };
}

function paperText(meeting: GeneratedMeeting, paper: GeneratedPaper): string {
  const { kind, title, item, label, pages, blocks } = paper;
  const frontMatter: PaperFrontMatter = present({
    kind,
    title,
    agendaItem: item,
    ...(label === undefined ? {} : { label }),
    pages,
    ...headOf(meeting, paper),
    missing: [],
    source: meeting.source,
    alsoIn: [],
    inferred: [],
  });
  return fileMarkdown(frontMatter, [{ type: 'page-mark', page: pages.from }, ...blocks]);
}

function minutesText({ attendance, blocks }: GeneratedMinutes, printedIn: string): string {
  const frontMatter: MinutesFrontMatter = present({
    kind: 'minutes',
    status: 'unknown',
    opened: '19:00',
    closed: '21:14',
    pages: { from: 5, to: 12 },
    attendance,
    printedIn: [printedIn],
    inferred: [],
  });
  return fileMarkdown(frontMatter, [{ type: 'page-mark', page: 5 }, ...blocks]);
}

function conversionText({ source }: GeneratedMeeting, pack: string): string {
  const words = pack.split(/\s+/).length;
  const record: ReportedSource = {
    id: source,
    file: `${source}.txt`,
    path: `sources/${source}.txt`,
    bytes: Buffer.byteLength(pack),
    sha256: createHash('sha256').update(pack).digest('hex'),
    mediaType: 'text/plain',
    fidelity: { words, kept: words, lost: 0, furniture: 0 },
    furniture: [],
    lost: [],
    warnings: [],
  };
  return stringify({ sources: [record] });
}

/** The folder of a meeting below the content folder. */
function folderOf({ place, date }: GeneratedMeeting): string {
  return `${place.council.id}/${place.committee.id}/${date}`;
}

/** A meeting's minutes, which the pack of a later one prints. */
interface PrintedMinutes {
  readonly minutes: GeneratedMinutes;
  readonly printedIn: string;
}

/** The collection of one meeting as the converter writes it; `pack` is the document that it was made from. */
export function collectionFiles(
  meeting: GeneratedMeeting,
  pack: string,
  printed: PrintedMinutes | undefined,
): readonly GeneratedFile[] {
  const folder = folderOf(meeting);
  return [
    { path: `${folder}/meeting.md`, text: meetingText(meeting) },
    ...(printed
      ? [{ path: `${folder}/minutes.md`, text: minutesText(printed.minutes, printed.printedIn) }]
      : []),
    ...meeting.items
      .flatMap(({ papers }) => papers)
      .map((paper) => ({ path: `${folder}/${paper.stem}.md`, text: paperText(meeting, paper) })),
    { path: `${folder}/conversion.yaml`, text: conversionText(meeting, pack) },
  ];
}
