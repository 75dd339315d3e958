/** What a PDF is read by, wherever it stands: the head of an object, a name with what follows it, the word before a stream. */
export type Sign =
  | { readonly kind: 'object' }
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly at: number;
      /** The place behind it. */
      readonly end: number;
      /** The number that stands behind it. */
      readonly number: number | undefined;
      /** The number of the object that is named behind it in place of a value. */
      readonly reference: number | undefined;
    }
  | { readonly kind: 'stream'; readonly from: number };

const signs =
  /(?<object>\bobj\b)|\/(?<name>[\w#]+)(?:\s{1,9}(?<number>\d{1,10})(?<reference>\s{1,9}\d{1,5}\s{1,9}R\b)?)?|(?<stream>(?<!end)stream[ \t]{0,9}(?:\r\n?|\n))/g;

/** A name without escapes: any letter of it may be written by its number, as in "/Fl#61teDecode". */
export function plainName(name: string): string {
  return name.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Gives every byte as a letter, so that places in the text are places in the bytes. */
export function pdfText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The signs of a PDF in their order, also those that stand by chance in packed bytes. */
export function* pdfSigns(text: string): Generator<Sign, void> {
  for (const { 0: word, index, groups = {} } of text.matchAll(signs)) {
    const { name, number, reference, stream } = groups;
    if (stream !== undefined) yield { kind: 'stream', from: index + word.length };
    else if (name === undefined) yield { kind: 'object' };
    else {
      const value = number === undefined ? undefined : Number(number);
      const [own, other] = reference === undefined ? [value, undefined] : [undefined, value];
      const end = index + 1 + name.length;
      yield { kind: 'name', name: plainName(name), at: index, end, number: own, reference: other };
    }
  }
}
