import {
  addressBelow,
  choicesOf,
  contextOf,
  type FilterCounts,
  type FoundPageData,
  matchedPage,
} from './engine.ts';
import { type ExcerptPart, type Passage, passagesOf } from './passages.ts';
import { type FilterName, filterNames, type SearchState, stateOf } from './state.ts';
import { moreText } from './texts.ts';

/** The elements of the search page that the script works with. */
export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly words: HTMLInputElement;
  readonly filters: ReadonlyMap<FilterName, HTMLSelectElement>;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
}

const passagesShown = 3;

/** Finds the search page's elements; nothing when this is another page. */
export function searchPage(place: Document): SearchPage | undefined {
  const form = place.querySelector('#search-form');
  const words = place.querySelector('#search-words');
  const status = place.querySelector('#search-status');
  const results = place.querySelector('#search-results');
  if (!(form instanceof HTMLFormElement) || !(words instanceof HTMLInputElement)) return undefined;
  if (!(status instanceof HTMLElement) || !(results instanceof HTMLElement)) return undefined;
  const filters = new Map(
    filterNames.flatMap((name) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLSelectElement ? [[name, field] as const] : [];
    }),
  );
  return { form, words, filters, status, results, more: moreButton(results) };
}

/** What the form says now. */
export function stateOfForm(page: SearchPage): SearchState {
  return stateOf(page.words.value, (name) => page.filters.get(name)?.value ?? '');
}

/** Writes a state into the form; a filter value that the form does not know yet becomes a choice. */
export function fillForm(page: SearchPage, state: SearchState): void {
  // Not while it says the same: the reader may be typing a space.
  if (stateOfForm(page).words !== state.words) page.words.value = state.words;
  for (const [name, field] of page.filters) {
    const value = state.filters[name] ?? '';
    if (value && !hasChoice(field, value)) field.append(choice(value));
    field.value = value;
  }
}

/** Puts the values that the index knows into the filters, keeping what is chosen. */
export function fillChoices(page: SearchPage, counts: FilterCounts): void {
  for (const [name, field] of page.filters) {
    const chosen = field.value;
    const every = field.querySelector('option[value=""]') ?? choice('');
    field.replaceChildren(every, ...choicesOf(counts, name).map(choice));
    if (chosen && !hasChoice(field, chosen)) field.append(choice(chosen));
    field.value = chosen;
  }
}

/** Shows found pages, each with its best passages, and the button for more when there are more. */
export function showResults(
  page: SearchPage,
  root: URL,
  found: readonly FoundPageData[],
  more: boolean,
): void {
  page.results.replaceChildren(...found.map((data) => resultItem(root, data)));
  page.more.hidden = !more;
}

function resultItem(root: URL, data: FoundPageData): HTMLElement {
  const path = data.raw_url ?? data.url;
  const passages = passagesOf(matchedPage(data), passagesShown);
  const item = element('li', 'search-result');
  const heading = element('h2', 'search-result-title');
  heading.append(link(addressBelow(root, path, ''), data.meta.title ?? path));
  item.append(heading);
  const context = contextOf(data);
  if (context) item.append(element('p', 'search-result-context', context));
  if (passages.length > 0) item.append(passageList(root, path, passages, data.meta.title ?? ''));
  return item;
}

function passageList(root: URL, path: string, passages: readonly Passage[], title: string): HTMLElement {
  const list = element('ul', 'search-passages');
  for (const passage of passages) {
    const item = element('li', 'search-passage');
    const label = passage.heading || title;
    item.append(link(addressBelow(root, path, passage.anchor), label), excerpt(passage.excerpt));
    list.append(item);
  }
  return list;
}

function excerpt(parts: readonly ExcerptPart[]): HTMLElement {
  const paragraph = element('p', 'search-excerpt');
  // Strings become text nodes: nothing that a paper says is read as markup.
  paragraph.append(...parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text)));
  return paragraph;
}

function moreButton(results: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-more';
  button.textContent = moreText;
  button.hidden = true;
  results.after(button);
  return button;
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

function choice(value: string): HTMLOptionElement {
  return new Option(value === '' ? 'All' : value, value);
}

function hasChoice(field: HTMLSelectElement, value: string): boolean {
  return Array.from(field.options).some((option) => option.value === value);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
