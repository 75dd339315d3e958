import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleSite } from '../../build/assemble.ts';
import type { Outcome } from '../../document/finding.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { portableFiles } from './portable-files.ts';
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

/** A folder on a disk needs no connection, and browsers run no service worker in it. */
function withoutOffline(site: LinkedArchive): LinkedArchive {
  return site.settings ? { ...site, settings: { ...site.settings, offline: false } } : site;
}

/** Writes a site as one zip that is unpacked and opened by double-click: pages, originals and search need no server. */
export async function writePortable(
  site: LinkedArchive,
  { name, output, day, address }: PortableOptions,
): Promise<Outcome<WrittenPortable | undefined>> {
  const room = await mkdtemp(join(tmpdir(), 'minutebook-portable-'));
  try {
    const { value, findings } = await assembleSite(withoutOffline(site), room, {
      base: '/',
      address,
      onStep: () => undefined,
    });
    if (findings.some(({ severity }) => severity === 'error')) return { value: undefined, findings };
    await mkdir(output, { recursive: true });
    const path = join(output, `${name}.zip`);
    await writeZip(await portableFiles(room), { target: path, folder: name, day });
    return { value: { path, bytes: (await stat(path)).size, pages: value.addresses.length }, findings };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}
