import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/**
 * The parts of the search page's script, each after what it imports. They are joined into one
 * module, so their top-level names must differ (a test runs the result through a parser).
 */
const parts = ['state.ts', 'passages.ts', 'engine.ts', 'texts.ts', 'view.ts', 'search.ts'] as const;

/**
 * The script of the search page as JavaScript, to be written to `/assets/search.js` and loaded with
 * `<script type="module">`. It needs no bundler: types are stripped and the parts are put end to end.
 */
export async function browserScript(): Promise<string> {
  const texts = await Promise.all(
    parts.map((name) => readFile(new URL(`browser/${name}`, import.meta.url), 'utf8')),
  );
  return texts.map((text) => asPart(withoutTypes(text))).join('');
}

/** Node still calls its type stripping experimental, on stderr; that line is no news to whoever builds a site. */
function withoutTypes(text: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text, { mode: 'strip' });
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** A module as a part of a bigger one: without its imports from its neighbours, its exports and its comments. */
function asPart(text: string): string {
  return text
    .replace(/^import [^;]*? from '\.\/[^';]*';$/gm, '')
    .replace(/^export (?=(?:async )?(?:const|function|let) )/gm, '')
    .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^ *\/\/.*\n/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+/gm, '');
}
