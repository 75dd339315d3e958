import { withAnchor } from '../archive/addresses.ts';
import { numberAnchor } from '../archive/anchors.ts';
import type { Address, Meeting, MeetingId, Paper, Reference } from '../archive/model.ts';
import { type Block, blockText } from '../document/block.ts';
import { datesIn } from '../document/dates.ts';

interface ReferencePattern {
  readonly kind: Reference['kind'];
  readonly example: string;
  readonly pattern: RegExp;
}

/** Forms of reference in running text. */
export const referencePatterns: readonly ReferencePattern[] = [
  {
    kind: 'page',
    example: 'page 37 of the agenda',
    pattern: /\bpages? \d{1,4}(?: of the (?:agenda|pack|report))?/gi,
  },
  {
    kind: 'paragraph',
    example: 'paragraph 3.10',
    pattern: /\b(?:paragraph|para\.?|section) \d{1,3}(?:\.\d{1,3}){0,3}\b/gi,
  },
  { kind: 'appendix', example: 'Appendix 1', pattern: /\bappendix (?:\d{1,2}|[A-Z]\b)/gi },
  {
    kind: 'act',
    example: 'Local Government Act 1972',
    pattern:
      /\b(?:[A-Z][a-z]+ (?:(?:and|of|for|the|to|with) )?){1,7}(?:Act|Regulations|Order) (?:19|20)\d\d\b/g,
  },
  { kind: 'report', example: 'PAF/01/15', pattern: /\b[A-Z]{2,5}\/\d{1,3}\/\d{2,4}\b/g },
  {
    kind: 'meeting',
    example: 'held on 3 July 2018',
    pattern: /\b(?:meeting (?:of|on)|held on) (?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}/g,
  },
  {
    kind: 'url',
    example: 'https://www.ashmere.example/flood',
    pattern: /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;)]/g,
  },
];

interface Scope {
  readonly paper: Paper | undefined;
  readonly meeting: Meeting;
  readonly meetings: ReadonlyMap<MeetingId, Meeting>;
}

/** Only what stands in the same paper or meeting is linked; a page of another pack is never guessed. */
function target(kind: Reference['kind'], text: string, scope: Scope): Address | null {
  const { paper, meeting } = scope;
  if (kind === 'paragraph' && paper) {
    const anchor = numberAnchor(/[\d.]+$/.exec(text)?.[0] ?? '');
    const found = paper.blocks.some((block) => block.anchor === anchor);
    return found ? withAnchor(paper.url, anchor) : null;
  }
  if (kind === 'appendix' && paper) {
    const label = text.toLowerCase().replace(/\s+/, '-');
    const report = paper.parent ?? paper.id;
    return (
      meeting.papers.find(({ parent, url }) => parent === report && url.endsWith(`/${label}/`))?.url ?? null
    );
  }
  if (kind === 'report') return meeting.papers.find(({ reference }) => reference === text)?.url ?? null;
  if (kind === 'meeting') {
    const committee = meeting.id.slice(0, meeting.id.lastIndexOf('/'));
    return scope.meetings.get(`${committee}/${datesIn(text)[0] ?? ''}` as MeetingId)?.url ?? null;
  }
  return null;
}

function referencesOf(blocks: readonly Block[], page: Address, scope: Scope): readonly Reference[] {
  return blocks.flatMap((block) => {
    const text = blockText(block).replace(/\s+/g, ' ');
    return referencePatterns.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map(([found]) => ({
        text: found,
        from: withAnchor(page, block.anchor ?? ''),
        to: target(kind, found, scope),
        kind,
      })),
    );
  });
}

/** The references in the papers and minutes of a meeting, with the address that each leads to where the archive holds it. */
export function referencesIn(
  meeting: Meeting,
  meetings: ReadonlyMap<MeetingId, Meeting>,
): readonly Reference[] {
  const inPapers = meeting.papers.flatMap((paper) =>
    referencesOf(paper.blocks, paper.url, { paper, meeting, meetings }),
  );
  const { minutes } = meeting;
  const inMinutes = minutes
    ? referencesOf(
        minutes.items.flatMap(({ blocks }) => blocks),
        minutes.url,
        { paper: undefined, meeting, meetings },
      )
    : [];
  return [...inPapers, ...inMinutes];
}
