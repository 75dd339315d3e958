import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { convert } from '../../src/convert/convert.ts';
import { linkArchive } from '../../src/link/link-archive.ts';

const minutes = `Minutes of the Meeting of the Ponds Committee held on 4 March 2024 at 7.00 pm

Present: Councillors Margaret Fenn (Chair) and Tom Ash

In attendance:

Peggy Fenn, Ward Warden

1. Minutes

The minutes of the meeting held on 5 February 2024 were approved.

The meeting finished at 7.20 pm
`;

async function peopleWith(yaml?: string): Promise<{ names: readonly string[]; findings: readonly string[] }> {
  const sources = mkdtempSync(join(tmpdir(), 'minutebook-aliases-'));
  const content = mkdtempSync(join(tmpdir(), 'minutebook-aliases-'));
  writeFileSync(join(sources, 'minutes.txt'), minutes);
  await convert({ sources, content });
  if (yaml !== undefined) writeFileSync(join(content, 'people.yaml'), yaml);
  const { value, findings } = await readArchive(content);
  return {
    names: linkArchive(value).people.map(({ name }) => name),
    findings: findings.map(({ message }) => message),
  };
}

test('two names stay two people until a publisher says that they are one', async () => {
  expect((await peopleWith()).names).toEqual(['Margaret Fenn', 'Peggy Fenn', 'Tom Ash']);
  const together = await peopleWith('people:\n  - name: Margaret Fenn\n    aliases: [Peggy Fenn]\n');
  expect(together.names).toEqual(['Margaret Fenn', 'Tom Ash']);
});

test('a mistake in people.yaml is a finding that names the field', async () => {
  const { findings } = await peopleWith('people:\n  - name: Margaret Fenn\n');
  expect(findings).toEqual([
    '“people.0.aliases” is not right: Invalid input: expected array, received undefined.',
  ]);
});
