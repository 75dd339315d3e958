import type { Finding, Severity } from '../../document/finding.ts';
import { type PersonalForm, personalForms, signaturePicture } from './forms.ts';

/** A line of a document, or what it says of a picture. */
export interface TextInPlace {
  readonly text: string;
  readonly line?: number | undefined;
  readonly page?: number | undefined;
}

interface Found extends TextInPlace {
  readonly kind: PersonalForm['kind'];
  /** What was found. */
  readonly value: string;
}

interface Wording {
  readonly severity: Severity;
  readonly many: string;
  readonly why: string;
}

const wordings: Readonly<Record<PersonalForm['kind'], Wording>> = {
  'National Insurance number': {
    severity: 'warning',
    many: 'National Insurance numbers',
    why: 'with it somebody can pass for the person',
  },
  'private telephone number': {
    severity: 'warning',
    many: 'private telephone numbers',
    why: 'anybody can call it',
  },
  'home address': {
    severity: 'warning',
    many: 'home addresses of people who objected or complained',
    why: 'anybody can find them there',
  },
  signature: { severity: 'note', many: 'signatures', why: 'anybody can copy it' },
};

/** Longer lines than any paragraph are data of some kind. */
const longestLine = 20_000;

function foundIn(place: TextInPlace): readonly Found[] {
  if (place.text.length > longestLine) return [];
  return personalForms.flatMap(({ kind, pattern, unless }) => {
    const value = pattern.exec(place.text)?.[0];
    return value === undefined || unless?.test(place.text) ? [] : [{ ...place, kind, value }];
  });
}

/** Enough to find it by, and too little to be of use: a report must not say it once more. */
function opening(value: string): string {
  return `${value.slice(0, 4)}…`;
}

function findingOf(kind: PersonalForm['kind'], found: readonly Found[], isPicture: boolean): Finding {
  const { severity, many, why } = wordings[kind];
  const [first] = found;
  const what = found.length === 1 ? `what looks like a ${kind}` : `what looks like ${found.length} ${many}`;
  const quoted = isPicture || !first ? 'in a picture' : `“${opening(first.value)}”`;
  return {
    rule: 'personal-data',
    severity,
    message: `The document shows ${what}: ${quoted}${found.length > 1 ? ', the first of them' : ''}. It is published as it stands, and ${why}.`,
    hint: 'If it should not be public, take it out of the document and put the new one in its place; Minutebook never changes what a paper shows.',
    ...(first?.page === undefined ? {} : { page: first.page }),
    ...(first?.line === undefined ? {} : { line: first.line }),
  };
}

/** Personal data that lines and the descriptions of pictures show: one finding for each kind, never a hold. */
export function personalDataFindings(
  lines: readonly TextInPlace[],
  pictures: readonly TextInPlace[],
): readonly Finding[] {
  const kinds = Map.groupBy(lines.flatMap(foundIn), ({ kind }) => kind);
  const signed = pictures.filter(({ text }) => signaturePicture.test(text));
  return [
    ...[...kinds].map(([kind, found]) => findingOf(kind, found, false)),
    ...(signed.length === 0
      ? []
      : [
          findingOf(
            'signature',
            signed.map((place) => ({ ...place, kind: 'signature', value: place.text })),
            true,
          ),
        ]),
  ];
}
