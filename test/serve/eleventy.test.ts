import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyRoom } from '../convert/sources-room.ts';
import { generatedArchive, writeGenerated } from '../generated/archive.ts';

test('Eleventy by itself writes the pages and serves them, watching', { timeout: 120_000 }, async () => {
  const room = emptyRoom();
  const [content, site] = [join(room, 'content'), join(room, 'site')];
  await writeGenerated(generatedArchive({ pages: 20, councils: 1 }), content);
  const command = ['node_modules/@11ty/eleventy/cmd.cjs', '--serve', '--port=0', '--quiet'];
  const eleventy = spawn(process.execPath, [...command, `--output=${relative('.', site)}`], {
    env: { ...process.env, MINUTEBOOK_CONTENT: content },
  });
  onTestFinished(() => void eleventy.kill());
  let said = '';
  const end = await new Promise<string>((resolve) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      if (/Server at http/.test(said)) resolve('serves');
    };
    eleventy.stdout.on('data', hear);
    eleventy.stderr.on('data', hear);
    eleventy.on('exit', (code) => resolve(`ended with ${code}: ${said}`));
  });
  expect(end).toBe('serves');
  expect(existsSync(join(site, 'index.html'))).toBe(true);
});
