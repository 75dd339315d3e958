import { readdirSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { browserScript } from '../../src/search/browser-script.ts';

test('joins all parts to one module that a browser can parse', async () => {
  const text = await browserScript();
  expect(() => new Script(`async () => {${text.replaceAll('import.meta', 'importMeta')}}`)).not.toThrow();
  expect(text).not.toMatch(/^\s*(?:import|export)\s/m);
});

test('leaves no part out', async () => {
  const text = await browserScript();
  for (const name of readdirSync('src/search/browser')) {
    expect(text, name).toContain(markOf[name]);
  }
});

/** One function of each part. */
const markOf: Readonly<Record<string, string>> = {
  'engine.ts': 'function loadEngine(',
  'passages.ts': 'function passagesOf(',
  'search.ts': 'function start(',
  'state.ts': 'function stateFromQuery(',
  'texts.ts': 'function countText(',
  'view.ts': 'function searchPage(',
};

test('builds no markup from text, and needs no inline style', async () => {
  expect(await browserScript()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\.style\b|eval\(/);
});

test('says nothing on stderr about how it was made', async () => {
  const warnings: unknown[] = [];
  const heard = (warning: unknown): void => void warnings.push(warning);
  process.on('warning', heard);
  await browserScript();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', heard);
  expect(warnings).toEqual([]);
});

test('stays small', async () => {
  const { gzipSync } = await import('node:zlib');
  expect(gzipSync(await browserScript()).length).toBeLessThan(6_000);
});
