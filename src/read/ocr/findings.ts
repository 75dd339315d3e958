import type { Finding } from '../../document/finding.ts';

/** Under this mean confidence, of 100, so many words are wrong that a page is to be read against its picture. */
const doubtful = 80;

/** How the recognising of one page ended; `page` is absent where the whole file is one picture. */
export type PageEnding = { readonly page: number | undefined } & (
  | { readonly type: 'recognised'; readonly confidence: number }
  | { readonly type: 'no words' }
  | { readonly type: 'failed'; readonly findings: readonly Finding[] }
);

/** Numbers in words, runs of them together. @example numbersText([1, 2, 3, 7]) // => '1 to 3 and 7' */
export function numbersText(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const texts = runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** Which pages of the file are meant: "Pages 1 to 3 and 7 are pictures", "This file is a picture". */
function pagesText(pages: readonly number[]): string {
  if (pages.length === 0) return 'this file';
  return `${pages.length === 1 ? 'page' : 'pages'} ${numbersText(pages)}`;
}

function pageNumbers(endings: readonly PageEnding[]): readonly number[] {
  return endings.flatMap(({ page }) => page ?? []);
}

function firstPage(pages: readonly number[]): Pick<Finding, 'page'> {
  return pages.length === 0 ? {} : { page: Math.min(...pages) };
}

function recognisedFinding(endings: readonly PageEnding[]): Finding {
  const pages = pageNumbers(endings);
  return {
    rule: 'text-recognised',
    severity: 'note',
    message: `The text of ${pagesText(pages)} was recognised in a picture by machine, and may hold mistakes.`,
    hint: 'Compare it with the picture, and correct the Markdown where it differs; or publish a version with text.',
    ...firstPage(pages),
  };
}

function doubtfulFinding(endings: readonly (PageEnding & { readonly confidence: number })[]): Finding {
  const pages = pageNumbers(endings);
  const lowest = Math.round(Math.min(...endings.map(({ confidence }) => confidence)));
  return {
    rule: 'ocr-doubtful',
    severity: 'warning',
    message: `The text of ${pagesText(pages)} was recognised with doubt (${lowest} of 100 at the least; under ${doubtful} many words are wrong).`,
    hint: 'Read it against the picture and correct the Markdown; or scan it again, straight and at 300 dots to the inch.',
    ...firstPage(pages),
  };
}

function wordlessFinding(endings: readonly PageEnding[]): Finding {
  const pages = pageNumbers(endings);
  return {
    rule: 'ocr-no-words',
    severity: 'note',
    message: `No words were recognised in ${pagesText(pages)}, so it is published as a picture only.`,
    hint: 'Nothing is to be done when it shows no words. A page that lies on its side is to be turned and scanned again.',
    ...firstPage(pages),
  };
}

function failedFindings(ending: PageEnding & { readonly type: 'failed' }): readonly Finding[] {
  return ending.findings.map((finding) =>
    ending.page === undefined ? finding : { ...finding, page: ending.page },
  );
}

/** What is to be said of the pages of one source whose text was to be recognised: one finding for each kind of end. */
export function ocrFindings(endings: readonly PageEnding[]): readonly Finding[] {
  const recognised = endings.filter((ending) => ending.type === 'recognised');
  const doubts = recognised.filter(({ confidence }) => confidence < doubtful);
  const wordless = endings.filter(({ type }) => type === 'no words');
  return [
    ...(recognised.length > 0 ? [recognisedFinding(recognised)] : []),
    ...(doubts.length > 0 ? [doubtfulFinding(doubts)] : []),
    ...(wordless.length > 0 ? [wordlessFinding(wordless)] : []),
    ...endings.flatMap((ending) => (ending.type === 'failed' ? failedFindings(ending) : [])),
  ];
}
