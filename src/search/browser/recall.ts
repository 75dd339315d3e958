import type { SearchLexicon } from '../../site/pages/search.ts';
import type { FoundPage, FoundPageData, Searcher } from './engine.ts';
import { formsOf } from './query.ts';
import type { SearchState } from './state.ts';
import { stemIn, stemsOf } from './stems.ts';
import { type Meaning, meaningsOf } from './synonyms.ts';

/** The pages that answer a state, the best first. */
export interface FoundPages {
  readonly pages: readonly FoundPage[];
  /** How many of them have all of the words; the others have some, or words of the same meaning. */
  readonly withAll: number;
}

type Filters = SearchState['filters'];

/** How much a page counts that was found by another form of the words, by a synonym, by what only begins alike. */
const weights = { typed: 1, form: 0.8, synonym: 0.7, guess: 0.3 } as const;

/** With as many pages that have all of the words, nobody needs those that have some. */
const enough = 10;

/**
 * A page with the places of all words by which several searches found it. One after the other, for Pagefind has one
 * record of a page, in which it writes the places of the search that is asked for.
 */
async function dataOf(found: readonly FoundPage[]): Promise<FoundPageData> {
  const places = new Map<number, FoundPageData['weighted_locations'][number]>();
  let data: FoundPageData | undefined;
  for (const page of found) {
    data = await page.data();
    for (const place of data.weighted_locations) places.set(place.location, place);
  }
  if (!data) throw new Error('A page that was found was found by a search.');
  return { ...data, weighted_locations: [...places.values()] };
}

/** The pages of several searches, each once; what it counts in the searches is brought together by `together`. */
function united(
  answers: readonly (readonly FoundPage[])[],
  together: (scores: readonly number[]) => number,
): readonly FoundPage[] {
  const pages = Map.groupBy(answers.flat(), ({ id }) => id);
  return [...pages]
    .map(([id, found]) => ({
      id,
      score: together(found.map(({ score }) => score)),
      data: () => dataOf(found),
    }))
    .toSorted((left, right) => right.score - left.score);
}

const best = (scores: readonly number[]) => Math.max(...scores);
const sum = (scores: readonly number[]) => scores.reduce((total, score) => total + score, 0);

function weighted(pages: readonly FoundPage[], weight: number): readonly FoundPage[] {
  // The page itself stays held: Pagefind's worker forgets what a page says once nobody holds what it handed over.
  return pages.map((page) => ({
    id: page.id,
    score: page.score * weight,
    data: () => page.data(),
  }));
}

/** Whether a page has these words as they are: where none does, the engine guesses by what they begin like. */
async function isThere(engine: Searcher, words: string, filters: Filters): Promise<boolean> {
  return (await engine.search(`"${words}"`, { filters })).results.length > 0;
}

/** The pages that have one meaning, by any of its wordings that pages have. */
async function pagesWithMeaning(
  engine: Searcher,
  { typed, others }: Meaning,
  filters: Filters,
): Promise<readonly FoundPage[]> {
  const weight = (await isThere(engine, typed, filters)) ? weights.typed : weights.guess;
  const answers = [weighted((await engine.search(typed, { filters })).results, weight)];
  for (const other of others)
    if (await isThere(engine, other, filters))
      answers.push(weighted((await engine.search(other, { filters })).results, weights.synonym));
  return united(answers, best);
}

/** The pages that have some of what the words mean: the more, and the rarer, the better. */
async function pagesWithSome(
  engine: Searcher,
  meanings: readonly Meaning[],
  filters: Filters,
): Promise<readonly FoundPage[]> {
  const answers = [];
  for (const meaning of meanings) answers.push(await pagesWithMeaning(engine, meaning, filters));
  return united(answers, sum);
}

/** The pages that have all of the words, for each of the forms of the words. */
async function pagesByForms(
  engine: Searcher,
  forms: readonly string[],
  filters: Filters,
): Promise<readonly (readonly FoundPage[])[]> {
  const answers = [];
  for (const [at, form] of forms.entries()) {
    const words = form.replaceAll('£', '');
    answers.push(
      weighted((await engine.search(words, { filters })).results, at === 0 ? weights.typed : weights.form),
    );
  }
  return answers;
}

/**
 * Whether a page that was found for all words has them, or words that begin like them. Where no page has a word, the
 * engine looks for what it begins like: for "fines" it finds "F".
 */
async function holdsAll(page: FoundPage, words: string): Promise<boolean> {
  const { content, weighted_locations } = await page.data();
  const all = content.split(/\s+/);
  const found = weighted_locations.map(({ location }) => all[location] ?? '');
  return stemsOf(words).every((stem) => found.some((word) => stemIn(word, [stem]) !== undefined));
}

/** The pages that answer words without quotation marks: those that have them all, and when there are few, those that have some. */
export async function pagesByWords(
  engine: Searcher,
  words: string,
  filters: Filters,
  lexicon: SearchLexicon,
): Promise<FoundPages> {
  const forms = formsOf(words, lexicon);
  const [asked = words] = forms;
  const [typed = [], ...others] = await pagesByForms(engine, forms, filters);
  const isGuess = typed[0] !== undefined && !(await holdsAll(typed[0], asked));
  const withAll = united(isGuess ? others : [typed, ...others], best);
  if (withAll.length >= enough) return { pages: withAll, withAll: withAll.length };
  const withSome = await pagesWithSome(engine, meaningsOf(asked, lexicon), filters);
  // What was found for all words is among those already, and would be asked twice for what it says.
  return { pages: united([isGuess ? typed : [], withAll, withSome], best), withAll: withAll.length };
}
