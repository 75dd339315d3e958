import { joinedScript } from '../script/joined.ts';
import { mostMerged } from '../site/search-scopes.ts';

/**
 * The scripts of the site with the parts of each, each part after what it imports. They are joined into one
 * script, so their top-level names must differ (a test runs the result through a parser).
 */
export const scripts = {
  /** Every page: the way to the search box, and the marked words of a search that led here. */
  'reading.js': ['words.ts', 'stems.ts', 'marking.ts', 'shortcuts.ts', 'reading.ts'],
  /** The search page. */
  'search.js': [
    'words.ts',
    'state.ts',
    'stems.ts',
    'query.ts',
    'amounts.ts',
    'synonyms.ts',
    'phrases.ts',
    'excerpt.ts',
    'units.ts',
    'asked.ts',
    'cut-page.ts',
    'scoring.ts',
    'passages.ts',
    'recall.ts',
    'in-turn.ts',
    'other-sites.ts',
    'engine.ts',
    'found-pages.ts',
    'merged.ts',
    'scopes.ts',
    'texts.ts',
    'results.ts',
    'view.ts',
    'search.ts',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScriptName = keyof typeof scripts;

/** What the parts of a script know of the rest of the program. */
const values: Readonly<Record<ScriptName, Readonly<Record<string, string | number>>>> = {
  'reading.js': {},
  'search.js': { mostMerged },
};

export const scriptNames = Object.keys(scripts) as readonly ScriptName[];

/**
 * A script of the site as JavaScript, to be written to `/assets/` and loaded with `<script defer>`: a module would
 * not load from a folder on a disk.
 */
export function browserScript(name: ScriptName): Promise<string> {
  return joinedScript(new URL('browser/', import.meta.url), scripts[name], values[name]);
}
