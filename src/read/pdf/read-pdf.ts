import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Bookmark, FileProperties, Sheet } from '../../document/block.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';
import type { HoldKind } from '../../safety/holds/kinds.ts';
import { pageIsScan } from '../picture/scan-finding.ts';
import type { Reading, SourceText } from '../reading.ts';
import { attachedFiles, besideFindings } from './beside-pages.ts';
import { withoutEmptyColumns } from './empty-columns.ts';
import { type Engine, loadEngine, openPdf } from './engine.ts';
import { furnitureOf, type Margins, marginsOf } from './furniture.ts';
import { withHeadingSigns } from './headings.ts';
import { joinedSheets } from './join-sheets.ts';
import { withMendedLineEnds } from './line-ends.ts';
import { bookmarksOf, propertiesOf } from './outline.ts';
import { pageBlocks } from './page.ts';
import type { PagePictures } from './pictures/figures.ts';
import { jpegsIn } from './pictures/jpeg.ts';
import { type Album, takePictures } from './pictures/take.ts';
import {
  brokenPageFinding,
  coveredFinding,
  emptyFinding,
  picturesLeftFinding,
  scanOf,
  tooManyPagesFinding,
} from './scan.ts';
import { type EnginePage, fetchPage, readSheet } from './sheet.ts';
import { type ReadBlock, readBlock } from './sheet-block.ts';
import type { SheetContent } from './sheet-content.ts';
import { heldPassages, hiddenTextFindings } from './sight/findings.ts';
import type { HeldText } from './sight/hold-back.ts';
import { heldPages } from './sight/repeated.ts';
import { withCountedPages } from './stamps.ts';
import { swellingFinding } from './swelling.ts';
import { withoutLeaders, withTexts } from './texts.ts';

/** A page that has been read, waiting for the pages behind it to tell its furniture. */
interface WaitingPage {
  readonly firstLine: number;
  readonly content: SheetContent;
  readonly pictures: PagePictures;
}

/**
 * The engine keeps all that it has once looked up in a file, its tags above all; after so many pages the file is
 * opened anew, so that memory does not grow with the pack.
 */
const keptPages = 100;

/** Many times the largest pack; a file that claims more is made to do harm, and each of its pages would be one of the site. */
const mostPages = 10_000;

/** Time is asked for so many pages before they are read, and for the rest when they are come to: a file may claim what it likes. */
const pagesAhead = 100;

/** How many pages on either side are asked for what repeats in the margins. */
const beside = 2;

/** All that is kept of a file while its pages pass by. */
interface Gathered {
  readonly lines: SourceText[];
  readonly alternatives: SourceText[];
  readonly sheets: Sheet[];
  readonly blocks: (readonly ReadBlock[])[];
  readonly margins: Margins[];
  readonly waiting: WaitingPage[];
  readonly album: Album;
  readonly findings: Finding[];
  /** What nobody sees, by page. */
  readonly held: Map<number, HeldText>;
  /** What of that is read all the same. */
  readonly lifted: ReadonlySet<HoldKind>;
  /** What is held back beside words: boxes upon scans, comments, attached files. */
  readonly beside: HeldPassage[];
}

/** Pictures beyond so many bytes stay in the original. */
const mostPictureBytes = 150_000_000;

function nothingYet(bytes: Uint8Array, lifted: ReadonlySet<HoldKind>): Gathered {
  return {
    lines: [],
    alternatives: [],
    sheets: [],
    blocks: [],
    margins: [],
    waiting: [],
    album: { jpegs: jpegsIn(bytes), pictures: [], taken: new Set(), room: mostPictureBytes },
    findings: [],
    held: new Map(),
    lifted,
    beside: [],
  };
}

function finishPage(gathered: Gathered): void {
  const page = gathered.waiting.shift();
  if (!page) return;
  const { content } = page;
  const near = gathered.margins.filter(
    ({ sheet }) => sheet !== content.sheet && Math.abs(sheet - content.sheet) <= beside,
  );
  const { pieces, stamps } = furnitureOf(content, near);
  const { blocks, alternatives } = pageBlocks(content, page.firstLine, pieces, page.pictures);
  gathered.sheets.push({ sheet: content.sheet, ...stamps });
  gathered.blocks.push(blocks.map(readBlock));
  gathered.alternatives.push(...alternatives.map((text) => ({ text, sheet: content.sheet })));
  if (gathered.margins.length > 2 * beside) gathered.margins.shift();
}

