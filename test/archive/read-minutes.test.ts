import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { blockText } from '../../src/document/block.ts';
import { folderOf, meetingFile, minutesFile, readCollection } from '../link/collection.ts';

const date = '2024-01-09';
const here = '/brindlewick/streets-committee/2024-01-09/minutes/';

async function minutesOf(body: string, agenda = '') {
  const { value, findings } = await readCollection(
    meetingFile(date, agenda),
    minutesFile(date, [{ name: 'Agatha Pym', role: 'Chair' }], body),
  );
  expect(findings).toEqual([]);
  const { minutes } = value.meetings[0] ?? {};
  if (!minutes) throw new Error('no minutes were read');
  return minutes;
}

describe('minutes.md', () => {
  test('is an opening and items, each below its heading of the second level', async () => {
    const minutes = await minutesOf(
      'Minutes of the Meeting\n\n## 1. Minutes\n\nAgreed.\n\n### Arising\n\nNothing.\n\n## 2. Benches\n\nNoted.',
    );
    expect(minutes.preamble.map(blockText)).toEqual(['Minutes of the Meeting']);
    expect(minutes.items.map(({ number, title, blocks }) => [number, title, blocks.length])).toEqual([
      ['1', 'Minutes', 3],
      ['2', 'Benches', 1],
    ]);
    expect(minutes.items[1]?.url).toBe('/brindlewick/streets-committee/2024-01-09/minutes/#item-2');
  });

  test('a number put back in brackets counts as a number', async () => {
    const { items } = await minutesOf('## [12.] Benches\n\nNoted.');
    expect([items[0]?.number, items[0]?.anchor]).toEqual(['12', 'item-12']);
  });

  test('a minute that names its agenda item has two numbers, each by itself, and a title without the mark', async () => {
    const { items } = await minutesOf(
      '## 293. Seats in the Market Square (Item 2)\n\nNoted.\n\n## 294. (Item 3)\n\nNone.',
      '## Agenda\n\n### 2 Apologies\n\n### 5 Seats in the Market Square',
    );
    expect(items[0]).toMatchObject({
      number: '293',
      agendaNumber: '2',
      agendaMark: '(Item 2)',
      title: 'Seats in the Market Square',
      anchor: 'item-293',
    });
    expect([items[1]?.title, items[1]?.agendaNumber]).toEqual(['(Item 3)', undefined]);
  });

  test('an item finds the item of the agenda with a like title, not the one with its number', async () => {
    const { items } = await minutesOf(
      '## 3. Seats in the Market Square\n\nNoted.\n\n## 4. Any other matter\n\nNone.',
      '## Agenda\n\n### 3 Declaration of Interests\n\n### 5 Seats in the Market Square',
    );
    expect(items.map(({ agendaNumber }) => agendaNumber)).toEqual(['5', undefined]);
  });
});

