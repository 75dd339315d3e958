import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/**
 * Measures conversion, each in a process of its own, side by side in one run: time on a processor, that of the
 * child processes that read the documents included where the system tells it (Linux), and the peak memory of the
 * process itself.
 */
const room = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));
const sample = resolve(import.meta.dirname, '../content/sources');
const pack = join(sample, 'place-and-environment-2023-11-21-agenda-pack.txt');
const packPages = 36;

/** A pack of many pages: the sample's front sheet and minutes, then its papers again and again. */
function generatedPack(folder: string, pages: number): void {
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(pack, 'utf8');
  const papers = text.slice(text.indexOf('This page is intentionally left blank'));
  const copies = Math.max(0, Math.round(pages / packPages) - 1);
  writeFileSync(join(folder, 'pack.txt'), text + `\n\n${papers}`.repeat(copies));
}

const measured = z.object({
  seconds: z.number(),
  megabytes: z.number(),
  words: z.number(),
  lost: z.number(),
});

const measure = `
  import { existsSync, readFileSync } from 'node:fs';
  import { convert } from ${JSON.stringify(resolve(import.meta.dirname, '../src/convert/convert.ts'))};
  import { confinedReaders } from ${JSON.stringify(resolve(import.meta.dirname, '../src/convert/source/document-readers.ts'))};
  const [sources, content] = process.argv.slice(-2);
  const own = '/proc/self/task/' + process.pid + '/children';
  const children = () => existsSync(own) ? readFileSync(own, 'utf8').split(' ').filter(Boolean) : [];
  const hundredths = (child) => {
    const [, fields] = readFileSync('/proc/' + child + '/stat', 'utf8').split(') ');
    return fields.split(' ').slice(11, 13).reduce((total, time) => total + Number(time), 0);
  };
  let reading = 0;
  const readers = confinedReaders();
  const close = () => {
    for (const child of children()) reading += hundredths(child) / 100;
    readers.close();
  };
  const { value } = await convert({ sources, content, readers: { ...readers, close } });
  const sum = (pick) => value.sources.reduce((total, source) => total + pick(source), 0);
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({
    seconds: (user + system) / 1e6 + reading,
    megabytes: process.resourceUsage().maxRSS / 1024,
    words: sum((source) => source.words),
    lost: sum((source) => source.lost),
  }));
`;

function row(name: string, sources: string): string {
  const content = join(room, 'content');
  rmSync(content, { recursive: true, force: true });
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', measure, sources, content],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const { seconds, megabytes, words, lost } = measured.parse(JSON.parse(stdout));
  const cells = [name, words.toLocaleString('en-GB'), seconds.toFixed(2), megabytes.toFixed(0), String(lost)];
  return `| ${cells.join(' | ')} |`;
}

const rows = ['| conversion of | words | CPU s | peak MB | words lost |', '|---|---:|---:|---:|---:|'];
cpSync(sample, join(room, 'sample'), { recursive: true });
rows.push(row('the sample, 6 documents', join(room, 'sample')));
const seeds = resolve(import.meta.dirname, '../../shared/seeds');
if (existsSync(seeds)) rows.push(row('five real documents', seeds));
else process.stderr.write(`NOT MEASURED: ${seeds} is not there.\n`);
for (const pages of [250, 500, 1000, 2000]) {
  const folder = join(room, `pages-${pages}`);
  generatedPack(folder, pages);
  rows.push(row(`a generated pack of about ${pages.toLocaleString('en-GB')} pages`, folder));
}
rmSync(room, { recursive: true, force: true });
process.stdout.write(`${rows.join('\n')}\n`);
