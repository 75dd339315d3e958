/** The JPEG files that lie unchanged in a PDF, by the number of the object that holds each: "12R", or "12R1" for a second generation. */
export type Jpegs = ReadonlyMap<string, Uint8Array>;

const marker = 0xff;
const startOfImage = 0xd8;
/** Frame headers, which tell how many colours a JPEG has: C0 to CF but for three that are none. */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

/** How many colour channels a JPEG has; undefined when the bytes are none. */
export function jpegChannels(bytes: Uint8Array): number | undefined {
  if (bytes[0] !== marker || bytes[1] !== startOfImage) return undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === marker; ) {
    const code = bytes[at + 1] ?? 0;
    if (isFrame(code)) return bytes[at + 9];
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return undefined;
}

/** A dictionary of an image that shows the JPEG just as it is: no other filter, no mask, no changed values, no palette. */
const plainJpeg = /\/Filter\s*(?:\[\s*)?\/DCTDecode\s*[\]/>]/;
const changed = /\/(?:SMask|Mask|Decode|DecodeParms|Indexed)\b/;
const objectStart = /(\d{1,10}) (\d{1,5}) obj\b/g;
/** How long the dictionary of an image may be. */
const longestDictionary = 4000;

interface ImageObject {
  readonly key: string;
  /** Absent where the file gives it elsewhere. */
  readonly length?: number;
}

/** What the dictionary of an image says, from the text that ends where its bytes begin. */
function imageObject(before: string): ImageObject | undefined {
  const start = [...before.matchAll(objectStart)].at(-1);
  if (!start) return undefined;
  const dictionary = before.slice(start.index);
  if (!plainJpeg.test(dictionary) || changed.test(dictionary)) return undefined;
  const length = /\/Length (\d{1,10})(?!\d| \d+ R)/.exec(dictionary)?.[1];
  const generation = start[2] === '0' ? '' : start[2];
  return {
    key: `${start[1]}R${generation}`,
    ...(length === undefined ? {} : { length: Number(length) }),
  };
}

function dataOf(file: Buffer, streamAt: number, { length }: ImageObject): Uint8Array {
  const from = streamAt + (file.toString('latin1', streamAt, streamAt + 8) === 'stream\r\n' ? 8 : 7);
  return file.subarray(from, length === undefined ? file.indexOf('endstream', from) : from + length);
}

/**
 * Finds the JPEG files that a PDF holds just as a camera or an editor wrote them: on a page they look the same as
 * when decoded and written again, and are a tenth as large. Those in four colours are left out, for browsers
 * show them wrongly.
 */
export function jpegsIn(bytes: Uint8Array): Jpegs {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  for (let at = file.indexOf('/DCTDecode'); at >= 0; at = file.indexOf('/DCTDecode', at + 1)) {
    const streamAt = file.indexOf('stream', at);
    if (streamAt < 0 || streamAt - at > longestDictionary) continue;
    const object = imageObject(file.toString('latin1', Math.max(0, streamAt - longestDictionary), streamAt));
    if (!object) continue;
    const data = dataOf(file, streamAt, object);
    const channels = jpegChannels(data);
    if (channels === 1 || channels === 3) found.set(object.key, data);
  }
  return found;
}
