import type { SearchPhrase, SearchSettings } from '../../site/pages/search.ts';
import { isEmpty, type SearchState } from './state.ts';

/** A text of the search page in the language of the site, its values filled in. */
export function tell(
  { phrases }: SearchSettings,
  phrase: SearchPhrase,
  values: Readonly<Record<string, string>> = {},
): string {
  return phrases[phrase].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function pagesText({ language, pages }: SearchSettings, count: number): string {
  const form = pages[new Intl.PluralRules(language).select(count)] ?? pages.other ?? '';
  return `${count.toLocaleString(language)} ${form}`;
}

/** How many pages were found, and how many of them have all of the words. */
interface Count {
  readonly pages: { readonly length: number };
  readonly withAll: number;
}

function foundPhrase({ pages, withAll }: Count, words: string): SearchPhrase {
  if (pages.length === 0) return words === '' ? 'Nothing found' : 'Nothing found for “{words}”';
  if (words === '') return '{pages} found';
  if (withAll === 0) return '{pages} found with some of the words “{words}”, none with all of them';
  return withAll < pages.length
    ? '{pages} found for “{words}”, {all} with all of the words'
    : '{pages} found for “{words}”';
}

/** What was found, for the status line: read out by screen readers, so short and with the count first. */
export function countText(
  settings: SearchSettings,
  count: Count,
  state: SearchState,
  filters: readonly string[],
): string {
  const words = state.words.replaceAll('"', '');
  const found = tell(settings, foundPhrase(count, words), {
    words,
    pages: pagesText(settings, count.pages.length),
    all: count.withAll.toLocaleString(settings.language),
  });
  const within =
    filters.length === 0 ? '' : ` ${tell(settings, 'in {filters}', { filters: filters.join(', ') })}`;
  return count.pages.length > 0 ? `${found}${within}.` : `${found}${within}. ${advice(settings, state)}`;
}

function advice(settings: SearchSettings, state: SearchState): string {
  if (!isEmpty({ ...state, words: '' }))
    return tell(settings, 'Try without one of the filters, or with fewer words.');
  if (/["“”]/.test(state.words))
    return tell(settings, 'Try without the quotation marks: they ask for exactly this wording.');
  return tell(settings, 'Check the spelling, or try fewer or more general words.');
}

/** A date as the language of the site writes it; as it stands when it is none. */
export function dateText({ language }: SearchSettings, date: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
