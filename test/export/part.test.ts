import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/model.ts';
import { type Part, partName, partOf } from '../../src/export/part.ts';
import { july, may } from '../site/sample-archive.ts';

const archive: Archive = { meetings: [may, july], publishedBefore: [may.url] };
const all: Part = { meeting: undefined, committee: undefined, from: undefined, to: undefined };

/** The dates of the meetings in a part, or what is wrong with it. */
function dates(part: Partial<Part>) {
  const found = partOf(archive, { ...all, ...part }, 'content');
  return 'rule' in found ? `${found.message} ${found.hint}` : found.meetings.map(({ date }) => date);
}

describe('a part of the collections', () => {
  test.each([
    [{}, ['2024-05-14', '2024-07-09']],
    [{ meeting: 'fenwick/parks-committee/2024-05-14' }, ['2024-05-14']],
    [{ committee: 'fenwick/parks-committee' }, ['2024-05-14', '2024-07-09']],
    [{ from: '2024-05-15' }, ['2024-07-09']],
    [{ from: '2024-05-14', to: '2024-05-14' }, ['2024-05-14']],
    [
      { committee: 'fenwick/parks' },
      'There is no committee “fenwick/parks” in the collections. Name it by the path of its folder, such as “fenwick/parks-committee”.',
    ],
    [
      { from: '2025-01-01', to: '2025-12-31' },
      'No meeting was held from 2025-01-01 to 2025-12-31, so there is nothing to export. The meetings that were asked for lie between 2024-05-14 and 2024-07-09.',
    ],
  ])('%j', (part, expected) => {
    expect(dates(part)).toEqual(expected);
  });

  test('leaves no page behind for what an earlier site had', () => {
    expect(partOf(archive, all, 'content')).toMatchObject({ publishedBefore: [] });
  });

  test.each([
    [{}, 'fenwick-papers'],
    [{ meeting: 'fenwick/parks-committee/2024-05-14' }, 'fenwick-parks-committee-2024-05-14-papers'],
    [
      { committee: 'fenwick/parks-committee', from: '2024-01-01' },
      'fenwick-parks-committee-papers-2024-01-01',
    ],
  ])('%j is called %s', (part, name) => {
    expect(partName({ ...all, ...part }, archive)).toBe(name);
  });
});
