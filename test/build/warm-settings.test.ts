import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { chanceOf } from '../generated/chance.ts';
import { built, type EditedArchive, newArchive, warmAgainstCold } from './edited-archive.ts';

function drawing(width: number, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="9" height="9" fill="${colour}"/></svg>`;
}

/** Settles the one hold of the archive. */
function settle({ content }: EditedArchive, outcome: string): void {
  const records = filesBelow(content).filter((name) => name.endsWith('conversion.yaml'));
  const text = records.map((name) => readFileSync(join(content, name), 'utf8')).join('\n');
  const [, hold] = /\bid: "?([0-9a-f]{12})\b/.exec(text) ?? [];
  const [, kind] = /\bkind: (\S+)/.exec(text.slice(text.indexOf('holds:'))) ?? [];
  if (hold === undefined) throw new Error('Nothing was held back.');
  const decision = `hold: "${hold}", outcome: ${outcome}, kind: ${kind}, file: secret.txt, by: Ada, when: 2024-05-01, why: Released`;
  writeFileSync(join(content, 'review.yaml'), `decisions:\n  - { ${decision} }\n`);
}

/** What is changed beside the documents between two builds, one after the other. */
const changes: readonly (readonly [what: string, change: (archive: EditedArchive) => void])[] = [
  [
    'the first logo',
    ({ content }) => {
      writeFileSync(join(content, 'logo.svg'), drawing(90, '#123c5a'));
      writeFileSync(join(content, 'site.yaml'), 'logo: { file: logo.svg, alternative: Arms }\n');
    },
  ],
  [
    'the bytes of the logo',
    ({ content }) => writeFileSync(join(content, 'logo.svg'), drawing(90, '#5a1240')),
  ],
  ['the size of the logo', ({ content }) => writeFileSync(join(content, 'logo.svg'), drawing(45, '#5a1240'))],
  [
    'the licence, the notice and the language of the papers',
    ({ content }) =>
      writeFileSync(
        join(content, 'site.yaml'),
        'licence: { text: Free to use }\nclearDays: 3\npapersLanguage: cy\n',
      ),
  ],
  [
    'what a committee does, the day, and the sites that are searched too',
    ({ content }) =>
      writeFileSync(
        join(content, 'site.yaml'),
        'committees:\n  streets-and-squares-scrutiny-committee: { description: Looks after squares. }\ntoday: 2024-02-01\nsearchAlso: ["../other/"]\n',
      ),
  ],
  [
    'what people are called',
    ({ content }) =>
      writeFileSync(
        join(content, 'people.yaml'),
        'people:\n  - { name: Agatha Wood, aliases: [Agatha Pym] }\n',
      ),
  ],
  ['what was decided of a hold', (archive) => settle(archive, 'held back')],
  ['that it was decided otherwise', (archive) => settle(archive, 'published')],
];

test('a build that remembers the last one makes what one that remembers nothing makes, whatever was set', {
  timeout: 300_000,
}, async () => {
  const archive = newArchive(emptyRoom(), chanceOf('settings'));
  writeFileSync(
    join(archive.sources, 'secret.txt'),
    'NOT FOR PUBLICATION\n\nTo: Streets Committee – 12 March 2024\n\nSale of the depot\n\nThe depot is sold.\n',
  );
  await built(archive.sources, archive.content, archive.site);
  for (const [what, change] of changes) {
    change(archive);
    expect([what, await warmAgainstCold(archive)]).toEqual([what, []]);
  }
  for (const more of [
    ['--today', '2024-06-01'],
    ['--base', '/council/'],
    ['--address', 'https://papers.example.org/'],
  ])
    expect([more, await warmAgainstCold(archive, more)]).toEqual([more, []]);
});
