import type { Speaker } from '../../document/language.ts';
import { say } from '../language/say.ts';
import type { Passage } from './passages.ts';

/** The document that a passage stands in, as a reader would name it in a footnote. */
export interface CitedWork {
  /** Address of the page that shows it: whole where the site's own address is known, else below the site's root. */
  readonly url: string;
  readonly title: string;
  /** "Report", "Appendix", "Minutes". */
  readonly genre: string;
  /** What a committee issues itself is named by its kind and day, not by a title. */
  readonly isOwn: boolean;
  readonly authors: readonly string[];
  readonly council: string;
  readonly committee: string;
  /** Day of the meeting: "2014-11-11". */
  readonly date: string;
  /** That day in words. */
  readonly day: string;
  readonly reference?: string | undefined;
  readonly language: string;
}

/** One passage cited in three ways. */
export interface Citation {
  readonly plain: string;
  readonly markdown: string;
  /** An item of CSL-JSON 1.0, in a list of one, as reference managers read it. */
  readonly csl: string;
}

/** Longer passages are cited without being quoted: the page has them, and a table its file. */
const longestQuotation = 3000;

function printedPage({ place }: Passage, context: Speaker): string | undefined {
  if (place.page !== undefined) return say(context, 'page {page}', { page: place.page });
  return place.sheet === undefined
    ? undefined
    : say(context, 'page {page} of the file', { page: place.sheet });
}

function addressOf(passage: Passage, work: CitedWork): string {
  return `${work.url}#${passage.anchor}`;
}

function where(passage: Passage): string {
  const { name } = passage;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** What stands before the passage: "Jo Hart, “Bowling greens”, report to the Parks Committee, Fenwick Council, 9 July 2024". */
function workLine(work: CitedWork, title: string, context: Speaker): string {
  const genre = say(context, work.isOwn ? '{kind} of the {committee}' : '{kind} to the {committee}', {
    kind: work.genre.toLowerCase(),
    committee: work.committee,
  });
  const named = work.isOwn ? [genre] : [title, genre];
  return [...work.authors, ...named, work.reference, work.council, work.day].filter(Boolean).join(', ');
}

/** The same with "paragraph 2.1, page 12". */
function sourceLine(line: string, passage: Passage, context: Speaker): string {
  return [line, where(passage), printedPage(passage, context)].filter(Boolean).join(', ');
}

/** Empty cells at the end of a table's row leave tabs that nobody needs and checkers object to. */
function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function plain(passage: Passage, source: string): string {
  return passage.text.length > longestQuotation ? source : `${trimmedLines(passage.text)}\n\n${source}`;
}

function markdown(passage: Passage, source: string): string {
  if (passage.text.length > longestQuotation) return source;
  const quoted = trimmedLines(passage.markdown.replace(/^/gm, '> '));
  return `${quoted}\n\n${source}`;
}

/** Makes the item of CSL-JSON of a passage; what all passages of the document share is gathered once. */
function cslOf(work: CitedWork): (passage: Passage, address: string) => string {
  const document = {
    type: 'report',
    genre: work.genre,
    title: work.title,
    ...(work.authors.length > 0 ? { author: work.authors.map((literal) => ({ literal })) } : {}),
    'container-title': work.committee,
    publisher: work.council,
    ...(work.reference === undefined ? {} : { number: work.reference }),
    issued: { 'date-parts': [work.date.split('-').map(Number)] },
  };
  return (passage, address) => {
    const { page } = passage.place;
    const item = {
      id: address,
      ...document,
      section: where(passage),
      ...(page === undefined ? {} : { page: String(page) }),
      language: work.language,
      URL: address,
    };
    return JSON.stringify([item]);
  };
}

/** How each passage of a document is cited, with its words, its printed page and its address. */
export function citing(work: CitedWork, context: Speaker): (passage: Passage) => Citation {
  const plainLine = workLine(work, `“${work.title}”`, context);
  const markdownLine = workLine(work, `*${work.title}*`, context);
  const csl = cslOf(work);
  return (passage) => {
    const address = addressOf(passage, work);
    return {
      plain: plain(passage, `${sourceLine(plainLine, passage, context)}. ${address}`),
      markdown: markdown(passage, `${sourceLine(markdownLine, passage, context)}. <${address}>`),
      csl: csl(passage, address),
    };
  };
}
