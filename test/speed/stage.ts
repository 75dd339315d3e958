import { readFile, writeFile } from 'node:fs/promises';
import { meetingStore } from '../../src/archive/meeting-store.ts';
import { programVersion } from '../../src/cache/program-version.ts';
import { convert } from '../../src/convert/convert.ts';
import { confinedReaders } from '../../src/convert/source/document-readers.ts';
import { loadSite } from '../../src/site/load.ts';
import { renderSite } from '../../src/site/render-site.ts';
import { type SearchShard, searchShards } from '../../src/site/search-shards.ts';
import { indexAgain } from './index-stage.ts';

/* Run as a program by the benchmark, so that each stage of a build is measured in a process of its own. */

/** Where the render stage leaves the plan of the search indexes for the index stage, which does not read the papers. */
const shardsFile = (site: string) => `${site}-shards.json`;

/** The stages by name; each is given a folder to read and one to write, and tells how much it did. */
const stages: Readonly<Record<string, (from: string, to: string) => Promise<object>>> = {
  async convert(sources, content) {
    const { value } = await convert({ sources, content, readers: confinedReaders() });
    const sum = (pick: (source: (typeof value.sources)[number]) => number) =>
      value.sources.reduce((total, source) => total + pick(source), 0);
    return { did: sum(({ words }) => words), lost: sum(({ lost }) => lost) };
  },
  async render(content, output) {
    const memory = meetingStore(`${output}-meetings`, programVersion());
    const site = await loadSite({ content, memory });
    const { addresses } = await renderSite({ site, output, base: '/' });
    await writeFile(shardsFile(output), JSON.stringify(searchShards(site.meetings)));
    return { did: addresses.length };
  },
  async index(site) {
    // Our own plan of a moment ago.
    const shards = JSON.parse(await readFile(shardsFile(site), 'utf8')) as readonly SearchShard[];
    return { did: await indexAgain(site, shards) };
  },
};

const [, , name = '', from = '', to = ''] = process.argv;
const stage = stages[name];
if (!stage) throw new Error(`There is no stage “${name}”: ${Object.keys(stages).join(', ')}.`);
process.stdout.write(JSON.stringify(await stage(from, to)));
