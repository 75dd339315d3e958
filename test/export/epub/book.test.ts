import { posix } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '../../../src/archive/read-archive.ts';
import { countWords, wordsMissing } from '../../../src/document/words.ts';
import { linkArchive } from '../../../src/link/link-archive.ts';
import type { LinkedArchive } from '../../../src/link/model.ts';
import { welsh } from '../../../src/site/language/welsh.ts';
import { sitePages } from '../../../src/site/page-batches.ts';
import { atLeastOne } from '../../at-least-one.ts';
import { rendered } from '../../site/layouts.ts';
import { july, may } from '../../site/sample-archive.ts';
import { bookOf, type OpenedBook, opened, packedArchive } from './opened-book.ts';
import { xmlFaults } from './well-formed.ts';

const book = await bookOf(packedArchive, july.id);
const minutes = await bookOf(packedArchive, may.id);
const inWelsh = await bookOf(packedArchive, may.id, { settings: { language: 'cy' } });
const sample = linkArchive((await readArchive('content')).value);
const others: [string, OpenedBook][] = [];

beforeAll(async () => {
  for (const { id } of sample.meetings) others.push([id, await bookOf(sample, id)]);
});

function allBooks(): readonly (readonly [string, OpenedBook])[] {
  return [[july.id, book], [may.id, minutes], ['in Welsh', inWelsh], ...others];
}

/** Links of a document to files of the book, by path and anchor. */
function linksIn(
  opened: OpenedBook,
  path: string,
): readonly { readonly path: string; readonly id: string }[] {
  const $ = opened.document(path);
  const targets = [...$('[href], [src]')].map((each) => $(each).attr('href') ?? $(each).attr('src') ?? '');
  return targets
    .filter((target) => !/^(?:https?|mailto|tel):/.test(target))
    .map((target) => {
      const [file = '', id = ''] = target.split('#');
      return { path: file === '' ? path : posix.join(posix.dirname(path), file), id };
    });
}

