import { describe, expect, test } from 'vitest';
import * as changes from '../../_includes/changes.11ty.ts';
import * as meetingLayout from '../../_includes/meeting.11ty.ts';
import * as minutes from '../../_includes/minutes.11ty.ts';
import * as paperLayout from '../../_includes/paper.11ty.ts';
import * as wholeMeeting from '../../_includes/whole-meeting.11ty.ts';
import type { Meeting, Paper, Source, SourceId } from '../../src/archive/model.ts';
import { text } from '../../src/document/inline.ts';
import { meetingData } from '../../src/site/data/meeting-data.ts';
import { changesPages } from '../../src/site/pages/changes.ts';
import { meetingPage } from '../../src/site/pages/meeting.ts';
import { minutesPage } from '../../src/site/pages/minutes.ts';
import { meetingPapers, paperPage } from '../../src/site/pages/paper.ts';
import { wholeMeetingPages } from '../../src/site/pages/whole-meeting.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { anchor, july, may, sampleArchive } from './sample-archive.ts';

/** Pages of a meeting that stands in the archive for the one of its day. */
function pagesOf(meeting: Meeting) {
  const meetings = sampleArchive.meetings.map((each) => (each.id === meeting.id ? meeting : each));
  const context = siteContext({ ...sampleArchive, meetings });
  return {
    meeting: meetingLayout.render(meetingPage(meeting, context)),
    whole: wholeMeetingPages(meeting, meeting.papers, context).map(wholeMeeting.render).join(''),
    minutes: meeting.minutes ? minutes.render(minutesPage(meeting, meeting.minutes, context)) : '',
    paper: (paper: Paper) => {
      const index = meeting.papers.indexOf(paper);
      return paperLayout.render(paperPage(paper, index, meetingPapers(meeting, context)));
    },
    changes: changesPages(meeting, context).map((page) => changes.render(page)),
  };
}

