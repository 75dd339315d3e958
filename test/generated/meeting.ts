import { slug, uniqueName } from '../../src/archive/addresses.ts';
import type { Block } from '../../src/document/block.ts';
import { blockText } from '../../src/document/block.ts';
import { readableDate } from '../../src/document/dates.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { MeetingPlace } from './council.ts';
import { type Officer, placeName, stages, topics } from './names.ts';
import { appendixBlocks, reportBlocks, workProgrammeBlocks } from './report.ts';

/** A paper as it is written and printed. */
export interface GeneratedPaper {
  readonly kind: 'report' | 'appendix' | 'work-programme';
  readonly title: string;
  readonly item: string;
  /** The file of the collection, without its ending. */
  readonly stem: string;
  readonly label?: string;
  /** Facts of a report's head. */
  readonly head?: { readonly reference: string; readonly officer: Officer; readonly wards: string };
  readonly pages: { readonly from: number; readonly to: number };
  readonly blocks: readonly Block[];
}

/** An item of the agenda that has papers: the report first, then its appendices. */
export interface ReportedItem {
  readonly number: string;
  readonly title: string;
  readonly papers: readonly [GeneratedPaper, ...GeneratedPaper[]];
  readonly recommendations: readonly string[];
}

export interface GeneratedMeeting {
  readonly place: MeetingPlace;
  readonly date: string;
  /** "14 March 2023". */
  readonly day: string;
  /** The name of its pack, without ending. */
  readonly source: string;
  readonly items: readonly ReportedItem[];
}

/** Reports begin behind apologies, minutes, urgent business and declarations. */
const firstReport = 5;
const firstPage = 13;
const wordsOfPage = 420;

/** A matter comes back at one meeting after the other, once for each stage. */
function matter(
  { seed, council, committee, place }: MeetingPlace,
  at: number,
): { title: string; stage: number } {
  const chance = chanceOf(`${seed} ${council.id} ${committee.id} ${Math.floor(place / stages.length)} ${at}`);
  return { title: `${chance.pick(topics)} ${placeName(chance)}`, stage: place % stages.length };
}

/** "24/00109": unique in its council. */
function referenceOf({ committee, place, date }: MeetingPlace, at: number): string {
  return `${date.slice(2, 4)}/${String((committee.place + 1) * 3000 + place * 10 + at).padStart(5, '0')}`;
}

/** Pages that papers take up one after the other, in words of a printed page. */
class Pages {
  #next = firstPage;

  take(blocks: readonly Block[]): GeneratedPaper['pages'] {
    const words = blocks.reduce((count, block) => count + blockText(block).split(/\s+/).length, 0);
    const from = this.#next;
    const to = from + Math.floor(words / wordsOfPage);
    this.#next = to + 1;
    return { from, to };
  }
}

/** The titles of a report's appendices, as it lists them and as they are headed. */
function appendixTitles(chance: Chance): readonly AppendixTitle[] {
  return Array.from({ length: chance.between(0, 3) }, (_, at) => ({
    label: `Appendix ${at + 1}`,
    name: `Figures for ${placeName(chance)}`,
  }));
}

function appendix(
  { stem, item }: Pick<GeneratedPaper, 'stem' | 'item'>,
  { label, name }: AppendixTitle,
  { chance, pages }: Printing,
): GeneratedPaper {
  const blocks = appendixBlocks(chance, label, name);
  return {
    kind: 'appendix',
    title: `${label}: ${name}`,
    item,
    stem: `${stem}/${slug(label)}`,
    label,
    pages: pages.take(blocks),
    blocks,
  };
}

interface AppendixTitle {
  readonly label: string;
  readonly name: string;
}

interface Printing {
  readonly chance: Chance;
  readonly pages: Pages;
  readonly taken: Set<string>;
}

function reportedItem(place: MeetingPlace, at: number, printing: Printing): ReportedItem {
  const { chance, pages, taken } = printing;
  const { title: subject, stage } = matter(place, at);
  const number = String(firstReport + at);
  const title = `${subject}: ${stages[stage] ?? stages[0]}`;
  const officer = chance.pick(place.council.officers);
  const listed = appendixTitles(chance);
  const earlier =
    stage > 0 && place.previous !== undefined
      ? `The Committee considered ${stages[stage - 1] ?? stages[0]} (reference ${referenceOf({ ...place, place: place.place - 1, date: place.previous }, at)}) at its meeting held on ${readableDate(place.previous)}.`
      : undefined;
  const { blocks, recommendations } = reportBlocks(chance, {
    subject,
    earlier,
    appendices: listed.map(({ label, name }) => `${label}: ${name}`),
    officer,
  });
  const words = slug(title, 40).replace(/(?:-(?:of|in|to))+$/, '');
  const stem = uniqueName(`${number}-${words}`, taken);
  const report: GeneratedPaper = {
    kind: 'report',
    title,
    item: number,
    stem,
    head: { reference: referenceOf(place, at), officer, wards: placeName(chance) },
    pages: pages.take(blocks),
    blocks,
  };
  const papers = [report, ...listed.map((each) => appendix(report, each, printing))] as const;
  return { number, title, papers, recommendations };
}

function workProgramme(place: MeetingPlace, number: string, { chance, pages }: Printing): ReportedItem {
  const blocks = workProgrammeBlocks(chance, number, [place.date], place.council.officers);
  const title = 'Work Programme';
  const stem = `${number}-work-programme`;
  const paper = {
    kind: 'work-programme',
    title,
    item: number,
    stem,
    pages: pages.take(blocks),
    blocks,
  } as const;
  return { number, title, papers: [paper], recommendations: ['That the work programme be noted.'] };
}

/** Draws a meeting with all its papers. */
export function generatedMeeting(place: MeetingPlace): GeneratedMeeting {
  const { seed, council, committee, date } = place;
  const chance = chanceOf(`${seed} ${council.id} ${committee.id} ${date}`);
  const printing = { chance, pages: new Pages(), taken: new Set<string>() };
  const reports = Array.from({ length: chance.between(4, 9) }, (_, at) => reportedItem(place, at, printing));
  return {
    place,
    date,
    day: readableDate(date),
    source: `${council.id}-${committee.id}-${date}-agenda-pack`,
    items: [...reports, workProgramme(place, String(firstReport + reports.length), printing)],
  };
}
