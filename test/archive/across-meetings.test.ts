import { describe, expect, test } from 'vitest';
import { withMinutesOf, withSourcePages } from '../../src/archive/across-meetings.ts';
import type { AgendaItem, Meeting, MeetingId, SourceId } from '../../src/archive/model.ts';
import { text } from '../../src/document/inline.ts';
import { address, july, may } from '../site/sample-archive.ts';

const byId: ReadonlyMap<MeetingId, Meeting> = new Map([july, may].map((meeting) => [meeting.id, meeting]));

/** July with one item on its agenda. */
function withItem(title: string, note: readonly string[] = []): Meeting {
  const [item] = july.agenda;
  if (!item) throw new Error('July has no agenda.');
  const changed: AgendaItem = {
    ...item,
    title,
    note: note.map((words) => ({ type: 'paragraph', content: [text(words)] })),
  };
  return { ...july, agenda: [changed] };
}

const minutesOf = (meeting: Meeting) => withMinutesOf(meeting, byId).agenda.map((item) => item.minutesOf);

describe('an item on minutes brings those of the meetings that it names', () => {
  test('by their date, in its title or below it, each once', () => {
    expect(minutesOf(withItem('Minutes of the meeting of 14 May 2024'))).toEqual([[may.id]]);
    expect(minutesOf(withItem('MINUTES', ['To approve those of 14 May 2024 and of 14 May 2024.']))).toEqual([
      [may.id],
    ]);
  });

  test('but none of a day without minutes, or of another committee', () => {
    expect(july.minutes).toBeUndefined();
    expect(minutesOf(withItem('Minutes of 9 July 2024 and 1 May 2024'))).toEqual([[]]);
    const elsewhere = { ...withItem('Minutes of 14 May 2024'), id: 'fenwick/other/2024-07-09' as MeetingId };
    expect(minutesOf(elsewhere)).toEqual([[]]);
  });

  test('and any other item brings none: it stays as it is, and so does the rest of the meeting', () => {
    const meeting = withItem('Bowling greens, 14 May 2024');
    expect(withMinutesOf(meeting, byId)).toEqual(meeting);
  });
});

describe('the pages that show a source', () => {
  const pagesOf = (meetings: readonly Meeting[]) =>
    withSourcePages(meetings).flatMap(({ sources }) => sources.map(({ id, pages }) => [id, pages]));
  const [source] = july.sources;
  if (!source) throw new Error('July has no source.');
  const bare = { ...july, frontSheetSource: undefined, frontSheetAlsoIn: [], minutes: undefined, papers: [] };
  const own = { ...source, furniture: [], pages: [] };
  const only = (change: Partial<Meeting>) =>
    pagesOf([{ ...bare, sources: [own], ...change }]).map(([, pages]) => pages);

  test('are none when nothing shows it', () => {
    expect(only({})).toEqual([[]]);
  });

  test('are the meeting whose front sheet it is, first or again', () => {
    expect(only({ frontSheetSource: source.id })).toEqual([[july.url]]);
    expect(only({ frontSheetAlsoIn: [source.id] })).toEqual([[july.url]]);
    expect(only({ frontSheetSource: 'another' as SourceId })).toEqual([[]]);
  });

  test('are the papers that are printed in it, in order', () => {
    const [paper] = july.papers;
    if (!paper) throw new Error('July has no paper.');
    const later = {
      ...paper,
      source: 'another' as SourceId,
      alsoIn: [source.id],
      url: address(`${paper.url}a/`),
    };
    expect(only({ papers: [later, { ...paper, source: source.id, alsoIn: [] }] })).toEqual([
      [paper.url, `${paper.url}a/`],
    ]);
  });

  test('are the minutes that are printed in it, also those of another meeting', () => {
    const { minutes } = may;
    if (!minutes) throw new Error('May has no minutes.');
    const printed = {
      ...may,
      sources: [],
      papers: [],
      frontSheetSource: undefined,
      frontSheetAlsoIn: [],
      minutes: { ...minutes, printedIn: [source.id] },
    };
    expect(pagesOf([{ ...bare, sources: [own] }, printed])).toEqual([[source.id, [minutes.url]]]);
  });

  test('are its report too where that lists furniture and no loss', () => {
    const furniture = [{ text: 'Page 3', reason: 'page number' }] as const;
    const fidelity = (lost: number) => ({ ...source.fidelity, lost });
    expect(only({ sources: [{ ...own, furniture, fidelity: fidelity(0) }] })).toEqual([[source.report]]);
    expect(only({ sources: [{ ...own, furniture, fidelity: fidelity(1) }] })).toEqual([[]]);
    expect(only({ sources: [{ ...own, furniture: [], fidelity: fidelity(0) }] })).toEqual([[]]);
  });
});