/** What a reader is told, without markup. */
function told(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

const [report, appendix, earlier] = july.papers;
if (!report || !appendix || !earlier)
  throw new Error('The sample has a report, its appendix and an earlier version.');
const pages = pagesOf(july);

describe('a minute that names its agenda item', () => {
  const mark = 'Ducks on the mere <span class="detail">(Item 4)</span></h';

  test('prints the mark behind its title on the page of the minutes, and on that of the whole meeting', () => {
    expect(pagesOf(may).minutes).toContain(mark);
    expect(pagesOf(may).whole).toContain(mark);
  });
});

describe('a paper that was replaced', () => {
  test('is told below the newer one, with its day and a link to what changed', () => {
    expect(told(pages.meeting)).toContain(
      'Report, PK/07/24, pages 11 to 14 of the supplement, published 5 July 2024, 1 clear day before the meetingReplaces: Bowling greens: opening times (first published 1 July 2024) · What changed',
    );
    const item = pages.meeting.slice(
      pages.meeting.indexOf('id="item-5"'),
      pages.meeting.indexOf('id="item-6"'),
    );
    expect(item.match(/href="5-bowling-greens\/"/g)).toHaveLength(1);
  });

  test('says at its head that there is a newer one', () => {
    const page = pages.paper(earlier);
    expect(told(page)).toContain(
      'A newer version took the place of this paper, published 5 July 2024: Bowling greens: opening times. What changed.',
    );
    expect(page).toContain('href="../5-bowling-greens/changes/"');
    expect(page).toMatch(/<title>Bowling greens: opening times \(first published 1 July 2024\)/);
  });

  test('is named by the one that took its place', () => {
    expect(told(pages.paper(report))).toContain(
      'This version replaces Bowling greens: opening times (first published 1 July 2024). What changed.',
    );
    expect(told(pages.paper(appendix))).not.toContain('replaces');
  });

  test('is not printed with the whole meeting', () => {
    expect(pages.whole).toContain('stay open until October');
    expect(pages.whole).not.toContain('stay open until August');
  });

  test('is marked in the data, with the page that compares the two', () => {
    const data = meetingData(july);
    expect(
      data.papers.map(({ supersedes, supersededBy, changes: page }) => [supersedes, supersededBy, page]),
    ).toEqual([
      [earlier.id, undefined, `${report.url}changes/`],
      [undefined, undefined, undefined],
      [undefined, report.id, undefined],
    ]);
  });
});

describe('the page of what changed', () => {
  const [page = '', ...others] = pages.changes;

  test('is one for each succession', () => {
    expect(others).toEqual([]);
    expect(page).toContain('<h1>What changed in “Bowling greens: opening times”</h1>');
  });

  test('marks words that were removed and added, and leads to the paragraph', () => {
    expect(page).toContain(
      '1.1 That the bowling green at Mere Road stay open until <del>August</del> <ins>October</ins>. <span class="detail"><a href="../#p-1-1">In the newer version</a></span>',
    );
  });

  test('folds what stayed', () => {
    expect(page).toMatch(/<details class="unchanged">\n<summary>\d+ paragraphs unchanged<\/summary>/);
    expect(page.match(/class="changed"/g)).toHaveLength(1);
  });
});

describe('what is listed and not there', () => {
  const missing = [
    { title: 'Map of the green', url: 'https://www.fenwick.example/map.pdf' },
    { detail: '12 of 20 pages' },
    {},
  ];
  const agenda = july.agenda.map((item) => (item.number === '6' ? { ...item, missing } : item));
  const lacking = { ...report, missing: ['Appendix B: Letters'] };
  const shown = pagesOf({ ...july, agenda, papers: [lacking, appendix, earlier] });

  test('is said below its item, with where the council publishes it', () => {
    expect(shown.meeting).toContain(
      '<a href="https://www.fenwick.example/map.pdf">Map of the green</a> <span class="detail">listed, not available</span>',
    );
    expect(told(shown.meeting)).toContain('Other papers of this item 12 of 20 pages, listed, not available');
    expect(told(shown.meeting)).toContain('The paper of this item listed, not available');
  });

  test('is said below its report, on the page of the meeting and on its own', () => {
    expect(told(shown.meeting)).toContain('Appendix B: Letters listed, not available');
    expect(told(shown.paper(lacking))).toContain('Appendix B: Letters listed, not available');
  });

  test('is said once for all when only the front sheet is there', () => {
    const notice = 'Only the front sheet of this meeting is in the archive';
    expect(told(pagesOf({ ...july, agenda, papers: [] }).meeting)).toContain(notice);
    expect(told(shown.meeting)).not.toContain(notice);
  });

  test('is in the data', () => {
    const data = meetingData({ ...july, agenda, papers: [lacking] });
    expect(data.agenda.at(-1)?.missing).toEqual(missing);
    expect(data.papers[0]?.missing).toEqual(['Appendix B: Letters']);
    expect(meetingData(july).agenda[0]).not.toHaveProperty('missing', []);
  });
});

describe('pages of the pack', () => {
  test('are told of the item when its papers do not tell them', () => {
    const apart = { ...report, pages: undefined };
    expect(told(pagesOf({ ...july, papers: [apart] }).meeting)).toContain('pages 11 to 15 of the pack');
    expect(told(pages.meeting)).not.toContain('pages 11 to 15 of the pack');
  });
});

describe('supplements and late papers', () => {
  const supplement: Paper = {
    ...appendix,
    id: 'july/supplement' as Paper['id'],
    parent: undefined,
    kind: 'agenda',
    agendaItem: undefined,
    title: 'Supplement published 5 July 2024',
    published: '2024-07-05',
    reason: 'The report was updated and replaces the version in the pack.',
    source: 'supplement' as SourceId,
  };
  const brought = { ...report, source: supplement.source };
  const late = {
    ...appendix,
    parent: undefined,
    agendaItem: undefined,
    published: '2024-07-08',
    title: 'Letters',
  };
  const shown = told(pagesOf({ ...july, papers: [brought, late, earlier, supplement] }).meeting);

  test('are a list of their own, with day, reason and what they brought', () => {
    expect(shown).toContain(
      'Supplements and late papers Supplement published 5 July 2024 1 clear day before the meetingThe report was updated and replaces the version in the pack. It brought: Bowling greens: opening times',
    );
    expect(shown).toContain('Letters 8 July 2024');
  });

  test('tell their reason and notice where they stand on the agenda', () => {
    const reason = 'The report was unavailable when the agenda was printed.';
    const html = pagesOf({ ...july, papers: [{ ...report, reason }, earlier] }).meeting;
    const item = html.slice(html.indexOf('id="item-5"'), html.indexOf('id="item-6"'));
    expect(told(item)).toContain(`published 5 July 2024, 1 clear day before the meeting${reason}`);
    expect(told(html).split(reason)).toHaveLength(2);
  });

  test('have no notice or reason told when they came with the agenda', () => {
    const papers = [
      { ...report, published: july.published, supersedes: undefined, reason: 'It replaces a draft.' },
    ];
    const html = told(pagesOf({ ...july, papers }).meeting);
    expect(html).toContain('published 1 July 2024 ');
    expect(html).not.toContain('It replaces a draft.');
  });

  test('are no list when nothing came late', () => {
    const papers = [{ ...report, published: undefined, supersedes: undefined }];
    expect(told(pagesOf({ ...july, papers }).meeting)).not.toContain('Supplements and late papers');
  });
});

describe('where a text was taken from', () => {
  const [pack] = july.sources;
  if (!pack) throw new Error('The sample has a source.');
  const single: Source = { ...pack, id: 'single' as SourceId, file: 'greens.pdf' };
  const twice = { ...report, alsoIn: [single.id], sheets: { from: 13, to: 16 } };
  const marks = [
    { type: 'page-mark' as const, page: 11, sheet: 13, anchor: anchor('page-11') },
    { type: 'paragraph' as const, content: [text('Words.')], anchor: anchor('words') },
  ];
  const marked = { ...twice, blocks: marks };
  const meeting: Meeting = {
    ...july,
    sources: [pack, single],
    frontSheetSource: pack.id,
    frontSheet: [{ type: 'page-mark', sheet: 1, anchor: anchor('sheet-1') }, ...july.frontSheet],
    papers: [marked, appendix, earlier],
  };
  const shown = pagesOf(meeting);

  test('is told with all its sources, pages of the pack and of the file', () => {
    const page = told(shown.paper(marked));
    expect(page).toContain(
      'parks pack July.txttext, 15 kB, pages 11 to 14 of the pack, pages 13 to 16 of the file'.replace(
        'txttext',
        'txt text',
      ),
    );
    expect(page).toContain('greens.pdf text, 15 kB, the same text');
    expect(meetingData(meeting).papers[0]?.sources).toEqual([pack.id, single.id]);
  });

  test('every page mark leads to the page of the original, and both its numbers can be cited', () => {
    expect(shown.paper(marked)).toContain(
      '<span class="page-mark" id="page-11" data-pagefind-ignore><a href="../files/parks-pack-july.txt#page=13" id="sheet-13" aria-label="Page 11, page 13 of the file" title="page 13 of the file">Page 11</a></span>',
    );
  });

  test('of the front sheet, on the page of the meeting and of the whole meeting', () => {
    expect(shown.meeting).toContain('href="files/parks-pack-july.txt#page=1"');
    expect(shown.whole).toContain('href="../files/parks-pack-july.txt#page=1"');
    expect(shown.whole).toContain('href="../files/parks-pack-july.txt#page=13"');
  });

  test('of minutes, on their own page and on that of the whole meeting', () => {
    if (!may.minutes) throw new Error('The sample has minutes.');
    const preamble = [
      { type: 'page-mark' as const, page: 5, sheet: 7, anchor: anchor('page-5') },
      ...may.minutes.preamble,
    ];
    const printed = pagesOf({ ...may, minutes: { ...may.minutes, preamble } });
    expect(printed.minutes).toContain('href="../../2024-07-09/files/parks-pack-july.txt#page=7"');
    expect(printed.whole).toContain('href="../../2024-07-09/files/parks-pack-july.txt#page=7"');
  });
});
