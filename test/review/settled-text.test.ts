import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontSheet, minutesOf, pack, report } from '../convert/town-papers.ts';
import { converted } from '../convert/what-is-made.ts';
import { paragraph, run, wordFile } from '../read/docx/word-file.ts';

const date = '12 March 2024';
const names = report(date, '3', 'Street names', '2.1 Two names were chosen.');
const depot = (text: string) =>
  report(date, '4', 'Sale of the depot', text).replace(
    'This report is public',
    'Not for publication: paragraph 3',
  );
const march = (text: string, more = '') =>
  pack(
    frontSheet({ date, agenda: ['3\tStreet names\t9 - 10', '4\tSale of the depot\t11 - 12'] }),
    minutesOf('9 January 2024'),
    names + more,
    depot(text),
  );
const offer = '2.1 Canary offers four million pounds for the site of the old depot in Mill Lane.';

type Documents = Readonly<Record<string, string | Uint8Array>>;

/** A review in which a person has said of every hold on some documents that it may be published. */
async function published(documents: Documents): Promise<string> {
  const { room } = await converted(documents);
  const records = room.made().filter((name) => name.endsWith('conversion.yaml'));
  const holds: readonly { readonly id: string; readonly kind: string }[] = records
    .flatMap((name) => parse(room.read(name)).sources)
    .flatMap((source) => source.holds ?? []);
  const decisions = holds.map(
    ({ id, kind }) =>
      `  - {hold: '${id}', outcome: published, kind: ${kind}, file: march.txt, by: Ada Reed, when: 2026-11-29, why: It was released.}`,
  );
  expect(decisions).not.toEqual([]);
  return `decisions:\n${decisions.join('\n')}\n`;
}

async function shows(documents: Documents, review: string): Promise<boolean> {
  const { everything, givenOut } = await converted(documents, review);
  const isShown = /canary/i.test(everything);
  // What is not published is not given out either.
  expect(givenOut.length > 0).toBe(isShown);
  return isShown;
}

test('a decision settles the text that was looked at', async () => {
  const documents = { 'march.txt': march(offer) };
  expect(await shows(documents, await published(documents))).toBe(true);
});

test.each<[string, string]>([
  ['the held text', march(offer.replace('four', 'five'))],
  ['other words of the file', march(offer, '\n\nOne more was dropped.')],
  ['nothing but a byte of the file', `${march(offer)}\n`],
])('and no other: it is asked again when %s changes', async (_, changed) => {
  const review = await published({ 'march.txt': march(offer) });
  expect(await shows({ 'march.txt': changed }, review)).toBe(false);
});

test('nor another print of the same text, which has a hold of its own', async () => {
  const alone = depot(offer);
  const review = await published({ 'march.txt': march(offer) });
  const { kinds, givenOut } = await converted({ 'march.txt': march(offer), 'alone.txt': alone }, review);
  expect(kinds).toEqual(['not-for-publication', 'not-for-publication']);
  expect(givenOut).toEqual(['march.txt']);
});

test('nor a paper that the agenda closes once the held text of its file was changed', async () => {
  const parted = frontSheet({
    date,
    agenda: ['3\tStreet names\t9 - 10', 'Exempt items', '4\tSale of the depot\t11 - 12'],
  });
  const plain = (text: string) => depot(text).replace('Not for publication: paragraph 3', '');
  const documents = (text: string) => ({ 'agenda.txt': parted, 'depot.txt': plain(text) });
  const review = await published(documents(offer));
  const told = async (text: string) => (await converted(documents(text), review)).everything;
  expect(await told(offer)).toMatch(/canary/i);
  expect(await told(`${offer} It was more before.`)).not.toMatch(/canary/i);
});

test('nor hidden words of a document of which others are hidden now', async () => {
  const minutes = (hidden: string) =>
    wordFile({
      body: minutesOf(date)
        .split('\n\n')
        .map((line) => paragraph(line))
        .concat(paragraph(run(hidden, '<w:vanish/>')))
        .join(''),
    });
  // A Word file says when it was packed, so it is made once.
  const first = { 'm.docx': minutes('Canary was here.') };
  const review = await published(first);
  expect(await shows(first, review)).toBe(true);
  expect(await shows({ 'm.docx': minutes('Canary was there.') }, review)).toBe(false);
});
