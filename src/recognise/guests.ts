import type { SourceBlock } from '../document/block.ts';
import { contentText } from './lines.ts';
import { isPersonName, type NamedPerson, peopleIn } from './people.ts';

interface GuestPattern {
  readonly name: string;
  readonly example: string;
  /** Group 1 holds the people and their posts. */
  readonly pattern: RegExp;
}

/** Sentences by which minutes say in an item who came for it. */
export const guestPatterns: readonly GuestPattern[] = [
  {
    name: 'welcomed',
    example:
      'The Chairman welcomed Ann Lee, managing director, and Jo Hill, director, Care Ltd, and invited them to speak.',
    pattern:
      /\bwelcomed (\p{Lu}[^.;]{5,300}?)(?:,? and invited\b|,? who\b|,? to (?:the|this|present|address|speak)\b|\.|;)/u,
  },
  {
    name: 'were in attendance',
    example: 'Cllr Ann Lee, Cabinet Member for Roads, and Jo Hill, Head of Roads, were in attendance.',
    pattern: /(?:^|\. )(\p{Lu}[^.;]{5,300}?),? (?:was|were) (?:also )?(?:in attendance|present)\b/u,
  },
];

const title = /^(?:County )?(?:Councillors?|Cllrs?)\.? /;
const personAhead =
  "(?=(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\\.? )?\\p{Lu}[\\p{L}'’-]+ \\p{Lu}[\\p{L}'’-]+,|(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\\.? )";
const nextBehindComma = new RegExp(`, and ${personAhead}`, 'u');
const next = new RegExp(` and ${personAhead}`, 'u');

/** Posts hold "and" too ("Education and Lifelong Learning"), so a comma before it is the surer border. */
function partsOf(people: string): readonly string[] {
  const parts = people.split(nextBehindComma);
  return parts.length > 1 ? parts : people.split(next);
}

/** "Ann Lee, managing director": a name and, behind the comma, a post. Without a post nobody is named. */
function withPost(part: string): readonly NamedPerson[] {
  const comma = part.indexOf(',');
  const name = part.slice(0, comma).trim().replace(title, '');
  const role = part.slice(comma + 1).trim();
  if (comma < 0 || role === '' || !isPersonName(name) || !name.includes(' ')) return [];
  return [{ name, role }];
}

/** "Ann Lee (Head of Roads) and Jo Hill (Director)": brackets show where a post ends, whatever commas it holds. */
function peopleNamed(people: string): readonly NamedPerson[] {
  if (/\)$/.test(people.trim())) return peopleIn(people).filter(({ role }) => role !== undefined);
  return partsOf(people).flatMap(withPost);
}

/** The guests that the text of an item names with their posts. */
export function guestsIn(blocks: readonly SourceBlock[]): readonly NamedPerson[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return [];
    const line = contentText(block);
    return guestPatterns.flatMap(({ pattern }) => peopleNamed(pattern.exec(line)?.[1] ?? ''));
  });
}
