/** A form in which minutes tell that the public was shut out or let in again. */
export interface SessionForm {
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  /** Lines that look like it and say something else. */
  readonly others: readonly string[];
}

/** What says that the public was shut out from there on. */
export const exclusionForms: readonly SessionForm[] = [
  {
    // A decision to shut out the public.
    pattern:
      /\b(?:resolved|agreed|decided|carried)\b.{0,300}\b(?:press|public)\b.{0,160}\b(?:be|were|was) (?:now )?excluded\b/i,
    examples: [
      'RESOLVED that under Section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting',
      'It was agreed that the public be excluded for the following item.',
    ],
    others: ['RESOLVED that the public be asked', 'The press and public may be excluded'],
  },
  {
    // The same, the other way round.
    pattern: /\b(?:resolved|agreed|decided)\b.{0,300}\bto exclude\b.{0,60}\b(?:press|public)\b/i,
    examples: [
      'The Committee resolved in terms of Section 50A(4) of the 1973 Act to exclude the press and public.',
    ],
    others: ['The Committee may resolve to exclude nobody'],
  },
  {
    // A decision below its label.
    pattern: /^that\b.{0,300}\b(?:press|public)\b.{0,160}\bbe (?:now )?excluded\b/i,
    examples: ['That the press and public be excluded during consideration of item 9.'],
    others: ['That the public be thanked'],
  },
  {
    // The public left.
    pattern:
      /^(?:at this point,? )?(?:all )?(?:the )?(?:(?:members of the )?(?:press|public)(?: and (?:the )?(?:press|public))?) (?:were|was|then|now)? ?(?:excluded|left the|withdrew|asked to leave|required to leave)\b/i,
    examples: ['The press and public left the meeting.', 'Members of the public were asked to leave.'],
    others: ['The public left comments'],
  },
  {
    // The meeting went into private session.
    pattern:
      /\b(?:moved|went|goes?|resolved itself|proceeded|continued|held) (?:in|into) (?:a )?(?:private|closed|exempt|confidential|part (?:2|ii)|["“‘']?committee|camera)\b/i,
    examples: [
      'The Committee went into private session.',
      'The meeting moved into closed session at 8.10 pm',
      'The Council went into committee at 9 pm.',
    ],
    others: ['The Committee moved to item 9'],
  },
  {
    // A decision to shut out the public, in Welsh.
    pattern: /\b(?:gwahardd|eithrio|cau allan)(?:['’]r| y| r)? ?(?:wasg|cyhoedd)\b/i,
    examples: ["PENDERFYNWYD gwahardd y wasg a'r cyhoedd o'r cyfarfod", 'PENDERFYNWYD cau allan y cyhoedd'],
    others: ["Diolchwyd i'r cyhoedd"],
  },
];

/** What says that the public was let in again. */
export const readmissionForms: readonly SessionForm[] = [
  {
    // The public came back.
    pattern:
      /\b(?:press|public)\b.{0,40}\b(?:re-?admitted|returned to|re-?joined|(?:were|was) (?:invited|allowed) (?:back|to return|to re-?enter))/i,
    examples: [
      'The press and public were re-admitted to the meeting.',
      'The public returned to the meeting.',
    ],
    others: ['The public library was reopened'],
  },
  {
    // The meeting went on in public.
    pattern:
      /\b(?:resumed|returned|reconvened|moved|continued|went) (?:back )?(?:in|into|to) (?:a )?(?:public|open) session\b|\b(?:resumed|reconvened|continued) in public\b|\b(?:out of|came out of) ["“‘']?(?:in )?committee\b/i,
    examples: ['The meeting resumed in open session at 8.40 pm.', 'The Council came out of Committee.'],
    others: ['The open session was well attended'],
  },
  {
    // The public came back, in Welsh.
    pattern: /\b(?:ail-?dderbyniwyd|dychwelodd)\b.{0,20}\b(?:wasg|cyhoedd)\b/i,
    examples: ['Dychwelodd y cyhoedd i’r cyfarfod.'],
    others: ['Diolchwyd i’r cyhoedd'],
  },
];

/** What says that it did not come to that, or only asks. */
const notDone =
  /\bnot (?:be |to be )?(?:necessary|needed|required|exclude[d]?)\b|\bno need\b|\bwhether\b|\bmay be excluded\b/i;

/** Longer texts tell of more than one thing. */
const longest = 1500;

function says(text: string, forms: readonly SessionForm[]): boolean {
  return text.length <= longest && forms.some(({ pattern }) => pattern.test(text));
}

/** Whether a text of the minutes says that the public was shut out of what follows. */
export function shutsOut(text: string): boolean {
  return says(text, exclusionForms) && !notDone.test(text);
}

/** Whether it says that the public was let in again. */
export function letsIn(text: string): boolean {
  return says(text, readmissionForms);
}

/** Numbers of items in a list: "9", "9a and 9b", "7, 9 to 11". */
function listOfNumbers(dash: string): string {
  return `(\\d{1,3}[a-z]?(?:(?:[,;]| and|, and| &| to|${dash}) ?\\d{1,3}[a-z]?){0,40})`;
}

const label = '(?: no\\.?| nos\\.?| numbers?)? ?';

/** "Items 9 – 11" are three; in "item 9 – 12 Mill Lane" the dash leads to a title. */
const itemsNamed = new RegExp(
  `\\b(?:items|minutes)${label}${listOfNumbers(' ?[-–—]')}|\\b(?:item|minute)${label}${listOfNumbers('[-–—]')}`,
  'gi',
);

/** What a decision to shut out the public is about: some items by their numbers, the next one, or all that follow. */
export type Exclusion =
  | { readonly of: 'items'; readonly numbers: readonly string[] }
  | { readonly of: 'next' }
  | { readonly of: 'rest' };

/** A number, or two with all between them: "9a", "9 to 11", "9a to 9c". */
const numberOrRange = /(\d{1,3})([a-z]?)(?: ?(?:to|[-–—]) ?(\d{1,3})([a-z]?)\b)?/gi;

/** The whole numbers from one to another, both among them. */
function fromTo(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function lettersFrom(first: string, last: string): readonly string[] {
  const [from, to] = [first, last].map((letter) => letter.toLowerCase().charCodeAt(0));
  return fromTo(from ?? 0, to ?? 0).map((code) => String.fromCharCode(code));
}

function numbersIn(list: string): readonly string[] {
  return [...list.matchAll(numberOrRange)].flatMap(([, from = '', letter = '', to, toLetter = '']) => {
    const first = `${from}${letter}`;
    if (to === undefined) return [first];
    const isOfLetters = to === from && letter !== '' && toLetter !== '';
    const between = isOfLetters
      ? lettersFrom(letter, toLetter).map((each) => `${from}${each}`)
      : fromTo(Number(from) + 1, Number(to) - 1).map(String);
    return [...new Set([first, ...between, `${to}${toLetter}`])];
  });
}

/** What an exclusion is about, as its text says. */
export function exclusionIn(text: string): Exclusion {
  const numbers = [...text.matchAll(itemsNamed)].flatMap(([, many, one]) => numbersIn(many ?? one ?? ''));
  if (numbers.length > 0) return { of: 'items', numbers };
  return /\b(?:following|next) (?:agenda )?item\b(?!\()|\bthis item\b/i.test(text)
    ? { of: 'next' }
    : { of: 'rest' };
}
