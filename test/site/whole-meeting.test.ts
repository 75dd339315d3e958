import { describe, expect, test } from 'vitest';
import * as wholeMeeting from '../../_includes/whole-meeting.11ty.ts';
import type { Paper } from '../../src/archive/model.ts';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { type WholeMeetingPage, wholeMeetingPages } from '../../src/site/pages/whole-meeting.ts';
import { type SiteOptions, siteContext } from '../../src/site/site-context.ts';
import { address, anchor, july, sampleArchive } from './sample-archive.ts';

const [report] = july.papers;
if (!report) throw new Error('The sample has a report.');

/** A paper of some two hundred printed pages. */
function longPaper(name: string): Paper {
  const blocks = Array.from(
    { length: 750 },
    (_, index): Block => ({
      type: 'paragraph',
      content: [text(`Paragraph ${index} of ${name}. ${'The hedge is trimmed. '.repeat(20)}`)],
      anchor: anchor(`paragraph-${index}`),
    }),
  );
  return { ...report, title: `The ${name}`, url: address(`${july.url}${name}/`), blocks } as Paper;
}

function pagesOf(papers: readonly Paper[], options: SiteOptions = {}): readonly WholeMeetingPage[] {
  const meeting = { ...july, papers };
  return wholeMeetingPages(meeting, papers, siteContext(sampleArchive, '/', options));
}

const long = ['plan', 'survey', 'budget'].map(longPaper);

describe('a meeting with the papers of an ordinary evening', () => {
  const [page, ...others] = pagesOf(july.papers);

  test('stands on one page, which is no volume', () => {
    expect(others).toEqual([]);
    expect(page).toMatchObject({ url: `${july.url}all/`, volume: undefined });
    expect(page?.description).toMatch(/on one page\.$/);
  });

  test('has contents that lead down the page', () => {
    expect(page && wholeMeeting.render(page)).toContain('<li><a href="#meeting-agenda">Agenda</a></li>');
  });
});

describe('a meeting with papers of several hundred pages', () => {
  const volumes = pagesOf(long);
  const words = (page: WholeMeetingPage) => wholeMeeting.render(page).match(/Paragraph \d+ of \w+/g) ?? [];

  test('is bound in volumes at whole papers, the first at the address of the whole', () => {
    expect(volumes.map(({ url, volume, parts }) => [url, volume, parts.at(-1)?.heading])).toEqual([
      [`${july.url}all/`, 'Volume 1 of 3', 'The plan'],
      [`${july.url}all/2/`, 'Volume 2 of 3', 'The survey'],
      [`${july.url}all/3/`, 'Volume 3 of 3', 'The budget'],
    ]);
  });

  test('loses no paragraph and repeats none', () => {
    const all = volumes.flatMap(words);
    expect(all).toHaveLength(2250);
    expect(new Set(all).size).toBe(2250);
  });

  test('has the contents of all volumes in each, and leads to the next', () => {
    const second = volumes[1] ? wholeMeeting.render(volumes[1]) : '';
    expect(second).toContain('<li><a href="#paper-survey">The survey</a></li>');
    expect(second).toContain('<a href="../#paper-plan">The plan</a>');
    expect(second).toContain('<a href="../3/#paper-budget">The budget</a>');
    expect(second).toContain('<h3>Volume 2 of 3</h3>');
    expect(second).toMatch(/rel="next".*Volume 3 of 3/);
    expect(second).toMatch(/rel="prev".*Volume 1 of 3/);
  });

  test('has titles that tell the volumes apart', () => {
    expect(new Set(volumes.map(({ title }) => title)).size).toBe(3);
  });

  test('is printed as a PDF in one piece', () => {
    const printed = pagesOf(long, { wholeMeetings: 'on one page' });
    expect(printed.map(({ url }) => url)).toEqual([`${july.url}all/`]);
    expect(printed.flatMap(words)).toHaveLength(2250);
  });
});
