import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Furniture, SourceBlock } from '../../document/block.ts';
import { furnitureOf } from './left-out.ts';
import { type Page, pageBlocks, withSingleSpaces } from './page.ts';

/** The labels by which modern.gov parts what it says of an item. */
export const sectionLabels = '.mgSubItemTitleTxt';

/** What a part of an item's text is. */
export type Section = 'note' | 'decision' | 'minutes';

/** What a label below an item's title opens. A label of another kind goes on with what stands above it. */
const sections: readonly { readonly section: Section; readonly example: string; readonly label: RegExp }[] = [
  { section: 'minutes', example: 'Minutes:', label: /^(?:draft )?minutes:?$/i },
  { section: 'decision', example: 'Decision:', label: /^(?:decisions?|resolutions?|resolved|outcome):?$/i },
  {
    section: 'note',
    example: 'Additional documents:',
    label: /^(?:additional|supporting|background|related) (?:documents?|papers?|information):?$/i,
  },
];

/** A part of an item's text. */
export interface Piece {
  readonly section: Section;
  /** The label that opened it. */
  readonly label?: Element;
  readonly nodes: readonly AnyNode[];
}

/** Which part a label opens; nothing for what is no label, or one of another kind. */
export function sectionOf({ $ }: Page, node: AnyNode): Section | undefined {
  if (!isTag(node) || !$(node).is(sectionLabels)) return undefined;
  const label = withSingleSpaces($(node).text());
  return sections.find((each) => each.label.test(label))?.section;
}

/** Some councils' templates wrap what an item says; the labels that part it stand inside. */
function unwrapped(page: Page, nodes: readonly AnyNode[]): readonly AnyNode[] {
  const filled = nodes.filter((node) => page.places.has(node));
  const [only] = filled;
  if (filled.length !== 1 || !only || !isTag(only) || page.$(only).is(sectionLabels)) return nodes;
  return page.$(only).find(sectionLabels).length === 0 ? nodes : unwrapped(page, only.children);
}

/** What a row says besides its number and title, parted where a label opens something else. */
export function piecesOf(page: Page, cells: readonly AnyNode[]): readonly Piece[] {
  const nodes = unwrapped(page, cells);
  const pieces: { section: Section; label?: Element; nodes: AnyNode[] }[] = [{ section: 'note', nodes: [] }];
  for (const node of nodes) {
    const section = sectionOf(page, node);
    if (section !== undefined && isTag(node)) pieces.push({ section, label: node, nodes: [] });
    else pieces.at(-1)?.nodes.push(node);
  }
  return pieces;
}

/**
 * The blocks of one part. Minutes stand below their item's heading in the record, so their label is furniture;
 * other labels are text.
 */
export function sectionBlocks(
  page: Page,
  pieces: readonly Piece[],
  section: Section,
): readonly SourceBlock[] {
  return pieces
    .filter((piece) => piece.section === section)
    .flatMap(({ label, nodes }) => {
      const said = label === undefined || section === 'minutes' ? nodes : [label, ...nodes];
      const holder = page.$('<div></div>').append(...said);
      return pageBlocks(page, holder.get(0));
    });
}

/** The labels that are furniture. */
export function labelsOf(page: Page, pieces: readonly Piece[]): readonly Furniture[] {
  return pieces.flatMap(({ section, label }) =>
    section === 'minutes' && label ? furnitureOf(page, label) : [],
  );
}