describe('the container', () => {
  test('tells a book by its first bytes', () => {
    expect(book.paths[0]).toBe('mimetype');
    expect(Buffer.from(book.bytes.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  test('names the package document, and that names every file', () => {
    for (const [id, each] of allBooks()) {
      expect(each.document('META-INF/container.xml')('rootfile').attr('full-path')).toBe('EPUB/package.opf');
      const $ = each.document('EPUB/package.opf');
      const listed = [...$('manifest item')].map((item) => `EPUB/${$(item).attr('href')}`);
      const held = each.paths.filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf');
      expect(listed.toSorted(), id).toEqual(held.toSorted());
    }
  });

  test('is the same byte for byte, in every time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    const again = await bookOf(packedArchive, july.id);
    process.env.TZ = zone ?? '';
    expect(Buffer.compare(again.bytes, book.bytes)).toBe(0);
  });
});

describe('every document', () => {
  test('is well-formed, without an id twice', () => {
    for (const [id, each] of allBooks()) {
      for (const path of atLeastOne(each.paths.filter((name) => /\.(?:xhtml|opf|xml)$/.test(name)))) {
        expect(xmlFaults(each.text(path)), `${id} ${path}`).toEqual([]);
        const ids = [...each.document(path)('[id]')].map((element) => element.attribs.id);
        expect(new Set(ids).size, `${id} ${path}`).toBe(ids.length);
      }
    }
  });

  test('links to files and anchors that are there', () => {
    for (const [id, each] of allBooks()) {
      for (const path of atLeastOne(each.paths.filter((name) => name.endsWith('.xhtml')))) {
        for (const link of linksIn(each, path)) {
          expect(each.paths, `${id} ${path}`).toContain(link.path);
          if (link.id !== '')
            expect(each.document(link.path)(`[id="${link.id}"]`).length, `${id} ${path}#${link.id}`).toBe(1);
        }
      }
    }
  });

  test('holds none of the aids that only a browser needs', () => {
    for (const [, each] of allBooks())
      for (const path of atLeastOne(each.chapters))
        expect(each.text(path)).not.toMatch(/ (?:data-[\w-]+|tabindex|loading|style)=|class="tools"|<script/);
  });
});

describe('the pages of the printed pack', () => {
  const entriesIn = (opened: OpenedBook) => {
    const $ = opened.document('EPUB/nav.xhtml');
    return [...$('nav[epub\\:type="page-list"] a')].map((link) => ({
      page: Number($(link).text()),
      target: $(link).attr('href') ?? '',
    }));
  };

  test('are listed in ascending order, each with its mark', () => {
    expect(entriesIn(book)).toEqual([
      { page: 12, target: 'paper-5-bowling-greens.xhtml#page-12' },
      { page: 15, target: 'paper-5-bowling-greens_appendix-a.xhtml#page-15' },
    ]);
    for (const [id, each] of allBooks()) {
      const pages = entriesIn(each).map(({ page }) => page);
      expect(pages, id).toEqual([...new Set(pages)].toSorted((a, b) => a - b));
      for (const { page, target } of entriesIn(each)) {
        const [file, anchor] = target.split('#');
        const mark = each.document(`EPUB/${file}`)(`[id="${anchor}"]`);
        expect(mark.attr()).toMatchObject({ 'epub:type': 'pagebreak', role: 'doc-pagebreak' });
        expect(mark.attr('aria-label')).toBe(`Page ${page}`);
      }
    }
    expect(others.some(([, each]) => entriesIn(each).length > 3)).toBe(true);
  });

  test('of another pack are marked, not listed', async () => {
    const supplement = {
      ...packedArchive,
      meetings: packedArchive.meetings.map((meeting) => ({ ...meeting, frontSheetSource: undefined })),
    };
    const other = await bookOf(supplement, july.id);
    expect(entriesIn(other)).toEqual([]);
    expect(other.text('EPUB/paper-5-bowling-greens.xhtml')).toContain('aria-label="Page 12"');
    expect(other.text('EPUB/package.opf')).not.toContain('pageNavigation');
  });
});

describe('contents', () => {
  const contents = book.document('EPUB/nav.xhtml')('nav[epub\\:type="toc"]');

  test('hold the papers under their agenda item, the headings of a report, and the appendix', () => {
    const item = contents.find('> ol > li').last();
    expect(item.find('> span').text()).toBe('5. Bowling greens');
    const report = item.find('> ol > li');
    expect(report.find('> a').text()).toBe('Bowling greens: opening times');
    expect([...report.find('> ol > li > a')].map((link) => load(link).text())).toEqual([
      '1. Recommendation',
      '2. Background',
      '3. Legal',
      'Appendix A',
    ]);
  });

  test('leave out the version that was replaced', () => {
    expect(book.chapters).toEqual([
      'EPUB/title-page.xhtml',
      'EPUB/agenda.xhtml',
      'EPUB/paper-5-bowling-greens.xhtml',
      'EPUB/paper-5-bowling-greens_appendix-a.xhtml',
    ]);
    expect(book.text('EPUB/paper-5-bowling-greens.xhtml')).not.toContain('until August');
  });

  test('a paper that names itself as its parent is there once', async () => {
    const papers = july.papers.map((paper) => ({ ...paper, parent: paper.id }));
    const circle = { ...packedArchive, meetings: [{ ...july, papers }] };
    const chapters = (await bookOf(circle, july.id)).chapters;
    expect(chapters.filter((path) => path.includes('5-bowling-greens.xhtml'))).toHaveLength(1);
  });
});

describe('links', () => {
  const report = 'EPUB/paper-5-bowling-greens.xhtml';

  test('within the meeting lead to the chapter, those to other sites stay', () => {
    const $ = book.document(report);
    expect($('a[href="#p-1-1"]').text()).toBe('paragraph 1.1');
    expect($('a[href="agenda.xhtml#item-5"]').length).toBe(1);
    expect($('a[href="https://www.fenwick.example/greens"]').text()).toBe('the list of greens');
  });

  test('elsewhere on the site are words, or lead there when its address is known', async () => {
    const minutesOfMay = 'Minutes of 14 May 2024';
    expect(book.document('EPUB/agenda.xhtml')('a').text()).not.toContain(minutesOfMay);
    expect(book.document('EPUB/agenda.xhtml')('body').text()).toContain(minutesOfMay);
    const known = await bookOf(packedArchive, july.id, { address: 'https://papers.example.org/x/' });
    expect(known.document('EPUB/agenda.xhtml')('a:contains("Minutes of")').attr('href')).toBe(
      `https://papers.example.org/x${may.url}minutes/`,
    );
  });
});

describe('no word is lost', () => {
  /** The words of the whole meeting on one page, but for what that page says of its parts and in the marks of pages. */
  function pageWords(archive: LinkedArchive, id: string) {
    const page = sitePages(archive).find(
      ({ kind, url }) => kind === 'whole-meeting' && url === `/${id}/all/`,
    );
    const $ = load(page ? rendered(page) : '');
    $('.part > .detail, #meeting-agenda ~ table thead, .page-mark').remove();
    $('td, th, p, li, h2, h3, h4, h5, h6, text, dd, dt, br').append(' ');
    return countWords([$('.part').text()]);
  }

  function bookWords({ chapters, document }: OpenedBook) {
    return countWords(
      chapters.map((path) => {
        const $ = document(path);
        $('td, th, p, li, h1, h2, h3, h4, h5, h6, text, dd, dt, span').append(' ');
        $('br').replaceWith(' ');
        return $('body').text();
      }),
    );
  }

  test.each([july.id, may.id])('of the sample by hand: %s', (id) => {
    const words = bookWords(id === july.id ? book : minutes);
    expect([...wordsMissing(pageWords(packedArchive, id), words)]).toEqual([]);
  });

  test('of the sample of the collections', () => {
    expect(others.length).toBeGreaterThan(5);
    for (const [id, each] of others)
      expect([...wordsMissing(pageWords(sample, id), bookWords(each))], id).toEqual([]);
  });
});

describe('pictures', () => {
  test('are in the book as the site publishes them', () => {
    expect(book.paths).toContain('EPUB/pictures/pack/sheet-17-1.png');
    const $ = book.document('EPUB/paper-5-bowling-greens_appendix-a.xhtml');
    expect($('img').first().attr()).toEqual({
      src: 'pictures/pack/sheet-17-1.png',
      alt: 'Scanned page',
      width: '300',
      height: '424',
    });
  });

  test('without a description are told of', () => {
    const $ = book.document('EPUB/package.opf');
    const said = (property: string) =>
      [...$(`meta[property="schema:${property}"]`)].map((meta) => $(meta).text());
    expect(said('accessModeSufficient')).toEqual(['textual,visual']);
    expect(said('accessibilityFeature')).not.toContain('alternativeText');
    expect(said('accessibilitySummary').join()).toContain('The words of 1 page stand in the picture only');
  });
});

describe('the package document', () => {
  test('says what the book is', () => {
    const $ = book.document('EPUB/package.opf');
    const said = (name: string) => [...$(name)].map((element) => $(element).text());
    expect(said('dc\\:title')).toEqual(['Parks Committee, 9 July 2024']);
    expect(said('dc\\:publisher')).toEqual(['Fenwick Town Council']);
    expect(said('dc\\:language')).toEqual(['en-GB']);
    expect(said('dc\\:date')).toEqual(['2024-07-09']);
    expect(said('meta[property="dcterms:modified"]')).toEqual(['2024-07-05T00:00:00Z']);
    expect(said('meta[property="pageBreakSource"]')).toEqual(['parks pack July.txt']);
  });

  test('keeps its identifier whatever changes', async () => {
    const identifier = (opened: OpenedBook) => opened.document('EPUB/package.opf')('dc\\:identifier').text();
    const other = await bookOf(packedArchive, july.id, { address: 'https://papers.example.org/' });
    expect(identifier(book)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(identifier(other)).toBe(identifier(book));
    expect(identifier(minutes)).not.toBe(identifier(book));
  });
});

test('a book in Welsh speaks Welsh, and marks the words of the council', () => {
  const nav = inWelsh.document('EPUB/nav.xhtml');
  expect(nav('html').attr('xml:lang')).toBe('cy');
  expect(nav('h1').text()).toBe('Cynnwys');
  const $ = inWelsh.document('EPUB/minutes.xhtml');
  expect($('h1').text()).toBe('Cofnodion 14 Mai 2024');
  expect($('h2#item-4').attr('xml:lang')).toBe('en-GB');
  expect($('[xml\\:lang="en-GB"] .resolution').length).toBe(1);
  const languages = inWelsh.document('EPUB/package.opf')('dc\\:language');
  expect([...languages].map((each) => load(each).text())).toEqual(['en-GB', 'cy']);
});

test('a book in Welsh has no English of its own', async () => {
  const other = await bookOf(packedArchive, july.id, { settings: { language: 'cy' } });
  const english = Object.keys(welsh)
    .flatMap((phrase) => phrase.split(/\{\w+\}/))
    .map((words) => words.trim())
    .filter((words) => words.split(' ').length >= 3);
  for (const each of [inWelsh, other]) {
    for (const path of atLeastOne(each.paths.filter((name) => name.endsWith('.xhtml')))) {
      const $ = each.document(path);
      $('[lang="en-GB"]').remove();
      const own = $('body').text().replace(/\s+/g, ' ');
      expect(
        english.filter((phrase) => own.includes(phrase)),
        path,
      ).toEqual([]);
    }
  }
});

test('what is held back is not in a book', async () => {
  const canary = 'Quillfeather';
  const heldBack = {
    ...july,
    sources: atLeastOne(july.sources)
      .slice(0, 1)
      .map((source) => ({
        ...source,
        withheld: 'comments',
        lost: [{ text: canary }],
        furniture: [{ text: canary }],
      })),
  };
  const closed = await bookOf({ ...packedArchive, meetings: [may, heldBack] }, july.id, {
    address: 'https://papers.example.org/',
  });
  for (const path of atLeastOne(closed.paths)) expect(closed.text(path)).not.toContain(canary);
  for (const path of atLeastOne(closed.chapters))
    expect(closed.text(path)).not.toContain('parks-pack-july.txt#');
});

test('hostile words come out as typed and nowhere as markup', async () => {
  const hostile = `</section><script>alert(1)</script>&nbsp;]]><!-- "x' \u0001\ufffe`;
  const wicked = {
    ...july,
    venue: hostile,
    papers: july.papers.map((paper) => ({ ...paper, title: hostile })),
  };
  const attacked = await bookOf({ ...packedArchive, meetings: [may, wicked] }, july.id);
  for (const path of atLeastOne(attacked.paths.filter((name) => /\.(?:xhtml|opf)$/.test(name)))) {
    expect(xmlFaults(attacked.text(path)), path).toEqual([]);
    expect(attacked.text(path)).not.toContain('<script');
  }
  expect(opened(attacked.bytes).document('EPUB/title-page.xhtml')('body').text()).toContain(
    '&nbsp;]]><!-- "x',
  );
});
