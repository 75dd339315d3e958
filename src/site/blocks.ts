import type {
  Block,
  Figure,
  Heading,
  List,
  ListItem,
  PageMark,
  Paragraph,
  Resolution,
} from '../document/block.ts';
import { type Inline, plainText } from '../document/inline.ts';
import type { Speaker } from '../document/language.ts';
import { type BlockContext, elementId, markOf, referencesOf } from './block-context.ts';
import { blockTools } from './block-tools.ts';
import { headingLevels } from './heading-levels.ts';
import { type Html, html } from './html.ts';
import { linkReferences, renderInline } from './inline-html.ts';
import { say } from './language/say.ts';
import { hrefOn } from './page.ts';
import { renderTable } from './table-html.ts';
import { figureText } from './wording.ts';

type LevelOf = (level: number) => number;

function idAttribute(id: string | undefined): Html | undefined {
  return id === undefined ? undefined : html` id="${id}"`;
}

function classAttribute(...names: readonly (string | false | undefined)[]): Html | undefined {
  const kept = names.filter((name) => name !== undefined && name !== false);
  return kept.length > 0 ? html` class="${kept.join(' ')}"` : undefined;
}

function renderContent(content: readonly Inline[], anchor: Block['anchor'], context: BlockContext): Html {
  const acronyms = anchor === undefined ? undefined : context.acronyms?.get(anchor);
  return renderInline(linkReferences(content, referencesOf(anchor, context)), context.page, acronyms);
}

/** A heading of the page with a link to itself; the link has no text of its own, so no word is said twice. */
export function headingHtml(
  level: number,
  id: string | undefined,
  content: Html,
  name: string,
  speaker: Speaker,
): Html {
  const heading = [
    html`<h2${idAttribute(id)}>${content}</h2>`,
    html`<h3${idAttribute(id)}>${content}</h3>`,
    html`<h4${idAttribute(id)}>${content}</h4>`,
    html`<h5${idAttribute(id)}>${content}</h5>`,
    html`<h6${idAttribute(id)}>${content}</h6>`,
  ][Math.max(0, level - 2)];
  if (id === undefined) return html`${heading}\n`;
  return html`<div class="heading">${heading}<a class="anchor" href="#${id}" aria-label="${say(speaker, 'Link to “{title}”', { title: name })}"></a></div>\n`;
}

function renderHeading(block: Heading, context: BlockContext, levelOf: LevelOf): Html {
  const content = html`${block.number && html`<span class="number">${block.number}</span> `}${renderContent(
    block.content,
    block.anchor,
    context,
  )}`;
  const name = [block.number, plainText(block.content)].filter(Boolean).join(' ');
  return headingHtml(levelOf(block.level), elementId(block.anchor, context), content, name, context);
}

function renderParagraph(block: Paragraph, context: BlockContext): Html {
  const id = elementId(block.anchor, context);
  const mark = markOf(block.anchor, context);
  const content = renderContent(block.content, block.anchor, context);
  const tools = blockTools(block.anchor, context);
  if (block.number === undefined)
    return html`<p${idAttribute(id)}${classAttribute(mark)}>${content}${tools}</p>\n`;
  const number = id
    ? html`<a class="number" href="#${id}">${block.number}</a>`
    : html`<span class="number">${block.number}</span>`;
  return html`<p${idAttribute(id)}${classAttribute('numbered', mark)}>${number} ${content}${tools}</p>\n`;
}

function renderItem(item: ListItem, context: BlockContext): Html {
  const id = idAttribute(elementId(item.anchor, context));
  const label = item.label && html`<span class="label">${item.label}</span> `;
  const kind = classAttribute(markOf(item.anchor, context));
  const children = item.children && html`\n${renderList(item.children, context)}`;
  const content = renderContent(item.content, item.anchor, context);
  return html`<li${id}${kind}>${label}${content}${blockTools(item.anchor, context)}${children}</li>\n`;
}

/** Labels are text, so the browser must not count as well: labelled lists have no marker of their own. */
function renderItems(items: readonly ListItem[], id: string | undefined, context: BlockContext): Html {
  const rendered = items.map((item) => renderItem(item, context));
  if (items.every((item) => item.label !== undefined)) {
    return html`<ol class="labelled"${idAttribute(id)}>\n${rendered}</ol>\n`;
  }
  const labelled = items.some((item) => item.label !== undefined);
  return html`<ul${classAttribute(labelled && 'labelled')}${idAttribute(id)}>\n${rendered}</ul>\n`;
}

function renderList(list: List, context: BlockContext): Html {
  return renderItems(list.items, elementId(list.anchor, context), context);
}

