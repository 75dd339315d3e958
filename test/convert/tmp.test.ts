import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parse } from 'yaml';
import { accountFor } from '../../src/convert/account.ts';
import { readTextSource } from '../../src/convert/read-source.ts';
import { collectionFiles } from '../../src/convert/collection.ts';
import { gather } from '../../src/convert/gather.ts';
const head = `${['12 March 2024\tITEM: 3', 'Lamps\t', 'Wards: Castle\t', 'Report of: A. Pym\t'].join('\n')}\n\n`;
function shownWords(markdown: string): string {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  const { title, header = [] } = parse(head);
  const printed = header.flatMap(({ label, value }: any) => [label, value]);
  const plain = body.replace(/<br>/g, ' ').replace(/\\/g, '').replace(/\]\([^()]*\)/g, '] ');
  return [title, ...printed, plain].filter(Boolean).join('\n');
}
const id = { id: 'cut', file: 'cut.txt', path: 'sources/cut.txt', bytes: 0, sha256: '', mediaType: '' };
function run(text: string) {
  const reading = readTextSource(id, text);
  const files = [...gather([reading]).meetings].flatMap(([f, m]) => collectionFiles(m, f));
  return { files, lost: accountFor(text, files.map((f) => shownWords(f.text)), reading.furniture).lost };
}
test('x', () => {
  let lines: string[] = JSON.parse(readFileSync('/tmp/ce.json', 'utf8'));
  const bad = (l: string[]) => run(head + l.join('\n')).lost.length > 0;
  console.log(bad(lines));
  for (let size = 32; size >= 1; size = Math.floor(size / 2)) for (let i = 0; i < lines.length; ) { const t = [...lines.slice(0, i), ...lines.slice(i + size)]; if (bad(t)) lines = t; else i += size; }
  const r = run(head + lines.join('\n'));
  console.log(JSON.stringify(lines, null, 1), JSON.stringify(r.lost));
  for (const f of r.files) console.log(f.path + '\n' + f.text);
});
