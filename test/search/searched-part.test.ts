import { createIndex } from 'pagefind';
import { describe, expect, test } from 'vitest';
import { searchedPart, withoutUnreadAttributes } from '../../src/search/searched-part.ts';

const menu = '<header class="site" data-pagefind-ignore="all"><nav><a href="../">Home</a></nav></header>';
const head =
  '<head><meta charset="utf-8"><title>Bus lanes</title><script type="application/ld+json">{"a":1}</script></head>';

function page(main: string): string {
  return `<!doctype html>\n<html lang="en-GB">\n${head}\n<body>\n${menu}\n<main id="site-main" tabindex="-1">\n${main}\n</main>\n<footer class="site"><p>Made by hand</p></footer>\n</body>\n</html>\n`;
}

const marks =
  '<span data-date="2025-01-15" data-pagefind-meta="date[data-date]" data-pagefind-sort="date[data-date]">Report</span><span data-pagefind-filter="kind[data-value]" data-value="report"></span>';

const report = `<article data-pagefind-body>
<p class="context" data-pagefind-ignore>${marks}</p>
<h1 data-pagefind-meta="title" lang="en">Bus lanes</h1>
<p id="p-1-1" class="numbered"><span class="number">1.1</span> They are <a href="../cheap/" title="How cheap">cheap</a>.</p>
<figure><img src="map.png" alt="A map of lanes"></figure>
<section class="resolution" id="r-1" data-pagefind-weight="3"><p>That lanes be <strong class="x">built</strong>.</p></section>
<table id="table-1" class="wide"><tr><th scope="col" colspan="2">Year </th></tr><tr><td>2024 </td><td>2025 </td></tr></table>
<nav class="contents" data-pagefind-ignore="all"><a href="#p-1-1">Contents</a></nav>
</article>`;

/** The files of the index of one page, but for the lists that Pagefind orders by lot. */
async function indexOf(content: string): Promise<ReadonlyMap<string, string>> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index?.addHTMLFile({ sourcePath: 'a/index.html', content });
  const { files = [] } = (await index?.getFiles()) ?? {};
  await index?.deleteIndex();
  const chunks = files.filter(({ path }) => /^(?:index|fragment|filter)\//.test(path));
  return new Map(chunks.map(({ path, content: bytes }) => [path, Buffer.from(bytes).toString('base64')]));
}

describe('what the search reads of a page', () => {
  test('gives the same entry of the index as the whole page', async () => {
    const whole = page(report);
    const part = withoutUnreadAttributes(searchedPart(whole));
    expect(part.length).toBeLessThan(whole.length * 0.85);
    const index = await indexOf(whole);
    expect(index.size).toBe(3);
    expect(await indexOf(part)).toEqual(index);
  });

  test('holds neither menus nor what follows the words', () => {
    const part = searchedPart(page(report));
    expect(part).not.toMatch(/Home|Made by hand|ld\+json|site-main/);
    expect(part).toContain('<title>Bus lanes</title>');
  });

  test.each([
    ['has no words of its own', page('<h1>List</h1>')],
    [
      'tells a filter outside of its words',
      page(report).replace('<footer', '<footer data-pagefind-filter="kind"'),
    ],
    ['has words in two places', page(`${report}<section data-pagefind-body><p>More</p></section>`)],
    ['is cut off', '<main data-pagefind-body><p>Bus'],
  ])('is all of a page that %s', (_, whole) => {
    expect(searchedPart(whole)).toBe(whole);
  });
});

test('attributes are left out of tags, and words that look like one stay', () => {
  const html = '<p class="a" id="p-1" data-value="x">class="a" <a href="../">1 &gt; 0</a></p>';
  expect(withoutUnreadAttributes(html)).toBe('<p id="p-1" data-value="x">class="a" <a>1 &gt; 0</a></p>');
});
