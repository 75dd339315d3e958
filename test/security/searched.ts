import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { filesBelow } from '../convert/sources-room.ts';

/** What a file holds, with everything in it unpacked that can be: archives within archives, streams of PDFs. */
function contentsOf(name: string, bytes: Uint8Array): readonly (readonly [string, Buffer])[] {
  const buffer = Buffer.from(bytes);
  const own = [name, buffer] as const;
  if (buffer[0] === 0x1f && buffer[1] === 0x8b)
    return [own, ...contentsOf(`${name} unpacked`, gunzipSync(buffer))];
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    const inner = Object.entries(unzipSync(bytes));
    return [own, ...inner.flatMap(([path, content]) => contentsOf(`${name}!${path}`, content))];
  }
  if (buffer.subarray(0, 5).toString('latin1') !== '%PDF-') return [own];
  const streams = buffer.toString('latin1').matchAll(/(?<!end)stream\r?\n([\s\S]*?)endstream/g);
  const unpacked = [...streams].flatMap(([, data = '']) => {
    const packed = Buffer.from(data, 'latin1');
    return packed[0] === 0x78 ? [inflateSync(packed)] : [];
  });
  return [own, ...unpacked.map((stream, at) => [`${name} stream ${at}`, stream] as const)];
}

/** The ways in which a word may be written into a file: letters of one byte or two, or their numbers. */
function forms(word: string): readonly string[] {
  const little = Buffer.from(word, 'utf16le');
  const big = Buffer.from(little).swap16();
  const plain = [Buffer.from(word), little, big].map((form) => form.toString('latin1'));
  return [...plain, Buffer.from(word).toString('hex'), big.toString('hex')];
}

/** Everything below some folders, unpacked, to be searched. */
export interface Searched {
  /** The places at which a word stands, whatever its case, within a longer word too. */
  readonly placesOf: (word: string) => readonly string[];
}

/** Unpacks and reads all files below some folders, and some texts beside them. */
export function searched(
  folders: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Searched {
  const files = Object.entries(folders).flatMap(([name, folder]) =>
    filesBelow(folder).flatMap((path) => contentsOf(`${name}/${path}`, readFileSync(join(folder, path)))),
  );
  const all = [
    ...files,
    ...Object.entries(texts).map(([name, said]) => [name, Buffer.from(said)] as const),
  ].map(([name, buffer]) => [name, buffer.toString('latin1').toLowerCase()] as const);
  return {
    placesOf: (word) => {
      const looked = forms(word.toLowerCase());
      return all
        .filter(([name, content]) =>
          looked.some((form) => content.includes(form) || name.toLowerCase().includes(word)),
        )
        .map(([name]) => name);
    },
  };
}
