import { readFile } from 'node:fs/promises';
import { asPart, withoutTypes } from '../../script/joined.ts';

/** What must be put in the place of what in Pagefind's module so that it runs as a plain script without a server. */
const replacements: readonly { readonly from: string; readonly to: string; readonly times: number }[] = [
  { from: 'import.meta.url', to: 'engineAddress', times: 4 },
  { from: 'await fetch(queued.input)', to: 'await fileFetch(queued.input)', times: 1 },
];

const exported = /export\{[\w,]+\};?\s*$/;

function replaced(code: string): string {
  return replacements.reduce((text, { from, to, times }) => {
    const pieces = text.split(from);
    if (pieces.length !== times + 1)
      throw new Error(
        `Pagefind’s module has “${from}” ${pieces.length - 1} times, not ${times}: see ${import.meta.url}.`,
      );
    return pieces.join(to);
  }, code);
}

/**
 * Pagefind's module as a script that runs from a folder on a disk and leaves its functions in `minutebookEngine`.
 * Throws when the module is not the one that this was written for.
 */
export async function folderEngine(pagefindModule: string): Promise<string> {
  const names = exported.exec(pagefindModule)?.[0].replace(/^export|;?\s*$/g, '');
  if (names === undefined) throw new Error('Pagefind’s module ends in no list of exports.');
  const fetching = await readFile(new URL('file-fetch.ts', import.meta.url), 'utf8');
  const own = asPart(withoutTypes(fetching)).replace(/^\/\*[\s\S]*?\*\/\n/, '');
  const code = replaced(pagefindModule.replace(exported, ''));
  return `(() => {\n${own}${code}\nglobalThis.minutebookEngine = ${names};\n})();\n`;
}

/** The script that hands over a file of the index: what it is called below the index's folder, and its bytes. */
export function fileScript(name: string, bytes: Uint8Array): string {
  return `minutebookFile(${JSON.stringify(name)}, "${Buffer.from(bytes).toString('base64')}");\n`;
}

/** Whether a file below `pagefind/` is one of the index's own, not code. */
export function isIndexFile(name: string): boolean {
  return !name.endsWith('.js');
}
