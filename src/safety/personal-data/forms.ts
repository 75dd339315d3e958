/** A kind of personal data that papers should not tell of people who hold no office. */
export interface PersonalForm {
  readonly kind: 'National Insurance number' | 'private telephone number' | 'home address' | 'signature';
  readonly name: string;
  readonly pattern: RegExp;
  /** What stands on the same line and says that it is no private matter. */
  readonly unless?: RegExp;
  readonly examples: readonly string[];
  /** Lines that look like it and are none. */
  readonly others: readonly string[];
}

/** Whoever publishes a number for people to call does so beside an office, a contact or an address of the council's. */
const office =
  /\b(?:contact|officer|democratic|enquir(?:y|ies)|press office|helpline|switchboard|author|director|head of|manager|clerk|councillor|cllr|team|service)\b|\.gov\.uk\b/i;

const street =
  '(?:road|street|avenue|lane|close|drive|way|crescent|gardens|terrace|place|court|hill|grove|walk|mews|rise|green)';

/** Forms of personal data, each with what it is told by. */
export const personalForms: readonly PersonalForm[] = [
  {
    kind: 'National Insurance number',
    name: 'two letters, six figures and a letter',
    pattern: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/,
    examples: ['Her number is AB 12 34 56 C.', 'NI: AB123456C'],
    others: ['Order GB 12 34 56 A', 'Reference AB/12/34/56'],
  },
  {
    kind: 'private telephone number',
    name: 'a mobile number',
    pattern: /(?<![\d/-])(?:\+44 ?(?:\(0\) ?)?7\d{3}|07\d{3})[ -]?\d{3}[ -]?\d{3}(?![\d/-])/,
    unless: office,
    examples: ['Mrs Tarn, 07700 900123', 'Ring +44 7700 900 123'],
    others: ['Contact: 07700 900123', 'Nora Fell, Democratic Services, 07700 900123', '01632 960123'],
  },
  {
    kind: 'private telephone number',
    name: 'a number that is called private',
    pattern:
      /\b(?:home|private|personal)(?: (?:tel|telephone|phone|mobile|number|no))?\.?\s?:?\s?(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?!\d)/i,
    examples: ['Home tel: 01632 960123', 'private number 01632 960 123'],
    others: ['Care home 4', 'Home to school transport: 0300 000000 pupils'],
  },
  {
    kind: 'home address',
    name: 'where an objector lives',
    pattern: new RegExp(
      `\\b(?:objectors?|objections?|representations?|petitioners?|complainants?|home address|lives at|living at|residing at)\\b[^.;]{0,80}?\\b\\d{1,4}[a-z]?,? (?:[A-Z][\\w'’]+ ){1,3}${street}\\b`,
      'i',
    ),
    examples: [
      'An objection was received from Mr Tarn of 14 Hill Street',
      'Home address: 3a, Weir Road, Brindlewick',
      'The objector, who lives at 27 Old Mill Lane',
    ],
    others: ['Objections to the works in Hill Street', 'The library at 14 Hill Street'],
  },
  {
    kind: 'signature',
    name: 'a name behind “signed by”',
    pattern:
      /^(?:signed(?: by)?|signature(?: of)?)\s?:\s?(?!date\b)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}/iu,
    examples: ['Signed: Ada Reed', 'Signature of: A. J. Reed'],
    others: ['Signed: ..........', 'Signed: Date:', 'The contract was signed by both sides'],
  },
];

/** What the description of a picture says when it shows a signature. */
export const signaturePicture = /\bsignatures?\b|\bsigned by\b/i;
