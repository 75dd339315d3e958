import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openReader } from '../test/end-to-end/browser.ts';
import { pagesOfKinds } from '../test/end-to-end/site-files.ts';

const widths = [320, 768, 1280] as const;
const schemes = ['light', 'dark'] as const;

const { values } = parseArgs({
  options: {
    output: { type: 'string', default: '_site' },
    pictures: { type: 'string', default: '_pictures' },
  },
});

await mkdir(values.pictures, { recursive: true });
const reader = await openReader(values.output);
for (const [name, address] of pagesOfKinds(values.output)) {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const visit = await reader.visit(address, { viewport: { width, height: 1200 }, colorScheme });
      await visit.page.waitForLoadState('networkidle');
      await visit.page.screenshot({
        path: join(values.pictures, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`),
      });
      await visit.close();
    }
  }
}
await reader.close();
process.stdout.write(`Pictures of each kind of page are in ${values.pictures}.\n`);
