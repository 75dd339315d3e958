import { describe, expect, test } from 'vitest';
import { bareName } from '../../src/link/people.ts';
import { linked, meetingFile, minutesFile, paperFile } from './collection.ts';

/** Everybody whom a meeting with these members and attendees knows, with all forms of their names. */
async function peopleNamed(members: readonly string[], attended: readonly string[] = []) {
  const archive = await linked(
    meetingFile('2024-03-12', '', { membership: members.map((name) => ({ name })) }),
    minutesFile(
      '2024-03-12',
      attended.map((name) => ({ name })),
      '## 1. Minutes\n\nNoted.',
    ),
  );
  return archive.people.map(({ name, aliases }) => [name, ...aliases]);
}

describe('one person under several forms of the name', () => {
  test.each([
    ['Councillor Agatha Pym', 'Agatha Pym'],
    ['Cllr. A. Pym', 'A Pym'],
    ['Mrs Agatha Pym', 'Agatha Pym'],
    ['Sir Edwin  Foss', 'Edwin Foss'],
    ['Cllr Dr Olive Strand', 'Olive Strand'],
  ])('“%s” is “%s” without titles', (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });

  test('titles, capitals and kinds of apostrophe make no other person', async () => {
    expect(
      await peopleNamed(["Margaret D'Arcy"], ['Councillor Margaret D’Arcy', 'Cllr MARGARET D’ARCY']),
    ).toHaveLength(1);
  });

  test('initial and surname are the one person whom they fit', async () => {
    expect(await peopleNamed(['Agatha Pym', 'Olive Strand'], ['A. Pym', 'Cllr O Strand'])).toEqual([
      ['Agatha Pym', 'A. Pym'],
      ['Olive Strand', 'Cllr O Strand'],
    ]);
  });

  test('initial and surname that fit two people are neither', async () => {
    const people = await peopleNamed(['Agatha Pym', 'Amos Pym'], ['A. Pym']);
    expect(people).toEqual([['A Pym', 'A. Pym'], ['Agatha Pym'], ['Amos Pym']]);
  });

  test('another initial is another person', async () => {
    expect(await peopleNamed(['Agatha Pym'], ['B. Pym'])).toHaveLength(2);
  });

  test('a shared surname makes nobody the same', async () => {
    expect(await peopleNamed(['Agatha Pym', 'Rufus Pym'], [])).toHaveLength(2);
    expect(await peopleNamed(['Agatha Pym', 'Rufus Pym'], ['Councillor Pym'])).toHaveLength(3);
  });

  test('a surname alone is a person only when the papers name one bearer of it', async () => {
    expect(await peopleNamed(['Agatha Pym', 'Olive Strand'], ['Councillor Pym'])).toEqual([
      ['Agatha Pym', 'Councillor Pym'],
      ['Olive Strand'],
    ]);
  });

  test('the form that comes first in the papers does not decide', async () => {
    const one = await peopleNamed(['A. Pym'], ['Agatha Pym']);
    expect(one.flat()).toContain('Agatha Pym');
    expect(one).toHaveLength(1);
  });
});

test('two councils have people of their own, also under the same name', async () => {
  const other = { council: { id: 'teasel', name: 'Teasel Town Council' } };
  const files = Object.values(
    meetingFile('2024-03-12', '', { ...other, membership: [{ name: 'Agatha Pym' }] }),
  );
  const archive = await linked(meetingFile('2024-03-12', '', { membership: [{ name: 'Agatha Pym' }] }), {
    'teasel/streets-committee/2024-03-12/meeting.md': files[0] ?? '',
  });
  expect(archive.people.map(({ id, name }) => [id, name])).toEqual([
    ['agatha-pym', 'Agatha Pym'],
    ['agatha-pym-2', 'Agatha Pym'],
  ]);
});

test('a person is known by their roles with dates, the meetings they came to and the papers they wrote', async () => {
  const body = '## 1. Minutes\n\nNoted.';
  const chair = (date: string, role: string) =>
    meetingFile(date, '', { membership: [{ name: 'Agatha Pym', role }] });
  const { people } = await linked(
    chair('2024-01-09', 'Vice-Chair'),
    chair('2024-03-12', 'Chair'),
    chair('2024-05-14', 'Chair'),
    minutesFile(
      '2024-01-09',
      [{ name: 'Cllr A Pym' }, { name: 'Silas Wren', role: 'Head of Streets', status: 'in attendance' }],
      body,
    ),
    minutesFile('2024-03-12', [{ name: 'Agatha Pym', status: 'apologies' }], body),
    paperFile('2024-03-12', '4-benches', 'Words.', {
      title: 'Benches',
      authors: [{ name: 'Silas Wren', title: 'Head of Streets' }],
    }),
  );
  const [pym, wren] = people;
  expect(pym?.kind).toBe('councillor');
  expect(pym?.roles).toEqual([
    { role: 'Vice-Chair, Streets Committee', from: '2024-01-09', to: '2024-01-09' },
    { role: 'Chair, Streets Committee', from: '2024-03-12', to: '2024-05-14' },
  ]);
  expect(pym?.meetings.map(({ date, status }) => [date, status])).toEqual([
    ['2024-03-12', 'apologies'],
    ['2024-01-09', 'present'],
  ]);
  expect(wren?.kind).toBe('officer');
  expect(wren?.papers).toEqual([
    { title: 'Benches', date: '2024-03-12', url: '/brindlewick/streets-committee/2024-03-12/4-benches/' },
  ]);
});

test('an author who signs with an initial has the paper under the full name', async () => {
  const { people, meetings } = await linked(
    meetingFile('2024-03-12'),
    minutesFile(
      '2024-03-12',
      [{ name: 'Silas Wren', role: 'Head of Streets', status: 'in attendance' }],
      '## 1. Minutes\n\nNoted.',
    ),
    paperFile('2024-03-12', '4-benches', 'Words.', { title: 'Benches', authors: [{ name: 'S. Wren' }] }),
  );
  expect(people.map(({ name, papers }) => [name, papers.length])).toEqual([['Silas Wren', 1]]);
  expect(meetings[0]?.papers[0]?.authors[0]?.person).toBe('silas-wren');
});

test('an officer is not taken for the councillor of the same surname', async () => {
  const { people } = await linked(
    meetingFile('2024-03-12', '', { membership: [{ name: 'Councillor Wren' }] }),
    minutesFile(
      '2024-03-12',
      [{ name: 'Silas Wren', role: 'Head of Streets', status: 'in attendance' }],
      '## 1. Minutes\n\nNoted.',
    ),
  );
  expect(people.map(({ name, kind }) => [name, kind])).toEqual([
    ['Silas Wren', 'officer'],
    ['Wren', 'councillor'],
  ]);
});

test('co-opted members, officers and guests are told apart', async () => {
  const { people } = await linked(
    meetingFile('2024-03-12', '', {
      membership: [{ name: 'Edwin Foss', role: 'Allotment Holders’ Representative' }],
    }),
    minutesFile(
      '2024-03-12',
      [
        { name: 'Silas Wren', role: 'Head of Streets', status: 'in attendance' },
        { name: 'Hetty Marsh', role: 'resident of Corn Row', status: 'in attendance' },
      ],
      '## 1. Minutes\n\nNoted.',
    ),
  );
  expect(people.map(({ name, kind }) => [name, kind])).toEqual([
    ['Edwin Foss', 'co-opted'],
    ['Hetty Marsh', 'other'],
    ['Silas Wren', 'officer'],
  ]);
});
