import type { Element } from 'domhandler';
import { allNamed, childAt, childrenOf, switchAt, valueAt, whole } from './xml.ts';

/** One level of a numbered or bulleted list, as `numbering.xml` defines it. */
export interface Level {
  readonly start: number;
  /** Word's name of the format, or a pattern of leading zeros. */
  readonly format: string;
  /** "%1.%2": each sign stands for the number of that level. */
  readonly text: string;
  /** The level, counted from 1, whose use makes this one begin again; 0 for none. By default any above. */
  readonly restartAfter: number | undefined;
  /** All numbers in figures, as in "1.1" below "I". */
  readonly legal: boolean;
  readonly hidden: boolean;
  /** The indent of its paragraphs in twentieths of a point. */
  readonly left: number | undefined;
  /** The paragraph style that is tied to it. */
  readonly style: string | undefined;
}

/** One use of a list: lists that share the definition go on counting where another stopped. */
export interface NumberingInstance {
  /** The definition that it shares its counters with. */
  readonly list: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels at which it begins anew, with the number. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document by the `numId` of its paragraphs. */
export type Numbering = ReadonlyMap<string, NumberingInstance>;

/** Newer formats stand in an alternative that older programs do not read. */
function formatOf(level: Element): string {
  const plain = valueAt(level, 'w:numFmt');
  if (plain !== undefined && plain !== 'custom') return plain;
  const custom = allNamed(level, 'w:numFmt').find(({ attribs }) => attribs['w:format'] !== undefined);
  return custom?.attribs['w:format'] ?? 'decimal';
}

function readLevel(level: Element): Level {
  const indent = childAt(level, 'w:pPr', 'w:ind');
  return {
    start: whole(valueAt(level, 'w:start')) ?? 0,
    format: formatOf(level),
    text: valueAt(level, 'w:lvlText') ?? '',
    restartAfter: whole(valueAt(level, 'w:lvlRestart')),
    legal: switchAt(level, 'w:isLgl') ?? false,
    hidden: switchAt(level, 'w:rPr', 'w:vanish') ?? false,
    left: whole(indent?.attribs['w:left'] ?? indent?.attribs['w:start']),
    style: valueAt(level, 'w:pStyle'),
  };
}

function levelNumber(element: Element): number {
  return whole(element.attribs['w:ilvl']) ?? 0;
}

function levelsOf(list: Element | undefined): ReadonlyMap<number, Level> {
  return new Map(childrenOf(list, 'w:lvl').map((level) => [levelNumber(level), readLevel(level)]));
}

interface Definitions {
  readonly lists: ReadonlyMap<string, Element>;
  /** The list that defines a list style, by the style's identifier. */
  readonly byStyle: ReadonlyMap<string, Element>;
}

function definitionsOf(root: Element): Definitions {
  const lists = childrenOf(root, 'w:abstractNum');
  return {
    lists: new Map(lists.map((list) => [list.attribs['w:abstractNumId'] ?? '', list])),
    byStyle: new Map(
      lists.flatMap((list) => {
        const style = valueAt(list, 'w:styleLink');
        return style === undefined ? [] : [[style, list] as const];
      }),
    ),
  };
}

function instanceOf(use: Element, { lists, byStyle }: Definitions): NumberingInstance {
  const named = lists.get(valueAt(use, 'w:abstractNumId') ?? '');
  const linked = byStyle.get(valueAt(named, 'w:numStyleLink') ?? '');
  const list = linked ?? named;
  const overrides = childrenOf(use, 'w:lvlOverride');
  const replaced = overrides.flatMap((override) => {
    const level = childAt(override, 'w:lvl');
    return level ? [[levelNumber(override), readLevel(level)] as const] : [];
  });
  const starts = overrides.flatMap((override) => {
    const start = whole(valueAt(override, 'w:startOverride'));
    return start === undefined ? [] : [[levelNumber(override), start] as const];
  });
  return {
    list: list?.attribs['w:abstractNumId'] ?? '',
    levels: new Map([...levelsOf(list), ...replaced]),
    starts: new Map(starts),
  };
}

/** Reads `numbering.xml`; a document without it has no lists. */
export function readNumbering(root: Element | undefined): Numbering {
  if (!root) return new Map();
  const definitions = definitionsOf(root);
  return new Map(
    childrenOf(root, 'w:num').map((use) => [use.attribs['w:numId'] ?? '', instanceOf(use, definitions)]),
  );
}
