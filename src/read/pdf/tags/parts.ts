import type { Run, Tag } from '../sheet-content.ts';

/** Text that one tag holds together: a paragraph, a heading, a footnote. */
export interface TextPart {
  readonly type: 'text';
  readonly runs: readonly Run[];
  /** The level of a heading, 1 for the outermost. */
  readonly level?: number;
  readonly note: boolean;
}

/** Text that stands in a part of the document without a tag of its own; only its place tells what belongs together. */
export interface LoosePart {
  readonly type: 'loose';
  readonly runs: readonly Run[];
}

export interface ItemPart {
  readonly type: 'item';
  readonly label: readonly Run[];
  readonly body: readonly Part[];
}

export interface ListPart {
  readonly type: 'list';
  /** Items, and lists that stand a level deeper. */
  readonly entries: readonly Part[];
}

export interface CellPart {
  readonly body: readonly Part[];
  readonly heads: boolean;
  readonly rows: number;
  readonly columns: number;
}

export interface TablePart {
  readonly type: 'table';
  readonly rows: readonly (readonly CellPart[])[];
  /** How many of the first rows the tags set apart as the table's head. */
  readonly headRows: number;
}

export interface FigurePart {
  readonly type: 'figure';
  /** The marked content that draws it. */
  readonly contents: readonly string[];
  readonly alternative: string;
  /** Words that are part of it, such as those along the axes of a chart. */
  readonly runs: readonly Run[];
}

/** What the tags of a page say, before anything is made of it. */
export type Part = TextPart | LoosePart | ItemPart | ListPart | TablePart | FigurePart;

/** Gives the runs that some marked content draws, each run once: a damaged tree may name content twice. */
export type Ink = (content: string) => readonly Run[];

/** Roles within a line of text; they make no block. */
const inlineRoles = new Set(
  'Span Link Em Strong Quote Reference BibEntry Code Annot Ruby RB RT RP Warichu WT WP Lbl Sub'.split(' '),
);
/** Roles that only hold others together. */
const groupRoles = new Set(
  'Root Document DocumentFragment Part Art Article Sect Div NonStruct Private BlockQuote Aside Index TOC LBody Artifact Form'.split(
    ' ',
  ),
);

const headingRole = /^H(?:[1-9]|)$/;

/** The level of a heading's role: "H2" is 2, an unnumbered "H" and a "Title" are 1; undefined for other roles. */
function levelOf(role: string): number | undefined {
  if (role === 'Title') return 1;
  return headingRole.test(role) ? Number(role.slice(1) || 1) : undefined;
}

function isTag(child: Tag['children'][number]): child is Tag {
  return 'role' in child;
}

/** The marked content below a tag, however deep. */
function contentsOf({ children }: Tag): readonly string[] {
  return children.flatMap((child) => (isTag(child) ? contentsOf(child) : [child.content]));
}

function runsOf(tag: Tag, ink: Ink): readonly Run[] {
  return contentsOf(tag).flatMap((content) => ink(content));
}

/** Whether a tag is nothing but text within a line. */
function isInline({ role, children }: Tag): boolean {
  const bears = inlineRoles.has(role) || role === 'NonStruct' || role === 'Private';
  return bears && children.every((child) => !isTag(child) || isInline(child));
}

/** What stands inside a group: its blocks, and between them the text that has no tag of its own. */
function groupParts({ children }: Tag, ink: Ink): readonly Part[] {
  const parts: Part[] = [];
  let open: Run[] = [];
  const flush = () => {
    if (open.length > 0) parts.push({ type: 'loose', runs: open });
    open = [];
  };
  for (const child of children) {
    if (!isTag(child)) open.push(...ink(child.content));
    else if (isInline(child)) open.push(...runsOf(child, ink));
    else {
      flush();
      parts.push(...partsOf(child, ink));
    }
  }
  flush();
  return parts;
}

/** Figures and notes hang in a paragraph without parting its text. */
const hangingRoles = new Set(['Figure', 'Note', 'FENote']);

