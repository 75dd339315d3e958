import type { SearchScope } from '../../site/search-scopes.ts';
import { loadEngine, type Searcher } from './engine.ts';
import { pagesFor } from './found-pages.ts';
import { loadMerged } from './merged.ts';
import { byMeeting } from './results.ts';
import { councilOfPage, nextScope, scopeOf } from './scopes.ts';
import { isEmpty, queryFromState, type SearchState, shownStep, stateFromQuery } from './state.ts';
import { countText, tell } from './texts.ts';
import {
  choiceFields,
  fillForm,
  filterTexts,
  type SearchPage,
  searchPage,
  showNextScope,
  showResults,
  showWithoutFilters,
  stateOfForm,
} from './view.ts';

/** This file lies in `assets/`, so the site's root is one up, below whatever path the site is hosted. */
const root = new URL('../', (document.currentScript as HTMLScriptElement).src);

/**
 * Milliseconds after the last key before a search starts: longer while the last word is too short to mean anything,
 * for the engine would look for all words that begin so.
 */
function typingPause(words: string): number {
  const last = words.trimEnd().split(/\s+/).at(-1) ?? '';
  return last.length < 3 ? 350 : 100;
}

/** How many pages are opened and compared at least, for the best place may lie on a page that the engine does not put first. */
const fewestCompared = 18;

/** The search page's one moving part: which search is the newest, and the timer of the next. */
interface Session {
  readonly page: SearchPage;
  /** The engine for what is searched through. */
  readonly engine: (scope: SearchScope | undefined) => Promise<Searcher>;
  newest: number;
  /** The search that is being answered; the engine takes one after the other, so only the newest waits for it. */
  running: Promise<void>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

function start(page: SearchPage): void {
  const session: Session = {
    page,
    engine: enginesOnce(page),
    newest: 0,
    running: Promise.resolve(),
    timer: undefined,
  };
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow(session, stateOfForm(page), 'push');
  });
  page.words.addEventListener('input', () => {
    clearTimeout(session.timer);
    session.timer = setTimeout(
      () => follow(session, stateOfForm(page), 'replace'),
      typingPause(page.words.value),
    );
  });
  for (const field of choiceFields(page)) {
    // Who narrows a search to a council or a year asks for the index that holds it.
    const moves = field.name === 'council' || field.name === 'when';
    field.addEventListener('change', () =>
      follow(session, { ...stateOfForm(page), ...(moves ? { scope: '' } : {}) }, 'push'),
    );
  }
  page.more.addEventListener('click', () => openMore(session));
  window.addEventListener('popstate', () => follow(session, stateFromQuery(location.search), 'keep'));
  // Where there is a choice of what to search through, the address tells it from the start.
  follow(session, stateFromQuery(location.search), choosable(page).length > 0 ? 'replace' : 'keep');
}

/** Loads the engine for each scope at most once, and again after a failure. */
function enginesOnce({ settings }: SearchPage): Session['engine'] {
  const loading = new Map<string, Promise<Searcher>>();
  return (scope) => {
    const key = scope?.id ?? '';
    const known = loading.get(key);
    if (known) return known;
    const engine = scope
      ? loadMerged(root, scope.indexes, settings.otherSites)
      : loadEngine(root, settings.otherSites);
    loading.set(key, engine);
    engine.catch(() => loading.delete(key));
    return engine;
  };
}

/** The scopes that a reader can choose from; one alone is no choice. */
function choosable({ settings: { scopes = [] } }: SearchPage): readonly SearchScope[] {
  return scopes.length > 1 ? scopes : [];
}

/** The state with what it searches through, which the address then holds. */
function withScope(page: SearchPage, state: SearchState): SearchState {
  const cameFrom = councilOfPage(document.referrer, root.href);
  return { ...state, scope: scopeOf(state, choosable(page), cameFrom)?.id ?? '' };
}

/** Makes `state` the current search: in the address, in the form and in the results. */
async function follow(
  session: Session,
  asked: SearchState,
  history: 'push' | 'replace' | 'keep',
): Promise<void> {
  clearTimeout(session.timer);
  session.newest += 1;
  const turn = session.newest;
  const state = withScope(session.page, asked);
  remember(state, history);
  fillForm(session.page, state);
  const isNewest = () => turn === session.newest;
  // What went wrong with an earlier search was told by that search.
  const before = session.running.catch(() => undefined);
  session.running = before.then(() => (isNewest() ? answer(session, state, isNewest) : undefined));
  try {
    await session.running;
  } catch {
    if (isNewest())
      show(
        session.page,
        state,
        tell(
          session.page.settings,
          'The search could not be loaded. Try again in a moment; every paper can also be reached through the lists of councils, committees and meetings.',
        ),
      );
  }
}

async function answer(session: Session, state: SearchState, isNewest: () => boolean): Promise<void> {
  const { page } = session;
  const { settings } = page;
  if (isEmpty(state))
    show(page, state, tell(settings, 'Type a word, a name or a reference, or choose a filter.'));
  else if (page.results.childElementCount === 0) page.status.textContent = tell(settings, 'Searching …');
  const scope = scopeOf(state, settings.scopes ?? [], undefined);
  const engine = await session.engine(scope);
  if (isEmpty(state) || !isNewest()) return;
  const found = await pagesFor(engine, state, settings.lexicon);
  const compared = found.pages.slice(0, Math.max(state.shown, fewestCompared));
  const open = await Promise.all(
    compared.map(async (result) => ({ data: await result.data(), score: result.score })),
  );
  // A slow answer to an earlier key must not overwrite the answer to a later one.
  if (!isNewest()) return;
  showResults(page, byMeeting(open, state, settings.lexicon), state, found.pages.length > state.shown);
  if (open.length === 0 && Object.keys(state.filters).length > 0) showWithoutFilters(page, state);
  const next = scope && nextScope(choosable(page), scope);
  if (open.length === 0 && next) showNextScope(page, state, next);
  const place = next ? [scope.text] : [];
  page.status.textContent = countText(settings, found, state, [...filterTexts(page, state), ...place]);
}

/** Opens the next step of results and moves on to the first new one, where a keyboard reader expects to be. */
async function openMore(session: Session): Promise<void> {
  const state = stateFromQuery(location.search);
  const links = () => session.page.results.querySelectorAll<HTMLAnchorElement>('h3 a');
  const before = new Set([...links()].map(({ href }) => href));
  await follow(session, { ...state, shown: state.shown + shownStep }, 'replace');
  [...links()].find(({ href }) => !before.has(href))?.focus();
}

/** A search by submit or filter is a step to go back to; one by typing replaces the one before. */
function remember(state: SearchState, history: 'push' | 'replace' | 'keep'): void {
  const address = location.pathname + queryFromState(state);
  if (history === 'keep' || address === location.pathname + location.search) return;
  if (history === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}

function show(page: SearchPage, state: SearchState, text: string): void {
  showResults(page, [], state, false);
  page.status.textContent = text;
}

const searchForm = searchPage(document);
if (searchForm) start(searchForm);
