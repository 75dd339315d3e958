import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';

/*
 * Pagefind 1.5 writes the values of a filter, and the list of filters, in an order that is drawn by lot in each run.
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

async function read<Shape>(path: string, shape: z.ZodType<Shape>): Promise<Shape> {
  const bytes = gunzipSync(await readFile(path));
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new Error(`${path} is no file of Pagefind 1.5.`);
  return shape.parse(decode(bytes.subarray(mark.length)));
}

/** Writes a file of the index and gives the name that it has by its content: the language, and hexadecimal digits. */
async function written(
  value: unknown,
  { language, digits, pathOf }: { language: string; digits: number; pathOf: (name: string) => string },
): Promise<string> {
  const body = encode(value);
  const name = `${language}_${createHash('sha1').update(body).digest('hex').slice(0, digits)}`;
  await writeFile(pathOf(name), gzipSync(Buffer.concat([mark, body]), { level: 9 }));
  return name;
}

function byName([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The filters in the order of their names, each written anew under its new name. */
async function steadyFilters(
  filters: readonly (readonly [string, string])[],
  language: string,
  folder: string,
): Promise<readonly (readonly [string, string])[]> {
  const pathOf = (name: string) => join(folder, 'filter', `${name}.pf_filter`);
  const steady: (readonly [string, string])[] = [];
  for (const [filter, file] of filters.toSorted(byName)) {
    const [name, values] = await read(pathOf(file), filterShape);
    await rm(pathOf(file));
    steady.push([filter, await written([name, values.toSorted(byName)], { language, digits: 7, pathOf })]);
  }
  return steady;
}

async function steadyLanguage(hash: string, folder: string): Promise<string> {
  const language = hash.slice(0, hash.lastIndexOf('_'));
  const pathOf = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  const [version, pages, chunks, filters, orders, fields] = await read(pathOf(hash), contentsShape);
  await rm(pathOf(hash));
  const contents = [version, pages, chunks, await steadyFilters(filters, language, folder), orders, fields];
  return await written(contents, { language, digits: 10, pathOf });
}

/** Puts what Pagefind wrote into `folder` by lot into a lasting order. Throws when the index is not of the kind known here. */
export async function steadyIndex(folder: string): Promise<void> {
  const path = join(folder, 'pagefind-entry.json');
  if (!(await readdir(folder)).includes('pagefind-entry.json')) return;
  const entry = entryShape.parse(JSON.parse(await readFile(path, 'utf8')));
  const languages: Record<string, object> = {};
  for (const [language, about] of Object.entries(entry.languages).toSorted(byName))
    languages[language] = { ...about, hash: await steadyLanguage(about.hash, folder) };
  await writeFile(path, JSON.stringify({ ...entry, languages }));
}
