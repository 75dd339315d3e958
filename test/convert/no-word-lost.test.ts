import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accountFor } from '../../src/convert/account.ts';
import { convert } from '../../src/convert/convert.ts';
import { gather } from '../../src/convert/gather/gather.ts';
import { readSource } from '../../src/convert/source/read-source.ts';
import { collectionFiles } from '../../src/convert/write/collection.ts';
import { readTextFile } from '../../src/read/text-file.ts';
import { notShown } from '../not-shown.ts';
import { emptyRoom, roomWith } from './sources-room.ts';
import { frontSheet } from './town-papers.ts';

const sample = 'content/sources';
const seeds = '../shared/seeds';

async function converted(sources: string) {
  const { value } = await convert({ sources, content: join(emptyRoom(), 'content') });
  return value;
}

describe('every word of a source is on a page or named as furniture', () => {
  test('in the bundled sample', async () => {
    const { sources, heldBack } = await converted(sample);
    expect(heldBack).toEqual([]);
    expect(sources).toHaveLength(readdirSync(sample).length);
    for (const { file, words, kept, furniture, lost } of sources) {
      expect([file, kept + furniture + lost, lost]).toEqual([file, words, 0]);
      expect([file, kept / words > 0.97]).toEqual([file, true]);
    }
  });

  test('in the real packs', async () => {
    if (!existsSync(seeds)) {
      notShown(`the words of real packs, for ${seeds} is not here.`);
      return;
    }
    const { sources } = await converted(seeds);
    expect(sources).toHaveLength(readdirSync(seeds).length);
    for (const { file, words, kept, furniture, lost } of sources)
      expect([file, kept + furniture + lost, lost]).toEqual([file, words, 0]);
  });
});

test('a range of pages that begins and ends on one page keeps both its numbers', async () => {
  const room = roomWith({
    'march.txt': frontSheet({
      date: '12 March 2024',
      agenda: ['3\tStreet names\t73 - 73', '4\tBenches (Pages 74 - 74)\t', '5\tTrees\t75'],
    }),
  });
  const { value } = await room.convert();
  expect(value.sources.map(({ lost }) => lost)).toEqual([0]);
  const meeting = room.read(room.made().find((name) => name.endsWith('meeting.md')) ?? '');
  expect(meeting).toMatch(/Page 73 - 73\*[\s\S]*Pages 74 - 74\*[\s\S]*Page 75\*/);
});

/** The words that a reader of a Markdown file meets: its body, and of its head what the paper itself prints. */
function shownWords(markdown: string): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  const { title, header = [] }: { title?: string; header?: readonly { label?: string; value: string }[] } =
    parse(head);
  const printed = header.flatMap(({ label, value }) => [label, value]);
  const plain = body
    .replace(/<br>/g, ' ')
    .replace(/\\/g, '')
    .replace(/\]\([^()]*\)/g, '] ');
  return [title, ...printed, plain].filter(Boolean).join('\n');
}

/** Converts a text on its own and counts its words against the Markdown, without asking the converter. */
function wordsLost(text: string): readonly string[] {
  const identity = {
    id: 'cut',
    file: 'cut.txt',
    given: 'cut.txt',
    path: 'sources/cut.txt',
    bytes: 0,
    sha256: '',
    mediaType: '',
    reviewKey: 'key',
  };
  const reading = readSource(identity, readTextFile(text));
  const { meetings } = gather([reading]);
  const files = [...meetings].flatMap(([folder, meeting]) => collectionFiles(meeting, folder));
  const shown = files.map((file) => shownWords(file.text));
  return accountFor(reading.lines, shown, reading.furniture).lost.map(
    ({ line, text: word }) => `${line} ${word}`,
  );
}

/** The packs behind their agendas, from the minutes or the first report on. */
const packs = readdirSync(sample)
  .map((name) => readFileSync(join(sample, name), 'utf8').split('\n'))
  .map((lines) => lines.slice(lines.findIndex((line) => /^minutes of the|\bITEM\b|\bPDF\b/i.test(line))));
/** A report's head, so that what follows is filed; without it most cuts would name no date and be held back. */
const head = `${['12 March 2024\tITEM: 3', 'Lamps\t', 'Wards: Castle\t', 'Report of: A. Pym\t'].join('\n')}\n\n`;

/** A front sheet's first lines, so that what follows is read as its agenda and public information. */
const frontSheetHead = 'Ponds Committee\n\nThe meeting will be held at **7.00 pm** on **12 March 2024**\n\n';
const frontSheets = readdirSync(sample)
  .filter((name) => name.includes('pack') || name.includes('supplement'))
  .map((name) => readFileSync(join(sample, name), 'utf8').split('\n').slice(0, 120));

/** Some lines of one of the packs, in their order. */
const cut = fc
  .tuple(fc.constantFrom(...packs), fc.nat(), fc.integer({ min: 1, max: 90 }))
  .map(([lines, at, length]) => lines.slice(at % lines.length, (at % lines.length) + length));

const runs = { numRuns: 200 };

function losesNothing(lines: readonly string[]): void {
  expect(wordsLost(head + lines.join('\n'))).toEqual([]);
}

describe('no word is lost either when a pack', () => {
  test('is cut out of the middle', () => {
    fc.assert(fc.property(cut, losesNothing), runs);
  });

  test('has its lines in another order', () => {
    const shuffled = cut.chain((lines) =>
      fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length }),
    );
    fc.assert(fc.property(shuffled, losesNothing), runs);
  });

  test('has lines that break off', () => {
    const truncated = fc
      .tuple(cut, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }))
      .map(([lines, shares]) =>
        lines.map((line, at) => line.slice(0, Math.ceil(line.length * (shares[at % shares.length] ?? 1)))),
      );
    fc.assert(fc.property(truncated, losesNothing), runs);
  });

  test('is mixed with lines of another, with tabs, blanks and marks in between', () => {
    const marks = fc.constantFrom(
      '',
      '',
      '\t',
      '\t\t12',
      '- ',
      '**',
      ' - a',
      '1.',
      'RESOLVED:',
      '| a | b',
      '# x',
      '> y',
    );
    const scrambled = fc
      .tuple(cut, cut, fc.array(marks, { minLength: 1, maxLength: 12 }))
      .map(([one, other, between]) =>
        one.flatMap((line, at) => [line + (between[at % between.length] ?? ''), other[at] ?? '']),
      );
    fc.assert(fc.property(scrambled, losesNothing), runs);
  });

  test('has a front sheet of which lines are missing, doubled or out of order', () => {
    const torn = fc
      .tuple(fc.constantFrom(...frontSheets), fc.array(fc.nat(), { minLength: 1, maxLength: 90 }))
      .map(([lines, places]) => places.map((place) => lines[place % lines.length] ?? ''));
    fc.assert(
      fc.property(torn, (lines) => {
        expect(wordsLost(frontSheetHead + lines.join('\n'))).toEqual([]);
      }),
      runs,
    );
  });
});
