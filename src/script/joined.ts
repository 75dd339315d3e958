import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

/**
 * Parts put end to end as one JavaScript, each part after what it imports, so their top-level names must differ. It
 * needs no bundler: types are stripped. Values stand in front of the parts, which know them by `declare const`.
 */
export async function joinedScript(
  folder: URL,
  parts: readonly string[],
  values: Readonly<Record<string, string | number>> = {},
): Promise<string> {
  const texts = await Promise.all(parts.map((part) => readFile(new URL(part, folder), 'utf8')));
  const given = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  const code = texts.map((text) => asPart(withoutTypes(text)));
  return `(() => {\n'use strict';\n${given.join('')}${code.join('')}})();\n`;
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
