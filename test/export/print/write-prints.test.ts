import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDay, withoutOwnLinks } from '../../../src/export/print/for-print.ts';
import { command } from '../run-export.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-print-'));
afterAll(() => rmSync(room, { recursive: true }));

const meeting = 'ashmere/adult-care-and-wellbeing-scrutiny-panel/2024-01-18';
const file = 'ashmere-adult-care-and-wellbeing-scrutiny-panel-2024-01-18.pdf';

function printed(name: string, ...more: readonly string[]) {
  const output = join(room, name);
  const result = command(['--pdf', '--meeting', meeting, '--output', output, ...more]);
  return { ...result, output };
}

async function opened(name: string) {
  return await getDocument({ data: new Uint8Array(readFileSync(join(room, name, file))), verbosity: 0 })
    .promise;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

function titles(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titles(items)]);
}

async function linksOf(name: string): Promise<readonly string[]> {
  const pdf = await opened(name);
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const notes = await Promise.all(pages.map(async (page) => (await page).getAnnotations()));
  return notes.flat().flatMap(({ url }) => url ?? []);
}

describe('a meeting as PDF', () => {
  beforeAll(() => {
    const { status, stdout, stderr, output } = printed('plain');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Made .*2024-01-18\.pdf: a PDF of one meeting, \d+ kB\.\n {2}Links out of a PDF are plain/,
    );
    expect(readdirSync(output)).toEqual([file]);
  }, 60_000);

  test('is tagged, and each page has its structure', async () => {
    const pdf = await opened('plain');
    // The types of pdfjs-dist promise a record; it gives a map.
    expect(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false }))).toEqual(
      await pdf.getMarkInfo(),
    );
    expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"role":"H1"');
  });

  test('has its headings as bookmarks', async () => {
    const names = titles((await (await opened('plain')).getOutline()) ?? []);
    expect(names[0]).toBe('Adult Care and Wellbeing Scrutiny Panel, 18 January 2024: whole meeting');
    for (const part of ['Front sheet', 'Agenda', 'Minutes of 18 January 2024', 'Carers’ Strategy 2024-27'])
      expect(names.map((name) => name.replaceAll("'", '’'))).toContain(part);
  });

  test('bears the day of its meeting, and equal papers give equal bytes', async () => {
    const { info } = await (await opened('plain')).getMetadata();
    expect(info).toMatchObject({ CreationDate: expect.stringMatching(/^D:20240118/) });
    expect(printed('again').status).toBe(0);
    expect(readFileSync(join(room, 'again', file)).equals(readFileSync(join(room, 'plain', file)))).toBe(
      true,
    );
  });

  test('leads to the site only when its address is known', async () => {
    const own = (link: string) => link.startsWith('https://papers.example/');
    expect(
      (await linksOf('plain')).filter((link) => !/^(?:https?|mailto|tel):/.test(link) || own(link)),
    ).toEqual([]);
    expect(await linksOf('plain')).not.toContainEqual(expect.stringContaining('minutebook.invalid'));
    expect(printed('placed', '--address', 'https://papers.example/').status).toBe(0);
    expect((await linksOf('placed')).filter(own)).toContain(`https://papers.example/${meeting}/`);
  });
});

test('without a Chromium one message says what to do', () => {
  const output = join(room, 'none');
  const { status, stdout, stderr } = command(['--pdf', '--output', output], {
    MINUTEBOOK_CHROMIUM: '/no/chromium',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(
    'error: PDFs are printed by Chromium, which cannot be started.\n' +
      '  → MINUTEBOOK_CHROMIUM names “/no/chromium”, which is not there.\n',
  );
});

test('links on the page and to elsewhere stay, those to other pages are plain text', () => {
  const page = '<a href="#p-1">1</a> <a class="x" href="../">Up</a> <a href="mailto:a@b.example">Write</a>';
  expect(withoutOwnLinks(page)).toBe(page.replace(' href="../"', ''));
});

test('a stamped moment becomes a day, and no byte moves', () => {
  const pdf = Buffer.from("<< /CreationDate (D:20261126090507+00'00') /ModDate (D:20261126090507+00'00') >>");
  const dated = Buffer.from(withDay(pdf, '2024-01-18')).toString();
  expect(dated).toBe("<< /CreationDate (D:20240118120000+00'00') /ModDate (D:20240118120000+00'00') >>");
});
