import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAliases } from '../../src/archive/aliases.ts';
import { emptyRoom } from '../convert/sources-room.ts';

/** What is read of a content folder whose `people.yaml` says this. */
async function aliasesIn(text: string) {
  const content = emptyRoom();
  writeFileSync(join(content, 'people.yaml'), text);
  return await readAliases(content);
}

test('names that papers write in several ways are brought together by hand', async () => {
  expect(await aliasesIn('people:\n  - name: Margaret Fenn\n    aliases: [Peggy Fenn, M. Fenn]\n')).toEqual({
    value: [{ name: 'Margaret Fenn', aliases: ['Peggy Fenn', 'M. Fenn'] }],
    findings: [],
  });
});

test('without the file there are none', async () => {
  expect(await readAliases(emptyRoom())).toEqual({ value: [], findings: [] });
});

test.each([
  ['that is no YAML', 'people: [', 'The YAML cannot be read: '],
  ['of another shape', 'people:\n  - name: Margaret Fenn\n', '“people.0.aliases” is not right: '],
  [
    'with a name that has no other',
    'people:\n  - name: M\n    aliases: []\n',
    '“people.0.aliases” is not right: ',
  ],
])('a file %s is told by its name, and brings nobody together', async (_, text, message) => {
  const { value, findings } = await aliasesIn(text);
  expect(value).toEqual([]);
  expect(findings).toMatchObject([{ severity: 'error', file: 'people.yaml' }]);
  expect(findings[0]?.message).toContain(message);
});
