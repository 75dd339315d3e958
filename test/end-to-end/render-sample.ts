import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { themeColour } from '../../src/archive/colour.ts';
import { defaultSettings } from '../../src/archive/site-settings.ts';
import type { Anchor, Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { browserScript } from '../../src/search/browser-script.ts';
import { renderSite } from '../../src/site/render-site.ts';
import { july, sampleArchive } from '../site/sample-archive.ts';

/*
 * Run as a program: writes the site of the sample archive into the folder that is named. Eleventy loads the
 * layouts itself, so they would not share their modules with what the test runner has loaded.
 */
const [, , output] = process.argv;
if (output === undefined) throw new Error('Name the folder to write to.');

/** What no page may grow wider by: a word of 200 letters and a table of 40 columns. */
const wide: readonly Block[] = [
  { type: 'paragraph', content: [text('x'.repeat(200))], anchor: 'p-long' as Anchor },
  {
    type: 'table',
    headerRows: 1,
    anchor: 'table-40' as Anchor,
    rows: ['Month', '1,240'].map((word) =>
      Array.from({ length: 40 }, (_, column) => [text(`${word} ${column}`)]),
    ),
  },
];
const papers = july.papers.map((paper) =>
  paper.kind === 'report' ? { ...paper, blocks: [...paper.blocks, ...wide] } : paper,
);
const meetings = sampleArchive.meetings.map((meeting) => (meeting === july ? { ...july, papers } : meeting));

/** A logo far wider than any window, as it comes from a printer's folder. */
const logo = {
  ending: 'svg' as const,
  width: 1800,
  height: 400,
  alternative: 'Fenwick Town Council',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1800 400"/>'),
};
const settings = {
  ...defaultSettings,
  logo,
  colour: themeColour('#7a1f5c'),
  licence: { text: 'Open Government Licence v3.0', link: 'https://www.fenwick.example/licence' },
};
const { findings } = await renderSite({ site: { ...sampleArchive, meetings, settings }, output, base: '/' });
if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
await writeFile(join(output, 'assets', 'reading.js'), await browserScript('reading.js'));
