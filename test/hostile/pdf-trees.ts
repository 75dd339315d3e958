import { noted, paperLines, published, refused } from './hostile-file.ts';
import { broken, changed, type PdfCase } from './pdf-case.ts';
import { drawnLines, paperObjects, paperPage, pdf, stream } from './pdf-objects.ts';

/** A tree whose root names these pages and claims so many. */
function tree(kids: string, count: number): PdfCase['make'] {
  return changed({ 2: `<</Type /Pages /Kids [${kids}] /Count ${count}>>` });
}

/** A tree in which no page is found. */
function empty(what: string, kids: string, count: number): PdfCase {
  return { what, make: tree(kids, count), ending: refused('pdf-empty') };
}

/** What is wrong with the tree of its pages. */
export const treeCases: Readonly<Record<string, PdfCase>> = {
  'pages-in-themselves': empty('the tree of pages holds itself', '2 0 R 3 0 R', 2),
  'pages-only-in-themselves': empty('the tree of pages holds nothing but itself', '2 0 R', 1),
  'pages-in-a-ring': {
    what: 'two branches of the tree of pages hold each other',
    make: changed({
      2: '<</Type /Pages /Kids [6 0 R 3 0 R] /Count 2>>',
      6: '<</Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1>>',
    }),
    ending: noted('pdf-page-broken'),
  },
  'a-thousand-million-pages': {
    what: 'claims a thousand million pages and has one',
    make: tree('3 0 R', 1_000_000_000),
    ending: published,
  },
  'minus-one-pages': empty('claims minus one page', '3 0 R', -1),
  'no-pages': empty('has no page', '', 0),
  'pages-that-are-not-there': empty('its pages are not there', '77 0 R null (x) 78 0 R', 4),
  'catalogue-without-pages': {
    what: 'its catalogue names no pages',
    make: changed({ 1: '<</Type /Catalog>>' }),
    ending: broken,
  },
  'pages-ten-thousand-deep': {
    what: 'its one page lies ten thousand branches deep',
    make: changed((name) => {
      const branches = Object.fromEntries(
        Array.from({ length: 10_000 }, (_, at) => [
          at + 6,
          `<</Type /Pages /Parent ${at === 0 ? 2 : at + 5} 0 R /Kids [${at === 9999 ? 3 : at + 7} 0 R] /Count 1>>`,
        ]),
      );
      return { ...paperObjects(name), 2: '<</Type /Pages /Kids [6 0 R] /Count 1>>', ...branches };
    }),
    ending: published,
  },
  'hundred-thousand-pages': {
    what: 'a hundred thousand empty pages',
    make: (name) => {
      const pages = Object.fromEntries(
        Array.from({ length: 100_000 }, (_, at) => [
          at + 6,
          '<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>',
        ]),
      );
      const kids = Object.keys(pages)
        .map((id) => `${id} 0 R`)
        .join(' ');
      return pdf(paperObjects(name, { 2: `<</Type /Pages /Kids [${kids}] /Count 100000>>`, ...pages }));
    },
    ending: refused('pdf-too-many-pages'),
  },
  'the-same-page-often': {
    what: 'one page, which the tree names a hundred thousand times',
    make: tree('3 0 R '.repeat(100_000), 100_000),
    ending: refused('pdf-too-many-pages'),
  },
  'bookmarks-in-a-ring': {
    what: 'its bookmarks follow each other in a ring',
    make: changed({
      1: '<</Type /Catalog /Pages 2 0 R /Outlines 6 0 R>>',
      6: '<</Type /Outlines /First 7 0 R /Last 7 0 R /Count 1>>',
      7: '<</Title (Ring) /Parent 6 0 R /First 7 0 R /Next 7 0 R /Dest [3 0 R /Fit]>>',
    }),
    ending: published,
  },
  'bookmarks-very-deep': {
    what: 'five thousand bookmarks within each other',
    make: changed({
      1: '<</Type /Catalog /Pages 2 0 R /Outlines 6 0 R>>',
      6: '<</Type /Outlines /First 7 0 R /Last 7 0 R /Count 1>>',
      ...Object.fromEntries(
        Array.from({ length: 5000 }, (_, at) => [
          at + 7,
          `<</Title (Level ${at}) /Parent ${at + 6} 0 R ${at < 4999 ? `/First ${at + 8} 0 R` : ''} /Dest [3 0 R /Fit]>>`,
        ]),
      ),
    }),
    ending: published,
  },
  'tags-in-a-ring': {
    what: 'its tags hold each other in a ring',
    make: changed((name) => ({
      ...paperPage(name, { page: '/StructParents 0' }),
      1: '<</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R>>',
      6: '<</Type /StructTreeRoot /K 7 0 R /ParentTree <</Nums [0 [7 0 R]]>>>>',
      7: '<</Type /StructElem /S /Sect /P 6 0 R /Pg 3 0 R /K [8 0 R]>>',
      8: '<</Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K [7 0 R 0]>>',
    })),
    ending: published,
  },
  'tags-very-deep': {
    what: 'five thousand tags within each other',
    make: changed((name) => ({
      ...paperPage(name, { page: '/StructParents 0' }),
      1: '<</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R>>',
      4: stream(`/P <</MCID 0>> BDC ${drawnLines(paperLines(name))} EMC`),
      6: '<</Type /StructTreeRoot /K 7 0 R /ParentTree <</Nums [0 [5006 0 R]]>>>>',
      ...Object.fromEntries(
        Array.from({ length: 5000 }, (_, at) => [
          at + 7,
          `<</Type /StructElem /S /Div /P ${at + 6} 0 R /Pg 3 0 R /K ${at < 4999 ? `${at + 8} 0 R` : '0'}>>`,
        ]),
      ),
    })),
    ending: published,
  },
};
