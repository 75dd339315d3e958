import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Furniture, Paragraph, SourceBlock } from '../../document/block.ts';
import type { FrameItem, FramePaper } from '../../document/frame.ts';
import { text } from '../../document/inline.ts';
import { type NumberKind, numberKind } from './modern-gov-numbers.ts';
import { labelsOf, piecesOf, sectionBlocks, sectionLabels, sectionOf } from './modern-gov-sections.ts';
import { type Page, wholeAddress, withSingleSpaces } from './page.ts';

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
} as const;

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
    if (!row || !isTag(row) || seen.has(row) || withSingleSpaces($(title).text()) === '') return [];
    seen.add(row);
    const number = withSingleSpaces($(row).find(selectors.number).first().text()).replace(/[.):]+$/, '');
    return [{ row, title, number: number === '' ? undefined : number }];
  });
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
      const title = withSingleSpaces(page.$(link).text());
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
    content: [text(withSingleSpaces(page.$(title).text()))],
    gap: 1,
    headingSign: { level: 2, because: 'the page lists it as an item of the meeting' },
    ...(number === undefined ? {} : { number: `${number}.` }),
    ...(place === undefined ? {} : { place: { line: place.line, toLine: line ?? place.line } }),
  };
}

function readRow(page: Page, row: Row, kind: NumberKind): ModernGovItem {
  const { $ } = page;
  const title = withSingleSpaces($(row.title).text());
  const papers = papersOf(page, row.row);
  const heading = headingOf(page, row);
  $(row.row).find(selectors.number).remove();
  $(row.title).remove();
  const cells = $(row.row).children('td, th').toArray();
  const pieces = piecesOf(
    page,
    cells.flatMap(({ children }) => children),
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
    .find(sectionLabels)
    .toArray()
    .some((label) => ['minutes', 'decision'].includes(sectionOf(page, label) ?? ''));
  const kind = numberKind(
    rows.map(({ number }) => number),
    hasMinutes,
  );
  return rows.map((row) => readRow(page, row, kind));
}
