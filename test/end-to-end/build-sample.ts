import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the bundled sample's site. */
    readonly site: string;
    /** Folder of the same site, built for `subPath`. */
    readonly siteBelow: string;
  }
}

/** The sub-path for which the second site is built. */
export const subPath = '/papers/of-a-town/';

let room: string | undefined;

/**
 * Builds the bundled sample once for all end-to-end tests: for the root of a host, and for a sub-path.
 * `MINUTEBOOK_SITE` names a site that is already built and is used for both, which saves time while
 * working on one page.
 */
export function setup(project: TestProject): void {
  const ready = process.env.MINUTEBOOK_SITE;
  if (!ready) room = mkdtempSync(join(tmpdir(), 'minutebook-end-to-end-'));
  project.provide('site', room ? built(join(room, 'site'), []) : resolve(ready ?? ''));
  project.provide('siteBelow', room ? built(join(room, 'below'), ['--base', subPath]) : resolve(ready ?? ''));
}

/** Removes what `setup` built. */
export function teardown(): void {
  if (room) rmSync(room, { recursive: true, force: true });
}

function built(output: string, more: readonly string[]): string {
  const command = ['scripts/build.ts', '--output', output, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      `"node ${command.join(' ')}" ended with ${status}; no page can be tested.\n${stdout}\n${stderr}`,
    );
  }
  return output;
}
