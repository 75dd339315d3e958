import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../_includes/about.11ty.ts';
import { render as renderMinutes } from '../../_includes/minutes.11ty.ts';
import { render as renderPaper } from '../../_includes/paper.11ty.ts';
import type { Meeting } from '../../src/archive/model.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { accessibilityNotes, doubtfulRules } from '../../src/site/pages/accessibility.ts';
import { minutesPage } from '../../src/site/pages/minutes.ts';
import { aboutPage } from '../../src/site/pages/service.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

function archiveOf(...meetings: readonly Meeting[]): LinkedArchive {
  return { ...sampleArchive, meetings };
}

function notesOf(...meetings: readonly Meeting[]) {
  return accessibilityNotes(siteContext(archiveOf(...meetings), '/'));
}

/** The part of the page that tells of accessibility, without tags. */
function statement(...meetings: readonly Meeting[]): string {
  const html = render(aboutPage(siteContext(archiveOf(...meetings), '/')));
  const part = html.slice(html.indexOf('id="accessibility"'), html.indexOf('id="data"'));
  return part.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

const withoutFigures: Meeting = { ...july, papers: july.papers.slice(0, 1) };
const appendix = july.papers.find(({ kind }) => kind === 'appendix');
const appendixUrl = appendix?.url;

describe('the accessibility statement', () => {
  test('names every scanned page, with its place, the original and whether its text was recognised', () => {
    expect(notesOf(may, july).scans).toEqual([
      {
        page: { url: appendixUrl, text: 'Appendix: Appendix A' },
        meeting: { url: july.url, text: 'Parks Committee, 9 July 2024' },
        original: { url: july.sources[0]?.url, text: 'parks pack July.txt' },
        scans: [
          { url: `${appendixUrl}#figure-1`, text: 'page 15', recognised: true },
          { url: `${appendixUrl}#figure-2`, text: 'page 18', recognised: false },
        ],
      },
    ]);
    const said = statement(july);
    expect(said).toContain('2 pages of the sources hold no text and are published as pictures.');
    expect(said).toContain('The text of 1 of them was recognised by machine');
    expect(said).toContain('The words of 1 stand in the picture only');
    expect(said).toContain('page 15 (text recognised by machine), page 18; original: parks pack July.txt');
  });

  test('finds scans in minutes and on the agenda too', () => {
    const scan = appendix?.blocks[1];
    if (!scan || !may.minutes) throw new Error('The sample has a scan and minutes.');
    const minutes = { ...may.minutes, preamble: [scan] };
    const pages = notesOf({ ...may, frontSheet: [{ type: 'quotation', blocks: [scan] }], minutes }).scans;
    expect(pages.map(({ page, scans }) => [page.text, scans])).toEqual([
      ['Agenda', [{ url: `${may.url}#figure-1`, text: 'scanned page', recognised: true }]],
      ['Minutes', [{ url: `${minutes.url}#figure-1`, text: 'scanned page', recognised: true }]],
    ]);
  });

  test('counts the pictures that have no description', () => {
    expect(notesOf(july).pictures).toMatchObject([{ page: { url: appendixUrl }, undescribed: 1 }]);
    expect(statement(july)).toContain('1 picture has no description');
  });

  test('names the documents that were read with doubt, and why', () => {
    const [source] = july.sources;
    if (!source) throw new Error('The sample has a source.');
    const doubtful = { rule: 'ocr-doubtful', severity: 'warning', message: 'Doubt.' } as const;
    const meeting = { ...withoutFigures, sources: [{ ...source, warnings: [doubtful, doubtful] }] };
    expect(notesOf(meeting).doubtful).toEqual([
      {
        report: { url: source.report, text: source.file },
        meeting: { url: july.url, text: 'Parks Committee, 9 July 2024' },
        doubts: ['text recognised by machine with doubt', '2 words lost'],
      },
    ]);
    expect(statement(meeting)).toContain('text recognised by machine with doubt, 2 words lost');
  });

  test('knows no rule that no part of the program gives', () => {
    const given = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('accessibility.ts'))
      .map((name) => readFileSync(join('src', name), 'utf8'))
      .join('');
    expect(Object.keys(doubtfulRules).filter((rule) => !given.includes(`'${rule}'`))).toEqual([]);
  });

  test('says so when there is nothing to name', () => {
    expect(statement({ ...withoutFigures, sources: [] })).toContain('No page is a picture of text');
    expect(statement(july)).not.toContain('No page is a picture of text');
  });
});

describe('a page whose text was recognised by machine', () => {
  const said = 'Text of this page was recognised by machine';
  const pages = new Map(sitePages(sampleArchive).map((page) => [page.url as string, page]));

  test('says so at its head, before what was taken from that text', () => {
    const page = pages.get(appendixUrl ?? '');
    if (page?.kind !== 'paper') throw new Error('The sample has an appendix.');
    const html = renderPaper(page);
    expect(html.indexOf(said)).toBeGreaterThan(html.indexOf('<h1'));
    expect(html.indexOf(said)).toBeLessThan(html.indexOf('<figure'));
    const report = pages.get(july.papers[0]?.url ?? '');
    expect(report?.kind === 'paper' && renderPaper(report)).not.toContain(said);
  });

  test('minutes do too', () => {
    const scan = appendix?.blocks[1];
    if (!scan || !may.minutes) throw new Error('The sample has a scan and minutes.');
    const minutes = { ...may.minutes, preamble: [scan] };
    const context = siteContext(archiveOf(may), '/');
    expect(renderMinutes(minutesPage(may, minutes, context))).toContain(said);
    expect(renderMinutes(minutesPage(may, may.minutes, context))).not.toContain(said);
  });
});
