import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { contactOf, withoutContact } from '../../src/recognise/contact.ts';

const paragraph = (words: string): SourceBlock => ({ type: 'paragraph', content: [text(words)] });
const table = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  type: 'table',
  headerRows: 0,
  rows: rows.map((row) => row.map((cell) => [text(cell)])),
});

describe('whom to ask is printed as labels and values', () => {
  test('in cells side by side', () => {
    expect(
      contactOf([
        table(['Date:', '12 March 2024', 'Ask for:', 'Ada Finch']),
        table(
          ['Place:', 'Town House', 'Telephone:', '01632 960123'],
          ['', '', 'Email:', 'ada.finch@marsh .example'],
        ),
      ]),
    ).toEqual({ name: 'Ada Finch', email: 'ada.finch@marsh.example', phone: '01632 960123' });
  });

  test.each([
    'Please ask for:',
    'ask for:',
    'Contact:',
    'Contact officer:',
    'Clerk to us:',
    'CLERK:',
  ])('in lines, behind “%s”', (label) => {
    expect(contactOf([paragraph(`${label} Ada Finch`)])).toEqual({ name: 'Ada Finch' });
  });

  test.each([
    ['Tel:', '01632 960123'],
    ['Telephone:', '0163 296 0123'],
    ['Phone:', '01632960123'],
    ['Direct dial:', '01632 960 123'],
    ['Direct dial/ext:', '01632 960123'],
  ])('with a number behind “%s”', (label, number) => {
    expect(contactOf([table(['Ask for:', 'Ada Finch'], [label, number])])).toEqual({
      name: 'Ada Finch',
      phone: number,
    });
  });

  test.each([
    'Please ask for Ada:',
    'Contacts:',
    'The clerk: Ada Finch',
    'Clerk of the whole council: Ada Finch',
    'Clerk Ada Finch',
  ])('and not behind “%s”', (line) => {
    expect(contactOf([table([line, 'Ada Finch']), paragraph(line)])?.phone).toBeUndefined();
    expect(contactOf([paragraph(line)])).toBeUndefined();
  });

  test('with the address and the number that stand behind labels alone', () => {
    const name = ['Ask for:', 'Ada Finch'];
    expect(contactOf([table(name, ['Fax:', '01632 960123'], ['Rooms:', '01632 960999'])])).toEqual({
      name: 'Ada Finch',
      phone: '01632 960123',
    });
    expect(contactOf([table(name, ['Rooms:', 'ada@marsh.example'], ['E-mail:'])])).toEqual({
      name: 'Ada Finch',
    });
    expect(contactOf([table(['Contact:', 'none'], ['Clerk:', 'Bob Dunlin'])])).toEqual({
      name: 'Bob Dunlin',
    });
    expect(contactOf([table(['Telephone:', 'Ada Finch'], ['Clerk:', 'Bob Dunlin'])])?.name).toBe(
      'Bob Dunlin',
    );
    expect(contactOf([paragraph('Contact:Ada Finch'), paragraph('Tel: 01632 960123')])).toEqual({
      name: 'Ada Finch',
      phone: '01632 960123',
    });
  });

  test.each(['1632 960123', '01632 9601', 'x01632960123'])('“%s” is no number', (number) => {
    expect(contactOf([table(['Ask for:', 'Ada Finch'], ['Tel:', number])])).toEqual({ name: 'Ada Finch' });
  });

  test('only near the head, and only with a name', () => {
    const filler = (count: number) => Array.from({ length: count }, () => paragraph('Agenda'));
    expect(contactOf([...filler(14), paragraph('Ask for: Ada Finch')])).toEqual({ name: 'Ada Finch' });
    expect(contactOf([...filler(15), paragraph('Ask for: Ada Finch')])).toBeUndefined();
    expect(contactOf([paragraph('Telephone: 01632 960123')])).toBeUndefined();
    expect(contactOf([paragraph('Clerk: to be appointed')])?.name).toBeUndefined();
  });
});

