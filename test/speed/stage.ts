import { readFile, writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { SearchShard } from '../../src/site/search-shards.ts';

/*
 * Run as a program by the benchmark, so that each stage of a build is measured in a process of its own, which loads only
 * what the stage needs, from the same cache of compiled modules as the build.
 */
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/minutebook'));

/** Where the render stage leaves the plan of the search indexes for the index stage, which does not read the papers. */
const shardsFile = (site: string) => `${site}-shards.json`;

/** Seconds of a processor that the steps of a stage took; the first of them with the start of the program. */
function steps(): (name: string) => Readonly<Record<string, number>> {
  const known: Record<string, number> = {};
  let before = 0;
  return (name) => {
    const now = process.cpuUsage().user / 1e6;
    known[name] = now - before;
    before = now;
    return known;
  };
}

/** The stages by name; each is given a folder to read and one to write, and tells how much it did. */
const stages: Readonly<Record<string, (from: string, to: string) => Promise<object>>> = {
  async convert(sources, content) {
    const { convert } = await import('../../src/convert/convert.ts');
    const { confinedReaders } = await import('../../src/convert/source/document-readers.ts');
    const { value } = await convert({ sources, content, readers: confinedReaders() });
    const sum = (pick: (source: (typeof value.sources)[number]) => number) =>
      value.sources.reduce((total, source) => total + pick(source), 0);
    return { did: sum(({ words }) => words), lost: sum(({ lost }) => lost) };
  },
  async render(content, output) {
    const { meetingStore } = await import('../../src/archive/meeting-store.ts');
    const { programVersion } = await import('../../src/cache/program-version.ts');
    const { loadSite } = await import('../../src/site/load.ts');
    const { renderSitePages } = await import('../../src/site/render-site.ts');
    const { searchShards } = await import('../../src/site/search-shards.ts');
    const memory = meetingStore(`${output}-meetings`, programVersion());
    const secondsOf = steps();
    const site = await loadSite({ content, memory });
    secondsOf('reading and linking');
    const { addresses, writeBeside } = await renderSitePages({ site, output, base: '/' });
    secondsOf('records, layouts, writing');
    const findings = await writeBeside();
    const parts = secondsOf('data, feeds, originals');
    if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
    await writeFile(shardsFile(output), JSON.stringify(searchShards(site.meetings)));
    return { did: addresses.length, parts };
  },
  async index(site) {
    const { indexAgain } = await import('./index-stage.ts');
    // Our own plan of a moment ago.
    const shards = JSON.parse(await readFile(shardsFile(site), 'utf8')) as readonly SearchShard[];
    return { did: await indexAgain(site, shards) };
  },
};

const [, , name = '', from = '', to = ''] = process.argv;
const stage = stages[name];
if (!stage) throw new Error(`There is no stage “${name}”: ${Object.keys(stages).join(', ')}.`);
process.stdout.write(JSON.stringify(await stage(from, to)));
