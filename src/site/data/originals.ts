import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive, Source } from '../../archive/model.ts';
import { givenOut } from '../../safety/properties/given-out.ts';
import { outputPath } from '../addresses.ts';
import { logoAddress, themedStyle } from '../theme.ts';
import type { FileKeeper, PublishedOriginal } from './file-keeper.ts';
import type { PublishedFile } from './published-file.ts';

/** The copy of a source that is given out. It must be the one of which it is known that nothing of it is held back. */
function copyOf({ file, mediaType, sha256 }: Source, bytes: Uint8Array): Uint8Array {
  const copy = givenOut(bytes, mediaType);
  if (hash('sha256', copy) === sha256) return copy;
  throw new Error(
    `“${file}” is not the file that its pages were made from, so nobody knows whether something of it must be held back. Build again; where its conversion.yaml was corrected by hand, take the new one that stands beside it.`,
  );
}

/**
 * Writes every source and picture to the address that the pages link to: pictures byte for byte, sources without their
 * properties; what is withheld stays out. Throws when a source is another than the one that was read.
 */
export function copyOriginals(archive: Archive, output: string, keeper?: FileKeeper): void {
  for (const original of publishedOriginals(archive)) {
    if (keeper?.keepOriginal(original)) continue;
    const copy = original.copy(readFileSync(original.from));
    const target = join(output, original.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, copy);
  }
}

function publishedOriginals({ meetings }: Archive): readonly PublishedOriginal[] {
  const published = meetings.flatMap(({ sources, pictures }) => [
    ...sources
      .filter(({ withheld }) => withheld === undefined)
      .map((source) => ({ ...source, copy: (bytes: Uint8Array) => copyOf(source, bytes) })),
    ...pictures.map((picture) => ({
      ...picture,
      mediaType: '',
      sha256: undefined,
      copy: (bytes: Uint8Array) => bytes,
    })),
  ]);
  return published.map(({ url, path, mediaType, sha256, copy }) => ({
    path: url.slice(1).split('/').map(decodeURIComponent).join('/'),
    from: path,
    mediaType,
    sha256,
    copy,
  }));
}

const assetsFolder = fileURLToPath(new URL('../../../_includes/assets/', import.meta.url));

/** Writes what all pages load: the style sheet in the site's colour, its logo, and whatever else is an asset. */
export async function writeAssets({ settings }: Archive, output: string): Promise<void> {
  const assets = join(output, 'assets');
  await cp(assetsFolder, assets, { recursive: true });
  const sheet = await readFile(join(assetsFolder, 'style.css'), 'utf8');
  await writeFile(join(assets, 'style.css'), themedStyle(sheet, settings?.colour));
  const logo = settings?.logo;
  if (logo) await writeFile(join(output, outputPath(logoAddress(logo))), logo.bytes);
}

/** Writes the files of a site that are no pages below the output folder: one by one at once, for to wait for each costs more. */
export function writePublishedFiles(
  files: Iterable<PublishedFile>,
  output: string,
  keeper?: FileKeeper,
): void {
  const made = new Set<string>();
  for (const file of files) {
    if (keeper?.keepFile(file)) continue;
    const { path, text } = file;
    const target = join(output, outputPath(path));
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
  }
}
