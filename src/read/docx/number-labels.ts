import { formatNumber } from './number-format.ts';
import type { Level, Numbering, NumberingInstance } from './numbering.ts';

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
