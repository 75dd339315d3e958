import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

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
    'query.ts',
    'phrases.ts',
    'excerpt.ts',
    'units.ts',
    'stems.ts',
    'scoring.ts',
    'passages.ts',
    'engine.ts',
    'texts.ts',
    'results.ts',
    'view.ts',
    'search.ts',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ScriptName = keyof typeof scripts;

export const scriptNames = Object.keys(scripts) as readonly ScriptName[];

/**
 * A script of the site as JavaScript, to be written to `/assets/` and loaded with `<script defer>`: a module would
 * not load from a folder on a disk. It needs no bundler: types are stripped and the parts are put end to end.
 */
export async function browserScript(name: ScriptName): Promise<string> {
  const texts = await Promise.all(
    scripts[name].map((part) => readFile(new URL(`browser/${part}`, import.meta.url), 'utf8')),
  );
  return `(() => {\n'use strict';\n${texts.map((text) => asPart(withoutTypes(text))).join('')}})();\n`;
}

/** Node still calls its type stripping experimental, on stderr; that line is no news to whoever builds a site. */
export function withoutTypes(text: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text, { mode: 'strip' });
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** A module as a part of a bigger script: without its imports from its neighbours, its exports and its comments. */
export function asPart(text: string): string {
  return text
    .replace(/^import [^;]*? from '\.\/[^';]*';$/gm, '')
    .replace(/^export (?=(?:async )?(?:const|function|let) )/gm, '')
    .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^ *\/\/.*\n/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+/gm, '');
}
