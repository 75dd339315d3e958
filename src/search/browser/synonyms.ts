import type { SearchLexicon } from '../../site/pages/search.ts';
import { amountIn } from './amounts.ts';
import { plainWords } from './words.ts';

/**
 * Words for one thing: what residents say beside what papers of councils write, and spellings of one word. A wording
 * stands as `plainWords`, singular. Only whole lines are alike, and a wording may stand in several.
 */
export const synonyms: readonly string[] = [
  // Waste and streets
  'bin lorry, refuse lorry, refuse vehicle, collection vehicle',
  'bin, refuse',
  'rubbish, refuse, waste, litter, garbage, trash',
  'tip, dump, recycling centre, household waste recycling centre, hwrc',
  'dumping, fly tipping, flytipping',
  'pavement, footway, footpath',
  'drain, gully, sewer, drainage',
  'pothole, carriageway defect, highway defect',
  'street light, street lighting, lamp column',
  'roadworks, street works, road closure',
  'grass cutting, mowing, grass',
  'gritting, winter service',
  'lorry, vehicle, truck',
  'bike, bicycle, cycle, cycling',
  'parking space, parking bay',
  'electric car, electric vehicle, ev',
  'bus pass, concessionary travel, concessionary fare',
  'school bus, home to school transport, school transport',
  'burning, incineration, energy recovery',
  'graveyard, cemetery, burial ground',
  'toilet, lavatory, wc, public convenience',
  'swimming pool, leisure centre',
  'air pollution, air quality',
  'greenhouse gas, carbon, net zero, climate change',
  'clothes, clothing, textile',
  'smoke free, no smoking, smoking ban',
  // Money
  'fine, penalty',
  'price, cost, rate, charge, fee, tariff',
  'cut, saving, reduction',
  'rise, increase, uplift, growth',
  'fall, drop, decrease, reduction, decline',
  'debt, borrowing, loan',
  'money, funding, budget, income',
  'pay, wage, salary, remuneration',
  'poverty, hardship, deprivation, cost of living',
  'buy, purchase, procure, procurement',
  'sale, sell, sold, disposal',
  'developer money, developer contribution, section 106, s106',
  'benefit, welfare, universal credit',
  // Care, health, children
  'doctor, gp, general practitioner, surgery, practice',
  'old people, elderly, pensioner, older people',
  'old people s home, care home, residential home, residential care',
  'home help, home care, domiciliary care',
  'sent home, discharge',
  'jab, vaccination, vaccine, immunisation',
  'drug, substance misuse',
  'domestic violence, domestic abuse',
  'overweight, obesity, obese',
  'blind, sight impaired, partially sighted, visually impaired',
  'deaf, hearing impaired, hearing loss',
  'special needs, special educational need, send, sen',
  'kid, child, children',
  'teenager, young people, youth, young person',
  'looked after children, children in care, looked after child, cla, lac',
  'reception class, reception year, year r',
  'nursery, early years',
  'private school, independent school',
  'truancy, absence, attendance',
  'expelled, permanently excluded, permanent exclusion',
  'expulsion, exclusion',
  'disabled, disability',
  'asylum seeking child, unaccompanied asylum seeking children, uasc',
  // Homes, work, order
  'council house, council housing, social housing',
  'home, house, dwelling',
  'homeless, homelessness, rough sleeper',
  'shop, trader, retailer, business',
  'job, post, employment',
  'job cut, redundancy, post deleted, job loss',
  'staff, employee, workforce, worker',
  'sack, dismiss, dismissal',
  'boss, chief executive, director',
  'cctv, camera',
  'taxi, hackney carriage, private hire',
  'crime, offence, offending',
  // Council business
  'vote, voted, abstention',
  'chair, chairman, chairwoman, chaired',
  'councillor, member, cllr',
  'waiting list, backlog, queue, waiting',
  'user, client, service user, customer',
  'survey, questionnaire, consultation',
  'reply, response',
  'complaint, grievance',
  'cancelled, called off, postponed',
  'whistleblower, whistleblowing',
  'shut, close, closure',
  'mean, meaning, definition, defined',
  'company, provider, supplier, contractor, firm',
  'sex, gender',
  'each year, annual, yearly, per year, a year',
  'per week, weekly, a week',
  'per hour, hourly, an hour',
  'case load, caseload',
  'web site, website, online, internet',
  // Spellings
  'adviser, advisor',
  'enquiry, inquiry',
  'programme, program',
  'licence, license',
  'centre, center',
  'organisation, organization',
  'judgement, judgment',
  'ageing, aging',
];

/** A word without the ending of the plural, so that "fines" is found as "fine". */
function singular(word: string): string {
  return word.replace(/(?<=.{2})ies$/, 'y').replace(/(?<=ss|x|ch|sh)es$|(?<=[^su])s$/, '');
}

function singulars(words: string): readonly string[] {
  return plainWords(words).split(' ').map(singular);
}

/** A wording with the others for the same thing, under its first word. */
interface Wording {
  readonly words: readonly string[];
  readonly others: readonly string[];
}

type Wordings = ReadonlyMap<string, readonly Wording[]>;

function wordingsOf(groups: readonly (readonly string[])[]): Wordings {
  const wordings = groups.flatMap((group) =>
    group.map((wording) => ({
      words: singulars(wording),
      others: group.filter((other) => other !== wording),
    })),
  );
  return Map.groupBy(wordings, ({ words }) => words[0] ?? '');
}

const ofTheField = wordingsOf(synonyms.map((line) => line.split(', ')));

/** A part of a search that means one thing: as it was typed, with the other wordings for it. */
export interface Meaning {
  readonly typed: string;
  readonly others: readonly string[];
}

/** Acronyms with what they stand for; those of two letters are too often words. */
function ofAcronyms({ acronyms }: SearchLexicon): Wordings {
  return wordingsOf(acronyms.filter(([acronym]) => acronym.length > 2));
}

/**
 * Cuts a search into what it means: an amount, the longest wordings that have synonyms, and single words.
 * @example meaningsOf('bus pass cost', lexicon)[0] // => { typed: 'bus pass', others: ['concessionary travel', …] }
 */
export function meaningsOf(words: string, lexicon: SearchLexicon): readonly Meaning[] {
  const wordings = [ofTheField, ofAcronyms(lexicon)];
  const amount = amountIn(words);
  if (!amount) return meaningsOfWords(words, wordings);
  const { before, typed, others, after } = amount;
  return [...meaningsOfWords(before, wordings), { typed, others }, ...meaningsOfWords(after, wordings)];
}

function meaningsOfWords(words: string, wordings: readonly Wordings[]): readonly Meaning[] {
  const typed = words.split(/\s+/).filter((word) => plainWords(word) !== '');
  const plain = typed.map((word) => singulars(word).join(' '));
  const meanings: Meaning[] = [];
  for (let at = 0; at < typed.length; ) {
    const here = wordings
      .flatMap((known) => known.get(plain[at]?.split(' ')[0] ?? '') ?? [])
      .filter((wording) => plain.slice(at, at + wording.words.length).join(' ') === wording.words.join(' '));
    const length = Math.max(1, ...here.map((wording) => wording.words.length));
    const others = here
      .filter((wording) => wording.words.length === length)
      .flatMap((wording) => wording.others);
    meanings.push({ typed: typed.slice(at, at + length).join(' '), others: [...new Set(others)] });
    at += length;
  }
  return meanings;
}
