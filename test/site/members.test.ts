import { expect, test } from 'vitest';
import type { Meeting, RoleHolder } from '../../src/archive/model.ts';
import { membersOf } from '../../src/site/pages/members.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, sampleArchive } from './sample-archive.ts';

const context = siteContext(sampleArchive);

function printing(date: string, ...membership: readonly RoleHolder[]): Meeting {
  return { ...july, date, membership };
}

test('a committee’s members are those of its newest list, with since when; who is on it no more comes after', () => {
  const meetings = [
    printing('2024-10-08'),
    printing('2024-07-09', { name: 'Rhoda Finch', role: 'Chair' }, { name: 'Ivo Marsh' }),
    printing('2024-05-14', { name: 'Ivo Marsh' }, { name: 'Agnes Pell', role: 'Chair' }),
    printing('2024-01-09', { name: 'Agnes Pell', role: 'Vice-Chair' }, { name: 'Ivo Marsh' }),
  ];
  expect(membersOf(meetings, context)).toMatchObject({
    on: '9 July 2024',
    current: [{ name: 'Rhoda Finch', role: 'Chair, listed since 9 July 2024' }, { name: 'Ivo Marsh' }],
    former: [{ name: 'Agnes Pell', role: 'Chair, last listed 14 May 2024' }],
  });
});

test('nothing is said where no paper prints a membership', () => {
  expect(membersOf([printing('2024-10-08')], context)).toBeUndefined();
});
