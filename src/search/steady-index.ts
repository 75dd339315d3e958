import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { entryPath, type IndexFile, isIndexCode } from './index-files.ts';

/*
 * Pagefind 1.5 lists the values of a filter, and the filters themselves, in an order that is drawn by lot in each run.
 * Here both are put into the order of their names, so that the same site has the same index, byte for byte. A file
 * of the index is gzip of a mark and CBOR (RFC 8949); its name holds the beginning of the SHA-1 of the CBOR.
 */

const mark = Buffer.from('pagefind_dcd');

/** A filter: its name, and for each value the numbers of the pages. */
const filterShape = z.tuple([z.string(), z.array(z.tuple([z.string(), z.array(z.number())]))]);

/** The index's own table of contents: version, pages, chunks of words, filters with their files, orders, fields. */
const contentsShape = z.tuple([
  z.string(),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
]);

const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

const filterPath = (name: string) => `filter/${name}.pf_filter`;
const contentsPath = (name: string) => `pagefind.${name}.pf_meta`;

type Files = ReadonlyMap<string, Uint8Array>;

function bytesAt(files: Files, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`The index names ${path}, which is not in it.`);
  return bytes;
}

function read<Shape>(files: Files, path: string, shape: z.ZodType<Shape>): Shape {
  const bytes = gunzipSync(bytesAt(files, path));
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new Error(`${path} is no file of Pagefind 1.5.`);
  return shape.parse(decode(bytes.subarray(mark.length)));
}

/** A file of the index with the name that it has by its content: the language, and so many hexadecimal digits. */
function named(
  value: unknown,
  language: string,
  digits: number,
): { readonly name: string; readonly content: Uint8Array } {
  const body = encode(value);
  const name = `${language}_${createHash('sha1').update(body).digest('hex').slice(0, digits)}`;
  return { name, content: gzipSync(Buffer.concat([mark, body]), { level: 9 }) };
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What takes the place of what in the files of one language. */
interface SteadyLanguage {
  readonly hash: string;
  readonly gone: readonly string[];
  readonly files: readonly IndexFile[];
}

function steadyLanguage(hash: string, files: Files): SteadyLanguage {
  const language = hash.slice(0, hash.lastIndexOf('_'));
  const [version, pages, chunks, filters, orders, fields] = read(files, contentsPath(hash), contentsShape);
  const steady = filters.toSorted(byName).map(([filter, file]) => {
    const [name, values] = read(files, filterPath(file), filterShape);
    return { filter, ...named([name, values.toSorted(byName)], language, 7) };
  });
  const list = steady.map(({ filter, name }) => [filter, name]);
  const contents = named([version, pages, chunks, list, orders, fields], language, 10);
  return {
    hash: contents.name,
    gone: [contentsPath(hash), ...filters.map(([, file]) => filterPath(file))],
    files: [
      { path: contentsPath(contents.name), content: contents.content },
      ...steady.map(({ name, content }) => ({ path: filterPath(name), content })),
    ],
  };
}

/**
 * The files that Pagefind gave, with what it drew by lot in a lasting order, sorted by their paths. Throws when they
 * are no index of the kind known here.
 */
export function steadyIndex(files: readonly IndexFile[]): readonly IndexFile[] {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const entry = entryShape.parse(JSON.parse(Buffer.from(bytesAt(byPath, entryPath)).toString()));
  const languages = Object.entries(entry.languages)
    .toSorted(byName)
    .map(([language, about]) => ({ language, about, steady: steadyLanguage(about.hash, byPath) }));
  const table = languages.map(({ language, about, steady }) => [language, { ...about, hash: steady.hash }]);
  const gone = new Set([entryPath, ...languages.flatMap(({ steady }) => steady.gone)]);
  const json = JSON.stringify({ ...entry, languages: Object.fromEntries(table) });
  return [
    ...files.filter(({ path }) => !gone.has(path)),
    ...languages.flatMap(({ steady }) => steady.files),
    { path: entryPath, content: Buffer.from(json) },
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * An index of no pages with the engine of the one given, to merge other indexes into. It is named by `sign`, so that
 * whoever keeps files by their names sees when one of the others has changed; and it names these, its `parts`, by
 * their folders below it, so that another site finds them.
 */
export function emptiedIndex(
  files: readonly IndexFile[],
  sign: string,
  parts: readonly string[],
): readonly IndexFile[] {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const entry = entryShape.parse(JSON.parse(Buffer.from(bytesAt(byPath, entryPath)).toString()));
  const emptied = Object.entries(entry.languages).map(([language, about]) => {
    const [version, , , , , fields] = read(byPath, contentsPath(about.hash), contentsShape);
    const { content } = named([version, [], [], [], [], fields], language, 10);
    return { language, about: { ...about, hash: `${language}_${sign}`, page_count: 0 }, content };
  });
  const languages = Object.fromEntries(emptied.map(({ language, about }) => [language, about]));
  return [
    ...files.filter(({ path }) => isIndexCode(path)),
    ...emptied.map(({ about, content }) => ({ path: contentsPath(about.hash), content })),
    { path: entryPath, content: Buffer.from(JSON.stringify({ ...entry, languages, parts })) },
  ];
}
