import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Furniture } from '../../document/block.ts';
import { words } from '../../document/words.ts';
import { furnitureOf, navigation, outsideOf, screenReaderOnly, takeOut } from './left-out.ts';
import { type Page, pageBlocks } from './page.ts';
import type { PageContent } from './page-content.ts';
import { isSilent, textBelow } from './visible.ts';

/** Parts of a body that belong to the site and not to the document, where no element marks the document itself. */
const siteParts =
  'header:not(:has(h1)), footer, aside, [role="banner"]:not(:has(h1)), [role="contentinfo"], [role="complementary"]';

const documentLink = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt)(?:[?#]|$)/i;

function wordCount(node: AnyNode): number {
  return words(textBelow(node, isSilent)).length;
}

/** A menu: most of its words are links, and none leads to a document. */
function isMenu({ $ }: Page, element: AnyNode): boolean {
  const links = $(element).find('a').addBack('a').toArray().filter(isTag);
  if (links.some(({ attribs }) => documentLink.test(attribs.href ?? ''))) return false;
  const linked = links.reduce((sum, link) => sum + wordCount(link), 0);
  return linked * 10 >= wordCount(element) * 6;
}

function filledChildren(element: Element): readonly AnyNode[] {
  return element.children.filter((child) => (isTag(child) || isText(child)) && wordCount(child) > 0);
}

/** The element that holds all text but menus: old pages mark nothing, and lay themselves out in boxes. */
function heaviest(page: Page, element: Element): Element {
  const ranked = filledChildren(element).toSorted((one, other) => wordCount(other) - wordCount(one));
  const [first, ...others] = ranked;
  const alone = first && isTag(first) && others.every((child) => isTag(child) && isMenu(page, child));
  if (!alone || isMenu(page, first) || !/^(?:div|section|center|form|table|tbody|tr|td)$/.test(first.name)) {
    return element;
  }
  return heaviest(page, first);
}

function mostWords(elements: readonly Element[]): Element | undefined {
  return elements.toSorted((one, other) => wordCount(other) - wordCount(one))[0];
}

/** What the page marks as its main content, when that holds something. */
function markedMain({ $ }: Page): Element | undefined {
  const marked = mostWords($('main, [role="main"]').toArray());
  if (marked && wordCount(marked) > 0) return marked;
  const articles = $('article').toArray();
  return articles.length === 1 && (articles[0] ? wordCount(articles[0]) : 0) > 0 ? articles[0] : undefined;
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
  const main = marked ?? (body && heaviest(page, body));
  if (!main) return { blocks: furniture, findings: [] };
  furniture.push(...outsideOf(page, main));
  return { blocks: [...furniture, ...pageBlocks(page, main)], findings: [] };
}
