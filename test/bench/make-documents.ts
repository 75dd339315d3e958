import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../end-to-end/browser.ts';
import { type Program, programPath, runProgram, unite, writer } from './programs.ts';
import type { Making, Recipe } from './recipes.ts';
import { type Stamp, stamped } from './stamp.ts';
import type { Truth } from './truth.ts';

/** A document that lies ready, with what it says. */
export interface MadeDocument {
  readonly truth: Truth;
  readonly path: string;
}

const needs: Readonly<Record<Making, readonly Program[]>> = {
  'writer-pdf': [writer],
  'writer-word': [writer],
  'browser-print': [],
  stamped: [writer, unite],
};

/** The programs that a recipe needs and this machine lacks. The browser says for itself that it is missing. */
export function missingPrograms({ making }: Recipe): readonly Program[] {
  return needs[making].filter((program) => programPath(program) === undefined);
}

/** A change to the way of making must reach documents that lie ready from an earlier run. */
const edition = 1;

function fingerprint(recipe: Recipe): string {
  return createHash('sha256')
    .update(JSON.stringify([edition, recipe]))
    .digest('hex');
}

/** The truth as it lies beside its document: what the blocks say, without where they stood in our sample. */
function truthFile(truth: Truth, madeFrom: string): string {
  const told = (key: string, value: unknown) =>
    ['place', 'gap', 'because'].includes(key) ? undefined : value;
  return `${JSON.stringify({ ...truth, madeFrom }, told, 1)}\n`;
}

function isReady(document: string, truth: string, madeFrom: string): boolean {
  if (!existsSync(document) || !existsSync(truth)) return false;
  return JSON.parse(readFileSync(truth, 'utf8')).madeFrom === madeFrom;
}

/** Has LibreOffice convert files, all in one call, into the same folder. */
async function converted(folder: string, names: readonly string[], format: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const files = names.map((name) => join(folder, `${name}.fodt`));
  await runProgram(writer, [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files]);
}

function pdfFormat(tagged: boolean): string {
  const options = { UseTaggedPDF: { type: 'boolean', value: String(tagged) } };
  return `pdf:writer_pdf_Export:${JSON.stringify(options)}`;
}

function writeSources(folder: string, sources: readonly string[]): readonly string[] {
  return sources.map((source, at) => {
    const name = `paper-${String(at + 1).padStart(2, '0')}`;
    writeFileSync(join(folder, `${name}.fodt`), source);
    return name;
  });
}

async function writerFile(folder: string, { sources, truth, making }: Recipe): Promise<string> {
  const names = writeSources(folder, sources);
  const ending = making === 'writer-word' ? 'docx' : 'pdf';
  await converted(folder, names, ending === 'docx' ? 'docx:MS Word 2007 XML' : pdfFormat(truth.tagged));
  return join(folder, `${names[0]}.${ending}`);
}

function small(text: string, align: string): string {
  return `<div style="font: 8pt 'Liberation Serif'; width: 100%; margin: 0 20mm; text-align: ${align}">${text}</div>`;
}

async function printedFile(folder: string, { sources, truth, header = '' }: Recipe): Promise<string> {
  const path = join(folder, 'print.pdf');
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(sources[0] ?? '');
    await page.pdf({
      path,
      tagged: truth.tagged,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: small(header, 'right'),
      footerTemplate: small('Page <span class="pageNumber"></span>', 'center'),
    });
  } finally {
    await browser.close();
  }
  return path;
}

function pageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  );
}

async function stampedFile(folder: string, { sources, truth }: Recipe): Promise<string> {
  const names = writeSources(folder, sources);
  await converted(folder, names, pdfFormat(false));
  const papers = names.map((name) => join(folder, `${name}.pdf`));
  const merged = join(folder, 'merged.pdf');
  await runProgram(unite, [...papers, merged]);
  const stamps: Stamp[] = [];
  for (const [at, paper] of papers.entries()) {
    const item = truth.parts[at]?.item;
    for (let page = 0; page < pageCount(readFileSync(paper)); page += 1) {
      stamps.push({ page: stamps.length + 1, ...(page === 0 && item !== undefined ? { item } : {}) });
    }
  }
  const path = join(folder, 'stamped.pdf');
  writeFileSync(path, stamped(readFileSync(merged), stamps));
  return path;
}

function makeFile(folder: string, recipe: Recipe): Promise<string> {
  switch (recipe.making) {
    case 'writer-pdf':
    case 'writer-word':
      return writerFile(folder, recipe);
    case 'browser-print':
      return printedFile(folder, recipe);
    case 'stamped':
      return stampedFile(folder, recipe);
  }
}

/**
 * Makes one document and its truth beside it: "A-tagged.pdf", "A-tagged.truth.json". One that lies ready from the
 * same recipe is taken as it is. Throws when a program fails or the browser is missing.
 */
export async function makeDocument(room: string, recipe: Recipe): Promise<MadeDocument> {
  const { truth } = recipe;
  const path = join(room, `${truth.name}.${recipe.making === 'writer-word' ? 'docx' : 'pdf'}`);
  const truthPath = join(room, `${truth.name}.truth.json`);
  const madeFrom = fingerprint(recipe);
  if (!isReady(path, truthPath, madeFrom)) {
    mkdirSync(room, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), 'minutebook-making-'));
    try {
      copyFileSync(await makeFile(folder, recipe), path);
      writeFileSync(truthPath, truthFile(truth, madeFrom));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { truth, path };
}
