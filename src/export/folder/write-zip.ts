import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { PortableFile } from './portable-files.ts';

/** Kinds of file that are compressed already. */
const compressed = /\.(?:png|jpe?g|gif|webp|pdf|docx|xlsx|pptx|odt|zip|epub)$/i;

/** Puts files one after the other into a zip and gives its bytes as they come; all bear the same day. */
async function* zipped(
  files: readonly PortableFile[],
  folder: string,
  day: string,
): AsyncIterable<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  // The zip format tells the hour of a wall clock; noon is the same day in every time zone that reads it back.
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  for (const { name, pieces } of files) {
    const path = `${folder}/${name}`;
    const file = compressed.test(name) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    for await (const piece of pieces()) {
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Writes a zip whose files lie in one folder; the file stands at its place only when it is whole. */
export async function writeZip(
  files: readonly PortableFile[],
  { target, folder, day }: { readonly target: string; readonly folder: string; readonly day: string },
): Promise<void> {
  const unfinished = `${target}.part`;
  try {
    await pipeline(
      Readable.from(zipped(files, folder, day), { objectMode: false }),
      createWriteStream(unfinished),
    );
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
