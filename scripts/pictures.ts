import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyFolder, exitStatus, readCommandLine, runCommand } from '../src/safety/command-line.ts';
import { openReader } from '../test/end-to-end/browser.ts';
import { pagesOfKinds } from '../test/end-to-end/site-files.ts';

const usage = `npm run pictures -- [--output DIR] [--pictures DIR]

Takes pictures of each kind of page of the site in a folder (default: _site), in three widths, light and dark, and
puts them into another (default: _pictures).`;

const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;

interface Folders {
  readonly output: string;
  readonly pictures: string;
}

const table = {
  output: { type: 'string', default: '_site' },
  pictures: { type: 'string', default: '_pictures' },
} as const;

const line = readCommandLine<typeof table, Folders>(
  process.argv.slice(2),
  table,
  ({ output, pictures }) => emptyFolder({ output, pictures }, ['output', 'pictures']) ?? { output, pictures },
);

async function takePictures({ output, pictures }: Folders): Promise<number> {
  await mkdir(pictures, { recursive: true });
  const reader = await openReader(output);
  for (const [name, address] of pagesOfKinds(output)) {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const visit = await reader.visit(address, { viewport: { width, height: 1200 }, colorScheme });
        await visit.page.waitForLoadState('networkidle');
        await visit.page.screenshot({
          path: join(pictures, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`),
        });
        await visit.close();
      }
    }
  }
  await reader.close();
  process.stdout.write(`Pictures of each kind of page are in ${pictures}.\n`);
  return exitStatus.done;
}

process.exitCode = await runCommand(line, usage, takePictures);
