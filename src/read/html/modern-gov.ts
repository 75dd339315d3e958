import { type Element, isTag } from 'domhandler';
import type { SourceBlock } from '../../document/block.ts';
import type { Finding } from '../../document/finding.ts';
import { attendeesOf } from './attendance-table.ts';
import { navigation, outsideOf, screenReaderOnly, takeOut } from './left-out.ts';
import { modernGovHead } from './modern-gov-head.ts';
import { type ModernGovItem, modernGovItems } from './modern-gov-items.ts';
import { withAgendaNumbersSaid } from './modern-gov-numbers.ts';
import { type Page, pageBlocks, withSingleSpaces } from './page.ts';
import type { PageContent } from './page-content.ts';

/** Where a modern.gov page of a meeting holds what; its class names are the same on every council's site. */
const selectors = {
  meeting: '.mgItemNumberCell, .mgItemTable, .mgAiTitleTxt, table[summary="Table of meeting attendance"]',
  head: '.mgMainTitleTxt, .mgSubTitleTxt',
  attendance: 'table[summary="Table of meeting attendance"], .mgStatsTable',
  /** What the system puts there for the screen: sizes of files, column headings, its own footer. */
  furniture:
    '.mgFileSize, .mgFooter, .mgHelpLine, .mgItemTable > caption, .mgItemTable > tbody > tr:has(> th)',
} as const;

/** The whole of the system's part: its own frame, else the nearest element that holds the title and the items. */
function mainOf({ $ }: Page): Element | undefined {
  const items = $(selectors.meeting).first();
  const titled = items.parents().filter((_, element) => $(element).find(selectors.head).length > 0);
  return [
    items.closest('#modgov').get(0),
    titled.get(0),
    items.closest('.mgContent').get(0),
    $('body').get(0),
  ].find((element) => element !== undefined && isTag(element));
}

/** The page shows only the beginning of long minutes and links to the rest. */
function cutFindings(page: Page, main: Element): readonly Finding[] {
  return page
    .$(main)
    .find('a')
    .toArray()
    .flatMap((link) => {
      const text = withSingleSpaces(page.$(link).text());
      if (!/^view the full (?:minutes|agenda|decision) text for item/i.test(text)) return [];
      return [
        {
          rule: 'minutes-cut-short',
          severity: 'warning' as const,
          line: page.places.get(link)?.line,
          message: `The page breaks off the text of an item: “${text}” leads to the rest, which is not in the file.`,
          hint: 'Put the printed minutes (PDF) of the meeting beside this file, or save the page that the link leads to.',
        },
      ];
    });
}

function itemBlocks({ heading, item }: ModernGovItem): readonly SourceBlock[] {
  return [...heading, ...item.note, ...item.decision, ...item.minutes];
}

/** In the order of the page; what stands at no place goes last. */
function inOrder(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const line = ({ place }: SourceBlock) => place?.line ?? Number.MAX_SAFE_INTEGER;
  return blocks.toSorted((one, other) => line(one) - line(other));
}

/**
 * Reads modern.gov's page of a meeting: its head, its items with their text, decision and minutes, the papers
 * listed, attendance. The page's own frame and the labels of the system are furniture.
 */
export function readModernGov(page: Page): PageContent | undefined {
  const { $ } = page;
  const main = $(selectors.meeting).length === 0 ? undefined : mainOf(page);
  if (!main) return undefined;
  const furniture = [
    ...outsideOf(page, main),
    ...takeOut(page, `${selectors.furniture}, ${screenReaderOnly}, ${navigation}`, main),
  ];
  const head = modernGovHead(page, main);
  const attendees = attendeesOf(page, $(main).find(selectors.attendance).toArray());
  const findings = cutFindings(page, main);
  const items = modernGovItems(page, main);
  const rest = pageBlocks(page, main);
  const numbered = withAgendaNumbersSaid(
    items.map(({ item }) => item),
    page.lines.map(({ text }) => text),
  );
  return {
    blocks: inOrder([
      ...furniture,
      ...rest,
      ...items.flatMap(itemBlocks),
      ...items.flatMap(({ labels }) => labels),
    ]),
    frame: { ...head, members: [], attendees, items: numbered, rest },
    findings,
  };
}
