import type { Element } from 'domhandler';
import { rawText } from './accepted.ts';
import { type HeldBack, heldBack } from './held-back.ts';
import { runAttribute, type Styles, toggled } from './styles.ts';
import { allNamed, childAt, closest, previousElement, switchAt, whole, type XmlPart } from './xml.ts';

const black = /^(?:000000|black)$/i;
const white = /^(?:ffffff|white)$/i;

function attributeOf(
  element: Element | undefined,
  path: readonly string[],
  attribute: string,
): string | undefined {
  return childAt(element, ...path)?.attribs[attribute];
}

/** A fill behind the text that anything above it sets: a cell, a table, a text box. */
function hasBackground(run: Element, paragraph: Element | undefined): boolean {
  if (closest(run, 'w:tbl', 'w:txbxContent')) return true;
  const fills = [
    attributeOf(run, ['w:rPr', 'w:shd'], 'w:fill'),
    attributeOf(run, ['w:rPr', 'w:highlight'], 'w:val'),
    attributeOf(paragraph, ['w:pPr', 'w:shd'], 'w:fill'),
  ];
  return fills.some((fill) => fill !== undefined && !/^(?:auto|none)$/i.test(fill) && !white.test(fill));
}

/**
 * Words that are there but cannot be read: blacked out with the highlighter or with a black fill, white on
 * white paper, or too small to see. Word turns text white on a black fill unless its colour is set, but not
 * under the highlighter, which is how people black words out.
 */
function isBlackedOut(run: Element, paragraph: Element | undefined, styles: Styles): boolean {
  const read = (name: string, attribute: string) => runAttribute(run, paragraph, name, attribute, styles);
  const colour = read('w:color', 'w:val') ?? 'auto';
  const isBlack = black.test(colour);
  const highlight = read('w:highlight', 'w:val') ?? 'none';
  if (black.test(highlight) && (isBlack || colour === 'auto')) return true;
  const fill = read('w:shd', 'w:fill') ?? attributeOf(paragraph, ['w:pPr', 'w:shd'], 'w:fill') ?? 'auto';
  if (black.test(fill) && isBlack) return true;
  if (white.test(colour) && !hasBackground(run, paragraph)) return true;
  const halfPoints = whole(read('w:sz', 'w:val'));
  return halfPoints !== undefined && halfPoints <= 2;
}

function isHiddenRun(run: Element, styles: Styles): boolean {
  const paragraph = closest(run, 'w:p');
  return toggled(run, paragraph, 'w:vanish', styles) || isBlackedOut(run, paragraph, styles);
}

function hiddenRows(root: Element): readonly Element[] {
  return allNamed(root, 'w:tr').filter((row) => switchAt(row, 'w:trPr', 'w:hidden') === true);
}

/** Runs of one passage stand side by side; each passage counts once. */
function passagesOf(runs: readonly Element[]): readonly HeldBack[] {
  const passages: Element[][] = [];
  for (const run of runs) {
    const before = previousElement(run);
    if (before && passages.at(-1)?.at(-1) === before) passages.at(-1)?.push(run);
    else passages.push([run]);
  }
  return passages.flatMap((passage) => {
    const [first] = passage;
    return heldBack('hidden text', passage.map(rawText).join(''), first && closest(first, 'w:p'));
  });
}

/** Paragraphs of which nothing is left take no line and no number. */
function isEmptied(paragraph: Element, styles: Styles): boolean {
  const mark = childAt(paragraph, 'w:pPr');
  const isHidden = mark !== undefined && toggled(mark, paragraph, 'w:vanish', styles);
  return isHidden && allNamed(paragraph, 'w:r').length === 0;
}

/**
 * Takes out of a part what the eye does not see: hidden characters, rows and paragraphs, blacked-out words. The
 * part is changed. Gives back what was held back.
 */
export function removeHidden({ $, root }: XmlPart, styles: Styles): readonly HeldBack[] {
  const rows = hiddenRows(root);
  const inRows = rows.flatMap((row) => heldBack('hidden text', rawText(row), undefined));
  $([...rows]).remove();
  const runs = allNamed(root, 'w:r').filter((run) => isHiddenRun(run, styles));
  const passages = passagesOf(runs);
  $([...runs]).remove();
  $(allNamed(root, 'w:p').filter((paragraph) => isEmptied(paragraph, styles))).remove();
  return [...inRows, ...passages];
}
