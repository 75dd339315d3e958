import type { Element } from 'domhandler';
import type { Furniture, SourceBlock } from '../../document/block.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';
import type { HoldKind } from '../../safety/holds/kinds.ts';
import type { Picture, Reading } from '../reading.ts';
import { blocksOfBody } from './blocks.ts';
import { type BodyLines, bodyLines } from './body-lines.ts';
import { commentsOf } from './comments.ts';
import { coreProperties } from './core-properties.ts';
import { addDrawnWords, drawingsOf } from './drawings.ts';
import { damaged, unknownSigns } from './findings.ts';
import { type HeldBack, heldBackFindings, heldPassages, type Whereabouts } from './held-back.ts';
import { flattenInCells, type InsertedReading, insertedFiles } from './inserted-files.ts';
import { addNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { openPackage, relatedPart, type WordPackage, xmlPart } from './package.ts';
import { type FurnitureLine, pageFurniture } from './page-furniture.ts';
import { type ParagraphFacts, paragraphFacts } from './paragraph-facts.ts';
import { plainWord } from './plain-word.ts';
import { shifted } from './shifted.ts';
import { readStory, type Story } from './story.ts';
import { struckFindings } from './struck.ts';
import { readStyles } from './styles.ts';
import { toHtml } from './to-html.ts';
import { childAt } from './xml.ts';

/** Kinds of which a person has said that they were held back by mistake. */
type Lifted = ReadonlySet<HoldKind>;

type InsertedFiles = ReadonlyMap<Element, InsertedReading>;

/** Documents inserted in documents inserted in documents: nobody goes deeper in good faith. */
const deepestInsertion = 3;

function relatedXml(word: WordPackage, kind: string): Element | undefined {
  return xmlPart(word, relatedPart(word, word.main, kind) ?? `word/${kind}.xml`);
}

function furnitureBlocks(lines: readonly FurnitureLine[], firstLine: number): readonly Furniture[] {
  return lines.map(({ text, reason }, at) => ({
    type: 'furniture',
    text,
    reason,
    gap: 1,
    place: { line: firstLine + at, toLine: firstLine + at },
  }));
}

const longestOpening = 60;

/** The words that a paragraph begins with, to be found by in Word. */
function openingOf(text: string): string {
  return text.length <= longestOpening ? text : `${text.slice(0, text.lastIndexOf(' ', longestOpening))} …`;
}

function whereaboutsIn(
  facts: ReadonlyMap<Element, ParagraphFacts>,
  { places }: BodyLines,
): (near: Element | undefined) => Whereabouts {
  return (near) => {
    const known = near && facts.get(near);
    return { line: near && places.get(near)?.line, opening: known && openingOf(known.text) };
  };
}

function insertedBlocks(
  files: InsertedFiles,
  { places }: BodyLines,
): ReadonlyMap<Element, readonly SourceBlock[]> {
  return new Map(
    [...files].map(([element, { value }], number) => {
      const lines = (places.get(element)?.line ?? 1) - 1;
      const shift = { lines, pictures: `inserted-${number + 1}-` };
      return [element, shifted(value?.document.blocks ?? [], shift)];
    }),
  );
}

function insertedPictures(files: InsertedFiles): readonly Picture[] {
  return [...files.values()].flatMap(({ value }, number) =>
    (value?.pictures ?? []).map((picture) => ({
      ...picture,
      name: `inserted-${number + 1}-${picture.name}`,
    })),
  );
}

function insertedFindings(files: InsertedFiles): readonly Finding[] {
  return [...files.values()].flatMap(({ value, findings }) => [...findings, ...(value?.findings ?? [])]);
}

function insertedHeld(files: InsertedFiles): readonly HeldPassage[] {
  return [...files.values()].flatMap(({ value }) => value?.held ?? []);
}

/** The body of a document as a reader sees it, notes and drawn words included, and what was held back of it. */
interface Body {
  readonly story: Story;
  readonly body: Element;
  readonly heldBack: readonly HeldBack[];
}

function openBody(
  word: WordPackage,
): (Body & { readonly styles: ReturnType<typeof readStyles> }) | undefined {
  const styles = readStyles(relatedXml(word, 'styles'));
  const story = readStory(word, word.main, styles);
  const body = childAt(story?.root, 'w:body');
  if (!story || !body) return undefined;
  const comments = commentsOf(word, story.root);
  const notes = addNotes(word, story.root, body, styles);
  addDrawnWords(word, story.root);
  return { story, body, styles, heldBack: [...story.heldBack, ...notes, ...comments] };
}

async function readPackage(word: WordPackage, depth: number, lifted: Lifted): Promise<InsertedReading> {
  const opened = openBody(word);
  if (!opened) return { value: undefined, findings: [damaged('its main part has no body')] };
  const { story, body, styles, heldBack } = opened;
  const readWord = (bytes: Uint8Array) => readAtDepth(bytes, depth + 1, lifted);
  const all = await insertedFiles(word, body, readWord, lifted);
  const files = flattenInCells(all);
  const furniture = pageFurniture(word, story.root, styles);
  const facts = paragraphFacts(body, styles, readNumbering(relatedXml(word, 'numbering')));
  const lines = bodyLines(body, facts, files, furniture.above.length + 1);
  const whereabouts = whereaboutsIn(facts, lines);
  const { drawn, pictures } = drawingsOf(word, body);
  const plain = plainWord(body, facts, drawn, styles);
  const { html, messages } = await toHtml(plain);
  const inserted = insertedBlocks(files, lines);
  const firstBelow = furniture.above.length + lines.lines.length + 1;
  const passages = [...heldBack, ...furniture.heldBack];
  const reading: Reading = {
    document: {
      whole: true,
      blocks: [
        ...furnitureBlocks(furniture.above, 1),
        ...blocksOfBody(html, plain, { facts, places: lines.places, inserted }),
        ...furnitureBlocks(furniture.below, firstBelow),
      ],
      properties: coreProperties(word),
    },
    lines: [...furniture.above, ...lines.lines, ...furniture.below].map(({ text }) => ({ text })),
    pictures: [...pictures, ...insertedPictures(files)],
    findings: [
      ...heldBackFindings(passages, whereabouts),
      ...struckFindings(body, styles, whereabouts),
      ...unknownSigns(messages),
      ...insertedFindings(all),
    ],
    held: [...heldPassages(passages), ...insertedHeld(all)],
  };
  return { value: reading, findings: [] };
}

async function readAtDepth(bytes: Uint8Array, depth: number, lifted: Lifted): Promise<InsertedReading> {
  const { value: word, findings } = openPackage(bytes, lifted.has('word-hidden-text'));
  if (!word) return { value: undefined, findings };
  if (depth > deepestInsertion) {
    return {
      value: undefined,
      findings: [damaged('documents are inserted in it one inside the other without end')],
    };
  }
  return readPackage(word, depth, lifted);
}

/**
 * Reads a Word document (.docx): its blocks with numbers as Word prints them, every visible word as lines, and
 * its pictures. Deletions, hidden text and comments are held back and counted in findings. A file that cannot
 * be opened gives no reading and a finding. Hidden text is read like any other where that is `lifted`.
 */
export function readDocx(
  bytes: Uint8Array,
  lifted: Lifted = new Set(),
): Promise<Outcome<Reading | undefined>> {
  return readAtDepth(bytes, 0, lifted);
}
