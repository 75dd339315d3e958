import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Collected, writeCollection } from '../../src/convert/write/write-collection.ts';
import { emptyRoom, filesBelow } from './sources-room.ts';

const [meeting, minutes] = ['ashmere/2024-01-01/meeting.md', 'ashmere/2024-01-01/minutes.md'] as const;

function texts(version: string): Collected['files'] {
  return new Map([
    [meeting, `meeting ${version}`],
    [minutes, `minutes ${version}`],
  ]);
}

const read = (content: string, path: string) => readFileSync(join(content, path), 'utf8');

function write(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** A conversion that is killed when it has noted down what it is about to do; `done` is what it still did. */
async function killed(content: string, collected: Collected, done: () => void = () => {}): Promise<void> {
  const kill = async () => {
    done();
    throw new Error('killed');
  };
  await expect(writeCollection(content, { ...collected, keepOriginals: kill })).rejects.toThrow('killed');
}

test('what a killed conversion had written is not taken for the correction of a person', async () => {
  const content = emptyRoom();
  await writeCollection(content, { files: texts('one') });
  await killed(content, { files: texts('two') }, () => write(content, meeting, 'meeting two'));
  const { value, findings } = await writeCollection(content, { files: texts('three') });
  expect(findings).toEqual([]);
  expect(value).toMatchObject({ written: 2, kept: [] });
  expect(filesBelow(content)).toEqual(['.minutebook.json', meeting, minutes]);
  expect([read(content, meeting), read(content, minutes)]).toEqual(['meeting three', 'minutes three']);
});

test('killed again and again, it still knows its own', async () => {
  const content = emptyRoom();
  await killed(content, { files: texts('one') }, () => write(content, meeting, 'meeting one'));
  await killed(content, { files: texts('two') });
  await killed(content, { files: texts('three') }, () => write(content, meeting, 'meeting three'));
  const { value } = await writeCollection(content, { files: texts('four') });
  expect(value).toMatchObject({ written: 2, kept: [] });
});

test('what a person corrected before or after a kill is kept', async () => {
  const content = emptyRoom();
  await writeCollection(content, { files: texts('one') });
  write(content, meeting, 'corrected before');
  await killed(content, { files: texts('two') }, () => write(content, minutes, 'minutes two'));
  write(content, minutes, 'corrected after');
  const { value } = await writeCollection(content, { files: texts('three') });
  expect(value.kept).toEqual([meeting, minutes]);
  expect([read(content, meeting), read(content, minutes)]).toEqual(['corrected before', 'corrected after']);
});

test('what only a killed conversion wrote goes when no source gives it any more', async () => {
  const content = emptyRoom();
  const original = 'sources/withdrawn.pdf';
  await killed(content, { files: texts('one'), originals: [original] }, () => {
    write(content, minutes, 'minutes one');
    write(content, original, 'bytes');
  });
  await writeCollection(content, { files: new Map([[meeting, 'meeting two']]) });
  expect(filesBelow(content)).toEqual(['.minutebook.json', meeting]);
});

test('the record of a conversion that ended well tells nothing of being under way', async () => {
  const content = emptyRoom();
  await killed(content, { files: texts('one') });
  expect(read(content, '.minutebook.json')).toContain('underWay');
  await writeCollection(content, { files: texts('one') });
  expect(read(content, '.minutebook.json')).not.toContain('underWay');
  expect(existsSync(join(content, meeting))).toBe(true);
});
