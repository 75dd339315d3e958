import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../archive/model.ts';
import type { Finding } from '../../document/finding.ts';
import { givenOut } from '../../safety/properties/given-out.ts';
import { outputPath } from '../addresses.ts';
import { logoAddress, themedStyle } from '../theme.ts';
import type { FileKeeper, PublishedOriginal } from './file-keeper.ts';
import type { PublishedFile } from './published-file.ts';

/** Says that an original must not be given out: nobody knows whether something of it has to be held back. */
function originalChanged(file: string): Finding {
  return {
    rule: 'original-changed',
    severity: 'error',
    file,
    message: `“${file}” is not the file that its pages were made from, so something in it might have to be held back. No site was made of it.`,
    hint: 'Build again from the folder of documents. Where its conversion.yaml was corrected by hand, take the new one that stands beside it.',
  };
}

/**
 * Writes every source and picture to the address that the pages link to: pictures byte for byte, sources without their
 * properties; what is withheld stays out. A source that is another than the one that was read is not written: a finding
 * of severity `error` names it.
 */
export function copyOriginals(archive: Archive, output: string, keeper?: FileKeeper): readonly Finding[] {
  return publishedOriginals(archive).flatMap((original) => {
    if (keeper?.keepOriginal(original)) return [];
    const { file, from, path, mediaType, sha256 } = original;
    const copy = givenOut(readFileSync(from), mediaType);
    if (sha256 !== undefined && hash('sha256', copy) !== sha256) return [originalChanged(file)];
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, copy);
    return [];
  });
}

function publishedOriginals({ meetings }: Archive): readonly PublishedOriginal[] {
  const published = meetings.flatMap(({ sources, pictures }) => [
    ...sources.filter(({ withheld }) => withheld === undefined),
    ...pictures.map((picture) => ({ ...picture, file: picture.path, mediaType: '', sha256: undefined })),
  ]);
  return published.map(({ file, url, path, mediaType, sha256 }) => ({
    file,
    path: url.slice(1).split('/').map(decodeURIComponent).join('/'),
    from: path,
    mediaType,
    sha256,
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
