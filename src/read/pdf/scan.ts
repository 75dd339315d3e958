import type { Finding } from '../../document/finding.ts';
import { around, sharedHeight, sharedWidth } from './geometry/box.ts';
import type { Box, PlacedPicture, SheetContent } from './sheet-content.ts';

/** A page with fewer letters than this, stamps apart, has no text to speak of. */
const fewestLetters = 20;
/** What a system stamps on the pages of a pack, scanned ones too. */
const stamps = /\b(?:page|agenda item) \d{1,4}[a-z]?\b/gi;
/** A scan covers at least this part of its page. */
const covered = 0.5;
/** The parts of a scan lie side by side or upon one another: together they fill so much of the box round them. */
const filled = 0.9;
/** A page of more pictures than this is drawn of them, and was not scanned. */
const mostParts = 400;

/** The pictures that are all there is of a page, in the order in which they are drawn, and the box that they fill. */
export interface Scan {
  readonly box: Box;
  readonly parts: readonly [PlacedPicture, ...PlacedPicture[]];
  /** Those of the parts that ink what lies below them. */
  readonly masks: ReadonlySet<PlacedPicture>;
}

function area({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

function hasText({ runs }: SheetContent): boolean {
  const text = runs.map((run) => run.text).join(' ');
  return text.replace(/\s+/g, ' ').replace(stamps, '').replace(/ /g, '').length >= fewestLetters;
}

/** How much of a box some others cover, told by points spread over it. */
function share(box: Box, others: readonly Box[]): number {
  const points = 24;
  let inside = 0;
  for (let at = 0; at < points * points; at += 1) {
    const x = box.left + ((box.right - box.left) * ((at % points) + 0.5)) / points;
    const y = box.top + ((box.bottom - box.top) * (Math.floor(at / points) + 0.5)) / points;
    if (others.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom))
      inside += 1;
  }
  return inside / (points * points);
}

/** The largest picture when it is a page by itself, else all of them when they fill one together. */
export function scanBox(pictures: readonly Box[], page: Box): Box | undefined {
  const [largest] = pictures.toSorted((one, other) => area(other) - area(one));
  if (!largest) return undefined;
  if (area(onPage(largest, page)) >= covered * area(page)) return onPage(largest, page);
  const box = onPage(around(pictures), page);
  return area(box) >= covered * area(page) && share(box, pictures) >= filled ? box : undefined;
}

function onPage({ left, top, right, bottom }: Box, page: Box): Box {
  return {
    left: Math.max(left, page.left),
    top: Math.max(top, page.top),
    right: Math.min(right, page.right),
    bottom: Math.min(bottom, page.bottom),
  };
}

function isWithin(box: Box, other: Box): boolean {
  return sharedWidth(box, other) > 0 && sharedHeight(box, other) > 0;
}

/** The pictures that are all there is of a page, when it was scanned and its words were not recognised. */
export function scanOf(content: SheetContent): Scan | undefined {
  const { pictures, masks = [], width, height } = content;
  const all = [...pictures, ...masks];
  if (all.length > mostParts || hasText(content)) return undefined;
  const box = scanBox(all, { left: 0, top: 0, right: width, bottom: height });
  if (!box) return undefined;
  const [first, ...others] = all.filter((picture) => isWithin(picture, box));
  return first && { box, parts: [first, ...others], masks: new Set(masks) };
}

/** Says that a page could not be read, while others could. */
export function brokenPageFinding(sheet: number): Finding {
  return {
    rule: 'pdf-page-broken',
    severity: 'error',
    page: sheet,
    message: `Page ${sheet} of the PDF is damaged and could not be read: its words are missing.`,
    hint: 'Download or export the document again. If a viewer still shows the page, print it to a new PDF from there.',
  };
}

/** Says that something hides parts of a scanned page, and that the original still holds them. */
export function coveredFinding(sheet: number): Finding {
  return {
    rule: 'scan-covered',
    severity: 'warning',
    page: sheet,
    message: `Boxes are drawn upon the scanned page ${sheet} of the PDF. The site’s picture shows them, but the original still holds what they hide: whoever has it can take them away.`,
    hint: 'If they hide what must not be read, remove it from the picture itself, scan the page again, and put that file in its place.',
  };
}

/** Says that a PDF holds nothing at all. */
export const emptyFinding: Finding = {
  rule: 'pdf-empty',
  severity: 'error',
  message:
    'This PDF has neither words nor pictures that can be read, so there is nothing to publish from it.',
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

/** Says that a PDF has more pages than are read. */
export function tooManyPagesFinding(pages: number, most: number): Finding {
  const [has, read] = [pages, most].map((count) => count.toLocaleString('en-GB'));
  return {
    rule: 'pdf-too-many-pages',
    severity: 'error',
    message: `This PDF has ${has} pages, and no more than ${read} are read, so none of its words are on the site.`,
    hint: 'Divide it into several documents; if no paper has so many pages, the file is damaged or made to do harm.',
  };
}
