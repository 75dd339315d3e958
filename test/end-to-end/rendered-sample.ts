import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { openReader, type Reader } from './browser.ts';

/** Writes the site of the sample archive once for a test file, and opens a browser on it; gives that browser. */
export function sampleReader(): () => Reader {
  const site = mkdtempSync(join(tmpdir(), 'minutebook-sample-'));
  let reader: Reader | undefined;
  beforeAll(async () => {
    const program = fileURLToPath(new URL('./render-sample.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [program, site], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    reader = await openReader(site);
  });
  afterAll(async () => {
    await reader?.close();
    rmSync(site, { recursive: true, force: true });
  });
  return () => {
    if (!reader) throw new Error('The browser is open only while tests run.');
    return reader;
  };
}
