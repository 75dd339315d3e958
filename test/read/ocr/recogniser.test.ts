import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { countWords, totalWords, words, wordsMissing } from '../../../src/document/words.ts';
import {
  engineFolders,
  engineVersion,
  openRecogniser,
  type Recogniser,
} from '../../../src/read/ocr/recogniser.ts';
import { withOcr } from '../../../src/read/ocr/with-ocr.ts';
import { pictureHeader } from '../../../src/read/picture/header.ts';
import { readFile } from '../../../src/read/read-file.ts';
import { atLeastOne } from '../../at-least-one.ts';
import { emptyRoom } from '../../convert/sources-room.ts';
import { outline } from '../../document/outline.ts';
import { scannedPdf } from '../pdf/scanned-pdf.ts';
import { pngBytes } from '../picture/pictures.ts';
import { type PageKind, picturesOfPage } from './printed-page.ts';

const paragraphs = [
  'Brindlewick Borough Council',
  'Streets and Squares Scrutiny Committee, 12 March 2024 at 7.00 pm',
  '2.1 The gullies along the quay were cleared in January and again in February; the contractor found that nine of the forty-one were broken beneath the road and could not be cleared without digging.',
  '2.2 Members asked whether the cost of £12,450 had been foreseen in the budget for 2023/24. The officer replied that it had not, and that the highways reserve would have to be drawn on.',
  '2.3 Councillor Wren said that the benches in the Market Square stood in water after every rainfall, and asked for a drain of their own by the autumn.',
  '(a) That the report be noted.',
  '(b) That £12,450 be taken from the highways reserve.',
];

function openedRecogniser(): Recogniser {
  const { value } = openRecogniser();
  if (!value) throw new Error('tesseract.js and its data are not installed; run npm ci.');
  return value;
}

describe('a picture of a page', { timeout: 90_000 }, () => {
  let recogniser: Recogniser;
  let pictures: Readonly<Record<PageKind, Uint8Array>>;
  beforeAll(async () => {
    recogniser = openedRecogniser();
    pictures = await picturesOfPage(paragraphs);
  }, 60_000);
  afterAll(() => recogniser?.close());

  async function readScan(picture: Uint8Array, file: string) {
    const { value } = await readFile(picture, file);
    if (!value) throw new Error(`${file} was not read`);
    return withOcr(value, recogniser.recognise);
  }

  test.each([
    ['in the resolution of its page on the site', 'clean', 'page.png'],
    ['as a scanner gives it, grainy and not quite straight', 'scanned', 'page.jpg'],
  ] as const)('%s gives at least 95 % of its words, in its paragraphs', async (_, kind, file) => {
    const { value, findings } = await readScan(pictures[kind], file);
    expect(findings.map(({ rule }) => rule)).toEqual(['text-recognised']);
    const printed = countWords(paragraphs);
    const lost = wordsMissing(printed, countWords(value.lines.map(({ text }) => text)));
    expect(totalWords(lost) / totalWords(printed), [...lost.keys()].join(' ')).toBeLessThanOrEqual(0.05);
    expect(words(outline(value.document.blocks).join(' ')).length).toBeGreaterThan(100);
    const opening = (line: string) => line.trim().split(' ').slice(0, 3).join(' ');
    expect(outline(value.document.blocks).map(opening)).toEqual([
      'scan:',
      '¶ Brindlewick Borough',
      '¶ Streets and',
      '¶ <2.1> The',
      '¶ <2.2> Members',
      '¶ <2.3> Councillor',
      'list',
      '• <(a)> That',
      '• <(b)> That',
    ]);
  });

  test('that lies in a PDF keeps its bytes, and its text knows its page', async () => {
    const { width, height } = pictureHeader(pictures.scanned) ?? { width: 0, height: 0 };
    const matrix = [595, 0, 0, 842, 0, 0] as const;
    const scan = { kind: 'jpeg', width, height, matrix, data: pictures.scanned } as const;
    const blank = { kind: 'grey', width: 2, height: 3, matrix, data: new Uint8Array(6).fill(255) } as const;
    const pages = [blank, scan].map((drawn) => ({ width: 595, height: 842, pictures: [drawn] }));
    const { value, findings } = await readScan(scannedPdf(...pages), 'scan.pdf');
    expect(Buffer.compare(value.pictures[1]?.bytes ?? Buffer.of(), pictures.scanned)).toBe(0);
    expect(value.document.blocks).toContainEqual(
      expect.objectContaining({ number: '2.1', place: expect.objectContaining({ sheet: 2 }) }),
    );
    expect(new Set(value.lines.map(({ sheet }) => sheet))).toEqual(new Set([2]));
    expect([...value.findings, ...findings].map(({ rule, page }) => [rule, page])).toEqual([
      ['text-recognised', 2],
      ['ocr-no-words', 1],
    ]);
  });

  test('without a word on it stays a picture', async () => {
    const { value, findings } = await readScan(pngBytes(300, 400), 'blank.png');
    expect(outline(value.document.blocks)).toEqual(['scan: ']);
    expect(findings.map(({ rule }) => rule)).toEqual(['ocr-no-words']);
  });

  test('that cannot be opened is one finding, and the next picture is read', async () => {
    const picture = { name: 'page.png', mediaType: 'image/png' } as const;
    const broken = pngBytes(300, 400, (x, y) => (x * y) % 255).subarray(0, 2000);
    const failed = await recogniser.recognise({ ...picture, bytes: broken });
    expect(failed.value).toBeUndefined();
    expect(failed.findings).toMatchObject([{ rule: 'ocr-failed', severity: 'warning' }]);
    expect((await recogniser.recognise({ ...picture, bytes: pngBytes(300, 400) })).value).toEqual({
      blocks: [],
    });
  });
});

describe('the engine', () => {
  test('is found among the packages of the project, and nothing else may be read with it', () => {
    expect(engineFolders(import.meta.url)).toEqual([new URL('../../../node_modules/', import.meta.url)]);
  });

  test('that is not installed is one finding with the command that installs it', () => {
    const { value, findings } = openRecogniser(`${emptyRoom()}/program.ts`);
    onTestFinished(() => value?.close());
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'ocr-not-installed', severity: 'warning' }]);
    expect(findings[0]?.hint).toContain(
      'npm install --no-save tesseract.js@7.0.0 @tesseract.js-data/eng@1.0.0',
    );
  });

  test('is told from another, and from none, by its package files', () => {
    expect(engineVersion()).toMatch(/^[0-9a-f]{64}$/);
    expect(engineVersion(`${emptyRoom()}/program.ts`)).toBeUndefined();
    const folder = emptyRoom();
    for (const name of ['tesseract.js', '@tesseract.js-data/eng']) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true });
      writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{ "version": "1.0.0" }');
    }
    expect(engineVersion(`${folder}/program.ts`)).toMatch(/^[0-9a-f]{64}$/);
    expect(engineVersion(`${folder}/program.ts`)).not.toBe(engineVersion());
  });

  test('is of the versions that the finding names', async () => {
    const manifest = await import('../../../package.json', { with: { type: 'json' } });
    const peers = Object.entries(manifest.default.peerDependencies);
    const { findings } = openRecogniser(`${emptyRoom()}/program.ts`);
    for (const [name, version] of atLeastOne(peers))
      expect(findings[0]?.hint).toContain(`${name}@${version}`);
  });
});
