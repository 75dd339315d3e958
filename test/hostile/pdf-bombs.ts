import { paperLines, published, refused } from './hostile-file.ts';
import { changed, type PdfCase } from './pdf-case.ts';
import { drawnLines, type PdfObjects, packed, paperObjects, paperPage, stream } from './pdf-objects.ts';

const swells = refused('pdf-swells');
const blanks = (megabytes: number) => ' '.repeat(megabytes * 1_000_000);

/** The page of a paper with more content behind its words: objects from number 6 on. */
function behindWords(...contents: readonly string[]) {
  const numbered = Object.fromEntries(contents.map((content, at) => [6 + at, content]));
  const references = contents.map((_, at) => `${6 + at} 0 R`).join(' ');
  return changed(
    (name): PdfObjects => ({
      3: String(paperObjects(name)[3]).replace('4 0 R', `[4 0 R ${references}]`),
      ...numbered,
    }),
  );
}

/** The page of a paper with a picture that covers it below its words. */
function uponPicture(picture: (dictionary: string) => string) {
  return changed((name) => ({
    ...paperPage(name, { resources: '/XObject <</P 6 0 R>>' }),
    4: stream(`q 595 0 0 842 0 0 cm /P Do Q\n${drawnLines(paperLines(name))}`),
    6: picture('/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8'),
  }));
}

/** Runs of 128 blanks, two bytes each. */
function runs(megabytes: number): string {
  return `${'\x81 '.repeat(Math.ceil((megabytes * 1_000_000) / 128))}\x80`;
}

/** PDFs that unpack to more than their size lets expect: what does harm, and what is like it and does none. */
export const bombCases: Readonly<Record<string, PdfCase>> = {
  bomb: {
    what: 'content that unpacks to three hundred megabytes',
    make: (name) => behindWords(packed(blanks(300)))(name),
    ending: swells,
  },
  'bomb-in-pieces': {
    what: 'contents of two megabytes each, thirty of them on a page, all of them of blanks',
    make: (name) => behindWords(...Array.from({ length: 30 }, () => packed(blanks(2))))(name),
    ending: swells,
  },
  'bomb-in-a-bomb': {
    what: 'content that unpacks thrice, to thirty megabytes of blanks',
    make: (name) => behindWords(packed(blanks(30), 3))(name),
    ending: published,
  },
  'large-bomb-in-a-bomb': {
    what: 'content that unpacks twice, to three hundred megabytes of blanks',
    make: (name) => behindWords(packed(blanks(300), 2))(name),
    ending: swells,
    slow: true,
  },
  'bomb-of-runs': {
    what: 'content of runs that unpack to three hundred megabytes',
    make: (name) => behindWords(stream(runs(300), '/Filter /RunLengthDecode'))(name),
    ending: swells,
  },
  'bomb-of-objects': {
    what: 'a stream of objects that unpacks to three hundred megabytes',
    make: (name) =>
      changed({
        1: '<</Type /Catalog /Pages 2 0 R /Names 6 0 R>>',
        6: packed(`7 0 <<>>${blanks(300)}`, 1, '/Type /ObjStm /N 1 /First 4'),
      })(name),
    ending: swells,
    slow: true,
  },
  'bomb-in-a-picture': {
    what: 'a picture that claims a hundred points and unpacks to three hundred megabytes',
    make: (name) => uponPicture((said) => packed(blanks(300), 1, `${said} /Width 10 /Height 10`))(name),
    ending: swells,
    slow: true,
  },
  'white-scan': {
    what: 'a large white scan below its words, packed to a thousandth of its fifty-nine megabytes',
    make: (name) =>
      uponPicture((said) => packed('\xff'.repeat(3720 * 5262 * 3), 1, `${said} /Width 3720 /Height 5262`))(
        name,
      ),
    ending: published,
  },
  'packed-a-hundred-times': {
    what: 'content packed a hundred times',
    make: changed((name) => ({ 4: packed(drawnLines(paperLines(name)), 100) })),
    ending: published,
  },
};
