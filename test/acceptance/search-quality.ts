import type { Page } from 'playwright-core';
import { eventually, openReader, type Reader } from '../end-to-end/browser.ts';
import type { Question } from '../search/questions.ts';
import type { AcceptanceRow } from './acceptance.ts';

/** The place at which a question found its answer among the results, from 1; nothing when it is not among the first ten. */
export interface Rank {
  readonly question: Question;
  readonly rank: number | undefined;
  /** What came first instead. */
  readonly first: string;
}

/** A result as its reader sees it: a page, with the place that its best passage lands on. */
interface Landing {
  readonly path: string;
  readonly anchor: string;
}

/** The places that results lead to, in the order in which a reader meets them. */
async function landings(page: Page): Promise<readonly Landing[]> {
  const links = await page.locator('.search-result').evaluateAll((items) =>
    items.flatMap((item) => {
      const places = [...item.querySelectorAll('.search-passage a')];
      const own = item.querySelector('h3 a');
      return (places.length > 0 ? places : own ? [own] : []).map((link) => link.getAttribute('href') ?? '');
    }),
  );
  return links.slice(0, 10).map((link) => {
    const address = new URL(link, page.url());
    return { path: address.pathname, anchor: decodeURIComponent(address.hash.slice(1)) };
  });
}

/** Whether a place on a page is the one that answers, lies within it, or in the section or item that it heads. */
async function isWithin(reader: Reader, landing: Landing, answer: string): Promise<boolean> {
  const [path = '', anchor] = answer.split('#');
  if (landing.path !== path) return false;
  if (anchor === undefined || landing.anchor === anchor) return true;
  const { page, close } = await reader.visit(path);
  const within = await page.evaluate(
    ([wanted, landed]) => {
      const place = document.getElementById(wanted);
      const found = document.getElementById(landed);
      if (!place || !found) return false;
      if (place.contains(found)) return true;
      const level = /^H(\d)$/.exec(place.tagName)?.[1];
      if (level === undefined) return false;
      const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')];
      const before = headings.filter(
        (heading) =>
          heading === found || heading.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const open = before.filter((heading, at) =>
        before.slice(at + 1).every((later) => Number(later.tagName[1]) > Number(heading.tagName[1])),
      );
      return open.includes(place);
    },
    [anchor, landing.anchor] as const,
  );
  await close();
  return within;
}

async function rankOf(reader: Reader, page: Page, question: Question): Promise<Rank> {
  const query = new URLSearchParams({ q: question.words, ...question.filters });
  await page.goto(`${reader.root}/search/?${query}`);
  const status = page.locator('#search-status');
  await eventually(async () => /^(?:[\d,]+ pages? found|Nothing found)/.test(await status.innerText()));
  const found = await landings(page);
  for (const [at, landing] of found.entries())
    for (const answer of question.answers)
      if (await isWithin(reader, landing, answer))
        return { question, rank: at + 1, first: `${found[0]?.path}#${found[0]?.anchor}` };
  return { question, rank: undefined, first: `${found[0]?.path}#${found[0]?.anchor}` };
}

/** Asks a site its questions in a browser, as a reader would on the search page. */
export async function ranksOf(site: string, asked: readonly Question[]): Promise<readonly Rank[]> {
  const reader = await openReader(site);
  const { page, close } = await reader.visit('/search/');
  const ranks: Rank[] = [];
  for (const question of asked) ranks.push(await rankOf(reader, page, question));
  await close();
  await reader.close();
  return ranks;
}

/** How many questions are answered by the first result, and by one of the first five. */
export function searchQuality(ranks: readonly Rank[]): readonly AcceptanceRow[] {
  const share = (most: number) =>
    ranks.filter(({ rank }) => rank !== undefined && rank <= most).length / ranks.length;
  const row = (bar: string, most: number, wanted: number) => ({
    bar: `${bar}, of ${ranks.length} questions`,
    wanted: `≥ ${wanted * 100} %`,
    measured: `${(share(most) * 100).toFixed(1)} %`,
    met: share(most) >= wanted,
  });
  return [row('answered by the first result', 1, 0.85), row('answered by one of the first five', 5, 0.97)];
}
