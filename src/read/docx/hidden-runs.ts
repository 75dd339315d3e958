import type { Element } from 'domhandler';
import { rawText } from './accepted.ts';
import { type HeldBack, heldBack } from './held-back.ts';
import { paragraphFill, runAttribute, type Styles, toggled } from './styles.ts';
import { allNamed, childAt, closest, switchAt, whole } from './xml.ts';
import { precedingElements, remove } from './xml-changes.ts';

const black = /^(?:000000|black)$/i;
const white = /^(?:ffffff|white)$/i;

/** A drawing behind the text that is wide enough to be its background, in EMU: 10 cm. */
const widestOrnament = 3_600_000;

/** Whether text may stand on something darker than paper all over a part: a coloured page, a picture behind it. */
function hasDarkPages(root: Element): boolean {
  const page = childAt(root, 'w:background')?.attribs['w:color'] ?? 'auto';
  if (!/^auto$/i.test(page) && !white.test(page)) return true;
  return allNamed(root, 'wp:anchor').some(
    (anchor) =>
      /^(?:1|true)$/.test(anchor.attribs.behindDoc ?? '') &&
      Number(childAt(anchor, 'wp:extent')?.attribs.cx ?? 0) >= widestOrnament,
  );
}

function isPaper(fill: string): boolean {
  return /^(?:auto|none)$/i.test(fill) || white.test(fill);
}

/** What is known of the part that a run stands in. */
interface Surroundings {
  readonly styles: Styles;
  readonly darkPages: boolean;
}

/**
 * Words that are there but cannot be read: blacked out with the highlighter or with a black fill, white on
 * white paper, or too small to see. Word turns text white on a black fill unless its colour is set, but not
 * under the highlighter, which is how people black words out. A cell or a box may have a fill of its own.
 */
function isBlackedOut(
  run: Element,
  paragraph: Element | undefined,
  { styles, darkPages }: Surroundings,
): boolean {
  const read = (name: string, attribute: string) => runAttribute(run, paragraph, name, attribute, styles);
  const colour = read('w:color', 'w:val') ?? 'auto';
  const highlight = read('w:highlight', 'w:val') ?? 'none';
  if (black.test(highlight) && (black.test(colour) || /^auto$/i.test(colour))) return true;
  const fills = [read('w:shd', 'w:fill') ?? 'auto', paragraph ? paragraphFill(paragraph, styles) : 'auto'];
  const fill = fills.find((each) => !/^auto$/i.test(each)) ?? 'auto';
  if (black.test(fill) && black.test(colour)) return true;
  const onPaper =
    !darkPages && isPaper(fill) && isPaper(highlight) && !closest(run, 'w:tbl', 'w:txbxContent');
  if (white.test(colour) && onPaper) return true;
  const halfPoints = whole(read('w:sz', 'w:val'));
  return halfPoints !== undefined && halfPoints <= 2;
}

function isHiddenRun(run: Element, surroundings: Surroundings): boolean {
  const paragraph = closest(run, 'w:p');
  return (
    toggled(run, paragraph, 'w:vanish', surroundings.styles) || isBlackedOut(run, paragraph, surroundings)
  );
}

function hiddenRows(root: Element): readonly Element[] {
  return allNamed(root, 'w:tr').filter((row) => switchAt(row, 'w:trPr', 'w:hidden') === true);
}

/** Runs of one passage stand side by side; each passage counts once. */
function passagesOf(runs: readonly Element[]): readonly HeldBack[] {
  const preceding = precedingElements(runs);
  const passages: Element[][] = [];
  for (const run of runs) {
    const before = preceding.get(run);
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
export function removeHidden(root: Element, styles: Styles): readonly HeldBack[] {
  const rows = hiddenRows(root);
  const inRows = rows.flatMap((row) => heldBack('hidden text', rawText(row), undefined));
  remove(rows);
  const surroundings = { styles, darkPages: hasDarkPages(root) };
  const runs = allNamed(root, 'w:r').filter((run) => isHiddenRun(run, surroundings));
  const passages = passagesOf(runs);
  remove(runs);
  remove(allNamed(root, 'w:p').filter((paragraph) => isEmptied(paragraph, styles)));
  return [...inRows, ...passages];
}
