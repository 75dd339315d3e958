import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { type Html, html } from '../../site/html.ts';

/** What the writer asks about the place that a tree is written for. */
export interface Surroundings {
  /** Where a link leads from there; nothing when it leads nowhere, so that only its words are left. */
  readonly href: (target: string) => string | undefined;
  /** The file of a picture; nothing when the book does not hold it. */
  readonly picture: (source: string) => string | undefined;
  /** What is read out where a page begins; nothing for an element that marks none. */
  readonly pageLabel: (element: Element) => string | undefined;
}

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Aids of the site that a book has no use for: its own programs' marks, and stops of the keyboard. */
const droppedAttributes = /^(?:data-.*|tabindex|loading)$/;

function classesOf({ attribs }: Element): readonly string[] {
  return (attribs.class ?? '').split(' ');
}

/** Links without words that pages show beside a block: to itself, to its original, to how it is cited. */
function isAid(element: Element): boolean {
  const classes = classesOf(element);
  return classes.includes('tools') || (element.name === 'a' && classes.includes('anchor'));
}

function attribute(name: string, value: string): Html {
  if (name === 'lang') return html` lang="${value}" xml:lang="${value}"`;
  return html` ${name}="${value}"`;
}

function attributesOf(attribs: Element['attribs']): Html {
  const kept = Object.entries(attribs).filter(([name]) => !droppedAttributes.test(name));
  return html`${kept.map(([name, value]) => attribute(name, value))}`;
}

function children(element: Element, around: Surroundings): Html {
  return html`${element.children.map((child) => node(child, around))}`;
}

function written(element: Element, around: Surroundings): Html {
  const namespace = element.name === 'svg' && html` xmlns="http://www.w3.org/2000/svg"`;
  const attributes = html`${namespace}${attributesOf(element.attribs)}`;
  if (empty.has(element.name)) return html`<${element.name}${attributes}/>`;
  return html`<${element.name}${attributes}>${children(element, around)}</${element.name}>`;
}

/** A link whose target is not to be had leaves its words. A printed number leads to itself, which is no use in a book. */
function link(element: Element, around: Surroundings): Html {
  const { href, class: classes } = element.attribs;
  const isNumber = classesOf(element).includes('number');
  const target = isNumber || href === undefined ? undefined : around.href(href);
  const words = children(element, around);
  if (target !== undefined) return html`<a${attributesOf({ ...element.attribs, href: target })}>${words}</a>`;
  return classes === undefined ? words : html`<span class="${classes}">${words}</span>`;
}

function picture(element: Element, around: Surroundings): Html {
  const { src = '', alt = '', width, height } = element.attribs;
  const file = around.picture(src);
  if (file === undefined) return html``;
  const size = width && height && html` width="${width}" height="${height}"`;
  return html`<img src="${file}" alt="${alt}"${size}/>`;
}

/** The mark has no words: its label is read out, and the style sheet shows it. */
function pageBreak({ attribs: { id } }: Element, label: string): Html {
  return html`<span class="page-break" epub:type="pagebreak" role="doc-pagebreak"${id && html` id="${id}"`} aria-label="${label}"></span>`;
}

function elementXhtml(element: Element, around: Surroundings): Html {
  if (isAid(element)) return html``;
  const label = around.pageLabel(element);
  if (label !== undefined) return pageBreak(element, label);
  if (element.name === 'a') return link(element, around);
  if (element.name === 'img') return picture(element, around);
  // Beside its heading the site sets a link to it, and a box around both.
  if (element.name === 'div' && classesOf(element).includes('heading')) return children(element, around);
  return written(element, around);
}

function node(child: ChildNode, around: Surroundings): Html {
  if (isText(child)) return html`${child.data}`;
  return isTag(child) ? elementXhtml(child, around) : html``;
}

/** A tree of HTML as XHTML: well formed, with links, pictures and page marks as the book has them. */
export function xhtml(nodes: readonly ChildNode[], around: Surroundings): Html {
  return html`${nodes.map((child) => node(child, around))}`;
}
