import type { SearchState } from './state.ts';

/** What stands in the status line before anything is asked. */
export const promptText = 'Type a word, a name or a reference, or choose a filter.';

/** What stands in the status line while the first answer is on its way. */
export const searchingText = 'Searching …';

/** What stands in the status line when the engine or its index could not be loaded. */
export const failedText =
  'The search could not be loaded. Try again in a moment; every paper can also be reached through the lists of councils, committees and meetings.';

/** The button that opens more results. */
export const moreText = 'Show more results';

/** What was found, for the status line: read out by screen readers, so short and with the count first. */
export function countText(count: number, state: SearchState): string {
  const asked = askedFor(state);
  if (count > 0) return `${count} ${count === 1 ? 'page' : 'pages'} found${asked}.`;
  return `Nothing found${asked}. ${adviceFor(state)}`;
}

function askedFor(state: SearchState): string {
  const words = state.words === '' ? '' : ` for “${state.words.replaceAll('"', '')}”`;
  const filters = Object.values(state.filters);
  return filters.length === 0 ? words : `${words} in ${filters.join(', ')}`;
}

function adviceFor(state: SearchState): string {
  if (Object.keys(state.filters).length > 0) return 'Try without one of the filters, or with fewer words.';
  if (/^".*"$/.test(state.words))
    return 'Try without the quotation marks: they ask for exactly this wording.';
  return 'Check the spelling, or try fewer or more general words.';
}
