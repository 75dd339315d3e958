import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { stringify } from 'yaml';
import { report } from '../convert/town-papers.ts';
import type { Chance } from '../generated/chance.ts';
import type { EditedArchive } from './edited-archive.ts';

/** A change to an archive, drawn by lot. */
export type Edit = (archive: EditedArchive, chance: Chance) => void;

/** What is done to one of the documents. */
export function changing(change: (text: string, chance: Chance) => string): Edit {
  return ({ sources }, chance) => {
    const [first, ...others] = readdirSync(sources).filter((name) => name.endsWith('.txt'));
    if (first === undefined) return;
    const file = join(sources, chance.pick([first, ...others]));
    writeFileSync(file, change(readFileSync(file, 'utf8'), chance));
  };
}

const open = 'This report is public';
const closed = 'Not for publication: paragraph 3 of Part 1 of Schedule 12A';

/** The ids of all that is held back, as the conversion reports tell them. */
function holdsIn(content: string): readonly string[] {
  const reports = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('conversion.yaml'),
  );
  const told = reports.map((name) => readFileSync(join(content, name), 'utf8')).join('\n');
  return [...new Set([...told.matchAll(/\bid: ([0-9a-f]{12})$/gm)].map(([, id = '']) => id))];
}

function settle({ content }: EditedArchive, outcome: 'published' | 'held back'): void {
  const kind = 'not-for-publication';
  const decisions = holdsIn(content).map((hold) => ({
    ...{ hold, outcome, kind, file: 'a.txt', by: 'Nora Fell', when: '2024-05-01', why: 'Looked at.' },
  }));
  writeFileSync(join(content, 'review.yaml'), stringify({ decisions }));
}

/** What closes papers and opens them again, and what other documents then hold of their text. */
export const closingEdits: readonly (readonly [name: string, edit: Edit])[] = [
  ['a report is marked as not for publication', changing((text) => text.replace(open, closed))],
  ['a report is marked as public again', changing((text) => text.replace(closed, open))],
  [
    'an agenda closes an item',
    changing((text) => text.replace(/^3\t(?!.*\(Exempt\))(.*)\t9 - 10$/m, '3\t$1 (Exempt)\t9 - 10')),
  ],
  [
    'an agenda opens an item',
    changing((text) => text.replace(/^(3\t.*) \(Exempt\)\t9 - 10$/m, '$1\t9 - 10')),
  ],
  [
    'a report is put beside its pack in a file of its own',
    ({ sources }, chance) => {
      const month = chance.pick(['January', 'February', 'March']);
      const words = `2.1 Some ${chance.between(2, 999)} things were counted.`;
      const alone = report(`12 ${month} 2024`, '3', 'Benches', words);
      writeFileSync(join(sources, `f${chance.between(1, 3)}.txt`), alone);
    },
  ],
  [
    'a paper that prints no meeting is added',
    ({ sources }, chance) => {
      const day = `12 ${chance.pick(['January', 'February', 'March'])} 2024`;
      const text = `Appendix ${chance.between(1, 3)}\n\nLamps by street, as asked on ${day}.\n\nOak Row has four.\n`;
      writeFileSync(join(sources, `g${chance.between(1, 3)}.txt`), text);
    },
  ],
  [
    'documents are put into an archive',
    ({ sources }, chance) => {
      const names = readdirSync(sources).filter((name) => name.endsWith('.txt'));
      const kept = names.filter(() => chance.between(0, 1) === 1);
      const files = kept.map((name) => [`within-${name}`, readFileSync(join(sources, name))] as const);
      if (files.length > 0) writeFileSync(join(sources, 'h.zip'), zipSync(Object.fromEntries(files)));
    },
  ],
  ['what is held back is said to be public', (archive) => settle(archive, 'published')],
  ['what is held back is said to stay so', (archive) => settle(archive, 'held back')],
];
