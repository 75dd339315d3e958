import type { SearchSettings } from '../../site/pages/search.ts';
import type { SearchScope } from '../../site/search-scopes.ts';
import type { ExcerptPart } from './excerpt.ts';
import type { Passage } from './passages.ts';
import type { MeetingResult, PageResult } from './results.ts';
import { type FilterName, filterNames, queryFromState, type SearchState, stateOf } from './state.ts';
import { dateText, tell } from './texts.ts';

/** The elements of the search page that the script works with. */
export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly words: HTMLInputElement;
  readonly filters: HTMLDetailsElement;
  readonly status: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly settings: SearchSettings;
}

/** Finds the search page's elements; nothing when this is another page. */
export function searchPage(place: Document): SearchPage | undefined {
  const form = place.querySelector<HTMLFormElement>('form#search-form');
  const words = place.querySelector<HTMLInputElement>('input#search-words');
  const filters = place.querySelector<HTMLDetailsElement>('details#search-filters');
  const status = place.querySelector<HTMLElement>('#search-status');
  const results = place.querySelector<HTMLElement>('#search-results');
  const data = place.querySelector('#search-settings')?.textContent;
  if (!form || !words || !filters || !status || !results || !data) return undefined;
  // Our own page wrote them, by the type that they are read as.
  const settings = JSON.parse(data) as SearchSettings;
  return { form, words, filters, status, results, more: moreButton(results, settings), settings };
}

type Field = HTMLInputElement | HTMLSelectElement;

function fieldOf({ form }: SearchPage, name: string): Field | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
}

/** The fields of the form that narrow or order a search. */
export function choiceFields(page: SearchPage): readonly Field[] {
  return [...filterNames, 'order', 'in'].flatMap((name) => fieldOf(page, name) ?? []);
}

/** What the form says now. */
export function stateOfForm(page: SearchPage): SearchState {
  return stateOf((name) => fieldOf(page, name)?.value ?? '');
}

/** What a state says of a field. */
function valueIn(state: SearchState, name: string): string {
  if (name === 'order') return state.order.replace('best', '');
  return name === 'in' ? state.scope : (state.filters[name as FilterName] ?? '');
}

/** Writes a state into the form; a filter value that the form does not know becomes a choice. */
export function fillForm(page: SearchPage, state: SearchState): void {
  // Not while it says the same: the reader may be typing a space.
  if (stateOfForm(page).words !== state.words) page.words.value = state.words;
  for (const field of choiceFields(page)) {
    const value = valueIn(state, field.name);
    if (value && field instanceof HTMLSelectElement && !hasChoice(field, value))
      field.append(new Option(value, value));
    field.value = value;
  }
  if (Object.keys(state.filters).length > 0) page.filters.open = true;
}

/** The filters of a state in the words of the form. */
export function filterTexts(page: SearchPage, { filters }: SearchState): readonly string[] {
  return Object.entries(filters).map(([name, value]) => {
    const field = fieldOf(page, name);
    const option =
      field instanceof HTMLSelectElement && [...field.options].find((each) => each.value === value);
    return option ? option.text : value;
  });
}

/** Shows found pages under their meetings, each with its best passages, and the button for more when there are more. */
export function showResults(
  page: SearchPage,
  found: readonly MeetingResult[],
  state: SearchState,
  more: boolean,
): void {
  page.results.replaceChildren(...found.map((meeting) => meetingItem(page.settings, meeting, state.words)));
  page.more.hidden = !more;
}

/** A way on when filters left nothing: the same words without them. */
export function showWithoutFilters({ results, settings }: SearchPage, state: SearchState): void {
  const item = element('li', '');
  item.append(
    link(`./${queryFromState({ ...state, filters: {} })}`, tell(settings, 'Search without the filters')),
  );
  results.replaceChildren(item);
}

/** A way on when nothing was found in one part of the site: the same search in the next. */
export function showNextScope(
  { results, settings }: SearchPage,
  state: SearchState,
  next: SearchScope,
): void {
  const item = element('li', '');
  const address = `./${queryFromState({ ...state, scope: next.id })}`;
  item.append(link(address, tell(settings, 'Search in {place}', { place: next.text })));
  results.append(item);
}

function meetingItem(settings: SearchSettings, meeting: MeetingResult, words: string): HTMLElement {
  const item = element('li', 'search-meeting');
  const heading = element('h2', '');
  const name = [meeting.committee, dateText(settings, meeting.date)].filter(Boolean).join(', ');
  heading.append(link(pageAddress(meeting.url, '', ''), name));
  const list = element('ul', 'search-pages');
  list.append(...meeting.pages.map((page) => pageItem(page, words)));
  item.append(heading, list);
  return item;
}

function pageItem(page: PageResult, words: string): HTMLElement {
  const item = element('li', 'search-result');
  const heading = element('h3', '');
  heading.append(link(pageAddress(page.url, words, ''), page.title));
  if (page.kind) heading.append(' ', element('span', 'detail', page.kind));
  item.append(heading);
  if (page.passages.length > 0) item.append(passageList(page, words));
  return item;
}

function passageList(page: PageResult, words: string): HTMLElement {
  const list = element('ul', 'search-passages');
  for (const passage of page.passages) list.append(passageItem(page, passage, words));
  return list;
}

function passageItem(page: PageResult, passage: Passage, words: string): HTMLElement {
  const item = element('li', 'search-passage');
  item.append(
    link(pageAddress(page.url, words, passage.anchor), passage.heading || page.title),
    excerpt(passage.excerpt),
  );
  return item;
}

function excerpt(parts: readonly ExcerptPart[]): HTMLElement {
  const paragraph = element('p', 'search-excerpt');
  // Strings become text nodes: nothing that a paper says is read as markup.
  paragraph.append(...parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text)));
  return paragraph;
}

/**
 * The address of a place on a page, with the words that the page is to mark. From a folder on a disk, where no
 * server looks for it, the file of the page is named.
 */
export function pageAddress(url: string, words: string, anchor: string): string {
  const address = new URL(url, location.href);
  if (address.protocol === 'file:') address.pathname = address.pathname.replace(/\/$/, '/index.html');
  if (words !== '') address.searchParams.set('q', words);
  address.hash = anchor;
  return address.href;
}

function moreButton(results: HTMLElement, settings: SearchSettings): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-more';
  button.textContent = tell(settings, 'Show more results');
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

function hasChoice(field: HTMLSelectElement, value: string): boolean {
  return Array.from(field.options).some((option) => option.value === value);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