describe('a decision', () => {
  test('has the number and the words that were resolved, and an address that tells item and number', async () => {
    const { items } = await minutesOf(
      '## 4. Benches\n\n> **RESOLVED:**\n>\n> 1. That four be bought.\n> 2. That oak be used:\n>    - (a) for the seats\n>    - (b) for the backs',
    );
    expect(items[0]?.decisions).toEqual([
      {
        number: '1',
        text: 'That four be bought.',
        url: '/brindlewick/streets-committee/2024-01-09/minutes/#decision-4-1',
        kind: 'resolved',
      },
      {
        number: '2',
        text: 'That oak be used: (a) for the seats (b) for the backs',
        url: '/brindlewick/streets-committee/2024-01-09/minutes/#decision-4-2',
        kind: 'resolved',
      },
    ]);
  });

  test('may have no number, be a recommendation, or stand in running text', async () => {
    const { items } = await minutesOf(
      '## 4. Benches\n\n> **RECOMMENDED to Cabinet:**\n>\n> That four be bought.\n\n## 5. Lamps\n\nThe Committee agreed to see them lit. It was late.',
    );
    expect(
      items.map(({ decisions }) => decisions.map(({ number, text, kind }) => [number, text, kind])),
    ).toEqual([
      [[undefined, 'That four be bought.', 'recommended']],
      [[undefined, 'The Committee agreed to see them lit.', 'prose']],
    ]);
  });

  test('keeps its address apart when two labels of one item number from 1', async () => {
    const { items } = await minutesOf(
      '## 4. Benches\n\n> **RESOLVED:**\n>\n> 1. That one be.\n\nThen:\n\n> **RESOLVED:**\n>\n> 1. That two be.',
    );
    const urls = items[0]?.decisions.map(({ url }) => url.split('#')[1]);
    expect(urls).toEqual(['decision-4-1', 'decision-4-1-2']);
  });

  test('is one although a system prints it twice in its item, the second time in a sentence or cut short', async () => {
    const { items } = await minutesOf(
      [
        '## 4. Benches\n\n> **RESOLVED that:**\n>\n> 1. six benches be bought; and\n> 2. the old ones be sold.',
        'Members liked them.\n\n> **It was RESOLVED that:**\n>\n> 1. six benches be bought; and',
        '## 5. Lamps\n\n> **RESOLVED**\n>\n> that the lamps on Long Lane be lit until midnight.',
        'Therefore, it was RESOLVED that the lamps on Long Lane ... view the full minutes text for item 5.',
        'It was resolved that a letter be sent.',
      ].join('\n\n'),
    );
    expect(items.map(({ decisions }) => decisions.map(({ text }) => text))).toEqual([
      ['six benches be bought; and', 'the old ones be sold.'],
      ['that the lamps on Long Lane be lit until midnight.', 'It was resolved that a letter be sent.'],
    ]);
  });

  test('is none where a paper is only quoted', async () => {
    const { items } = await minutesOf('## 4. Benches\n\n> The benches were given in 1951.');
    expect(items[0]?.decisions).toEqual([]);
  });
});

test('the words of a minute that the source cuts mark it as cut', async () => {
  const { items } = await minutesOf(
    '## 4. Benches\n\nMembers asked ... view the full minutes text for item 4.\n\n## 5. Lamps\n\nNoted.',
  );
  expect(items.map(({ truncated }) => truncated)).toEqual([true, false]);
});

test('undertakings are actions with their owner, declarations have their kind', async () => {
  const { items } = await minutesOf(
    '## 3. Interests\n\nCouncillor Strand declared a non-pecuniary interest in item 4.\n\n## 4. Benches\n\nSilas Wren agreed to bring the figures.',
  );
  expect(items[0]?.declarations.map(({ name, kind }) => [name, kind])).toEqual([
    ['Councillor Strand', 'non-pecuniary'],
  ]);
  expect(items[1]?.actions.map(({ text, owner }) => [text, owner])).toEqual([
    ['Silas Wren agreed to bring the figures.', 'Silas Wren'],
  ]);
});

test('a line that leads in to lettered parts is no decision by itself, but stays on the page', async () => {
  const { items } = await minutesOf(
    '## 5. Roads\n\n> **RESOLVED**\n>\n> that Cabinet agree to:\n>\n> - (a) Mend the quay; and\n> - (b) Light the lamps.',
  );
  expect(items[0]?.decisions.map(({ number, text }) => [number, text])).toEqual([
    ['a', 'Mend the quay; and'],
    ['b', 'Light the lamps.'],
  ]);
  expect(items[0]?.blocks.map(blockText).join('\n')).toContain('that Cabinet agree to:');
});

describe('what the head of the file says of minutes', () => {
  test('is the minutes’', async () => {
    const told = {
      status: 'approved',
      opened: '19:00',
      closed: '21:10',
      pages: { from: 3, to: 8 },
      attendance: [{ name: 'Agatha Pym', role: 'Chair', status: 'present', items: ['4'] }],
      printedIn: ['pack', 'later-pack'],
    };
    const head = stringify({ kind: 'minutes', ...told });
    const { value, findings } = await readCollection(meetingFile(date), {
      [`${folderOf(date)}/minutes.md`]: `---\n${head}---\n\nWords.\n`,
    });
    expect(findings).toEqual([]);
    expect(value.meetings[0]?.minutes).toMatchObject({ ...told, url: here });
  });
});

