import { describe, expect, test } from 'vitest';
import type { AgendaItem, Meeting, MeetingId } from '../../src/archive/model.ts';
import { topicsOf } from '../../src/link/topics.ts';
import { address, july, may } from '../site/sample-archive.ts';

function meeting(date: string, ...titles: readonly string[]): Meeting {
  const [item] = july.agenda;
  const agenda = titles.map(
    (title, at): AgendaItem => ({
      ...(item as AgendaItem),
      title,
      url: address(`/x/${date}/#item-${at}`),
    }),
  );
  return { ...july, id: date as MeetingId, date, agenda, papers: [], minutes: undefined };
}

function topics(...meetings: readonly Meeting[]): readonly (readonly string[])[] {
  return topicsOf(meetings, [
    { term: 'SEND', expansion: 'Special Educational Needs and Disability', url: address('/x/#a') },
  ]).map(({ name, entries }) => [name, ...entries.map(({ date }) => date)]);
}

describe('a topic', () => {
  test('is the longest phrase that titles of several meetings share', () => {
    expect(
      topics(
        meeting('2024-07-09', 'Waiting times for care assessments: update'),
        meeting('2024-05-14', 'Waiting times for care assessments'),
        meeting('2024-03-12', 'Grants to clubs'),
        meeting('2024-01-09', 'Dog bins'),
      ),
    ).toEqual([['Waiting times for care assessments', '2024-07-09', '2024-05-14']]);
  });

  test('of fewer words stands beside it where other titles hold only these', () => {
    expect(
      topics(
        meeting('2024-07-09', 'Harbour Road flood grant'),
        meeting('2024-05-14', 'Harbour Road flood grant'),
        meeting('2024-03-12', 'Trees in Harbour Road'),
        meeting('2024-01-09', 'Dog bins'),
      ),
    ).toEqual([
      ['Harbour Road', '2024-07-09', '2024-05-14', '2024-03-12'],
      ['Harbour Road flood grant', '2024-07-09', '2024-05-14'],
    ]);
  });

  test('is named in the words of the newest title, with what belongs to them', () => {
    expect(
      topics(
        meeting('2024-07-09', 'Report: the Town’s Harbour Road & Quay works'),
        meeting('2024-05-14', 'Town Harbour Road & Quay works'),
        meeting('2024-03-12', 'Grants to clubs'),
        meeting('2024-01-09', 'Dog bins'),
      ),
    ).toEqual([['Town’s Harbour Road & Quay works', '2024-07-09', '2024-05-14']]);
  });

  test('may be an acronym that the papers explain', () => {
    expect(
      topics(
        meeting('2024-07-09', 'SEND inspection'),
        meeting('2024-05-14', 'Places for SEND'),
        meeting('2024-03-12', 'Grants'),
        meeting('2024-01-09', 'Dog bins'),
      ),
    ).toEqual([['SEND: Special Educational Needs and Disability', '2024-07-09', '2024-05-14']]);
  });

  test.each([
    ['a standing item', ['Apologies for absence', 'Apologies for absence']],
    [
      'a tracker or work programme',
      ['Scrutiny tracker and work programme', 'Scrutiny tracker and work programme'],
    ],
    ['a phrase of one meeting only', ['Bowling greens', 'Dog bins']],
    ['what a paper is', ['Annual report', 'Annual report']],
    ['the name of the committee', ['Parks Committee', 'Parks Committee']],
    ['a date', ['12 March 2024', '12 March 2024']],
  ])('is not %s', (_, [newer = '', older = '']) => {
    expect(
      topics(meeting('2024-07-09', newer), meeting('2024-05-14', older), meeting('2024-03-12', 'Grants')),
    ).toEqual([]);
  });

  test('shows what its minutes decided', () => {
    const [item] = may.minutes?.items ?? [];
    const minuted = { ...meeting('2024-05-14'), minutes: may.minutes };
    const [topic] = topicsOf([meeting('2024-07-09', 'Ducks on the mere'), minuted], []);
    expect(topic?.entries.map(({ kind, decisions }) => [kind, decisions])).toEqual([
      ['agenda item', []],
      ['minute', item?.decisions],
    ]);
    expect(item?.decisions).toHaveLength(2);
  });

  test('is nothing that most meetings speak of', () => {
    const title = 'Town hall roof';
    const days = ['2024-07-09', '2024-05-14', '2024-03-12', '2024-01-09'];
    expect(topics(...days.map((day) => meeting(day, title)))).toEqual([]);
  });
});
