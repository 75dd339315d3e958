import { convert } from '../../src/convert/convert.ts';
import { confinedReaders } from '../../src/convert/source/document-readers.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { loadSite } from '../../src/site/load.ts';
import { renderSite } from '../../src/site/render-site.ts';

/* Run as a program by the benchmark, so that each stage of a build is measured in a process of its own. */

/** The stages by name; each is given a folder to read and one to write, and tells how much it did. */
const stages: Readonly<Record<string, (from: string, to: string) => Promise<object>>> = {
  async convert(sources, content) {
    const { value } = await convert({ sources, content, readers: confinedReaders() });
    const sum = (pick: (source: (typeof value.sources)[number]) => number) =>
      value.sources.reduce((total, source) => total + pick(source), 0);
    return { did: sum(({ words }) => words), lost: sum(({ lost }) => lost) };
  },
  async render(content, output) {
    const { addresses } = await renderSite({ site: await loadSite({ content }), output, base: '/' });
    return { did: addresses.length };
  },
  async index(site) {
    const { value } = await indexSite({ site });
    return { did: value.pages };
  },
};

const [, , name = '', from = '', to = ''] = process.argv;
const stage = stages[name];
if (!stage) throw new Error(`There is no stage “${name}”: ${Object.keys(stages).join(', ')}.`);
process.stdout.write(JSON.stringify(await stage(from, to)));
