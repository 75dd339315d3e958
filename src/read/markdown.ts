import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import type {
  Block,
  Cell,
  Document,
  Figure,
  Heading,
  List,
  ListItem,
  PageMark,
  Paragraph,
  Quotation,
  Table,
} from '../document/block.ts';
import { type Inline, plainText } from '../document/inline.ts';

/** "<br>" is the one tag that a cell may hold; everything else in angle brackets is text. */
function cellBreak(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<br>', state.pos)) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += 4;
  return true;
}

/** Readers let 256 lists and quotations lie within one another, each of which opens two tokens; the parser would drop what is deeper than 100. */
const nesting = { maxNesting: 1000 };

/**
 * The one parser of our Markdown: CommonMark with tables, no raw HTML, nothing guessed. Indented code and
 * setext headings are off, for a council's text never means them.
 */
function parser(): MarkdownIt {
  const markdown = new MarkdownIt({
    html: false,
    linkify: false,
    typographer: false,
    breaks: false,
    ...nesting,
  });
  markdown.disable([
    'code',
    'fence',
    'backticks',
    'lheading',
    'reference',
    'image',
    'strikethrough',
    'entity',
    'html_block',
    'html_inline',
  ]);
  // The project's own allow list of links decides when pages are written; here a link is only read.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (target) => target;
  markdown.inline.ruler.before('autolink', 'cell_break', cellBreak);
  return markdown;
}

const markdown = parser();

function inlineNodes(tokens: readonly Token[]): readonly Inline[] {
  const stack: { readonly nodes: Inline[]; readonly close: (children: readonly Inline[]) => Inline }[] = [];
  const root: Inline[] = [];
  const add = (node: Inline) => (stack.at(-1)?.nodes ?? root).push(node);
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
        stack.push({ nodes: [], close: (children) => ({ type: 'strong', children }) });
        break;
      case 'em_open':
        stack.push({ nodes: [], close: (children) => ({ type: 'emphasis', children }) });
        break;
      case 'link_open': {
        const target = token.attrGet('href') ?? '';
        stack.push({ nodes: [], close: (children) => ({ type: 'link', target, children }) });
        break;
      }
      case 'strong_close':
      case 'em_close':
      case 'link_close': {
        const open = stack.pop();
        if (open) add(open.close(open.nodes));
        break;
      }
      case 'softbreak':
        add({ type: 'text', text: ' ' });
        break;
      case 'hardbreak':
        add({ type: 'break' });
        break;
      default:
        if (token.content !== '') add({ type: 'text', text: token.content });
    }
  }
  return merged(root);
}

/** Escapes arrive as text nodes of their own; neighbours are one text. */
function merged(nodes: readonly Inline[]): readonly Inline[] {
  const whole: Inline[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      whole[whole.length - 1] = { type: 'text', text: last.text + node.text };
    else whole.push(node);
  }
  return whole;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

function inlineAt(reader: Reader): readonly Inline[] {
  const token = reader.tokens[reader.at];
  return inlineNodes(token?.children ?? []);
}

const headingNumber =
  /^(\[?(?:[A-Z]{0,5}\d{1,4}\/\d{1,4}[a-z]?|\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?\.?|[A-Z]\d{1,2}\.)\]?) /;

/** A printed number is bold at the start of a paragraph ("**2.3** …"). */
function numberedContent(content: readonly Inline[]): Pick<Paragraph, 'number' | 'content'> {
  const [first, ...rest] = content;
  if (first?.type !== 'strong') return { content };
  const number = plainText(first.children);
  if (!/^\[?\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?\.?\]?$/.test(number)) return { content };
  const [next, ...others] = rest;
  if (next?.type !== 'text' || !next.text.startsWith(' ')) return { content };
  return { number, content: [{ type: 'text', text: next.text.slice(1) }, ...others] };
}

/** A heading's number is told by its form: the first heading of a section begins with its printed number. */
function headingBlock(reader: Reader): Heading {
  const level = Math.min(5, Math.max(2, Number(reader.tokens[reader.at]?.tag.slice(1) ?? 2)));
  reader.at += 1;
  const content = inlineAt(reader);
  reader.at += 2;
  const [first, ...rest] = content;
  const number = first?.type === 'text' ? headingNumber.exec(first.text)?.[1] : undefined;
  const heading = { type: 'heading', level: level as Heading['level'] } as const;
  if (number === undefined || first?.type !== 'text') return { ...heading, content };
  return {
    ...heading,
    number,
    content: [{ type: 'text', text: first.text.slice(number.length + 1) }, ...rest],
  };
}

/** "<!-- page 37, sheet 39 -->", either part alone, or "<!-- list -->", which only parts two lists. */
const comment = /^<!-- (?:(?:page (\d{1,5}))?(?:, )?(?:sheet (\d{1,5}))?|list) -->$/;

function pageMark([, page, sheet]: RegExpExecArray): PageMark | undefined {
  if (page === undefined && sheet === undefined) return undefined;
  return {
    type: 'page-mark',
    ...(page === undefined ? {} : { page: Number(page) }),
    ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
  };
}

/**
 * `![what it shows](<pictures/map.png> "chart")` alone on its lines; by hand also `![what it shows](map.png)`.
 * "scan, text recognised" says that the text behind it was recognised in it by machine.
 */
const picture =
  /^!\[((?:[^[\]\\]|\\.)*)\]\((?:<([^<>\n]*)>|([^\s<>()]*))(?: "(picture|chart|scan)(, text recognised)?")?\)$/;

function figure([, words = '', guarded, bare, kind, recognised]: RegExpExecArray): Figure {
  const target = guarded ?? bare ?? '';
  return {
    type: 'figure',
    kind: kind === 'chart' || kind === 'scan' ? kind : 'picture',
    alternative: words.replace(/\\(.)/g, '$1'),
    ...(target === '' ? {} : { picture: target }),
    ...(recognised === undefined ? {} : { recognised: true }),
  };
}

function paragraphBlock(reader: Reader): Block | undefined {
  reader.at += 1;
  const raw = reader.tokens[reader.at]?.content ?? '';
  const content = inlineAt(reader);
  reader.at += 2;
  const mark = comment.exec(raw);
  if (mark) return pageMark(mark);
  const shown = picture.exec(raw);
  if (shown) return figure(shown);
  return { type: 'paragraph', ...numberedContent(content) };
}

const textLabel = /^(\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}) /;

