import { wordFinder } from '../properties/stretches.ts';
import { type Parameters, parametersAt } from './parameters.ts';
import { pdfSigns, type Sign } from './signs.ts';

/** In which ways bytes are packed, from the outermost on, and what each of these is told. */
export interface Packing {
  readonly filters: readonly string[];
  readonly parameters: readonly Parameters[];
}

/** Packed data in a PDF, with what the dictionary before it says of it: nothing of it is to be believed yet. */
export interface PdfStream extends Packing {
  readonly from: number;
  /** The first place at which it may end: its true end never lies before. */
  readonly endsFrom: number;
  /** The place behind which it does not reach. */
  readonly to: number;
  /** Where those who keep to the standard end it, at the word for it; nothing when no such word comes. */
  readonly end: number | undefined;
  /** What it is by its own words, such as "Metadata" or "ObjStm". */
  readonly types: ReadonlySet<string>;
  readonly isPicture: boolean;
  /** Numbers that stand behind the names of its dictionary. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What the dictionary of one object has said so far. */
interface Said {
  filters: string[];
  parameters: readonly Parameters[];
  readonly types: Set<string>;
  isPicture: boolean;
  /** The name to which the next one belongs. */
  key: 'Filter' | 'Type' | undefined;
  readonly numbers: Map<string, number>;
  /** Of numbers that stand in objects of their own, the numbers of those. */
  readonly references: Map<string, number>;
}

function nothingSaid(): Said {
  return {
    filters: [],
    parameters: [],
    types: new Set(),
    isPicture: false,
    key: undefined,
    numbers: new Map(),
    references: new Map(),
  };
}

const filterKeys = new Set(['Filter', 'F']);
const parameterKeys = new Set(['DecodeParms', 'DP']);
const filterNames =
  /^(?:(?:Flate|LZW|RunLength|ASCII85|ASCIIHex|Brotli|DCT|JPX|JBIG2|CCITTFax)Decode|Fl|LZW|RL|A85|AHx|DCT|JPX|CCF|Crypt)$/;

function keyAfter(key: Said['key'], name: string): Said['key'] {
  if (filterKeys.has(name)) return 'Filter';
  if (key === 'Filter' && filterNames.test(name)) return key;
  return name === 'Type' && key !== 'Type' ? name : undefined;
}

/**
 * Takes down the next name. What stands behind "Filter" names the filters until another name comes; the last such list
 * counts, and so do the last parameters.
 */
function takeName(said: Said, { name, end, number, reference }: Sign & { kind: 'name' }, text: string): void {
  if (said.key === 'Filter' && filterNames.test(name)) said.filters.push(name);
  else if (said.key === 'Type') said.types.add(name);
  if (filterKeys.has(name)) said.filters = [];
  said.key = keyAfter(said.key, name);
  if (parameterKeys.has(name)) said.parameters = parametersAt(text, end);
  if (name === 'Image') said.isPicture = true;
  if (number !== undefined) said.numbers.set(name, number);
  if (reference !== undefined) said.references.set(name, reference);
}

/** Finds the number that an object of its own holds; the file is looked through when the first is asked for. */
function numberFinder(text: string): (object: number) => number | undefined {
  let numbers: ReadonlyMap<number, number> | undefined;
  const heads = /\b(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\s{1,9}(\d{1,10})\b/g;
  return (object) => {
    numbers ??= new Map([...text.matchAll(heads)].map(([, head, number]) => [Number(head), Number(number)]));
    return numbers.get(object);
  };
}

/** Tells of a stream where it ends: for certain, and by those who keep to the standard. */
function endFinder(text: string) {
  const wordFrom = wordFinder(text, 'endstream');
  const numberIn = numberFinder(text);
  const word = /\s{0,2}(?=endstream)/y;
  const wordAt = (place: number): number | undefined => {
    word.lastIndex = place;
    return word.test(text) ? word.lastIndex : undefined;
  };
  return (from: number, { numbers, references }: Said) => {
    const first = wordFrom(from);
    const endsFrom = first ?? text.length;
    const own = numbers.get('Length');
    const to = own === undefined ? text.length : Math.min(text.length, Math.max(endsFrom, from + own));
    const length = own ?? numberIn(references.get('Length') ?? 0);
    return { endsFrom, to, end: (length === undefined ? undefined : wordAt(from + length)) ?? first };
  };
}

/**
 * The streams of a PDF as they stand in it, found by their words and not by its tables, which may say anything. A
 * stream ends where its object says or where "endstream" stands first, whichever is later; where the length stands in
 * another object, of which a file may have several, the end of the file is taken.
 */
export function* pdfStreams(text: string): Generator<PdfStream, void> {
  const endOf = endFinder(text);
  let said = nothingSaid();
  for (const sign of pdfSigns(text)) {
    if (sign.kind === 'object') said = nothingSaid();
    else if (sign.kind === 'name') takeName(said, sign, text);
    else {
      const { filters, parameters, types, isPicture, numbers } = said;
      const { from } = sign;
      yield { from, ...endOf(from, said), filters, parameters, types, isPicture, numbers };
    }
  }
}
