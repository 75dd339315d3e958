import { roman } from '../html/list-labels.ts';

const ones = [
  '',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
  'Thirteen',
  'Fourteen',
  'Fifteen',
  'Sixteen',
  'Seventeen',
  'Eighteen',
  'Nineteen',
];
const tens = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];
const irregularOrdinals: Readonly<Record<string, string>> = {
  One: 'First',
  Two: 'Second',
  Three: 'Third',
  Five: 'Fifth',
  Eight: 'Eighth',
  Nine: 'Ninth',
  Twelve: 'Twelfth',
};

function cardinal(value: number): string {
  if (value < 1 || value > 99) return String(value);
  if (value < 20) return ones[value] ?? '';
  const rest = value % 10;
  return rest === 0
    ? (tens[value / 10] ?? '')
    : `${tens[Math.floor(value / 10)]}-${(ones[rest] ?? '').toLowerCase()}`;
}

function ordinalWord(word: string): string {
  return irregularOrdinals[word] ?? (word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`);
}

function ordinalText(value: number): string {
  if (value < 1 || value > 99) return ordinal(value);
  const [first = '', last] = cardinal(value).split('-');
  if (last === undefined) return ordinalWord(first);
  return `${first}-${ordinalWord(ones[value % 10] ?? '').toLowerCase()}`;
}

function ordinal(value: number): string {
  const [lastTwo, last] = [value % 100, value % 10];
  const teen = lastTwo >= 11 && lastTwo <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th')}`;
}

/** Word counts z, aa, bb, cc where a browser counts z, aa, ab, ac. */
function letter(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

/** Signs of footnotes by the Chicago manual: doubled after the fourth. */
function sign(value: number): string {
  if (value < 1) return String(value);
  return ('*†‡§'[(value - 1) % 4] ?? '').repeat(Math.min(Math.ceil(value / 4), 30));
}

/** "001, 002, 003, …": the pattern of a counting with leading zeros. */
function padded(value: number, pattern: string): string {
  return String(value).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, '0');
}

/**
 * A number as Word prints it in a format of its own name ("decimal", "lowerRoman"), or by a pattern of leading
 * zeros ("01, 02, 03, ..."). A format that is not known is printed in figures.
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return ordinal(value);
    case 'cardinalText':
      return cardinal(value);
    case 'ordinalText':
      return ordinalText(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'chicago':
      return sign(value);
    case 'numberInDash':
      return `- ${value} -`;
    case 'none':
    case 'bullet':
      return '';
    default:
      return format.includes(',') ? padded(value, format) : String(value);
  }
}
