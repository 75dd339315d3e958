import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../document/finding.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { withPortableSite } from './portable-site.ts';
import { writeZip } from './write-zip.ts';

/** A portable edition that was written. */
export interface WrittenPortable {
  readonly path: string;
  readonly bytes: number;
  readonly pages: number;
}

/** What a portable edition is called, where it goes, and the day that its files bear. */
export interface PortableOptions {
  readonly name: string;
  readonly output: string;
  readonly day: string;
  readonly address: string | undefined;
}

/** Writes a site as one zip that is unpacked and opened by double-click: pages, originals and search need no server. */
export function writePortable(
  site: LinkedArchive,
  { name, output, day, address }: PortableOptions,
): Promise<Outcome<WrittenPortable | undefined>> {
  return withPortableSite(site, address, async ({ files, pages }) => {
    await mkdir(output, { recursive: true });
    const path = join(output, `${name}.zip`);
    await writeZip(files, { target: path, folder: name, day });
    return { value: { path, bytes: (await stat(path)).size, pages }, findings: [] };
  });
}
