import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedArchive } from '../generated/archive.ts';
import type { ArchiveSize } from '../generated/council.ts';
import { writeBareProjects } from './bare-projects.ts';
import { measured } from './processes.ts';
import { type Print, run } from './task.ts';

const eleventy = resolve(import.meta.dirname, '../../node_modules/@11ty/eleventy/cmd.cjs');
const floorProgram = join(import.meta.dirname, 'floor.ts');

/** Whether a program is installed, by its asking for its version. */
async function isInstalled(command: string): Promise<boolean> {
  return measured(command, ['version']).then(
    () => true,
    () => false,
  );
}

/** The same texts in other generators. */
export async function measureOthers(size: ArchiveSize, others: string, print: Print): Promise<void> {
  const { texts, eleventy: bare, hugo } = writeBareProjects(generatedArchive(size), others);
  const pages = readdirSync(texts).filter((name) => name.endsWith('.md')).length;
  const common = { unit: 'pages', count: () => pages };
  const floor = join(others, 'floor');
  await run(
    { ...common, name: 'markdown-it alone', args: [floorProgram, texts, floor], fills: floor },
    print,
  );
  const made = join(bare, '_site');
  const args = [eleventy, '--input=texts', '--output=_site', '--quiet'];
  await run({ ...common, name: 'Eleventy with Liquid, bare layout', args, cwd: bare, fills: made }, print);
  if (!(await isInstalled('hugo'))) print('| Hugo, bare layout: not installed | – | – | – | – | – | – |\n');
  else {
    const written = join(hugo, 'public');
    await run(
      { ...common, name: 'Hugo, bare layout', command: 'hugo', args: ['--quiet'], cwd: hugo, fills: written },
      print,
    );
  }
}
