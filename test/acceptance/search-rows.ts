import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Question, questions } from '../search/questions.ts';
import type { AcceptanceRow } from './acceptance.ts';
import { type Rank, ranksOf, searchQuality } from './search-quality.ts';

/** The documents of each site that the truth file asks; real papers are there only beside `../shared`. */
const documents: Readonly<Record<Question['site'], string>> = {
  sample: 'content/sources',
  kent: '../shared/papers/kent-cabinet',
  seeds: '../shared/seeds',
};

/** Builds a site of the truth file and asks it its questions. */
async function ranksFor(name: Question['site'], asked: readonly Question[]): Promise<readonly Rank[]> {
  const room = mkdtempSync(join(tmpdir(), 'minutebook-questions-'));
  const site = join(room, 'site');
  const options = ['--sources', documents[name], '--content', join(room, 'content'), '--output', site];
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 2) throw new Error(`${documents[name]} could not be built: ${stderr}`);
  const ranks = await ranksOf(site, asked);
  rmSync(room, { recursive: true, force: true });
  return ranks;
}

/** The questions of the truth file: those that were used while building, and those of the final measurement. */
export async function searchRows(): Promise<readonly AcceptanceRow[]> {
  const names = (Object.keys(documents) as readonly Question['site'][]).filter((name) =>
    existsSync(documents[name]),
  );
  const ranks: Rank[] = [];
  for (const name of names)
    ranks.push(
      ...(await ranksFor(
        name,
        questions().filter(({ site }) => site === name),
      )),
    );
  return (['building', 'final'] as const).flatMap((set) =>
    searchQuality(ranks.filter(({ question }) => question.set === set)).map((row) => ({
      ...row,
      bar: `search, ${set} set on ${names.join(', ')}: ${row.bar}`,
    })),
  );
}