/** A resolution of one sentence without a number is a paragraph, not a list of one. */
function renderResolutionItems(block: Resolution, context: BlockContext): Html {
  const [only, ...more] = block.items;
  if (only === undefined) return html``;
  if (more.length > 0 || only.label !== undefined || only.children !== undefined) {
    return renderItems(block.items, undefined, context);
  }
  const id = idAttribute(elementId(only.anchor, context));
  const content = renderContent(only.content, only.anchor, context);
  return html`<p${id}>${content}${blockTools(only.anchor, context)}</p>\n`;
}

function renderResolution(block: Resolution, context: BlockContext): Html {
  const note =
    block.restored &&
    html` <span class="restored" title="${say(context, 'The source has lost this label; it was put back.')}">[${say(context, 'restored')}]</span>`;
  return html`<section class="resolution ${block.kind}"${idAttribute(elementId(block.anchor, context))}>
<p class="resolution-label">${renderInline(block.label, context.page)}${note}</p>
${renderResolutionItems(block, context)}</section>\n`;
}

/** A page of the pack is cited by its printed number; the page of the file has an address of its own beside it. */
function renderPageMark(block: PageMark, context: BlockContext): Html {
  const { page, sheet } = block;
  const name =
    page === undefined
      ? say(context, 'Page {page} of the file', { page: sheet ?? '' })
      : say(context, 'Page {page}', { page });
  const both = page !== undefined && sheet !== undefined;
  const opens = sheet !== undefined && context.original !== undefined;
  const href = opens && hrefOn({ url: context.page }, `${context.original}#page=${sheet}`);
  const file = both
    ? say(context, 'page {page} of the file', { page: sheet })
    : say(context, 'in the original');
  const id = both && idAttribute(`${context.anchorPrefix ?? ''}sheet-${sheet}`);
  const words = href
    ? html`<a href="${href}"${id} aria-label="${name}, ${file}" title="${file}">${name}</a>`
    : name;
  return html`<span class="page-mark"${idAttribute(elementId(block.anchor, context))} data-pagefind-ignore>${words}</span>\n`;
}

/** Space is kept for a picture of known size, so that the text does not move when it arrives. */
function imageHtml({ kind, alternative, size }: Figure, src: string, speaker: Speaker): Html {
  const space = size && html` width="${String(size.width)}" height="${String(size.height)}"`;
  return html`<img src="${src}" alt="${alternative || figureText(speaker, kind)}"${space} loading="lazy">\n`;
}

/** Words that a machine recognised stand among the council's own, so the page says that they are not. */
function figureNotes(block: Figure, isShown: boolean, context: Speaker): readonly string[] {
  return [
    ...(isShown ? [] : [say(context, 'only in the original')]),
    ...(block.recognised
      ? [say(context, 'the text that follows was recognised in it by machine and may hold mistakes')]
      : []),
    ...(block.kind === 'scan' && !block.recognised
      ? [say(context, 'its words stand in the picture only')]
      : []),
  ];
}

/** A picture with what it shows below it; one that could not be taken out of the source is named all the same. */
function renderFigure(block: Figure, context: BlockContext): Html {
  const src = block.picture === undefined ? undefined : hrefOn({ url: context.page }, block.picture);
  const shown = [figureText(context, block.kind), block.alternative].filter(Boolean).join(': ');
  const notes = figureNotes(block, src !== undefined, context);
  const caption = notes.length === 0 ? shown : `${shown} (${notes.join('; ')})`;
  return html`<figure${idAttribute(elementId(block.anchor, context))}>
${src && imageHtml(block, src, context)}<figcaption data-pagefind-ignore>${caption}${blockTools(block.anchor, context)}</figcaption>
</figure>\n`;
}

function renderBlock(block: Block, context: BlockContext, levelOf: LevelOf): Html {
  switch (block.type) {
    case 'heading':
      return renderHeading(block, context, levelOf);
    case 'paragraph':
      return renderParagraph(block, context);
    case 'list':
      return renderList(block, context);
    case 'table':
      return renderTable(block, context);
    case 'resolution':
      return renderResolution(block, context);
    case 'quotation':
      return html`<blockquote${idAttribute(elementId(block.anchor, context))}>
${block.blocks.map((inner) => renderBlock(inner, context, levelOf))}</blockquote>\n`;
    case 'figure':
      return renderFigure(block, context);
    case 'page-mark':
      return renderPageMark(block, context);
  }
}

/** Blocks as semantic HTML: every word of a block once, as text, under its anchor. */
export function renderBlocks(blocks: readonly Block[], context: BlockContext): Html {
  const levelOf = headingLevels(context.baseLevel);
  return html`${blocks.map((block) => renderBlock(block, context, levelOf))}`;
}
