import { describe, expect, test } from 'vitest';
import { type FrontSheet, readFrontSheet } from '../../src/recognise/front-sheet.ts';
import { lineText } from '../../src/recognise/lines.ts';
import { sourceBlocks } from './source-blocks.ts';

const sheet = (...lines: readonly string[]): FrontSheet => readFrontSheet(sourceBlocks(...lines));
const people = (list: FrontSheet['membership']): readonly string[] =>
  list.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`));

describe('a front sheet in sentences, with the roles in brackets', () => {
  const front = sheet(
    'Ashmere: a place to be glad in',
    '',
    '**Parks Overview and Scrutiny Committee**',
    '',
    'The meeting will be held at **7.00 pm** on **18 November 2014**',
    '',
    'Committee Room 2, Town House, Mill Lane, Ashmere, AS1 9ZZ',
    '',
    '**Membership:**',
    '',
    'Councillors Ann Curlew (Chair), Bob Dunlin (Vice-Chair), Cy Egret and Di Finch-Hay',
    '',
    'Pauline Wren, Parent Governor',
    '',
    '**Substitutes:**',
    '',
    "Councillors Ed Gull, Fay Heron and Siobhan O'Plover",
    '',
    'Agenda',
    '',
    '\tPage',
    '1 Minutes\t5 - 13',
    '2 Parks Report\t15 - 20',
    '',
    'Please contact Jan Kite, Senior Meetings Officer by sending an email to meetings@ashmere.gov.uk',
    '',
    'Agenda published on: **4 November 2014**',
  );

  test('says which body meets, when and where', () => {
    expect(front).toMatchObject({
      committee: 'Parks Overview and Scrutiny Committee',
      date: '2014-11-18',
      time: '19:00',
      venue: 'Committee Room 2, Town House, Mill Lane, Ashmere, AS1 9ZZ',
      published: '2014-11-04',
    });
  });

  test('says who sits on it and who may stand in', () => {
    expect(people(front.membership)).toEqual([
      'Ann Curlew (Chair)',
      'Bob Dunlin (Vice-Chair)',
      'Cy Egret',
      'Di Finch-Hay',
      'Pauline Wren (Parent Governor)',
    ]);
    expect(people(front.substitutes)).toEqual(['Ed Gull', 'Fay Heron', "Siobhan O'Plover"]);
  });

  test('says whom to ask, and what is on the agenda', () => {
    expect(front.contact).toEqual({
      name: 'Jan Kite',
      role: 'Senior Meetings Officer',
      email: 'meetings@ashmere.gov.uk',
    });
    expect(front.agenda.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Minutes',
      '2 Parks Report',
    ]);
  });
});

describe('a front sheet with a row of time, date and place, and the chair torn from the name', () => {
  const front = sheet(
    'Families Scrutiny Committee',
    '',
    '10:00\tThursday, 22 January 2015\tCommittee Room 3, Shire House, Wick, WK1 1LX',
    '--------\t--------\t--------',
    '',
    'Quorum: 4**Membership**',
    '',
    'Councillor I Grebe',
    'Councillor K Bittern',
    'Councillor S Crane',
    '',
    'Chairman',
    '',
    '**To learn more please ask for:**',
    '',
    'Max Fulmar, Scrutiny Officer',
    'Telephone: 01632 960123',
    'Email: max.fulmar@wick.gov.uk',
  );

  test('the row is layout: its facts are read and its words stay as lines', () => {
    expect(front).toMatchObject({
      date: '2015-01-22',
      time: '10:00',
      venue: 'Committee Room 3, Shire House, Wick, WK1 1LX',
      quorum: '4',
    });
    expect(front.rest.map(lineText)).toContain(
      '10:00 Thursday, 22 January 2015 Committee Room 3, Shire House, Wick, WK1 1LX',
    );
    expect(front.rest.filter(({ type }) => type === 'table')).toEqual([]);
  });

  test('the role goes back to the first of the list', () => {
    expect(people(front.membership)).toEqual(['I Grebe (Chairman)', 'K Bittern', 'S Crane']);
  });

  test('contact lines below “please ask for”', () => {
    expect(front.contact).toEqual({
      name: 'Max Fulmar',
      role: 'Scrutiny Officer',
      email: 'max.fulmar@wick.gov.uk',
      phone: '01632 960123',
    });
  });
});

describe('a front sheet of labels', () => {
  const front = sheet(
    'Marram Combined Authority',
    '',
    'Transport Committee',
    '',
    'Date: Wednesday 24 January 2024',
    'Time: 11.00 am',
    'Venue: Council Chamber, Town Hall, Marram',
    '',
    'Membership: Cllr A Curlew; Cllr B Dunlin; Vacancy',
    '',
    'Contact: Jan Kite, Clerk, jan.kite@marram.gov.uk',
    '',
    'AGENDA',
    '',
    '1. Apologies',
    '',
    '2. Bus franchising',
  );

  test('gives one fact a line', () => {
    expect(front).toMatchObject({
      committee: 'Transport Committee',
      date: '2024-01-24',
      time: '11:00',
      venue: 'Council Chamber, Town Hall, Marram',
      contact: { name: 'Jan Kite', role: 'Clerk', email: 'jan.kite@marram.gov.uk' },
    });
  });

  test('a vacancy is nobody', () => {
    expect(people(front.membership)).toEqual(['A Curlew', 'B Dunlin']);
  });
});

describe('what a front sheet does not print is absent', () => {
  test('no venue, quorum, contact or date is made up', () => {
    const front = sheet('Parks Committee', '', 'AGENDA', '', '1. Apologies', '', '2. Minutes of 9 May 2014');
    expect(Object.keys(front).sort()).toEqual([
      'agenda',
      'committee',
      'inferred',
      'membership',
      'rest',
      'substitutes',
    ]);
    expect([front.membership, front.substitutes, front.inferred]).toEqual([[], [], []]);
  });

  test('the line below the meeting is no venue when it is a label', () => {
    expect(
      sheet(
        'Parks Committee',
        '',
        'The meeting will be held at 7.00 pm on 1 May 2014',
        '',
        'Membership:',
        '',
        'Ann Curlew',
      ).venue,
    ).toBeUndefined();
  });

  test('the date of the minutes is not the date of the meeting', () => {
    expect(
      sheet(
        'Parks Committee',
        '',
        'Minutes of the meeting held on 1 May 2014',
        '',
        'Meeting to be held on 5 June 2014 at 7 pm',
      ).date,
    ).toBe('2014-06-05');
  });
});
