import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, edited, newArchive, warmAgainstCold } from '../build/edited-archive.ts';
import { chanceOf } from '../generated/chance.ts';
import type { AcceptanceRow } from './acceptance.ts';

/** Sequences on one archive before it is begun anew: long enough for what is left over to show. */
const sequencesOfArchive = 10;

/** The sequences after which one archive's warm build differed from its cold one, each told with its edits. */
async function wrongSequences(seed: string, sequences: number): Promise<readonly string[]> {
  const room = mkdtempSync(join(tmpdir(), 'minutebook-warm-'));
  try {
    const chance = chanceOf(seed);
    const archive = newArchive(room, chance);
    await built(archive.sources, archive.content, archive.site);
    const wrong: string[] = [];
    for (let done = 0; done < sequences; done += 1) {
      const edits = edited(archive, chance);
      const differences = await warmAgainstCold(archive);
      if (differences.length > 0)
        wrong.push(`${seed}: ${edits.join(', ')}: ${differences.slice(0, 5).join(', ')}`);
    }
    return wrong;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** A build that remembers the last one against one that remembers nothing, after edits drawn by lot. */
export async function warmBuilds(sequences = 200): Promise<readonly AcceptanceRow[]> {
  const wrong: string[] = [];
  for (let done = 0; done < sequences; done += sequencesOfArchive)
    wrong.push(...(await wrongSequences(`archive ${done}`, Math.min(sequencesOfArchive, sequences - done))));
  for (const told of wrong) process.stderr.write(`${told}\n`);
  return [
    {
      bar: `warm builds that differ from a cold one, after ${sequences} sequences of edits drawn by lot`,
      wanted: '0',
      measured: String(wrong.length),
      met: wrong.length === 0,
    },
  ];
}
