import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { entryPath, type IndexFile, isIndexCode } from './index-files.ts';

/* A file of Pagefind's index is gzip of a mark and CBOR (RFC 8949). */

const mark = Buffer.from('pagefind_dcd');

/** The index's own table of contents: version, pages, chunks of words, filters, orders, fields. */
const contentsShape = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.unknown()),
]);

const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

const contentsPath = (name: string) => `pagefind.${name}.pf_meta`;

type Files = ReadonlyMap<string, Uint8Array>;

function bytesAt(files: Files, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`The index names ${path}, which is not in it.`);
  return bytes;
}

/** A table of contents that lists nothing but the fields of the one given. */
function emptiedContents(files: Files, path: string): Uint8Array {
  const bytes = gunzipSync(bytesAt(files, path));
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new Error(`${path} is no file of Pagefind 1.6.`);
  const [version, , , , , fields] = contentsShape.parse(decode(bytes.subarray(mark.length)));
  return gzipSync(Buffer.concat([mark, encode([version, [], [], [], [], fields])]), { level: 9 });
}

/**
 * An index of no pages with the engine of the one given, to merge other indexes into. It is named by `sign`, so that
 * whoever keeps files by their names sees when one of the others has changed; and it names these, its `parts`, by
 * their folders below it, so that another site finds them. Throws when what is given is no index of the kind known here.
 */
export function emptiedIndex(
  files: readonly IndexFile[],
  sign: string,
  parts: readonly string[],
): readonly IndexFile[] {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const entry = entryShape.parse(JSON.parse(Buffer.from(bytesAt(byPath, entryPath)).toString()));
  const emptied = Object.entries(entry.languages).map(([language, about]) => ({
    language,
    about: { ...about, hash: `${language}_${sign}`, page_count: 0 },
    content: emptiedContents(byPath, contentsPath(about.hash)),
  }));
  const languages = Object.fromEntries(emptied.map(({ language, about }) => [language, about]));
  return [
    ...files.filter(({ path }) => isIndexCode(path)),
    ...emptied.map(({ about, content }) => ({ path: contentsPath(about.hash), content })),
    { path: entryPath, content: Buffer.from(JSON.stringify({ ...entry, languages, parts })) },
  ];
}
