import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHtmlPage } from '../../../src/read/html/read-page.ts';
import { outline } from '../../document/outline.ts';

const { value } = readHtmlPage(readFileSync('test/read/html/fixtures/cmis-meeting.html', 'utf8'));

test('a CMIS page tells its meeting by the labels of its summary, whatever their class names', () => {
  const { rest: _rest, ...frame } = value?.frame ?? { rest: [] };
  expect(frame).toEqual({
    committee: 'Planning Committee',
    date: '2025-01-14',
    time: '14:00',
    venue: 'Moot Hall',
    status: 'cancelled',
    members: [],
    attendees: [
      { name: 'Councillor Silas Wren', status: 'present' },
      { name: 'Councillor Agatha Pym', status: 'apologies' },
    ],
    items: [],
    papers: [
      { title: 'Agenda 14 January 2025', url: 'https://brindlewick.example/Document.ashx?id=abc' },
      { title: 'Printed minutes', url: '/Document.ashx?id=def' },
    ],
  });
});

test('its text is its module; menus and the sizes of files are furniture, folded tabs are held back', () => {
  expect(outline(value?.document.blocks ?? [])).toEqual([
    '(running header) Committees Meetings',
    '(running header) Terms of use',
    '(running header) (156Kb)',
    '¶ 14 Jan 2025 14:00 - Planning Committee',
    '¶ Status:',
    '¶ Cancelled',
    '¶ Venue:',
    '¶ Moot Hall',
    'list',
    '  • [Agenda 14 January 2025 → https://brindlewick.example/Document.ashx?id=abc]',
    '  • Printed minutes',
    '¶ Attended - Committee Members',
    'table, 1 header rows',
    '  | Name |',
    '  | Councillor Silas Wren |',
    '¶ Apologies',
    'table, 1 header rows',
    '  | Name | Reason for Sending Apology |',
    '  | Councillor Agatha Pym | Illness |',
  ]);
  expect(value?.findings).toMatchObject([
    { rule: 'page-hidden-text', message: expect.stringContaining('(3 words)') },
  ]);
});