describe('what happened is told with its place:', () => {
  test('votes, undertakings and departures lead to their paragraphs', async () => {
    const { items, events } = await minutesOf(
      [
        'Mrs Pym took the chair.',
        '## 4. Benches',
        '**4.1** Voting was 6 for, 3 against.',
        '**4.2** Silas Wren agreed to bring the figures.',
        '**4.3** Mrs Wren left the meeting at 7.35pm.',
        '**4.4** The Committee agreed to see them lit.',
      ].join('\n\n'),
    );
    expect(events).toMatchObject([{ kind: 'took the chair', url: expect.stringMatching(`^${here}#.`) }]);
    const [item] = items;
    expect(item?.votes).toMatchObject([{ for: 6, against: 3, url: `${here}#p-4-1` }]);
    expect(item?.actions).toMatchObject([{ owner: 'Silas Wren', url: `${here}#p-4-2` }]);
    expect(item?.events).toMatchObject([{ kind: 'left', time: '19:35', url: `${here}#p-4-3` }]);
    expect(item?.decisions).toMatchObject([{ kind: 'prose', url: `${here}#p-4-4` }]);
    expect([...(item?.votes ?? []), ...(item?.events ?? [])].some((told) => 'at' in told)).toBe(false);
  });

  test('minutes that were approved, by their dates', async () => {
    const { items } = await minutesOf('## 2. Minutes\n\nThe Minutes of 10 July 2018 were agreed.');
    expect(items[0]?.approves).toMatchObject([{ date: '2018-07-10' }]);
  });
});

describe('the address of', () => {
  const anchors = async (body: string) => (await minutesOf(body)).items.map(({ anchor }) => anchor);

  test('a minute without a number tells its title, and one that comes twice is counted', async () => {
    expect(await anchors('## Any other business\n\n## 6a. Lamps\n\n## [6a.] Trees')).toEqual([
      'item-any-other-business',
      'item-6a',
      'item-6a-2',
    ]);
  });

  test('a decision tells its label without its signs, or is counted', async () => {
    const { items } = await minutesOf(
      '## 4. Benches\n\n> **RESOLVED:**\n>\n> - (a) That one be.\n> - 1.2 That two be.\n\n## Lamps\n\n> **RESOLVED:**\n>\n> That they be lit.\n>\n> That they be mended.',
    );
    expect(
      items.map(({ decisions }) => decisions.map(({ number, url }) => [number, url.split('#')[1]])),
    ).toEqual([
      [
        ['a', 'decision-4-a'],
        ['1.2', expect.stringMatching(/^decision-4-1-?2$/)],
      ],
      [
        [undefined, 'decision-lamps-1'],
        [undefined, 'decision-lamps-2'],
      ],
    ]);
  });
});

describe('of two decisions of an item that begin alike', () => {
  const decisions = async (...paragraphs: readonly string[]) => {
    const { items } = await minutesOf(['## 4. Benches', ...paragraphs].join('\n\n'));
    return items[0]?.decisions.map(({ text }) => text);
  };

  test('both stand when their words go on otherwise, or a short beginning alone is shared', async () => {
    expect(
      await decisions(
        '> **RESOLVED:**\n>\n> that benches be bought now.\n>\n> that benches be bought never.',
        'It was resolved that benches.',
      ),
    ).toEqual([
      'that benches be bought now.',
      'that benches be bought never.',
      'It was resolved that benches.',
    ]);
  });

  test('both stand when they have numbers that differ', async () => {
    const numbered = '> **RESOLVED:**\n>\n> 1. that it be noted.\n> 2. that it be noted.';
    expect(await decisions(numbered)).toEqual(['that it be noted.', 'that it be noted.']);
  });

  test('one stands when a system says it again, in other signs and letters', async () => {
    const once = '> **RESOLVED:**\n>\n> That the benches in the square be mended;';
    expect(await decisions(once, 'It was RESOLVED: that the benches in the Square be mended.')).toEqual([
      'That the benches in the square be mended;',
    ]);
  });
});

test('a line that only ends with a colon decides, where no letters follow', async () => {
  const { items } = await minutesOf(
    '## 5. Roads\n\n> **RESOLVED**\n>\n> that Cabinet agree to:\n>\n> mend the quay.',
  );
  expect(items[0]?.decisions.map(({ text }) => text)).toEqual(['that Cabinet agree to:', 'mend the quay.']);
});
