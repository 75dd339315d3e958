import type { Run, Tag } from '../sheet-content.ts';
import type { CellPart, FigurePart, Part } from './part.ts';

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

/** A figure, and the paragraphs or further figures that some programs tag within it. */
function figureParts(tag: Tag, ink: Ink): readonly Part[] {
  const isOwn = (child: Tag['children'][number]) => !isTag(child) || isInline(child);
  const own = { ...tag, children: tag.children.filter(isOwn) };
  const others = tag.children.filter((child) => !isOwn(child));
  const figure: FigurePart = {
    type: 'figure',
    contents: contentsOf(own),
    alternative: tag.alternative ?? '',
    runs: runsOf(own, ink),
  };
  return [figure, ...groupParts({ role: 'Div', children: others }, ink)];
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
      return figureParts(tag, ink);
    default: {
      const level = levelOf(role);
      return textParts(tag, ink, { note: /Note$/.test(role), ...(level === undefined ? {} : { level }) });
    }
  }
}
