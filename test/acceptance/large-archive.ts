import { readdirSync, readFileSync } from 'node:fs';
import type { Address, Meeting, MeetingId, Paper, PaperId } from '../../src/archive/model.ts';
import type { Anchor, Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import { july, sampleArchive } from '../site/sample-archive.ts';

/** A series of numbers from 0 up to 1 that is the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lines of the bundled sample that are long enough to be a paragraph: words as councils use them. */
function sampleLines(): readonly string[] {
  return readdirSync('content/sources')
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(`content/sources/${name}`, 'utf8').split('\n'))
    .filter((line) => line.length > 80);
}

const beginnings =
  'Ash Birch Carr Dun Elm Fen Grange Hart Ivy Kirk Lang Mill Nether Oak Penn Quarry Rowan Stone Thorn Wych'.split(
    ' ',
  );
const endings =
  'bourne bridge bury combe croft dale field ford gate ham hurst leigh low mere stead thorpe ton wick with worth'.split(
    ' ',
  );

function placeName(next: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  return `${pick(beginnings)}${pick(endings)}${pick(endings)}`;
}

const papersOfMeeting = 18;
const paragraphsOfPaper = 22;

function paragraphs(lines: readonly string[], next: () => number): readonly Block[] {
  return Array.from({ length: paragraphsOfPaper }, (_, at) => {
    const line = lines[Math.floor(next() * lines.length)] ?? '';
    return {
      type: 'paragraph' as const,
      number: `${at + 1}.`,
      content: [text(`${line} This concerns ${placeName(next)} and £${Math.floor(next() * 9000)},000.`)],
      anchor: `p-${at + 1}` as Anchor,
    };
  });
}

function paper(at: number, meeting: Meeting, lines: readonly string[], next: () => number): Paper {
  const name = placeName(next);
  const [like] = july.papers;
  if (!like) throw new Error('The sample has a paper.');
  return {
    ...like,
    id: `${meeting.id}/${at}` as PaperId,
    url: `${meeting.url}${at}-${name.toLowerCase()}/` as Address,
    title: `${name}: report ${at}`,
    reference: `REP/${meeting.date.slice(2, 4)}/${meeting.date.slice(5, 7)}${at}`,
    agendaItem: undefined,
    blocks: paragraphs(lines, next),
    recommendations: [],
  };
}

/** An archive of so many pages that can be searched, the same each time: meetings of one committee, reports of our own sample's words. */
export function largeArchive(pages: number): LinkedArchive {
  const next = numbersFrom(1835);
  const lines = sampleLines();
  const meetings = Array.from({ length: Math.round(pages / (papersOfMeeting + 1)) }, (_, at): Meeting => {
    const date = new Date(Date.UTC(2000, 0, 4 + at * 7)).toISOString().slice(0, 10);
    const own = {
      ...july,
      id: `fenwick/parks-committee/${date}` as MeetingId,
      url: `/fenwick/parks-committee/${date}/` as Address,
      date,
      minutes: undefined,
      agenda: [],
      frontSheet: [],
      sources: [],
      workProgramme: [],
      attendance: [],
    };
    return {
      ...own,
      papers: Array.from({ length: papersOfMeeting }, (__, place) => paper(place + 1, own, lines, next)),
    };
  });
  return {
    ...sampleArchive,
    meetings,
    people: [],
    decisions: [],
    glossary: [],
    workProgramme: [],
    topics: [],
    followed: new Map(),
    approvals: new Map(),
  };
}
