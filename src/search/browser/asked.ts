import type { SearchLexicon } from '../../site/pages/search.ts';
import { asksForTable, formsOf } from './query.ts';
import { stemIn, stemOf, stemsOf } from './stems.ts';
import { meaningsOf } from './synonyms.ts';
import { plainWords } from './words.ts';

/** Another wording for something that was typed: where its words stand together, the typed words are answered. */
export interface OtherWording {
  readonly stems: readonly string[];
  /** The stems of what was typed. */
  readonly keys: readonly string[];
}

/** What a search asks for, as the places on a page are judged by it. */
export interface Asked {
  /** The stems of the words that were typed, in their order. */
  readonly order: readonly string[];
  /** These, and those of the other forms of names. */
  readonly stems: readonly string[];
  readonly others: readonly OtherWording[];
  readonly asksForTable: boolean;
}

function otherWordings(words: string, lexicon: SearchLexicon): readonly OtherWording[] {
  return meaningsOf(words, lexicon).flatMap(({ typed, others }) => {
    const keys = stemsOf(typed);
    return others.map((other) => ({ stems: plainWords(other).split(' ').map(stemOf), keys }));
  });
}

/** What is asked for by words. */
export function askedFor(words: string, lexicon: SearchLexicon): Asked {
  const [asked = words] = formsOf(words, lexicon);
  const others = otherWordings(asked, lexicon);
  const ofOthers = new Set(others.flatMap(({ stems }) => stems));
  const order = stemsOf(asked);
  const ofForms = stemsOf(formsOf(words, lexicon).join(' ')).filter((stem) => !ofOthers.has(stem));
  return { order, stems: [...new Set([...order, ...ofForms])], others, asksForTable: asksForTable(words) };
}

/** A word of a page that answers a word that was typed. */
export interface Match {
  readonly location: number;
  /** The stem of the typed word; empty when the engine found the word for another reason. */
  readonly key: string;
  /** How much it is the word that was typed. */
  readonly likeness: number;
}

const likenesses = { same: 1, other: 0.9, alike: 0.6 } as const;

const fewestAlike = 4;

function lettersAlike(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** Whether a word may be what was meant by a slip: "collect" for "collecton". */
function isAlike(token: string, stem: string): boolean {
  const alike = lettersAlike(token, stem);
  return !/\d/.test(stem) && alike >= fewestAlike && alike * 2 >= stem.length;
}

/** Words of a page between which little words may stand in a wording: "Transfer of Undertakings". */
const mostBetween = 2;

/** The places of a wording of several words that begins at a place; none when it does not stand there. */
function wordingAt(words: readonly string[], at: number, { stems }: OtherWording): readonly number[] {
  const places: number[] = [];
  let from = at;
  for (const stem of stems) {
    const to = places.length === 0 ? at : from + mostBetween;
    let place = from;
    while (place <= to && stemIn(words[place] ?? '', [stem]) === undefined) place += 1;
    if (place > to) return [];
    places.push(place);
    from = place + 1;
  }
  return places;
}

/** What the words of a page that the engine found answer. */
export function matchesOf(
  words: readonly string[],
  locations: readonly number[],
  asked: Asked,
): readonly Match[] {
  return locations.flatMap((location) => {
    const word = words[location] ?? '';
    const stem = stemIn(word, asked.stems);
    const own = stem === undefined ? [] : [{ location, key: stem, likeness: likenesses.same }];
    const other = asked.others.flatMap((wording) =>
      wordingAt(words, location, wording).flatMap((place) =>
        wording.keys.map((key) => ({ location: place, key, likeness: likenesses.other })),
      ),
    );
    if (own.length + other.length > 0) return [...own, ...other];
    return [{ location, ...guessAt(words, location, asked) }];
  });
}

/** What the engine may have meant by a word that is none of those asked for: a slip, or a word written as two. */
function guessAt(words: readonly string[], at: number, { order }: Asked): Omit<Match, 'location'> {
  const token = plainWords(words[at] ?? '');
  const joined = (token + plainWords(words[at + 1] ?? '')).replaceAll(' ', '');
  const asOne = order.find((stem) => stem.startsWith(token) && joined.startsWith(stem));
  if (asOne !== undefined) return { key: asOne, likeness: likenesses.same };
  const slip = order.find((stem) => token.split(' ').some((each) => isAlike(each, stem)));
  return slip === undefined ? { key: '', likeness: 1 } : { key: slip, likeness: likenesses.alike };
}
