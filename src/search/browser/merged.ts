import {
  type EngineModule,
  engineModule,
  engineOptions,
  type FoundPage,
  ranking,
  type Searcher,
  type SearchOptions,
} from './engine.ts';
import { otherIndexes } from './other-sites.ts';
import { phraseMatches } from './phrases.ts';
import { plainWords } from './words.ts';

/*
 * Pagefind merges indexes by the scores of their pages, but each index judges by its own words: where a number such as
 * 24/00109 is missing, it finds what looks like it, and scores that as high; and pages by date it leaves in the order
 * of the indexes. So each index is asked by itself here, and the answers are put together.
 */

type Answer = Awaited<ReturnType<Searcher['search']>>;

/** Numbers by which councils follow a matter: words with a stroke and a figure. */
const reference = /[\p{L}\p{N}]+(?:\/[\p{L}\p{N}]+)+/gu;

/** The numbers of decisions, applications and reports among the words of a search. */
export function referencesAsked(words: string): readonly string[] {
  return (words.match(reference) ?? []).filter((word) => /\d/.test(word));
}

/** How many pages of an index are read to see whether they hold a number as the beginning of a longer one. */
const mostRead = 5;

async function holding(pages: readonly FoundPage[], asked: readonly string[]): Promise<readonly FoundPage[]> {
  const read = await Promise.all(
    pages.slice(0, mostRead).map(async (page) => {
      const { content } = await page.data();
      return asked.every((each) => phraseMatches(content, [plainWords(each)]).length > 0) ? [page] : [];
    }),
  );
  return read.flat();
}

/** The pages of one index that hold all these numbers: as words of their own, then as beginnings such as 24/00109/FUL. */
async function exactly(
  part: Searcher,
  answer: Answer,
  asked: readonly string[],
  options: SearchOptions,
): Promise<readonly FoundPage[]> {
  let exact = answer.results;
  for (const each of asked) {
    const { results } = await part.search(`"${each}"`, options);
    const ids = new Set(results.map(({ id }) => id));
    exact = exact.filter(({ id }) => ids.has(id));
  }
  const known = new Set(exact);
  return [
    ...exact,
    ...(await holding(
      answer.results.filter((page) => !known.has(page)),
      asked,
    )),
  ];
}

function byScore(answers: readonly (readonly FoundPage[])[]): readonly FoundPage[] {
  return answers.flat().toSorted((left, right) => right.score - left.score);
}

/** The day of each result of an index, which gives them in order of date and counts the pages of each day. */
export function daysInOrder(answer: Answer, direction: 'asc' | 'desc'): readonly string[] {
  const counts = Object.entries(answer.filters?.day ?? {}).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const days = counts.flatMap(([day, count]) => Array.from({ length: count }, () => day));
  return direction === 'asc' ? days : days.toReversed();
}

function byDay(answers: readonly Answer[], direction: 'asc' | 'desc'): readonly FoundPage[] {
  const dated = answers.flatMap((answer) => {
    const days = daysInOrder(answer, direction);
    return answer.results.map((page, at) => ({ page, day: days[at] ?? '' }));
  });
  const sign = direction === 'asc' ? 1 : -1;
  return dated
    .toSorted((left, right) => (left.day === right.day ? 0 : left.day < right.day ? -sign : sign))
    .map(({ page }) => page);
}

/** An index among others: pages of two indexes may have the same id, and no page may be forgotten while it can be asked for its data. */
function apart(part: Searcher, place: number): Searcher {
  return {
    async search(words, options) {
      const { results, ...others } = await part.search(words, options);
      const own = results.map((page) => ({
        id: `${place} ${page.id}`,
        score: page.score,
        data: () => page.data(),
      }));
      return { ...others, results: own };
    },
  };
}

/** Several indexes as one. */
export function merged(indexes: readonly Searcher[]): Searcher {
  const parts = indexes.map(apart);
  return {
    async search(words, options) {
      const { sort } = options;
      // Pages are counted by a filter only after it was asked for.
      if (sort) await Promise.all(parts.map((part) => part.search(null, { filters: { day: 'none' } })));
      const answers = await Promise.all(parts.map((part) => part.search(words, options)));
      if (sort) return { results: byDay(answers, sort.date) };
      const asked = referencesAsked(words ?? '');
      const exact = await Promise.all(
        parts.map((part, at) =>
          asked.length > 0 ? exactly(part, answers[at] ?? { results: [] }, asked, options) : [],
        ),
      );
      const found = exact.some((pages) => pages.length > 0) ? exact : answers.map(({ results }) => results);
      return { results: byScore(found) };
    },
  };
}

/** An index below an address of its own, for a site at `baseUrl`, in the engine that lies in `pagefind/`. */
async function partOf(module: EngineModule, root: URL, index: URL, baseUrl: string): Promise<Searcher> {
  const engine = module.createInstance(engineOptions(root));
  await engine.mergeIndex(index.href, { baseUrl, ranking });
  return engine;
}

/** Loads these indexes of a site that has several, and those of other sites on the same host that there is room for. */
export async function loadMerged(
  root: URL,
  indexes: readonly string[],
  otherSites: readonly string[],
): Promise<Searcher> {
  const module = await engineModule(root);
  const own = indexes.map((index) =>
    partOf(module, root, new URL(`pagefind/${index}/`, root), root.pathname),
  );
  const others = (await otherIndexes(root, otherSites, own.length)).map(({ index, site }) =>
    partOf(module, root, index, site.pathname),
  );
  return merged(await Promise.all([...own, ...others]));
}
