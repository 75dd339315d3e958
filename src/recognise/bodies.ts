import { folded } from '../document/words.ts';

const bodyWords =
  '(?:sub-?committee|committee|cabinet|panel|board|forum|executive|commission|working group|joint authority|governing body|assembly|council)';

/** A line that can be the name of a committee: it ends in a word for one and is no sentence. */
const bodyLine = new RegExp(
  `^[\\p{L}\\d][\\p{L}\\p{N}'’&,()/ -]{2,100}? ?\\b${bodyWords}(?: \\([^()]{1,30}\\))?$`,
  'iu',
);
const councilKind = '(?:County|Borough|City|District|Town|Parish|Unitary|Metropolitan Borough|Community)';
const councilName = new RegExp(
  `\\b((?:(?!Council\\b)[A-Z][\\w'’-]+ (?:(?:and|upon|of|on|the|in|with|under|le) )?){1,4}(?:${councilKind} )?(?:Council|Combined Authority|Fire Authority|Park Authority))\\b`,
  'g',
);

/** Words before "Council" that make no council's name. */
const notCouncils =
  /^(?:the|this|that|full|youth|our|your|each|any|all|every|school|student|arts|sports?|research|care|local|and|of|by|to|for|in|at|a|borough|county|city|district|town|parish|shaping|annual|extraordinary|special|former|new|british|national|medical|privy|cabinet|constitution|all|most)\b/i;

const smallWords = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'with', 'at', 'by']);

/** "ADULT CARE AND WELLBEING PANEL" as a title: "Adult Care and Wellbeing Panel". */
export function titleCased(value: string): string {
  if (value !== value.toUpperCase()) return value;
  return value
    .toLowerCase()
    .split(' ')
    .map((word, at) => (at > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** Bodies that a council has but one of need no more than their kind: "Cabinet". */
const bareBody = /^(?:the )?(?:cabinet|executive|full council)$/i;

/** Whether a line of a front sheet can name the committee. */
export function isBodyName(line: string): boolean {
  if (bareBody.test(line)) return true;
  return (
    line.length <= 110 &&
    /^[\p{Lu}\d]/u.test(line) &&
    bodyLine.test(line) &&
    !new RegExp(`^(?:the )?[\\w'’ -]+ ${councilKind} Council$`, 'i').test(line)
  );
}

/** The council most often named in a text, with how often. Names that are no council's are passed over. */
export function councilsNamed(value: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, raw = ''] of value.matchAll(councilName)) {
    // "Minutes of the Ordinary Meeting of Little Marsh Parish Council" names only the council behind "of".
    let name = raw.replace(
      /.*\b(?:Meeting|Minutes?|Committee|Report|Agenda|Member|Leader|Office) of (?:the )?/,
      '',
    );
    while (notCouncils.test(name) && / /.test(name)) name = name.slice(name.indexOf(' ') + 1);
    if (name === 'Council' || new RegExp(`^${councilKind} Council$`).test(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The words of e-mail and web addresses of British councils: "ashmere" of "direct@ashmere.gov.uk". */
export function councilDomains(value: string): readonly string[] {
  return [
    ...value.matchAll(/[@./](?!www\.)([a-z][a-z-]{2,40})\.(?:gov\.uk|gov\.wales|gov\.scot|example)\b/gi),
  ].map(([, domain = '']) => domain.toLowerCase());
}

const placeName = /\b(?:in|across|throughout|within|around) ([A-Z][a-z]{3,})\b(?! [A-Z])/g;
const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|England|Wales|Scotland|Britain|Europe|Members?|Officers?|Children|Cabinet|Council|Committee|Section|Appendix|Part|Paragraph|Spring|Summer|Autumn|Winter|Parliament)$/;

/** The place that a text speaks of most: "across Ashmere", "in Ashmere". */
function placeNamed(value: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, place = ''] of value.matchAll(placeName)) {
    if (!notPlaces.test(place)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : undefined;
}

/** Lines in capitals at the head ("LITTLE MARRABY PARISH COUNCIL") said once more in small letters. */
function withLetterhead(value: string): string {
  const capitals = value
    .slice(0, openingLength)
    .split('\n')
    .filter((line) => line.length < 80 && line === line.toUpperCase());
  return `${capitals.map(titleCased).join('\n')}\n${value}`;
}

/** "BOROUGH OF HALLINGFORD" on a line of its own at the head of a paper. */
function boroughName(value: string): string | undefined {
  const line =
    /^[ \t]*((?:(?:the|london|royal|metropolitan) ){0,2}(?:borough|city|county|district) (?:council )?of [a-z' -]{3,40})[ \t]*$/im.exec(
      value.slice(0, 400),
    )?.[1];
  return line === undefined ? undefined : titleCased(line.trim());
}

const municipality =
  /\b((?:City|Town|Township|Municipality|County|Borough|District) of (?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2})/gu;

/** "City of Marshland", where no council is named: North American papers speak of the municipality itself. */
function municipalityNamed(value: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, name = ''] of value.matchAll(municipality)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= oftenEnough ? best[0] : undefined;
}

function capitalised(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** A name that has to be said this often before it is believed on its own. */
const oftenEnough = 3;
const agreesWithAddress = 100;
const agreesWithPlace = 50;
const namedAtHead = 20;
/** How many characters of a paper are its head, where its own council is named. */
const openingLength = 400;

function stemOf(name: string): string {
  return folded(name).split(' ')[0] ?? '';
}

/**
 * The council that a text belongs to: the name used most, where a name that agrees with the council's own
 * addresses, or with the place that the text speaks of, counts for more than any that is only mentioned. A
 * name made up from the strapline ("Ashmere: a borough …"), the place or the addresses is given as inferred.
 */
export function councilOf(value: string): { readonly name: string; readonly inferred: boolean } | undefined {
  const domains = [...new Set(councilDomains(value))];
  const place = placeNamed(value);
  const scored = [...councilsNamed(withLetterhead(value))].map(([name, count]) => {
    const stem = stemOf(name);
    const own = domains.some((domain) => domain.startsWith(stem)) ? agreesWithAddress : 0;
    const placed = place !== undefined && stemOf(place) === stem ? agreesWithPlace : 0;
    const heading = withLetterhead(value.slice(0, openingLength)).includes(name) ? namedAtHead : 0;
    return { name, score: count + own + placed + heading };
  });
  scored.sort((a, b) => b.score - a.score || a.name.length - b.name.length);
  const [best] = scored;
  const borough = boroughName(value);
  if (borough !== undefined) return { name: borough, inferred: false };
  if (best && best.score >= oftenEnough) return { name: best.name, inferred: false };
  const municipal = municipalityNamed(value);
  if (municipal !== undefined) return { name: municipal, inferred: true };
  const strapline = /^\s*([A-Z][a-z]+(?: [A-Z][a-z]+)?) ?[:–-] /.exec(value)?.[1];
  const stem = strapline ?? place ?? domains[0];
  if (stem !== undefined) return { name: `${capitalised(stem)} Council`, inferred: true };
  const opening = letterhead(value);
  const name = best?.name ?? opening;
  return name === undefined ? undefined : { name, inferred: true };
}

/** The first line of a paper whose council is named nowhere: a school's governors print the school's name there. */
function letterhead(value: string): string | undefined {
  const line =
    value
      .split('\n')
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  const isName =
    line.length <= 60 &&
    /^\p{Lu}/u.test(line) &&
    !/[\d.:;,]/.test(line) &&
    !/^(?:minutes?|agenda|report|notice)\b/i.test(line);
  return isName && !isBodyName(line) ? titleCased(line) : undefined;
}
