import type { Element } from 'domhandler';
import { formatNumber } from './number-format.ts';
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

/** Where a paragraph stands in a list. */
export interface ListPosition {
  readonly use: string;
  /** Counted from 0. */
  readonly level: number;
}

/** The counters of one list: the number last printed at each level. */
type Counters = Map<number, number>;

function startAgain(counters: Counters, { levels }: NumberingInstance, used: number): void {
  for (const level of counters.keys()) {
    const after = levels.get(level)?.restartAfter;
    const restarts = after === undefined ? level > used : used < after && level > used;
    if (restarts) counters.delete(level);
  }
}

function labelText(instance: NumberingInstance, used: Level, counters: Counters): string {
  return used.text.replace(/%([1-9])/g, (_, sign: string) => {
    const at = Number(sign) - 1;
    const level = instance.levels.get(at);
    const format = level?.format ?? 'decimal';
    const figures = used.legal && format !== 'none' && format !== 'decimalZero';
    return formatNumber(counters.get(at) ?? level?.start ?? 1, figures ? 'decimal' : format);
  });
}

/** What Word prints before a paragraph of a list. */
export interface Label {
  /** "3.2.4", "(a)"; empty for a bullet. */
  readonly text: string;
  /** The list that the paragraph counts in, its level there (from 0), and the indent of that level. */
  readonly list: string;
  readonly level: number;
  readonly left: number | undefined;
}

/**
 * The labels that Word prints before paragraphs, in the order of the document. Paragraphs in no list have none,
 * nor have those of a level that prints nothing.
 */
export function numberLabels(
  positions: readonly (ListPosition | undefined)[],
  numbering: Numbering,
): readonly (Label | undefined)[] {
  const counters = new Map<string, Counters>();
  const started = new Set<string>();
  return positions.map((position) => {
    const instance = position && numbering.get(position.use);
    const used = instance?.levels.get(position?.level ?? 0);
    if (!position || !instance || !used) return undefined;
    const own = counters.get(instance.list) ?? new Map<number, number>();
    counters.set(instance.list, own);
    const { level, use } = position;
    for (let above = 0; above < level; above += 1) {
      if (!own.has(above)) own.set(above, instance.levels.get(above)?.start ?? 1);
    }
    const anew = started.has(`${use} ${level}`) ? undefined : instance.starts.get(level);
    started.add(`${use} ${level}`);
    const before = own.get(level);
    own.set(level, anew ?? (before === undefined ? (instance.starts.get(level) ?? used.start) : before + 1));
    startAgain(own, instance, level);
    const isBullet = used.format === 'bullet';
    const text = isBullet ? '' : labelText(instance, used, own).trim();
    if (used.hidden || (text === '' && !isBullet)) return undefined;
    return { text, list: instance.list, level, left: used.left };
  });
}
