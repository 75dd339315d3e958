import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Finding } from '../../document/finding.ts';
import { words } from '../../document/words.ts';
import { hidingRules, type StyleRule } from './style-rules.ts';
import { isHidden } from './visible.ts';
import { visibleLines } from './visible-lines.ts';

/** Class names by which style sheets that are not in the file hide an element on every screen. */
const hidingClass = /^(?:hidden|hide|is-hidden|d-none|visually-gone)$/;
/** "d-none d-md-block", "hidden md:flex": hidden on some screens only. */
const showingClass = /^(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)/;

/** Word's own mark of hidden text, type too small to be seen, and text pushed off the page. */
const unseenStyle =
  /mso-hide\s*:\s*all|font-size\s*:\s*0?\.\d|font-size\s*:\s*1(?:\.\d+)?p[xt]|(?:text-indent|left|top)\s*:\s*-\d{3,}/i;

/** A box that is clipped away, or has no room and shows nothing that runs over. */
const clippedBox = /clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%/i;
const noRoom = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)/i;
const cutsOff = /overflow(?:-[xy])?\s*:\s*hidden/i;

function hidesByStyle({ attribs }: Element): boolean {
  const style = attribs.style ?? '';
  return unseenStyle.test(style) || clippedBox.test(style) || (noRoom.test(style) && cutsOff.test(style));
}

/** Boxes that a browser shows only when somebody asks for them. */
function isClosed({ name, attribs }: Element): boolean {
  return (name === 'dialog' && !('open' in attribs)) || 'popover' in attribs;
}

const white = /^(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/i;

function declared(element: Element, property: 'color' | 'background'): string | undefined {
  const pattern =
    property === 'color'
      ? /(?:^|[;\s])color\s*:\s*([^;!]+)/i
      : /(?:^|[;\s])background(?:-color)?\s*:\s*(#[\da-f]{3,8}|rgba?\([^)]*\)|[a-z]+)/i;
  const attribute = property === 'color' ? element.attribs.color : element.attribs.bgcolor;
  return (pattern.exec(element.attribs.style ?? '')?.[1] ?? attribute)?.trim().toLowerCase();
}

function isSameColour(one: string, other: string): boolean {
  return one === other || (white.test(one) && white.test(other));
}

type Backgrounds = ReadonlyMap<unknown, string>;

/** The background that is declared for each element or for one around it; the elements come in the order of the page. */
function backgroundsOf(elements: readonly Element[]): Backgrounds {
  const backgrounds = new Map<unknown, string>();
  for (const element of elements) {
    const own = declared(element, 'background');
    const background = own === 'transparent' ? undefined : own;
    const seen = background ?? backgrounds.get(element.parent);
    if (seen !== undefined) backgrounds.set(element, seen);
  }
  return backgrounds;
}

/** Type in the colour of what it stands on; where nothing is declared that is white paper. */
function isUnseenColour(element: Element, backgrounds: Backgrounds): boolean {
  const colour = declared(element, 'color');
  return colour !== undefined && isSameColour(colour, backgrounds.get(element) ?? 'white');
}

function hidesByClass({ attribs }: Element): boolean {
  const names = (attribs.class ?? '').split(/\s+/);
  return names.some((name) => hidingClass.test(name)) && !names.some((name) => showingClass.test(name));
}

/** Whether the style sheets in the page leave an element hidden: the last rule that fits decides, its own style above all. */
function hiddenBySheets($: CheerioAPI, rules: readonly StyleRule[]): ReadonlySet<Element> {
  const hidden = new Set<Element>();
  for (const { selector, hides } of rules) {
    for (const element of $(selector).toArray()) {
      if (!isTag(element)) continue;
      if (hides) hidden.add(element);
      else hidden.delete(element);
    }
  }
  return new Set([...hidden].filter(({ attribs }) => !/display\s*:\s*(?!none)/i.test(attribs.style ?? '')));
}

/** Says that a page hides text, never what it says: that would publish it. */
export function heldBackFindings(texts: readonly string[]): readonly Finding[] {
  const count = texts.flatMap(words).length;
  if (count === 0) return [];
  const pieces = texts.length === 1 ? 'one piece of text' : `${texts.length} pieces of text`;
  return [
    {
      rule: 'page-hidden-text',
      severity: 'warning',
      message: `The page hides ${pieces} (${count} words) from the eye; it is held back and not published.`,
      hint: 'Open the page in a browser. If readers are meant to see more than it shows, open the folded parts and save the page again.',
    },
  ];
}

/** The elements that a page hides from the eye, by attributes, by style (its own or that of style sheets in the file), by the usual class names. */
function hiddenElements($: CheerioAPI): readonly Element[] {
  const bySheets = hiddenBySheets($, hidingRules($('style').not('noscript style').text()));
  const elements = $('body, body *').toArray().filter(isTag);
  const backgrounds = backgroundsOf(elements);
  return elements
    .filter(({ name }) => name !== 'body')
    .filter(
      (element) =>
        bySheets.has(element) ||
        isHidden(element) ||
        isClosed(element) ||
        hidesByStyle(element) ||
        hidesByClass(element) ||
        isUnseenColour(element, backgrounds),
    );
}

/**
 * Takes out of a page whatever it hides from the eye, and gives its texts. The page is changed.
 */
export function takeOutHidden($: CheerioAPI): readonly string[] {
  const texts: string[] = [];
  for (const element of hiddenElements($)) {
    // An element inside one that was taken out is counted with it.
    if ($(element).closest('body').length === 0) continue;
    texts.push(
      visibleLines(element)
        .lines.map(({ text }) => text)
        .join(' '),
    );
    $(element).remove();
  }
  return texts.filter((text) => words(text).length > 0);
}

/** Takes from a page what hides its text: a person has said that it is meant for the public. The page is changed. */
export function showHidden($: CheerioAPI): void {
  const hiding = ['hidden', 'popover', 'style', 'class', 'color'];
  for (const element of hiddenElements($)) {
    for (const name of hiding) $(element).removeAttr(name);
    if (element.name === 'dialog') $(element).attr('open', '');
  }
  $('style').remove();
}
