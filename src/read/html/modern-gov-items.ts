import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Furniture, Paragraph, SourceBlock } from '../../document/block.ts';
import type { FrameItem, FramePaper } from '../../document/frame.ts';
import { text } from '../../document/inline.ts';
import { furnitureOf } from './left-out.ts';
import { type NumberKind, numberKind } from './modern-gov-numbers.ts';
import { folded, type Page, pageBlocks, wholeAddress } from './page.ts';

/** An item as the frame holds it, and its title and labels as blocks of the document. */
export interface ModernGovItem {
  readonly item: FrameItem;
  readonly heading: readonly SourceBlock[];
  /** Labels of the system that part an item's text, such as "Minutes:". */
  readonly labels: readonly Furniture[];
}

const selectors = {
  number: '.mgItemNumberCell',
  title: '.mgAiTitleTxt',
  label: '.mgSubItemTitleTxt',
} as const;

type Section = 'note' | 'decision' | 'minutes';

/** What the labels below an item's title open. A label of another kind goes on with what stands above it. */
const sections: readonly { readonly section: Section; readonly example: string; readonly label: RegExp }[] = [
  { section: 'minutes', example: 'Minutes:', label: /^(?:draft )?minutes:?$/i },
  { section: 'decision', example: 'Decision:', label: /^(?:decisions?|resolutions?|resolved|outcome):?$/i },
  {
    section: 'note',
    example: 'Additional documents:',
    label: /^(?:additional|supporting|background|related) (?:documents?|papers?|information):?$/i,
  },
];

interface Row {
  readonly row: Element;
  readonly number: string | undefined;
  readonly title: Element;
}

/** Rows of the table of items; a row without a title goes on with the rest of the page. */
function rowsOf({ $ }: Page, main: Element): readonly Row[] {
  const titles = $(main)
    .find(selectors.title)
    .toArray()
    .filter((title) => $(title).closest(selectors.number).length === 0);
  const seen = new Set<Element>();
  return titles.flatMap((title) => {
    const row = $(title).closest('tr').get(0);
    if (!row || !isTag(row) || seen.has(row) || folded($(title).text()) === '') return [];
    seen.add(row);
    const number = folded($(row).find(selectors.number).first().text()).replace(/[.):]+$/, '');
    return [{ row, title, number: number === '' ? undefined : number }];
  });
}

interface Piece {
  readonly section: Section;
  /** The label that opened it. */
  readonly label?: Element;
  readonly nodes: readonly AnyNode[];
}

function sectionOf({ $ }: Page, node: AnyNode): Section | undefined {
  if (!isTag(node) || !$(node).is(selectors.label)) return undefined;
  const label = folded($(node).text());
  return sections.find((each) => each.label.test(label))?.section;
}

/** Some councils' templates wrap what an item says; the labels that part it stand inside. */
function unwrapped(page: Page, nodes: readonly AnyNode[]): readonly AnyNode[] {
  const filled = nodes.filter((node) => page.places.has(node));
  const [only] = filled;
  if (filled.length !== 1 || !only || !isTag(only) || page.$(only).is(selectors.label)) return nodes;
  return page.$(only).find(selectors.label).length === 0 ? nodes : unwrapped(page, only.children);
}

/** What a row says besides its number and title, parted where a label opens something else. */
function piecesOf(page: Page, nodes: readonly AnyNode[]): readonly Piece[] {
  const pieces: { section: Section; label?: Element; nodes: AnyNode[] }[] = [{ section: 'note', nodes: [] }];
  for (const node of nodes) {
    const section = sectionOf(page, node);
    if (section !== undefined && isTag(node)) pieces.push({ section, label: node, nodes: [] });
    else pieces.at(-1)?.nodes.push(node);
  }
  return pieces;
}

/** Minutes stand below their item's heading in the record, so their label is furniture; other labels are text. */
function sectionBlocks(page: Page, pieces: readonly Piece[], section: Section): readonly SourceBlock[] {
  return pieces
    .filter((piece) => piece.section === section)
    .flatMap(({ label, nodes }) => {
      const said = label === undefined || section === 'minutes' ? nodes : [label, ...nodes];
      return pageBlocks(
        page,
        page
          .$('<div></div>')
          .append(...said)
          .get(0),
      );
    });
}

function labelsOf(page: Page, pieces: readonly Piece[]): readonly Furniture[] {
  return pieces.flatMap(({ section, label }) =>
    section === 'minutes' && label ? furnitureOf(page, label) : [],
  );
}

const documentAddress = /documents\/|mgConvert2PDF|\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt)(?:[?#]|$)/i;
const restricted = /reasons why (?:the )?document ['‘"“](.+?)['’"”] is restricted/i;

/** Papers that the row links to, and those that it names as restricted without an address. */
function papersOf(page: Page, row: Element): readonly FramePaper[] {
  return page
    .$(row)
    .find('a')
    .toArray()
    .flatMap((link): readonly FramePaper[] => {
      const title = folded(page.$(link).text());
      const held = restricted.exec(title)?.[1];
      if (held !== undefined) return [{ title: held }];
      const { href = '' } = link.attribs;
      return title !== '' && documentAddress.test(href) ? [{ title, url: wholeAddress(page, href) }] : [];
    });
}

/** An item is exempt when the system restricts the paper that bears its title. */
function isExempt(title: string, papers: readonly FramePaper[]): boolean {
  return papers.some((paper) => paper.url === undefined && paper.title === title);
}

function headingOf(page: Page, { row, title, number }: Row): Paragraph {
  const place = page.places.get(row);
  const line = page.places.get(title)?.line;
  return {
    type: 'paragraph',
    content: [text(folded(page.$(title).text()))],
    gap: 1,
    headingSign: { level: 2, because: 'the page lists it as an item of the meeting' },
    ...(number === undefined ? {} : { number: `${number}.` }),
    ...(place === undefined ? {} : { place: { line: place.line, toLine: line ?? place.line } }),
  };
}

function readRow(page: Page, row: Row, kind: NumberKind): ModernGovItem {
  const { $ } = page;
  const title = folded($(row.title).text());
  const papers = papersOf(page, row.row);
  const heading = headingOf(page, row);
  $(row.row).find(selectors.number).remove();
  $(row.title).remove();
  const cells = $(row.row).children('td, th').toArray();
  const pieces = piecesOf(
    page,
    unwrapped(
      page,
      cells.flatMap(({ children }) => children),
    ),
  );
  $(row.row).remove();
  const labels = labelsOf(page, pieces);
  return {
    heading: [heading],
    labels,
    item: {
      title,
      ...(row.number === undefined ? {} : { [kind]: row.number }),
      exempt: isExempt(title, papers),
      note: sectionBlocks(page, pieces, 'note'),
      decision: sectionBlocks(page, pieces, 'decision'),
      minutes: sectionBlocks(page, pieces, 'minutes'),
      papers,
    },
  };
}

/** The items of the page in their order. Their rows are taken out of it: what is left is the rest of the page. */
export function modernGovItems(page: Page, main: Element): readonly ModernGovItem[] {
  const rows = rowsOf(page, main);
  const hasMinutes = page
    .$(main)
    .find(selectors.label)
    .toArray()
    .some((label) => ['minutes', 'decision'].includes(sectionOf(page, label) ?? ''));
  const kind = numberKind(
    rows.map(({ number }) => number),
    hasMinutes,
  );
  return rows.map((row) => readRow(page, row, kind));
}