async function readPage(fetched: EnginePage, engine: Engine, gathered: Gathered): Promise<void> {
  const firstLine = gathered.lines.length + 1;
  const { content, lines, held, comments } = await readSheet(fetched, firstLine, engine, gathered.lifted);
  const { sheet, pictures } = content;
  if (held.size > 0) gathered.held.set(sheet, held);
  gathered.beside.push(...comments.map((text) => ({ kind: 'pdf-comment' as const, text, page: sheet })));
  gathered.lines.push(...lines.map((text) => ({ text, sheet })));
  const scan = scanOf(content);
  if (scan) gathered.findings.push(pageIsScan(sheet));
  if (scan?.parts.some(({ covers }) => covers)) {
    gathered.findings.push(coveredFinding(sheet));
    gathered.beside.push({ kind: 'scan-covered', text: '', page: sheet });
  }
  const { album } = gathered;
  const hadRoom = album.room >= 0;
  const names = await takePictures(fetched.page, pictures, album, scan);
  if (hadRoom && album.room < 0) gathered.findings.push(picturesLeftFinding(sheet));
  gathered.margins.push(marginsOf(content));
  gathered.waiting.push({
    firstLine,
    content,
    pictures: { names, ...(scan ? { scan: scan.parts[0] } : {}) },
  });
}

/** A damaged page is said and counted; the others are read. */
function skipPage(sheet: number, gathered: Gathered): void {
  gathered.findings.push(brokenPageFinding(sheet));
  gathered.sheets.push({ sheet });
}

/** The same file opened once more, with nothing of what the engine kept of it. */
async function openedAnew(file: PDFDocumentProxy, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { value: again } = await openPdf(bytes);
  if (!again) return file;
  await file.loadingTask.destroy();
  return again;
}

/** Reads page after page and gives the file as it is open at the end. */
async function readPages(
  opened: PDFDocumentProxy,
  bytes: Uint8Array,
  gathered: Gathered,
  tellPages: (pages: number) => void,
): Promise<PDFDocumentProxy> {
  const engine = await loadEngine();
  let file = opened;
  for (let number = 1; number <= opened.numPages; number += 1) {
    if (number % pagesAhead === 1) tellPages(Math.min(number + pagesAhead, opened.numPages));
    if (number % keptPages === 0) file = await openedAnew(file, bytes);
    const fetched = await fetchPage(file, number);
    if (fetched) await readPage(fetched, engine, gathered);
    else skipPage(number, gathered);
    fetched?.page.cleanup();
    if (gathered.waiting.length > beside) finishPage(gathered);
  }
  while (gathered.waiting.length > 0) finishPage(gathered);
  return file;
}

function isEmpty({ lines, blocks }: Gathered): boolean {
  return lines.length === 0 && blocks.every((sheet) => sheet.length === 0);
}

function readingOf(gathered: Gathered, bookmarks: readonly Bookmark[], properties: FileProperties): Reading {
  const whole = withoutEmptyColumns(joinedSheets(gathered.blocks));
  const held = heldPages(gathered.held, gathered.lines);
  const { blocks, lines } = withMendedLineEnds(withHeadingSigns(whole, bookmarks), gathered.lines);
  return {
    document: {
      blocks: blocks.map(({ block }) => withTexts(block, withoutLeaders)),
      sheets: withCountedPages(gathered.sheets.toSorted((one, other) => one.sheet - other.sheet)),
      bookmarks,
      properties,
    },
    lines: [...lines, ...gathered.alternatives],
    pictures: gathered.album.pictures,
    findings: [...gathered.findings, ...hiddenTextFindings(held), ...besideFindings(gathered.beside)],
    held: [...heldPassages(held), ...gathered.beside],
  };
}

/**
 * Reads a PDF: its text layer as lines, its pages as blocks, its pictures, outline and properties. Gives a finding
 * in place of a reading when it needs a password, is damaged, swells, holds nothing or more pages than any pack. One page at
 * a time is in memory; `tellPages` is told how many are to be read, as they are come to. Of what nobody sees, what is
 * `lifted` is read.
 */
export async function readPdf(
  bytes: Uint8Array,
  tellPages: (pages: number) => void = () => undefined,
  lifted: ReadonlySet<HoldKind> = new Set(),
): Promise<Outcome<Reading | undefined>> {
  const swelling = swellingFinding(bytes);
  if (swelling) return { value: undefined, findings: [swelling] };
  const { value: opened, findings } = await openPdf(bytes);
  if (!opened) return { value: undefined, findings };
  if (opened.numPages > mostPages) {
    await opened.loadingTask.destroy();
    return { value: undefined, findings: [tooManyPagesFinding(opened.numPages, mostPages)] };
  }
  const gathered = nothingYet(bytes, lifted);
  const file = await readPages(opened, bytes, gathered, tellPages);
  const bookmarks = await bookmarksOf(file);
  const properties = await propertiesOf(file);
  gathered.beside.push(...(await attachedFiles(file)));
  await file.loadingTask.destroy();
  if (isEmpty(gathered))
    return {
      value: undefined,
      findings: [
        ...gathered.findings,
        ...hiddenTextFindings(heldPages(gathered.held, gathered.lines)),
        emptyFinding,
      ],
    };
  return { value: readingOf(gathered, bookmarks.value, properties), findings: bookmarks.findings };
}
