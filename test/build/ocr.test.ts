import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, roomWith } from '../convert/sources-room.ts';
import { frontSheet, minutesOf, pack } from '../convert/town-papers.ts';
import { picturesOfPage } from '../read/ocr/printed-page.ts';

/** Put in front of the build: tells what it loads of the engine, and which child processes of the readers' room it starts. */
const watcher = `
import childProcess from 'node:child_process';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
const tell = (what) => process.stderr.write('WATCHED ' + what + '\\n');
registerHooks({
  load(url, context, next) {
    if (url.includes('/tesseract')) tell('loads ' + url);
    return next(url, context);
  },
});
const { spawn } = childProcess;
childProcess.spawn = (command, given, options) => {
  const [, program] = /src.read.([^ ]+)$/.exec(given.join(' ')) ?? [];
  if (program) tell('starts ' + program);
  return spawn(command, given, options);
};
syncBuiltinESMExports();
`;

function watchedBuild(args: readonly string[]): {
  readonly status: number | null;
  readonly watched: string[];
} {
  const hook = `data:text/javascript,${encodeURIComponent(watcher)}`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, 'scripts/build.ts', ...args], {
    encoding: 'utf8',
  });
  const said = stderr.split('\n').filter((line) => line.startsWith('WATCHED '));
  return { status, watched: [...new Set(said.map((line) => line.slice('WATCHED '.length)))] };
}

const paragraphs = [
  'Streets and Squares Scrutiny Committee',
  'Minutes of the meeting of 12 March 2024, as signed',
  '2.1 The lanterns on the bridge are to be lit from dusk until eleven, and the keeper is to have a ladder of his own.',
];

async function roomWithScan() {
  const { scanned } = await picturesOfPage(paragraphs);
  const front = frontSheet({ date: '12 March 2024' });
  const room = roomWith({
    '2024-03-12/agenda.txt': pack(front, minutesOf('9 January 2024')),
    '2024-03-12/signed.jpg': scanned,
  });
  const site = join(room.path, 'site');
  return { ...room, site, args: ['--sources', room.sources, '--output', site] };
}

/** The Markdown files that show a scan. */
function scansIn(content: string, read: (name: string) => string): readonly string[] {
  return filesBelow(content)
    .filter((name) => name.endsWith('.md'))
    .map(read)
    .filter((text) => text.includes('"scan'));
}

describe('a build of a folder with a scanned page', { timeout: 120_000 }, () => {
  test('without --ocr shows the picture, and neither loads nor starts anything of the engine', async () => {
    const { args, read, path } = await roomWithScan();
    const { status, watched } = watchedBuild(args);
    expect(status).toBe(0);
    expect(watched).toEqual(['starts child.ts']);
    const [scan = '', ...others] = scansIn(`${path}/site-content`, (name) => read(`../site-content/${name}`));
    expect(others).toEqual([]);
    expect(scan).toContain('"scan")');
    expect(scan).not.toContain('lanterns');
  });

  test('with --ocr has its text, marked as a machine’s, and the engine stays out of the program itself', async () => {
    const { args, read, path } = await roomWithScan();
    const { status, watched } = watchedBuild([...args, '--ocr']);
    expect(status).toBe(0);
    expect(watched.toSorted()).toEqual(['starts child.ts', 'starts ocr/recognise-pictures.ts']);
    const [scan = ''] = scansIn(`${path}/site-content`, (name) => read(`../site-content/${name}`));
    expect(scan).toContain('"scan, text recognised")');
    expect(scan).toContain('**2.1** The lanterns on the bridge');
  });
});
