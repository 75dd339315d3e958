import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../archive/model.ts';
import { givenOut } from '../../safety/properties/given-out.ts';
import { outputPath } from '../addresses.ts';
import { logoAddress, themedStyle } from '../theme.ts';
import type { PublishedFile } from './published-file.ts';

/**
 * Writes every source and picture to the address that the pages link to: pictures byte for byte, sources without their
 * properties; what is withheld stays out.
 */
export async function copyOriginals({ meetings }: Archive, output: string): Promise<void> {
  const published = meetings.flatMap(({ sources, pictures }) => [
    ...sources.filter(({ withheld }) => withheld === undefined),
    ...pictures.map((picture) => ({ ...picture, mediaType: '' })),
  ]);
  for (const { url, path, mediaType } of published) {
    const target = join(output, ...url.slice(1).split('/').map(decodeURIComponent));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, givenOut(await readFile(path), mediaType));
  }
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
export function writePublishedFiles(files: Iterable<PublishedFile>, output: string): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const target = join(output, outputPath(path));
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
  }
}
