import { type Stretch, wordFinder } from '../properties/stretches.ts';

/** Packed data in a PDF, with what the dictionary before it says of it: nothing of it is to be believed yet. */
export interface PdfStream extends Stretch {
  /** The first place at which it may end: its true end never lies before. */
  readonly endsFrom: number;
  /** In which ways it is packed, from the outermost on. */
  readonly filters: readonly string[];
  readonly isPicture: boolean;
  /** How many points a picture claims; 0 when it does not say. */
  readonly pixels: number;
}

/** What is looked for: where an object begins, a name with the number or reference behind it, and where a stream begins. */
const signs =
  /(?<object>\bobj\b)|\/(?<name>[\w#]+)(?:\s{1,9}(?<number>\d{1,10})(?<reference>\s{1,9}\d{1,5}\s{1,9}R\b)?)?|(?<stream>(?<!end)stream[ \t]{0,9}(?:\r\n?|\n))/g;

/** Any letter of a name may be written by its number: "/Fl#61teDecode". */
function plainName(name: string): string {
  return name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What the dictionary of one object has said so far. */
interface Said {
  filters: string[];
  isInFilters: boolean;
  isPicture: boolean;
  /** Numbers that stand behind names. A length that stands in another object is not known here. */
  readonly numbers: Map<string, number>;
}

function nothingSaid(): Said {
  return { filters: [], isInFilters: false, isPicture: false, numbers: new Map() };
}

const filterKeys = new Set(['Filter', 'F']);
const filterNames =
  /^(?:(?:Flate|LZW|RunLength|ASCII85|ASCIIHex|Brotli|DCT|JPX|JBIG2|CCITTFax)Decode|Fl|LZW|RL|A85|AHx|DCT|JPX|CCF|Crypt)$/;

/** Takes down the next name. What stands behind "Filter" names the filters until another name comes; the last such list counts. */
function takeName(said: Said, name: string, number: number | undefined): void {
  if (filterKeys.has(name)) said.filters = [];
  else if (said.isInFilters && filterNames.test(name)) said.filters.push(name);
  said.isInFilters = filterKeys.has(name) || (said.isInFilters && filterNames.test(name));
  if (name === 'Image') said.isPicture = true;
  if (number !== undefined) said.numbers.set(name, number);
}

/** The place at which a stream ends for certain: by the length that its object says, or by the word behind it. */
function endOf(said: Said, from: number, endsFrom: number, fileEnd: number): number {
  const length = said.numbers.get('Length');
  return length === undefined ? fileEnd : Math.min(fileEnd, Math.max(endsFrom, from + length));
}

/**
 * The streams of a PDF as they stand in it, found by their words and not by its tables, which may say anything. A
 * stream ends where its object says or where "endstream" stands first, whichever is later; where the length stands in
 * another object, the end of the file is taken.
 */
export function* pdfStreams(bytes: Uint8Array): Generator<PdfStream> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const endFrom = wordFinder(text, 'endstream');
  let said = nothingSaid();
  for (const { 0: word, index, groups = {} } of text.matchAll(signs)) {
    const { object, name, number, reference, stream } = groups;
    if (object !== undefined) said = nothingSaid();
    else if (name !== undefined)
      takeName(said, plainName(name), number === undefined || reference ? undefined : Number(number));
    else if (stream !== undefined) {
      const from = index + word.length;
      const endsFrom = endFrom(from) ?? bytes.length;
      const pixels = (said.numbers.get('Width') ?? 0) * (said.numbers.get('Height') ?? 0);
      const { filters, isPicture } = said;
      yield { from, to: endOf(said, from, endsFrom, bytes.length), endsFrom, filters, isPicture, pixels };
    }
  }
}
