import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Label } from './number-labels.ts';

/** What the lists need to know of a paragraph: its label and how far it is indented. */
export interface Listed {
  readonly label: Label;
  readonly left: number;
}

/** Smaller differences of indent, in twentieths of a point, are no depth. */
const sameIndent = 100;

/** Above 0: deeper. Within one list its levels tell, between lists the indent does. */
function depthAgainst(one: Listed, other: Listed): number {
  if (one.label.list === other.label.list) return one.label.level - other.label.level;
  const difference = one.left - other.left;
  return Math.abs(difference) <= sameIndent ? 0 : difference;
}

/** "(a)", "1)", "iv.", "b." mark an item wherever they stand, a bullet too. */
function marksItem({ text, level }: Label): boolean {
  if (text === '' || /^\(?(?:\d{1,3}|\p{L}{1,5})\)$/u.test(text)) return true;
  return (
    /^(?:\p{Ll}|[ivxlcdm]{1,6})\.?$/u.test(text) ||
    (level > 0 && /^(?:\p{Lu}|[IVXLCDM]{1,6})\.?$/u.test(text))
  );
}

interface OpenList {
  readonly list: Element;
  readonly last: Listed;
}

/** What is known while the paragraphs of one holder are put into lists. */
interface Nesting {
  readonly $: CheerioAPI;
  /** The lists that the next item may continue, the outermost first. */
  readonly open: OpenList[];
  /** Levels of lists whose numbers number paragraphs: they never make items. */
  readonly numbering: Set<string>;
}

/** "1." makes an item below or beside items only; on its own it numbers a paragraph. */
function isItem(listed: Listed, { open, numbering }: Nesting): boolean {
  if (marksItem(listed.label)) return true;
  const { text, list, level } = listed.label;
  if (!/^\d{1,3}\.?$/.test(text) || numbering.has(`${list} ${level}`)) return false;
  const above = open.findLast(({ last }) => depthAgainst(listed, last) >= 0)?.last;
  return above !== undefined && (above.label.list === list || depthAgainst(listed, above) > 0);
}

function newList($: CheerioAPI): Element {
  const [made] = $('<ul></ul>').toArray();
  if (!made || !isTag(made)) throw new Error('No list could be made.');
  return made;
}

function addItem(paragraph: Element, listed: Listed, { $, open }: Nesting): void {
  while (open.length > 0 && depthAgainst(listed, open.at(-1)?.last ?? listed) < 0) open.pop();
  const top = open.at(-1);
  if (top && depthAgainst(listed, top.last) === 0) {
    open[open.length - 1] = { list: top.list, last: listed };
    $(top.list).append($('<li></li>').append(paragraph));
    return;
  }
  const list = newList($);
  if (top) $(top.list).children().last().append(list);
  else $(paragraph).before(list);
  open.push({ list, last: listed });
  $(list).append($('<li></li>').append(paragraph));
}

/**
 * Puts paragraphs that Word shows as items of a list into lists, nested as they are indented. Paragraphs that a
 * number counts ("1.", "2.3") stay paragraphs. The page is changed.
 */
export function nestLists($: CheerioAPI, listedOf: (paragraph: Element) => Listed | undefined): void {
  const numbering = new Set<string>();
  const holders = new Set(
    $('p, h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(({ parent }) => parent),
  );
  for (const holder of holders) {
    const nesting: Nesting = { $, open: [], numbering };
    for (const child of [...(holder?.children ?? [])]) {
      if (!isTag(child)) continue;
      const listed = child.name === 'p' ? listedOf(child) : undefined;
      if (listed && isItem(listed, nesting)) {
        addItem(child, listed, nesting);
        continue;
      }
      nesting.open.length = 0;
      if (listed) numbering.add(`${listed.label.list} ${listed.label.level}`);
    }
  }
}