describe('whom to ask is written', () => {
  test('as a sentence', () => {
    expect(
      contactOf([
        paragraph('Agenda'),
        paragraph(
          'Please contact Nora Fell, Democratic Services Officer by sending an email to nora@brindlewick.example or on 01632 960123',
        ),
      ]),
    ).toEqual({
      name: 'Nora Fell',
      role: 'Democratic Services Officer',
      email: 'nora@brindlewick.example',
      phone: '01632 960123',
    });
  });

  test.each([
    'Please contact Nora Fell, Clerk, at the Town House',
    'Contact: Nora Fell, Clerk on 01632',
    'Please contact Nora Fell, Clerk at Town House',
  ])('“%s”', (words) => {
    expect(contactOf([paragraph(words)])).toMatchObject({ name: 'Nora Fell', role: 'Clerk' });
  });

  test.each([
    'Please contact Nora Fell, Clerk, for more',
    'For more please contact: Nora Fell, Clerk. She will help.',
    'CONTACT: Nora Fell, Clerk by letter',
    'Contact officer: Nora Fell, Clerk',
  ])('in one line: “%s”', (words) => {
    expect(contactOf([paragraph(words)])?.name).toBe(words.includes('officer') ? undefined : 'Nora Fell');
  });

  test.each([
    'Committee officer:',
    'Committee Manager:',
    'COMMITTEE CLERK: as below',
    'For papers, please ask for',
    'Contact officer:',
  ])('in the lines below “%s”', (label) => {
    expect(
      contactOf([
        paragraph(label),
        paragraph('Nora Fell, Clerk'),
        paragraph('01632 960123'),
        paragraph('nora@wick.example'),
      ]),
    ).toEqual({ name: 'Nora Fell', role: 'Clerk', phone: '01632 960123', email: 'nora@wick.example' });
  });

  test('in six blocks at most', () => {
    const filler = (count: number) => Array.from({ length: count }, () => paragraph('the words'));
    const phone = (between: number) =>
      contactOf([paragraph('Please ask for'), ...filler(between), paragraph('Call 01632 960123')])?.phone;
    expect([phone(4), phone(5)]).toEqual(['01632 960123', undefined]);
  });

  test('with a name that has no post, or with neither', () => {
    expect(contactOf([paragraph('Please ask for'), paragraph('Nora Fell')])).toEqual({ name: 'Nora Fell' });
    expect(contactOf([paragraph('Please ask for the clerk')])).toBeUndefined();
  });

  test('without what is not said', () => {
    const told = (...lines: readonly string[]) => Object.keys(contactOf(lines.map(paragraph)) ?? {});
    expect(told('Ask for: Ada Finch')).toEqual(['name']);
    expect(told('Please ask for', 'Nora Fell')).toEqual(['name']);
    expect(told('Please contact Nora Fell, Clerk')).toEqual(['name', 'role']);
    expect(told('Please ask for us on 01632 960123')).toEqual(['phone']);
    expect(contactOf([paragraph('Please ask for ada@town.wick.example')])).toEqual({
      email: 'ada@town.wick.example',
    });
  });

  test.each([
    'The contact officer: 01632 960123',
    'Our committee clerk: 01632 960123',
    'Contact Nora Fell, 01632 960123',
  ])('and not as “%s”', (words) => {
    expect(contactOf([paragraph(words)])).toBeUndefined();
  });

  test('nowhere', () => {
    expect(contactOf([paragraph('Agenda'), paragraph('Contact sports were discussed.')])).toBeUndefined();
    expect(contactOf([])).toBeUndefined();
  });
});

test('a row is read without the contact that stands beside its facts', () => {
  expect(withoutContact(['Date:', '12 March', 'Ask for:', 'Ada Finch', 'Place:', 'Town House'])).toEqual([
    'Date:',
    '12 March',
    'Place:',
    'Town House',
  ]);
  for (const label of [
    'Contact:',
    'E-mail:',
    'Email address:',
    'Fax:',
    'Website:',
    'Web:',
    'Clerk:',
    'Phone no:',
  ])
    expect(withoutContact([label, 'x', 'kept'])).toEqual(['kept']);
  const others = ['Contact', 'Contacts of the council:', 'Faxed:', 'My clerk:', 'Clerk: now'];
  expect(withoutContact(others)).toEqual(others);
  expect(contactOf([table(['Web contact:', 'Ada Finch'])])).toBeUndefined();
});
