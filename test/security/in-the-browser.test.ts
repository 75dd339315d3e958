import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild } from '../build/command.ts';
import { openReader, type Reader } from '../end-to-end/browser.ts';
import { builtPages } from '../end-to-end/site-files.ts';
import { fields, typed } from './hostile-pack.ts';
import { type HostileRoom, hostileRoom } from './hostile-room.ts';

let room: HostileRoom;
let reader: Reader;

beforeAll(async () => {
  room = hostileRoom();
  expect(runBuild(['--sources', room.sources, '--output', room.site]).status).toBe(0);
  reader = await openReader(room.site);
}, 60_000);
afterAll(async () => {
  await reader.close();
  room.remove();
});

test('in a real browser nothing that was typed runs, asks or opens anything, and all of it can be read', {
  timeout: 120_000,
}, async () => {
  const { page, complaints, close } = await reader.visit('/');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let read = '';
  const strange: string[] = [];
  for (const { address } of builtPages(room.site)) {
    await page.goto(reader.root + encodeURI(address), { waitUntil: 'load' });
    const found = await page.evaluate(() => ({
      pwned: 'pwned' in window,
      elements: document.querySelectorAll(
        'main img, main svg:not(.chart > svg), main style, main script:not(#search-settings), main iframe, body > :not(:is(a, header, main, footer, nav, div))',
      ).length,
      links: [...document.links].filter(({ protocol }) => !/^(?:https?|mailto|tel):$/.test(protocol)).length,
      text: document.body.textContent.replace(/\s+/g, ' '),
    }));
    if (found.pwned || found.elements > 0 || found.links > 0)
      strange.push(`${address}: ${JSON.stringify({ ...found, text: '' })}`);
    read += found.text;
  }
  expect([strange, dialogs, complaints]).toEqual([[], [], []]);
  for (const field of fields) expect(read).toContain(typed(field));
  await close();
});
