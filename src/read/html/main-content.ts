import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Furniture } from '../../document/block.ts';
import { furnitureOf, navigation, outsideOf, screenReaderOnly, takeOut } from './left-out.ts';
import { type Page, pageBlocks } from './page.ts';
import type { PageContent } from './page-content.ts';
import { type Weight, weightless, weightsBelow } from './weights.ts';

/** Parts of a body that belong to the site and not to the document, where no element marks the document itself. */
const siteParts =
  'header:not(:has(h1)), footer, aside, [role="banner"]:not(:has(h1)), [role="contentinfo"], [role="complementary"]';

function wordCount(node: AnyNode): number {
  return weightsBelow(node).get(node)?.words ?? 0;
}

/** Elements that lay a page out and mean nothing by themselves. */
const boxes = new Set(['div', 'section', 'center', 'form', 'table', 'tbody', 'tr', 'td']);

/** A menu: most of its words are links, and none leads to a document. */
function isMenu({ words: all, linked, hasDocument }: Weight): boolean {
  return !hasDocument && linked * 10 >= all * 6;
}

/** The box in an element that holds all of its text but menus. */
function heavyBox(element: Element, weightOf: (node: AnyNode) => Weight): Element | undefined {
  const filled = element.children.filter((child) => weightOf(child).words > 0);
  const [first, ...others] = filled.toSorted((one, other) => weightOf(other).words - weightOf(one).words);
  if (!first || !isTag(first) || !boxes.has(first.name) || isMenu(weightOf(first))) return undefined;
  return others.every((child) => isTag(child) && isMenu(weightOf(child))) ? first : undefined;
}

/** The element that holds all text but menus: old pages mark nothing, and lay themselves out in boxes. */
function heaviest(body: Element): Element {
  const weights = weightsBelow(body);
  const weightOf = (node: AnyNode) => weights.get(node) ?? weightless;
  let found = body;
  for (let box = heavyBox(body, weightOf); box; box = heavyBox(box, weightOf)) found = box;
  return found;
}

/** What the page marks as its main content, when that holds something. */
function markedMain({ $ }: Page): Element | undefined {
  const marked = $('main, [role="main"]').toArray();
  const [heavy] = marked.toSorted((one, other) => wordCount(other) - wordCount(one));
  if (heavy && wordCount(heavy) > 0) return heavy;
  const [article, ...articles] = $('article').toArray();
  return article && articles.length === 0 && wordCount(article) > 0 ? article : undefined;
}

/** A notice about cookies is short; a page about them is not. */
const longestNotice = 150;

function cookieNotices(page: Page): readonly Furniture[] {
  const { $ } = page;
  return $('[id*="cookie" i], [class*="cookie" i]')
    .toArray()
    .filter((element) => $(element).find('h1, main').length === 0 && wordCount(element) <= longestNotice)
    .flatMap((element) => {
      if ($(element).closest('body').length === 0 || element.name === 'body') return [];
      const listed = furnitureOf(page, element);
      $(element).remove();
      return listed;
    });
}

/**
 * Reads any page by its main content: what it marks as such, else the element with the text outside menus,
 * headers, footers and asides. What is left out is furniture, so that it stays listed.
 */
export function readMainContent(page: Page): PageContent {
  const furniture = [...cookieNotices(page), ...takeOut(page, `${navigation}, ${screenReaderOnly}`)];
  const marked = markedMain(page);
  if (!marked) furniture.push(...takeOut(page, siteParts));
  const body = page.$('body').get(0);
  const main = marked ?? (body && heaviest(body));
  if (!main) return { blocks: furniture, findings: [] };
  furniture.push(...outsideOf(page, main));
  return { blocks: [...furniture, ...pageBlocks(page, main)], findings: [] };
}
