import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { illustration } from '../../../src/export/zim/illustration.ts';
import { writeZim } from '../../../src/export/zim/write-zim.ts';
import { zimArguments } from '../../../src/export/zim/zim-arguments.ts';
import { testWhere } from '../../not-shown.ts';
import { sampleArchive } from '../../site/sample-archive.ts';
import { command } from '../run-export.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-zim-'));
afterAll(() => rmSync(room, { recursive: true }));

const meeting = 'ashmere/adult-care-and-wellbeing-scrutiny-panel/2024-01-18';
const isInstalled = spawnSync('zimwriterfs', ['--version']).status === 0;

testWhere(
  isInstalled,
  'a ZIM file, for zimwriterfs is not installed (on Debian: apt-get install zim-tools).',
)(
  'the portable edition of a meeting is one ZIM file that zimcheck passes',
  () => {
    const { status, stdout, stderr } = command(['--zim', '--meeting', meeting, '--output', room]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Made .*2024-01-18-papers\.zim: \d+ pages with their originals, \d+ kB\.\n {2}Open it/,
    );
    expect(readdirSync(room)).toEqual([`${meeting.replaceAll('/', '-')}-papers.zim`]);
    const file = join(room, `${meeting.replaceAll('/', '-')}-papers.zim`);
    const checked = spawnSync('zimcheck', [file], { encoding: 'utf8' });
    expect(checked.stdout).toContain('Overall Test Status: Pass');
    const { stdout: names } = spawnSync('zimdump', ['list', file], { encoding: 'utf8' });
    expect(names).toContain(`${meeting}/index.html`);
    expect(names).not.toContain('sw.js');
  },
  60_000,
);

test('without zimwriterfs one message says what to install, and nothing is written', async () => {
  const output = join(room, 'none');
  const options = { name: 'papers', output, address: undefined, program: 'no-such-zimwriterfs' };
  expect(await writeZim(sampleArchive, options)).toEqual({
    value: undefined,
    findings: [
      {
        rule: 'no-zimwriterfs',
        severity: 'error',
        message: 'ZIM files are written by “no-such-zimwriterfs”, which is not installed.',
        hint: 'On Debian or Ubuntu: “apt-get install zim-tools”.',
      },
    ],
  });
  expect(readdirSync(room)).not.toContain('none');
});

describe('what a ZIM file says of itself', () => {
  test('titles and descriptions are short enough for it', () => {
    const given = new Map(
      zimArguments(sampleArchive, 'fenwick-papers').map((each) => each.split('=') as [string, string]),
    );
    expect(given.get('--language')).toBe('eng');
    expect(given.get('--creator')).toBe('Fenwick Town Council');
    expect(given.get('--title')?.length).toBeLessThanOrEqual(30);
    expect(given.get('--description')?.length).toBeLessThanOrEqual(80);
    expect(given.get('--description')).toMatch(/^Agendas, reports and minutes of /);
  });

  test('its illustration is 48 by 48 and has the colour of the site', () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(illustration('#7a1f5c')));
    expect([width, height]).toEqual([48, 48]);
    expect([...data.subarray(0, 4)]).toEqual([0x7a, 0x1f, 0x5c, 255]);
  });
});