interface Text {
  readonly level?: number;
  readonly note: boolean;
}

/** A paragraph, cut where a list or table stands in the middle of it. */
function textParts({ children }: Tag, ink: Ink, text: Text): readonly Part[] {
  const parts: Part[] = [];
  const hanging: Part[] = [];
  let open: Run[] = [];
  const flush = () => {
    if (open.length > 0) parts.push({ type: 'text', runs: open, ...text });
    open = [];
  };
  const walk = (below: Tag['children']): void => {
    for (const child of below) {
      if (!isTag(child)) open.push(...ink(child.content));
      else if (hangingRoles.has(child.role)) hanging.push(...partsOf(child, ink));
      else if (inlineRoles.has(child.role) || groupRoles.has(child.role)) walk(child.children);
      else {
        flush();
        parts.push(...partsOf(child, ink));
      }
    }
  };
  walk(children);
  flush();
  return [...parts, ...hanging];
}

function itemParts(tag: Tag, ink: Ink): readonly Part[] {
  const tags = tag.children.filter(isTag);
  const label = tags.filter(({ role }) => role === 'Lbl').flatMap((each) => runsOf(each, ink));
  const body = groupParts(
    { ...tag, children: tag.children.filter((child) => !isTag(child) || child.role !== 'Lbl') },
    ink,
  );
  return label.length === 0 && body.length === 0 ? [] : [{ type: 'item', label, body }];
}

function cellPart(tag: Tag, ink: Ink): CellPart {
  const { role, rowSpan = 1, columnSpan = 1 } = tag;
  return { body: groupParts(tag, ink), heads: role === 'TH', rows: rowSpan, columns: columnSpan };
}

/** The cells of a row; whatever else lies in it is a cell of its own. */
function rowCells({ children }: Tag, ink: Ink): readonly CellPart[] {
  return children.flatMap((child): readonly CellPart[] => {
    if (!isTag(child)) return [cellPart({ role: 'TD', children: [child] }, ink)];
    return groupRoles.has(child.role) ? rowCells(child, ink) : [cellPart(child, ink)];
  });
}

const rowGroups = new Set(['THead', 'TBody', 'TFoot', ...groupRoles]);

/** Rows of a table, and what some programs leave directly under it: that is text without a tag. */
function tableParts(tag: Tag, ink: Ink): readonly Part[] {
  const rows: (readonly CellPart[])[] = [];
  const besides: Tag['children'][number][] = [];
  let headRows = 0;
  const walk = (children: Tag['children'], inHead: boolean): void => {
    for (const child of children) {
      if (isTag(child) && child.role === 'TR') {
        rows.push(rowCells(child, ink));
        if (inHead) headRows += 1;
      } else if (isTag(child) && rowGroups.has(child.role))
        walk(child.children, inHead || child.role === 'THead');
      else besides.push(child);
    }
  };
  walk(tag.children, false);
  const others = groupParts({ role: 'Div', children: besides }, ink);
  return rows.length === 0 ? others : [...others, { type: 'table', rows, headRows }];
}

function figurePart(tag: Tag, ink: Ink): FigurePart {
  return {
    type: 'figure',
    contents: contentsOf(tag),
    alternative: tag.alternative ?? '',
    runs: runsOf(tag, ink),
  };
}

/**
 * Reads a tag and all below it. Roles that only group pass their parts on; a role that nobody knows is taken for a
 * paragraph. Nothing that the tags hold is left out.
 */
export function partsOf(tag: Tag, ink: Ink): readonly Part[] {
  const { role } = tag;
  if (groupRoles.has(role)) return groupParts(tag, ink);
  switch (role) {
    case 'L':
      return [{ type: 'list', entries: groupParts(tag, ink) }];
    case 'LI':
      return itemParts(tag, ink);
    case 'Table':
      return tableParts(tag, ink);
    case 'Figure':
      return [figurePart(tag, ink)];
    default: {
      const level = levelOf(role);
      return textParts(tag, ink, { note: /Note$/.test(role), ...(level === undefined ? {} : { level }) });
    }
  }
}
