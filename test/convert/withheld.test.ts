import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArchive } from '../../src/archive/read-archive.ts';
import { roomWith } from './sources-room.ts';

const page = (
  hidden: string,
) => `<!doctype html><html><head><title>Parks Committee, 9 May 2023</title></head><body><main>
<h1>Parks Committee</h1><p>Minutes of the meeting of the Parks Committee held on 9 May 2023</p><p>Benches were mended.</p>${hidden}
</main></body></html>`;

test('a page with hidden text is not published as it is: its record says what it holds', async () => {
  const room = roomWith({ 'page.html': page('<p style="display:none">Canary of the quay</p>') });
  await room.convert();
  const record = room.made().find((name) => name.endsWith('conversion.yaml')) ?? '';
  expect(parse(room.read(record)).sources[0]).toMatchObject({ withheld: 'hidden text' });
  const { value } = await readArchive(room.content);
  const [source] = value.meetings.flatMap(({ sources }) => sources);
  expect(source?.url).toBe(`${source?.report}#original`);
  const shown = room.made().filter((name) => name.endsWith('.md') || name.endsWith('.yaml'));
  expect(shown.filter((name) => room.read(name).includes('Canary'))).toEqual([]);
});

test('a page without any is published', async () => {
  const room = roomWith({ 'page.html': page('') });
  await room.convert();
  const { value } = await readArchive(room.content);
  expect(
    value.meetings.flatMap(({ sources }) => sources).map(({ url, withheld }) => [url, withheld]),
  ).toEqual([['/council/parks-committee/2023-05-09/files/page.html.txt', undefined]]);
});
