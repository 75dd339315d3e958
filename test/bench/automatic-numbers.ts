import type { TruthBlock } from './truth.ts';

/** A block, and at what depth a word processor numbers it by itself: 1 for "2.", 3 for "2.4.1". */
export interface CountedBlock {
  readonly block: TruthBlock;
  readonly depth?: number;
}

function pathOf(number: string): readonly number[] | undefined {
  return /^\d{1,3}(?:\.\d{1,3})*\.?$/.test(number)
    ? number.replace(/\.$/, '').split('.').map(Number)
    : undefined;
}

function goesOn(path: readonly number[], counted: readonly number[]): boolean {
  const above = path.slice(0, -1);
  return (
    above.every((value, at) => counted[at] === value) && path.at(-1) === (counted[above.length] ?? 0) + 1
  );
}

/**
 * The blocks of one paper as an automatic numbering counts them. Numbers that go on from those above are
 * counted and print as "2." or "2.4"; the others stay typed text, as they do in papers of many hands.
 */
export function countedBlocks(blocks: readonly TruthBlock[]): readonly CountedBlock[] {
  let counted: readonly number[] = [];
  return blocks.map((block) => {
    const number = block.type === 'heading' || block.type === 'paragraph' ? block.number : undefined;
    const path = number === undefined ? undefined : pathOf(number);
    if (!path || !goesOn(path, counted)) return { block };
    counted = path;
    const printed = path.length === 1 ? `${path[0]}.` : path.join('.');
    return { block: { ...block, number: printed } as TruthBlock, depth: path.length };
  });
}

/** How a list counts its items: "(a)" has the format "a" between "(" and ")". */
export interface LabelForm {
  readonly prefix: string;
  readonly format: '1' | 'a' | 'A' | 'i' | 'I';
  readonly suffix: string;
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

const counters: Readonly<Record<LabelForm['format'], (at: number) => string>> = {
  '1': (at) => String(at + 1),
  a: (at) => String.fromCharCode(97 + at),
  A: (at) => String.fromCharCode(65 + at),
  i: (at) => romans[at] ?? '',
  I: (at) => (romans[at] ?? '').toUpperCase(),
};

/** The form of the labels of a list when they count from the first without a gap. */
export function labelForm(labels: readonly (string | undefined)[]): LabelForm | undefined {
  const [, prefix = '', suffix = ''] = /^(\(?)[\da-zA-Z]{1,5}([.)])$/.exec(labels[0] ?? '') ?? [];
  const formats = (['1', 'i', 'a', 'I', 'A'] as const).filter((format) =>
    labels.every((label, at) => label === `${prefix}${counters[format](at)}${suffix}`),
  );
  return formats[0] === undefined || suffix === '' ? undefined : { prefix, format: formats[0], suffix };
}
