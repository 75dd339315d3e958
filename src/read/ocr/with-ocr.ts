import type { Document, Figure, SourceBlock } from '../../document/block.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { Picture, Reading, SourceText } from '../reading.ts';
import { ocrFindings, type PageEnding } from './findings.ts';
import { afterInsertions, type Insertion, renumberedBlock, withInsertions } from './insert-lines.ts';
import { type PageText, pageText } from './page-blocks.ts';
import { meanConfidence } from './page-lines.ts';
import type { RecognisePage } from './recognised-page.ts';

/** A scanned page with what became of it; `text` is there when words were recognised. */
interface Scan {
  readonly figure: Figure;
  readonly ending: PageEnding;
  readonly text?: PageText;
}

/** A scan with words, and where they come into the reading's lines. */
interface PlacedText extends Insertion {
  readonly figure: Figure;
  readonly text: PageText;
}

async function recognised(figure: Figure, picture: Picture, recognise: RecognisePage): Promise<Scan> {
  const page = figure.place?.sheet;
  const { value, findings } = await recognise(picture);
  if (!value) return { figure, ending: { page, type: 'failed', findings } };
  const confidence = meanConfidence(value);
  if (confidence === undefined) return { figure, ending: { page, type: 'no words' } };
  return { figure, ending: { page, type: 'recognised', confidence }, text: pageText(value) };
}

/** Every scan of a reading whose picture is there, with what was recognised in it. */
function scansOf({ document, pictures }: Reading, recognise: RecognisePage): Promise<readonly Scan[]> {
  const byName = new Map(pictures.map((picture) => [picture.name, picture]));
  const wanted = document.blocks.flatMap((block) => {
    if (block.type !== 'figure' || block.kind !== 'scan' || block.recognised) return [];
    const picture = byName.get(block.picture ?? '');
    return picture ? [recognised(block, picture, recognise)] : [];
  });
  return Promise.all(wanted);
}

/** The line in front of which the text of a page comes: the first of a later page, else the end. */
function lineAfter(sheet: number | undefined, lines: readonly SourceText[]): number {
  const later = lines.findIndex(
    (line) => sheet !== undefined && line.sheet !== undefined && line.sheet > sheet,
  );
  return later < 0 ? lines.length + 1 : later + 1;
}

/** The texts in the order of the document, none of them in front of the one before it. */
function placedTexts(scans: readonly Scan[], lines: readonly SourceText[]): readonly PlacedText[] {
  let before = 1;
  return scans.flatMap(({ figure, text }) => {
    if (!text) return [];
    const sheet = figure.place?.sheet;
    before = Math.max(before, lineAfter(sheet, lines));
    const own = text.lines.map((line) => (sheet === undefined ? line : { ...line, sheet }));
    return [{ figure, text, before, lines: own }];
  });
}

function onSheet(block: SourceBlock, sheet: number | undefined): SourceBlock {
  if (sheet === undefined || !block.place) return block;
  return { ...block, place: { ...block.place, sheet } };
}

/** The figure, marked, with its text behind it. `from` is the number of lines in front of the text. */
function figureWithText({ figure, text }: PlacedText, from: number): readonly SourceBlock[] {
  const sheet = figure.place?.sheet;
  const place = { line: from + 1, toLine: from + 1, ...(sheet === undefined ? {} : { sheet }) };
  const blocks = text.blocks.map((block) =>
    onSheet(
      renumberedBlock(block, (line) => line + from),
      sheet,
    ),
  );
  return [{ ...figure, recognised: true, place }, ...blocks];
}

function withTexts(document: Document, texts: readonly PlacedText[]): Document {
  const renumbered = afterInsertions(texts);
  const shown = new Map<SourceBlock, readonly SourceBlock[]>();
  let inserted = 0;
  for (const text of texts) {
    shown.set(text.figure, figureWithText(text, text.before - 1 + inserted));
    inserted += text.lines.length;
  }
  const blocks = document.blocks.flatMap((block) => shown.get(block) ?? [renumberedBlock(block, renumbered)]);
  return { ...document, blocks };
}

/** That a page is a scan holds no longer where its text was recognised, or where there is none. */
function stillHolds({ rule, page }: Finding, scans: readonly Scan[]): boolean {
  const isRead = scans.some(({ ending }) => ending.type !== 'failed' && ending.page === page);
  return rule !== 'page-is-scan' || !isRead;
}

/**
 * Puts the text that `recognise` finds in the pictures of scanned pages behind them, as paragraphs and lists,
 * and its words among the lines of the reading. Each figure with text is marked, for its words are a machine's.
 * The findings say which pages were recognised, with doubt or not at all; those of the reading that a page is a
 * scan are left where it failed.
 */
export async function withOcr(reading: Reading, recognise: RecognisePage): Promise<Outcome<Reading>> {
  const scans = await scansOf(reading, recognise);
  const texts = placedTexts(scans, reading.lines);
  const value = {
    ...reading,
    document: withTexts(reading.document, texts),
    lines: withInsertions(reading.lines, texts),
    findings: reading.findings.filter((finding) => stillHolds(finding, scans)),
  };
  return { value, findings: ocrFindings(scans.map(({ ending }) => ending)) };
}