/** A label that Markdown has no form for, "(a)" or "1.1", stands as text at the start of its item. */
function labelledItem(content: readonly Inline[]): Pick<ListItem, 'label' | 'content'> {
  const [first, ...rest] = content;
  const label = first?.type === 'text' ? textLabel.exec(first.text)?.[1] : undefined;
  if (label === undefined || first?.type !== 'text') return { content };
  return { label, content: [{ type: 'text', text: first.text.slice(label.length + 1) }, ...rest] };
}

function listItem(reader: Reader, ordered: boolean): ListItem {
  const open = reader.tokens[reader.at];
  const own = ordered ? `${open?.info ?? ''}${open?.markup ?? '.'}` : undefined;
  reader.at += 1;
  let item: ListItem = { content: [], ...(own === undefined ? {} : { label: own }) };
  while (reader.tokens[reader.at] && reader.tokens[reader.at]?.type !== 'list_item_close') {
    const block = nextBlock(reader);
    if (block?.type === 'paragraph') {
      const content =
        block.number === undefined
          ? block.content
          : [{ type: 'text' as const, text: `${block.number} ` }, ...block.content];
      const added =
        item.content.length === 0 ? content : [...item.content, { type: 'break' as const }, ...content];
      item = {
        ...item,
        ...(own === undefined ? labelledItem(merged(added)) : { content: added }),
      };
    } else if (block?.type === 'list') {
      item = {
        ...item,
        children: item.children
          ? { ...item.children, items: [...item.children.items, ...block.items] }
          : block,
      };
    }
  }
  reader.at += 1;
  return item;
}

function listBlock(reader: Reader): List {
  const ordered = reader.tokens[reader.at]?.type === 'ordered_list_open';
  reader.at += 1;
  const items: ListItem[] = [];
  while (reader.tokens[reader.at]?.type === 'list_item_open') items.push(listItem(reader, ordered));
  reader.at += 1;
  return { type: 'list', items };
}

function tableBlock(reader: Reader): Table {
  const rows: Cell[][] = [];
  for (; reader.tokens[reader.at]?.type !== 'table_close'; reader.at += 1) {
    const token = reader.tokens[reader.at];
    if (!token) break;
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(inlineNodes(token.children ?? []));
  }
  reader.at += 1;
  const [header = [], ...body] = rows;
  const hasHeader = header.some((cell) => plainText(cell).trim() !== '');
  return hasHeader ? { type: 'table', headerRows: 1, rows } : { type: 'table', headerRows: 0, rows: body };
}

function quotationBlock(reader: Reader): Quotation {
  reader.at += 1;
  const blocks: Block[] = [];
  while (reader.tokens[reader.at] && reader.tokens[reader.at]?.type !== 'blockquote_close') {
    const block = nextBlock(reader);
    if (block) blocks.push(block);
  }
  reader.at += 1;
  return { type: 'quotation', blocks };
}

function nextBlock(reader: Reader): Block | undefined {
  switch (reader.tokens[reader.at]?.type) {
    case 'heading_open':
      return headingBlock(reader);
    case 'paragraph_open':
      return paragraphBlock(reader);
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listBlock(reader);
    case 'table_open':
      return tableBlock(reader);
    case 'blockquote_open':
      return quotationBlock(reader);
    default:
      reader.at += 1;
      return undefined;
  }
}

/** Reads the body of a Markdown file as the archive writes it, or as a person has corrected it. */
export function readMarkdown(body: string): Document {
  const reader: Reader = { tokens: markdown.parse(body, {}), at: 0 };
  const blocks: Block[] = [];
  while (reader.at < reader.tokens.length) {
    const block = nextBlock(reader);
    if (block) blocks.push(block);
  }
  return { blocks };
}
