import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileNames, hostilePack, hostilePaper, payloads } from './hostile-pack.ts';

/** A folder of hostile documents, and where their site goes. */
export interface HostileRoom {
  readonly path: string;
  readonly sources: string;
  readonly site: string;
  readonly remove: () => void;
}

/** Makes a folder with the hostile pack and, under every hostile name, a hostile paper. */
export function hostileRoom(): HostileRoom {
  const path = mkdtempSync(join(tmpdir(), 'minutebook-hostile-'));
  const sources = join(path, 'sources');
  mkdirSync(sources);
  writeFileSync(join(sources, 'pack.txt'), hostilePack);
  for (const [at, name] of hostileNames.entries())
    writeFileSync(join(sources, name), hostilePaper(payloads[at % payloads.length] ?? '', at + 1));
  return {
    path,
    sources,
    site: join(path, 'site'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
