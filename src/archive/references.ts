import { type Block, blockText } from '../document/block.ts';
import { singleSpaced } from '../document/words.ts';
import { withAnchor } from './addresses.ts';
import { numberAnchor } from './anchors.ts';
import type { Address, Meeting, Paper, Reference, UnresolvedReason } from './model.ts';

interface ReferencePattern {
  readonly kind: Reference['kind'];
  readonly example: string;
  /** In small letters, what stands in every reference of this form, one or the other: looking for it costs little. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

/** Forms of reference in running text. */
export const referencePatterns: readonly ReferencePattern[] = [
  {
    kind: 'page',
    example: 'page 37 of the agenda',
    signs: ['page'],
    pattern: /\bpages? \d{1,4}(?!\d)(?: of the (?:agenda|pack|report))?/gi,
  },
  {
    kind: 'item',
    example: 'item 10 of the agenda',
    signs: ['item'],
    pattern: /\bagenda item \d{1,3}[a-z]?\b|\bitem \d{1,3}[a-z]? (?:of|on) the agenda\b/gi,
  },
  {
    kind: 'paragraph',
    example: 'paragraph 3.10',
    signs: ['para', 'section'],
    pattern:
      /\b(?:[Pp]aragraph|[Pp]ara\.?|[Ss]ection) \d{1,3}(?:\.\d{1,3}){0,3}\b(?! of (?:the )?[A-Z][\w']+ )/g,
  },
  {
    kind: 'appendix',
    example: 'Appendix 1',
    signs: ['appendix'],
    pattern: /\bappendix (?:\d{1,2}|[A-Z]\b)/gi,
  },
  {
    kind: 'act',
    example: 'Local Government Act 1972',
    signs: ['act ', 'regulations ', 'order '],
    pattern:
      /\b(?!(?:The|Under|In|By|See|With|And|Both|This|That|Of|For|As)\b)(?:[A-Z][a-z]+ (?:(?:and|of|for|the|to|with) )?){1,7}(?:Act|Regulations|Order) (?:19|20)\d\d\b/g,
  },
  { kind: 'report', example: 'ACW/01/24', signs: ['/'], pattern: /\b[A-Z]{2,5}\/\d{1,3}\/\d{2,4}\b/g },
  {
    kind: 'meeting',
    example: 'held on 3 July 2018',
    signs: ['meeting o', 'held on'],
    pattern: /\b(?:meeting (?:of|on)|held on) (?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}/g,
  },
  {
    kind: 'url',
    example: 'https://www.ashmere.example/flood',
    signs: ['://'],
    pattern: /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;)]/g,
  },
];

interface Scope {
  readonly paper: Paper | undefined;
  readonly meeting: Meeting;
}

/** Where a reference leads, or why it leads nowhere. */
interface Target {
  readonly to: string | null;
  readonly reason?: UnresolvedReason;
}

function found(to: string | undefined, reason: UnresolvedReason): Target {
  return to === undefined ? { to: null, reason } : { to };
}

function numberIn(text: string): string {
  return /\d[\d.]*[a-z]?/i.exec(text)?.[0] ?? '';
}

/** The item of this meeting's own agenda whose page range holds the page; pages of other packs are never guessed. */
function pageTarget(text: string, { meeting }: Scope): Target {
  if (!/agenda|pack/i.test(text))
    return { to: null, reason: 'The text does not say of which document it is a page.' };
  const ranged = meeting.agenda.filter(({ pages }) => pages !== undefined);
  if (ranged.length === 0) return { to: null, reason: 'The pack of this meeting is not in the archive.' };
  const page = Number(numberIn(text));
  const item = ranged.find(({ pages }) => pages && pages.from <= page && page <= pages.to);
  const report = meeting.papers.find(({ id }) => id === item?.papers[0]);
  return found(report?.url ?? item?.url, 'No item of this agenda has that page.');
}

function paragraphTarget(text: string, { paper }: Scope): Target {
  if (!paper) return { to: null, reason: 'The minutes do not say of which paper it is a paragraph.' };
  const anchor = numberAnchor(numberIn(text));
  const here = paper.blocks.find((block) => block.anchor === anchor);
  return found(here && withAnchor(paper.url, anchor), 'This paper has no paragraph of that number.');
}

function appendixTarget(text: string, { paper, meeting }: Scope): Target {
  if (!paper) return { to: null, reason: 'The minutes do not say of which report it is an appendix.' };
  const label = text.toLowerCase().replace(/\s+/, '-');
  const report = paper.parent ?? paper.id;
  const appendix = meeting.papers.find(({ parent, url }) => parent === report && url.endsWith(`/${label}/`));
  if (appendix === paper) return { to: null, reason: 'It is this page.' };
  return found(appendix?.url, 'The appendix is not among the papers of this meeting.');
}

/** A search by title, which leads on to the Act itself (https://www.legislation.gov.uk/developer/uris). */
function legislationAddress(title: string): string {
  return `https://www.legislation.gov.uk/id?title=${encodeURIComponent(title)}`;
}

function target(kind: Reference['kind'], text: string, scope: Scope): Target {
  const { meeting } = scope;
  switch (kind) {
    case 'page':
      return pageTarget(text, scope);
    case 'item':
      return found(
        meeting.agenda.find(({ number }) => number === numberIn(text))?.url,
        'The agenda of this meeting has no such item.',
      );
    case 'paragraph':
      return paragraphTarget(text, scope);
    case 'appendix':
      return appendixTarget(text, scope);
    case 'report':
      return found(
        meeting.papers.find(({ reference }) => reference === text)?.url,
        'No paper of that number is in the archive.',
      );
    case 'meeting':
      return { to: null, reason: 'No meeting of this committee on that day is in the archive.' };
    case 'url':
      return { to: text };
    case 'act':
      return { to: legislationAddress(text) };
  }
}

function referencesOf(blocks: readonly Block[], page: Address, scope: Scope): readonly Reference[] {
  return blocks.flatMap((block) => {
    const text = singleSpaced(blockText(block));
    const small = text.toLowerCase();
    return referencePatterns
      .filter(({ signs }) => signs.some((sign) => small.includes(sign)))
      .flatMap(({ kind, pattern }) =>
        [...text.matchAll(pattern)].map(([words]) => ({
          text: words,
          from: withAnchor(page, block.anchor ?? ''),
          kind,
          ...target(kind, words, scope),
        })),
      );
  });
}

/**
 * The references in the papers and minutes of a meeting, with the address that each leads to where the meeting holds it.
 * Those to other meetings lead nowhere as long as no other is known.
 */
export function referencesIn(meeting: Meeting): readonly Reference[] {
  const inPapers = meeting.papers.flatMap((paper) =>
    referencesOf(paper.blocks, paper.url, { paper, meeting }),
  );
  const { minutes } = meeting;
  const inMinutes = minutes
    ? referencesOf(
        minutes.items.flatMap(({ blocks }) => blocks),
        minutes.url,
        { paper: undefined, meeting },
      )
    : [];
  return [...inPapers, ...inMinutes];
}
