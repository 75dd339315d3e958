import { stringify } from 'yaml';
import type {
  Block,
  Cell,
  Figure,
  List,
  ListItem,
  PageMark,
  Resolution,
  Table,
} from '../../document/block.ts';
import { type Inline, plainText } from '../../document/inline.ts';
import { oneLine } from '../../document/words.ts';

const meansSomething = /[\\`*_[\]<~&]/;

/** Characters that mean something inside a line of Markdown on any host. */
function escaped(value: string): string {
  if (!meansSomething.test(value)) return value;
  return value
    .replace(/[\\`*_[\]<]/g, (mark, at: number) => {
      const insideWord = /^[a-z\d]_[a-z\d]$/i.test(value.slice(Math.max(0, at - 1), at + 2));
      return insideWord ? mark : `\\${mark}`;
    })
    .replace(/~~/g, '\\~\\~')
    .replace(/&(?=#?\w{1,30};)/g, '\\&');
}

/** What stands at the start of a line may look like a list, heading, quotation or rule. */
function escapedStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^([-+>#=|:])/, '\\$1');
}

type BreakMark = '\\\n' | '<br>' | ' ';

function nodeMarkdown(node: Inline, breakMark: BreakMark): string {
  switch (node.type) {
    case 'text':
      return escaped(node.text);
    case 'break':
      return breakMark;
    case 'strong':
      return marked('**', node.children, breakMark);
    case 'emphasis':
      return marked('*', node.children, breakMark);
    case 'link':
      return linkMarkdown(node.target, node.children, breakMark);
  }
}

/** Two bold runs side by side would run their marks together; they are one bold run. */
function withMarksJoined(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (plainText([node]) === '') continue;
    if ((node.type === 'strong' || node.type === 'emphasis') && last?.type === node.type) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

/** A sign of exclamation before a link would make it a picture, so it is escaped. */
function inlineMarkdown(content: readonly Inline[], breakMark: BreakMark): string {
  const [only] = content;
  if (content.length === 1 && only?.type === 'text') return escaped(only.text);
  return withMarksJoined(content)
    .map((node) => nodeMarkdown(node, breakMark))
    .join('')
    .replace(/!(?=\[)/g, '\\!');
}

/** Emphasis may not touch white space from inside, nor letters from outside: where it would, the words stay bare. */
function marked(mark: string, children: readonly Inline[], breakMark: BreakMark): string {
  const inner = inlineMarkdown(children, breakMark);
  const core = inner.trim();
  const before = inner.slice(0, inner.length - inner.trimStart().length);
  const after = inner.slice(inner.trimEnd().length);
  // A line break at the edge is a backslash there, which would escape the mark.
  const clean =
    core !== '' && !/^\\|\\$/.test(core) && !/^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(plainText(children).trim());
  return clean ? `${before}${mark}${core}${mark}${after}` : inner;
}

function linkMarkdown(target: string, children: readonly Inline[], breakMark: BreakMark): string {
  const words = plainText(children);
  if (words === target && /^https?:/.test(target)) return `<${target}>`;
  const safe = target.replace(/[\s<>()\\]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')),
  );
  return `[${inlineMarkdown(children, breakMark)}](${safe})`;
}

/** A line break with nothing behind it would stand on the page as a backslash. */
function withoutLastBreaks(value: string): string {
  let end = value.length;
  while (value.endsWith('\\\n', end)) end -= 2;
  return value.slice(0, end);
}

/** One or more lines behind an optional number or label; each is guarded at its start. */
function lines(content: readonly Inline[], opening = ''): string {
  return (opening + withoutLastBreaks(inlineMarkdown(content, '\\\n')))
    .split('\n')
    .map((line, at) => (at === 0 && opening !== '' ? line : escapedStart(line.trimStart())))
    .join('\n');
}

function indented(value: string, indent: string): string {
  return value.split('\n').join(`\n${indent}`);
}

/** "1." and "1)" are Markdown's own labels; any other printed label stands as text behind a bullet. */
function itemMarkdown(item: ListItem): string {
  const own = item.label !== undefined && /^\d{1,9}[.)]$/.test(item.label);
  const mark = own ? `${item.label} ` : '- ';
  const label = own || item.label === undefined ? '' : `${escaped(item.label)} `;
  const text = lines(item.content, label);
  const indent = ' '.repeat(mark.length);
  const below = item.children ? listMarkdown(item.children) : '';
  // Markdown takes a line such as "3. Next" or a bare dash for more of the text above, unless a blank one parts them.
  const gap = /^(?:\d|-\s*$)/.test(below.split('\n', 1)[0] ?? '') ? '\n\n' : '\n';
  const children = below === '' ? '' : `${gap}${indent}${indented(below, indent)}`;
  return `${mark}${indented(text, indent)}${children}`;
}

function listMarkdown(list: Pick<List, 'items'>): string {
  return list.items.map(itemMarkdown).join('\n');
}

function cellMarkdown(cell: Cell): string {
  return inlineMarkdown(cell, '<br>').replace(/\|/g, '\\|').replace(/\n/g, ' ').trim();
}

const figure = /^[-–(£]*[£\d][\d,. ]*(?:%|[kmbn]{1,2}|\))?$|^[-–]$/i;

/** A column is aligned right when all that it holds, headings apart, are figures. */
function alignments(table: Table): readonly string[] {
  const width = Math.max(...table.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const values = table.rows
      .slice(Math.max(1, table.headerRows))
      .map((row) => plainText(row[column] ?? []).trim())
      .filter((value) => value !== '');
    return values.length > 0 && values.every((value) => figure.test(value)) ? '---:' : '---';
  });
}

function rowMarkdown(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Markdown's tables have one row of headings; a table without any gets an empty one. */
function tableMarkdown(table: Table): string {
  const marks = alignments(table);
  const rows = table.rows.map((row) => marks.map((_, column) => cellMarkdown(row[column] ?? [])));
  const header = table.headerRows > 0 ? rows[0] : marks.map(() => '');
  const body = table.headerRows > 0 ? rows.slice(1) : rows;
  return [rowMarkdown(header ?? []), rowMarkdown(marks), ...body.map(rowMarkdown)].join('\n');
}

function quoted(value: string): string {
  return value
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Parts with a label form a list; a part without one is a paragraph of its own. */
function resolutionMarkdown(resolution: Resolution): string {
  const parts = resolution.items.map((item) =>
    item.label === undefined ? lines(item.content) : itemMarkdown(item),
  );
  const separated = parts.reduce((whole, part, at) => {
    const list = resolution.items[at]?.label !== undefined && resolution.items[at - 1]?.label !== undefined;
    return whole === '' ? part : `${whole}${list ? '\n' : '\n\n'}${part}`;
  }, '');
  return quoted(`**${inlineMarkdown(resolution.label, '\\\n')}**\n\n${separated}`);
}

/** The kind of a figure, and whether its text was recognised by machine, stand where Markdown has the title of a picture. */
function figureMarkdown({ alternative, picture, kind, recognised }: Figure): string {
  const words = escaped(oneLine(alternative));
  const target = (picture ?? '').replace(/[\s<>\\]/g, encodeURIComponent);
  return `![${words}](<${target}> "${kind}${recognised ? ', text recognised' : ''}")`;
}

/** "<!-- page 37, sheet 39 -->": the page of the pack as printed, the page of the file. */
function pageMarkdown({ page, sheet }: PageMark): string {
  const facts = [page && `page ${page}`, sheet && `sheet ${sheet}`].filter(Boolean);
  return `<!-- ${facts.join(', ')} -->`;
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const number = block.number === undefined ? '' : `${escaped(block.number)} `;
      return `${'#'.repeat(block.level)} ${number}${inlineMarkdown(block.content, ' ').trimEnd().replace(/#$/, '\\#')}`;
    }
    case 'paragraph':
      return block.number === undefined ? lines(block.content) : lines(block.content, `**${block.number}** `);
    case 'list':
      return listMarkdown(block);
    case 'table':
      return tableMarkdown(block);
    case 'resolution':
      return resolutionMarkdown(block);
    case 'quotation':
      return quoted(bodyMarkdown(block.blocks));
    case 'figure':
      return figureMarkdown(block);
    case 'page-mark':
      return pageMarkdown(block);
  }
}

/** The body of a Markdown file. Reading it back gives the same blocks. */
export function bodyMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map((block, at) => {
      // Two lists in a row would read back as one; an empty comment parts them.
      const parted = block.type === 'list' && blocks[at - 1]?.type === 'list' ? '<!-- list -->\n\n' : '';
      return parted + blockMarkdown(block);
    })
    .join('\n\n');
}

/** A whole Markdown file: front matter in YAML and the body. */
export function fileMarkdown(frontMatter: object, blocks: readonly Block[]): string {
  const head = stringify(frontMatter, { lineWidth: 100, aliasDuplicateObjects: false });
  const body = bodyMarkdown(blocks);
  return `---\n${head}---\n${body === '' ? '' : `\n${body}\n`}`;
}
