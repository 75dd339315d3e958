import { expect, test } from 'vitest';
import { roomWith } from './sources-room.ts';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';

const folder = 'brindlewick/streets-and-squares-scrutiny-committee';
const minutes = `${folder}/2024-01-09/minutes.md`;
const paper = `${folder}/2024-03-12/3-street-names.md`;
const names = (text: string) =>
  pack(
    frontSheet({ date: '12 March 2024', agenda: ['2\tMinutes\t5 - 8', '3\tStreet names\t9 - 10'] }),
    minutesOf('9 January 2024'),
    report('12 March 2024', '3', 'Street names', text),
  );

/** A room that has been converted once, and its minutes corrected by hand. */
async function corrected() {
  const room = roomWith({ 'march.txt': names('2.1 Two names were chosen.') });
  await room.convert();
  const text = room.read(minutes).replace('asked for oak', 'asked for elm');
  room.write(minutes, text);
  return { room, text };
}

test('a conversion of the same documents writes nothing', async () => {
  const room = roomWith({ 'march.txt': names('2.1 Two names were chosen.') });
  const first = await room.convert();
  expect(first.value.written).toBe(room.made().filter((name) => /\.(?:md|yaml)$/.test(name)).length);
  const { value } = await room.convert();
  expect([value.written, value.unchanged, value.kept]).toEqual([0, first.value.written, []]);
});

test('a correction made by hand survives the next conversion, which stands beside it and is reported', async () => {
  const { room, text } = await corrected();
  const { value, findings } = await room.convert();
  expect(room.read(minutes)).toBe(text);
  expect(room.read(`${minutes}.new`)).toContain('asked for oak');
  expect(value.kept).toEqual([minutes]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: 'corrected-by-hand', severity: 'note', file: minutes });
  expect(findings[0]?.message).toContain(`${minutes}.new`);
});

test('it survives every conversion after that, also when the document itself changes', async () => {
  const { room, text } = await corrected();
  await room.convert();
  room.put('march.txt', names('2.1 Three names were chosen.').replace('asked for oak', 'asked for ash'));
  await room.convert();
  const { value } = await room.convert();
  expect(room.read(minutes)).toBe(text);
  expect(room.read(`${minutes}.new`)).toContain('asked for ash');
  expect(room.read(paper)).toContain('Three names were chosen.');
  expect(value.kept).toEqual([minutes]);
});

test('whoever deletes the corrected file gets the conversion back', async () => {
  const { room } = await corrected();
  await room.convert();
  room.deleteMade(minutes);
  const { findings } = await room.convert();
  expect(room.read(minutes)).toContain('asked for oak');
  expect(findings).toEqual([]);
});

test('a file that stood there before the first conversion is not overwritten either', async () => {
  const room = roomWith({ 'march.txt': names('2.1 Two names were chosen.') });
  room.write(minutes, 'written by a clerk\n');
  const { value } = await room.convert();
  expect(room.read(minutes)).toBe('written by a clerk\n');
  expect(value.kept).toEqual([minutes]);
});

test('when a document is withdrawn, the files made from it go away', async () => {
  const room = roomWith({
    'march.txt': names('2.1 Two names were chosen.'),
    'may.txt': pack(frontSheet({ date: '14 May 2024' })),
  });
  await room.convert();
  room.remove('march.txt');
  const { value } = await room.convert();
  const left = room.made().filter((name) => name.endsWith('.md'));
  expect(left).toEqual([`${folder}/2024-05-14/meeting.md`]);
  expect(value.removed).toContain(minutes);
  expect(value.removed).toContain(paper);
});

test('but a file that was corrected by hand stays', async () => {
  const { room, text } = await corrected();
  room.put('may.txt', pack(frontSheet({ date: '14 May 2024' })));
  room.remove('march.txt');
  const { value } = await room.convert();
  expect(room.read(minutes)).toBe(text);
  expect(value.removed).not.toContain(minutes);
});

test.each([
  '{"version":7}',
  '{"version":',
  '',
])('a folder whose record of the last conversion is damaged (%j) loses nothing', async (record) => {
  const { room, text } = await corrected();
  room.write('.minutebook.json', record);
  await room.convert();
  expect(room.read(minutes)).toBe(text);
});
