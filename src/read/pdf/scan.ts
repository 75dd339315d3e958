import type { Finding } from '../../document/finding.ts';
import type { PlacedPicture, SheetContent } from './sheet-content.ts';

/** A page with fewer letters than this has no text to speak of: a stamp, a page number. */
const fewestLetters = 20;
/** A scan covers at least this part of its page. */
const covered = 0.5;

function area({ left, top, right, bottom }: PlacedPicture): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** The picture that is all there is of a page, when it was scanned and its words were not recognised. */
export function scanOf({ runs, pictures, width, height }: SheetContent): PlacedPicture | undefined {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (letters >= fewestLetters) return undefined;
  const [largest] = pictures.toSorted((one, other) => area(other) - area(one));
  return largest && area(largest) >= covered * width * height ? largest : undefined;
}

/** Says that the words of a page cannot be read. */
export function scanFinding(sheet: number): Finding {
  return {
    rule: 'page-is-scan',
    severity: 'warning',
    page: sheet,
    message: `Page ${sheet} of the PDF is a picture of a page: its words cannot be searched, read aloud or counted.`,
    hint: 'Publish the document that was scanned, or have its words recognised (OCR) and put that PDF in its place.',
  };
}

/** Says that a PDF holds nothing at all. */
export const emptyFinding: Finding = {
  rule: 'pdf-empty',
  severity: 'error',
  message: 'This PDF has neither words nor pictures, so there is nothing to publish from it.',
  hint: 'Open it in a viewer. If it shows anything, print it to a new PDF; else remove it from the folder.',
};

/** Says that a PDF holds more pictures than a website should carry. */
export function picturesLeftFinding(sheet: number): Finding {
  return {
    rule: 'pictures-left-out',
    severity: 'warning',
    page: sheet,
    message: `The pictures from page ${sheet} of the PDF on are not shown: those before them are 150 MB already.`,
    hint: 'They are in the original, which stays beside the page. Save the PDF with smaller pictures to show them all.',
  };
}
