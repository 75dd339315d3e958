import type { Element } from 'domhandler';

/** How a list counts its items. */
export type Counting = 'decimal' | 'lower letter' | 'upper letter' | 'lower roman' | 'upper roman';

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Roman numerals end where no list comes: beyond that a number is printed in figures. */
const largestRoman = 3999;

/** A number from 1 to 3999 in small Roman numerals: 14 is "xiv". */
export function roman(value: number): string {
  if (value < 1 || value > largestRoman) return String(value);
  let left = value;
  return romanSigns
    .map(([worth, sign]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

/** A number as browsers count in letters: 1 is "a", 26 "z", 27 "aa", 28 "ab". */
export function letters(value: number): string {
  if (value < 1) return String(value);
  let found = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) {
    found = String.fromCharCode(97 + ((left - 1) % 26)) + found;
  }
  return found;
}

/** A number as a list of that counting prints it, without any stop or bracket. */
export function counted(value: number, counting: Counting): string {
  switch (counting) {
    case 'decimal':
      return String(value);
    case 'lower letter':
      return letters(value);
    case 'upper letter':
      return letters(value).toUpperCase();
    case 'lower roman':
      return roman(value);
    case 'upper roman':
      return roman(value).toUpperCase();
  }
}

const countingByType: Readonly<Record<string, Counting>> = {
  '1': 'decimal',
  a: 'lower letter',
  A: 'upper letter',
  i: 'lower roman',
  I: 'upper roman',
};

const countingByStyle: Readonly<Record<string, Counting | 'none'>> = {
  decimal: 'decimal',
  'lower-alpha': 'lower letter',
  'lower-latin': 'lower letter',
  'upper-alpha': 'upper letter',
  'upper-latin': 'upper letter',
  'lower-roman': 'lower roman',
  'upper-roman': 'upper roman',
  none: 'none',
};

function countingOf({ attribs }: Element): Counting | 'none' {
  const style =
    /list-style(?:-type)?\s*:[^;]*?\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b/i.exec(
      attribs.style ?? '',
    );
  const named = countingByStyle[style?.[1]?.toLowerCase() ?? ''];
  return named ?? countingByType[attribs.type ?? ''] ?? 'decimal';
}

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

/**
 * The labels of a list's items as a browser prints them, one for each: `start`, `value`, `type` and the style
 * of the list count. Items of a bulleted list have none, nor has what stands in a list without being an item.
 */
export function listLabels(
  list: Element,
  items: readonly (Element | undefined)[],
): readonly (string | undefined)[] {
  const counting = list.name === 'ol' ? countingOf(list) : 'none';
  if (counting === 'none') return items.map(() => undefined);
  let next = whole(list.attribs.start) ?? 1;
  return items.map((item) => {
    if (item?.name !== 'li') return undefined;
    const value = whole(item.attribs.value) ?? next;
    next = value + 1;
    return `${counted(value, counting)}.`;
  });
}
