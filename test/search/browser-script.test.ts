import { readdirSync } from 'node:fs';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { browserScript, scriptNames, scripts } from '../../src/search/browser-script.ts';
import { mostMerged } from '../../src/site/search-scopes.ts';

/** Bytes of each script as hosts send it. */
const most = { 'reading.js': 2_100, 'search.js': 17_500 } as const;

describe.each(scriptNames)('%s', (name) => {
  test('is one script that a browser can parse, and no module', async () => {
    const text = await browserScript(name);
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/^\s*(?:import|export)\s|import\.meta/m);
  });

  test('builds no markup from text, and needs no inline style', async () => {
    expect(await browserScript(name)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\.style\b|eval\(/);
  });

  test('stays small', async () => {
    expect(gzipSync(await browserScript(name)).length).toBeLessThan(most[name]);
  });
});

test('no part is left out', () => {
  const parts: readonly string[] = Object.values(scripts).flat();
  expect(readdirSync('src/search/browser').filter((name) => !parts.includes(name))).toEqual([]);
});

test('the search merges as many indexes of other sites as one choice of a reader may have of its own', async () => {
  expect(await browserScript('search.js')).toContain(`const mostMerged = ${mostMerged};`);
});

test('says nothing on stderr about how it was made', async () => {
  const warnings: unknown[] = [];
  const heard = (warning: unknown): void => void warnings.push(warning);
  process.on('warning', heard);
  await browserScript('search.js');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', heard);
  expect(warnings).toEqual([]);
});
