import { describe, expect } from 'vitest';
import { children, meetingIn, onRealPapers, type RealPapers } from './real-papers.ts';

const testOn = onRealPapers();

describe('the difficult places of the web page', () => {
  const id = `${children}/2018-10-09`;
  const minutes = (read: RealPapers) => read.markdown(`${id}/minutes.md`);
  const item = (read: RealPapers, number: string) =>
    meetingIn(read, id).minutes?.items.find((each) => each.number === number);

  testOn('new wordings of earlier minutes are quotations, not speech of this meeting', (read) => {
    expect(minutes(read).match(/^> …/gm)).toHaveLength(2);
  });

  testOn('three points printed far apart are one list with their printed numbers', (read) => {
    expect(minutes(read)).toMatch(/^1\) .+\n2\) .+\n3\) /m);
  });

  testOn('headings without any sign are found beside those that carry the label of a file', (read) => {
    expect(minutes(read).match(/^pdf icon PDF \d+ KB$/gm)).toHaveLength(8);
    expect(meetingIn(read, id).minutes?.items).toHaveLength(13);
  });

  testOn('the apologies, whose heading is lost, stand before the first item and get no number', (read) => {
    expect(meetingIn(read, id).minutes?.attendance.map(({ status }) => status)).toEqual(['apologies']);
    expect(item(read, '10')).toBeUndefined();
  });

  testOn('the suspension of standing orders is no part of the resolution above it', (read) => {
    expect(item(read, '20')?.decisions.map(({ text }) => /Standing orders/.test(text))).toEqual([false]);
  });

  testOn('an item of the printed agenda is not taken for the item of that number on the page', (read) => {
    const { references } = meetingIn(read, id);
    const cited = references.filter(({ kind, text }) => kind === 'item' && /10/.test(text));
    expect(cited.map(({ to }) => to)).toEqual([null]);
  });

  testOn('what was inferred is listed', (read) => {
    expect(minutes(read)).toMatch(/inferred:\n {2}- minutes\.items\.number/);
  });
});

describe('the difficult places of that report', () => {
  const path = 'thurrock/council/2015-07-22/13-cabinet-member-report-childrens-social.md';

  testOn('a list whose first item was lifted to the margin is one list', (read) => {
    expect(read.markdown(path)).toMatch(/^\*\*2\.6\*\* .+\n\n- .+\n- .+\n- .+\n\n\*\*2\.7\*\*/m);
  });

  testOn('numbers keep their printed form, with and without stop, and gaps stay gaps', (read) => {
    const text = read.markdown(path);
    expect(text).toMatch(/^\*\*1\.1\.\*\* /m);
    expect(text).toMatch(/^\*\*6\.1\.\*\* /m);
    expect(text).toMatch(/^\*\*2\.10\.1\*\* /m);
    expect(text).not.toMatch(/^\*\*2\.10\*\* /m);
  });

  testOn('the one table keeps its nine columns of figures with their signs', (read) => {
    const [table] = meetingIn(read, 'thurrock/council/2015-07-22').papers[0]?.tables ?? [];
    expect([
      table?.columns !== undefined && table.columns > 2,
      read.markdown(path).includes('-62,763'),
    ]).toEqual([true, true]);
    expect(read.markdown(path)).toContain('(104,802)');
  });

  testOn('the authority, which the head does not name, is inferred', (read) => {
    const meeting = meetingIn(read, 'thurrock/council/2015-07-22');
    expect([meeting.committee.name, meeting.council.id]).toEqual(['Council', 'thurrock']);
  });

  testOn('addresses at the end of a paragraph stay links', (read) => {
    expect(read.markdown(path).match(/<https?:\/\//g)?.length).toBeGreaterThanOrEqual(2);
  });
});
