import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleSite } from '../../build/assemble.ts';
import type { Outcome } from '../../document/finding.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { type PortableFile, portableFiles } from './portable-files.ts';

/** A site whose pages and search need no server, as long as its files are read. */
export interface PortableSite {
  readonly files: readonly PortableFile[];
  /** How many pages it has. */
  readonly pages: number;
}

/** A folder on a disk needs no connection, and browsers run no service worker in it. */
function withoutOffline(site: LinkedArchive): LinkedArchive {
  return site.settings ? { ...site, settings: { ...site.settings, offline: false } } : site;
}

/** Puts a site together for reading without a server, in a folder that lasts until `use` has done with its files. */
export async function withPortableSite<Made>(
  site: LinkedArchive,
  address: string | undefined,
  use: (portable: PortableSite) => Promise<Outcome<Made | undefined>>,
): Promise<Outcome<Made | undefined>> {
  const room = await mkdtemp(join(tmpdir(), 'minutebook-portable-'));
  try {
    const options = { base: '/', address, onStep: () => undefined };
    const { value, findings } = await assembleSite(withoutOffline(site), room, options);
    if (findings.some(({ severity }) => severity === 'error')) return { value: undefined, findings };
    const made = await use({ files: await portableFiles(room), pages: value.addresses.length });
    return { value: made.value, findings: [...findings, ...made.findings] };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}
