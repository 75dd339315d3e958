import { describe, expect } from 'vitest';
import type { LinkedArchive } from '../../src/link/model.ts';
import type { MeetingData } from '../../src/site/data/schema.ts';
import { printed } from '../../src/site/html.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { changesPages } from '../../src/site/pages/changes.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { heldAndFlagged, meetingOn, onPapers } from './papers-at-hand.ts';

/** Facts read from the files by hand: ../shared/papers/MANIFEST.md. */
const january = '2025-01-30';
const march = '2025-03-04';

function pageRanges({ agenda }: MeetingData): readonly (readonly [string | undefined, number?, number?])[] {
  return agenda.map(({ number, pages }) => (pages ? [number, pages.from, pages.to] : [number]));
}

/** What a page of changes says was removed and added, paragraph by paragraph. */
function changedWords(site: LinkedArchive, address: string | undefined): readonly string[] {
  const context = siteContext(site);
  const pages = site.meetings.flatMap((meeting) => changesPages(meeting, context));
  const passages = pages.find(({ url }) => url === address)?.passages ?? [];
  return passages.flatMap((passage) =>
    passage.kind === 'changed'
      ? [
          passage.words
            .flatMap(({ kind, text }) => (kind === 'same' ? [] : [`${kind}: ${text.trim()}`]))
            .join(', '),
        ]
      : [],
  );
}

describe('a cabinet’s front sheets, reports, supplements, packs and minutes are meetings', () => {
  const onKent = onPapers('kent-cabinet');

  onKent('every document is read and filed, and no word is lost', ({ meetings, heldBack }) => {
    expect(heldBack).toEqual([]);
    const sources = meetings.flatMap((meeting) => meeting.sources);
    expect(sources).toHaveLength(51);
    expect(sources.filter(({ fidelity }) => fidelity.lost > 0).map(({ file }) => file)).toEqual([]);
  });

  onKent('three meetings have an agenda; the one before is known by its minutes', ({ meetings }) => {
    const inOrder = meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    expect(
      inOrder.map(({ date, agenda, minutes }) => [date, agenda.length, minutes?.items.length ?? 0]),
    ).toEqual([
      ['2025-01-09', 0, 8],
      [january, 9, 9],
      [march, 8, 0],
      ['2025-03-13', 3, 0],
    ]);
  });

  onKent('the agenda of 30 January has its items with their pages, none of them exempt', (papers) => {
    const meeting = meetingOn(papers, january);
    expect(meeting).toMatchObject({ time: '10:00', published: '2025-01-22' });
    expect(pageRanges(meeting)).toEqual([
      ['1'],
      ['2'],
      ['3', 1, 10],
      ['4'],
      ['5', 11, 84],
      ['6', 85, 276],
      ['7', 277, 326],
      ['8', 327, 460],
      ['9', 461, 610],
    ]);
    expect(meeting.agenda.filter(({ access }) => access === 'exempt')).toEqual([]);
  });

  onKent('its minutes keep the number of the minute and that of the agenda apart', (papers) => {
    const { minutes } = meetingOn(papers, january);
    expect(minutes?.items.map(({ number, agendaNumber }) => [number, agendaNumber])).toEqual(
      Array.from({ length: 9 }, (_, at) => [String(84 + at), String(at + 1)]),
    );
    expect(minutes?.items[0]?.title).toBe('Apologies');
    const count = (status: string) => minutes?.attendance.filter((each) => each.status === status).length;
    expect([count('present'), count('apologies')]).toEqual([9, 1]);
  });

  onKent('minutes printed again in the next folder are the same record', (papers) => {
    const { minutes, sources } = meetingOn(papers, january);
    const again = meetingOn(papers, march).sources.filter(({ id }) => minutes?.printedIn.includes(id));
    expect(minutes?.printedIn).toHaveLength(2);
    expect(sources.filter(({ id }) => minutes?.printedIn.includes(id)).length + again.length).toBeGreaterThan(
      0,
    );
  });

  onKent('every item with pages has its report; what no document holds is named', (papers) => {
    for (const date of [january, march]) {
      const { agenda } = meetingOn(papers, date);
      const empty = agenda.filter((item) => item.pages && item.papers.length === 0);
      expect(
        empty.filter(({ title }) => !/^Minutes\b/.test(title)),
        date,
      ).toEqual([]);
    }
    const named = papers.findings.filter(({ rule }) => rule === 'listed-not-available');
    expect(named.map(({ message }) => message).join('\n')).toMatch(/Item 9 .* 140 of 150 pages/);
  });

  onKent('the supplement of 29 January takes the place of the report, which stays', (papers) => {
    const { papers: all } = meetingOn(papers, january);
    const [newer, older] = all.filter(({ kind, reference }) => kind === 'report' && reference === '24/00109');
    expect(newer?.supersedes).toBe(older?.id);
    expect(older?.supersededBy).toBe(newer?.id);
    expect(newer?.changes).toBe(`${newer?.url}changes/`);
    const changed = changedWords(papers.site, newer?.changes);
    expect(changed).toContain('removed: October 2024, added: January 2025, removed: 894, added: 925');
    expect(changed.join('\n')).toContain('added: The EqIA has been updated in January 2025');
  });

  onKent('every paragraph of every page leads to its page of the original', ({ site }) => {
    const pages = sitePages(site).filter(({ kind }) => ['paper', 'minutes', 'meeting'].includes(kind));
    const bodies = pages.flatMap((page) => {
      if (page.kind === 'paper') return [page.body];
      if (page.kind === 'meeting') return [page.frontSheet];
      return page.kind === 'minutes' ? [page.preamble, ...page.items.map(({ body }) => body)] : [];
    });
    const paragraphs = bodies.flatMap((body) => printed(body).match(/<p id="[^"]+"[\s\S]*?<\/p>/g) ?? []);
    expect(paragraphs.length).toBeGreaterThan(2000);
    expect(paragraphs.filter((paragraph) => !/ href="[^"]+\.pdf#page=\d+"/.test(paragraph))).toEqual([]);
  });

  // 703 pages in which searches by hand found nothing hidden, nothing exempt and no private data (29 November 2026).
  onKent('nothing is held back by mistake, and nothing passes for personal data', (papers) => {
    expect(heldAndFlagged(papers)).toEqual([]);
  });
});
