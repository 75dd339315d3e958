import { type Language, languageTag, type Speaker } from '../../document/language.ts';

/** English: one and many. Welsh numerals keep the singular, and 2, 3 and 6 change its first letter (CLDR's categories). */
interface Forms {
  readonly en: readonly [one: string, many: string];
  readonly cy: Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
}

/** What the pages count, in the forms that stand behind a figure. */
export const nouns = {
  meeting: {
    en: ['meeting', 'meetings'],
    cy: { two: 'gyfarfod', few: 'chyfarfod', many: 'chyfarfod', other: 'cyfarfod' },
  },
  paper: { en: ['paper', 'papers'], cy: { two: 'bapur', few: 'phapur', many: 'phapur', other: 'papur' } },
  decision: {
    en: ['decision', 'decisions'],
    cy: { two: 'benderfyniad', few: 'phenderfyniad', many: 'phenderfyniad', other: 'penderfyniad' },
  },
  committee: {
    en: ['committee', 'committees'],
    cy: { two: 'bwyllgor', few: 'phwyllgor', many: 'phwyllgor', other: 'pwyllgor' },
  },
  word: { en: ['word', 'words'], cy: { two: 'air', other: 'gair' } },
  warning: { en: ['warning', 'warnings'], cy: { two: 'rybudd', other: 'rhybudd' } },
  page: { en: ['page', 'pages'], cy: { two: 'dudalen', few: 'tudalen', many: 'thudalen', other: 'tudalen' } },
  picture: { en: ['picture', 'pictures'], cy: { two: 'lun', other: 'llun' } },
  reference: {
    en: ['reference', 'references'],
    cy: { two: 'gyfeiriad', few: 'chyfeiriad', many: 'chyfeiriad', other: 'cyfeiriad' },
  },
  paragraph: {
    en: ['paragraph', 'paragraphs'],
    cy: { two: 'baragraff', few: 'pharagraff', many: 'pharagraff', other: 'paragraff' },
  },
  entry: {
    en: ['entry', 'entries'],
    cy: { two: 'gofnod', few: 'chofnod', many: 'chofnod', other: 'cofnod' },
  },
  report: { en: ['report', 'reports'], cy: { two: 'adroddiad', other: 'adroddiad' } },
  declaration: {
    en: ['declaration of interest', 'declarations of interest'],
    cy: { two: 'ddatganiad o fuddiant', other: 'datganiad o fuddiant' },
  },
  action: {
    en: ['undertaking or request', 'undertakings and requests'],
    cy: { two: 'ymrwymiad neu gais', other: 'ymrwymiad neu gais' },
  },
  council: {
    en: ['council', 'councils'],
    cy: { two: 'gyngor', few: 'chyngor', many: 'chyngor', other: 'cyngor' },
  },
  'clear day': { en: ['clear day', 'clear days'], cy: { two: 'ddiwrnod clir', other: 'diwrnod clir' } },
} as const satisfies Readonly<Record<string, Forms>>;

export type Noun = keyof typeof nouns;

const welshForms = new Intl.PluralRules('cy');

/** The forms of a noun by the plural categories of the speaker's language, for a script that counts (Intl.PluralRules). */
export function nounForms({ language }: Speaker, noun: Noun): Readonly<Record<string, string>> {
  const { en, cy }: Forms = nouns[noun];
  return language === 'cy' ? cy : { one: en[0], other: en[1] };
}

/** A number as the language groups its digits. @example numberText({ language: 'en' }, 1234) // => '1,234' */
export function numberText(speaker: Speaker, value: number): string {
  return value.toLocaleString(languageTag(speaker));
}

function formOf(language: Language, noun: Noun, count: number): string {
  const { en, cy }: Forms = nouns[noun];
  if (language === 'cy') return cy[welshForms.select(count)] ?? cy.other;
  return count === 1 ? en[0] : en[1];
}

/** A count with its noun. @example countText({ language: 'cy' }, 2, 'meeting') // => '2 gyfarfod' */
export function countText(speaker: Speaker, count: number, noun: Noun): string {
  return `${numberText(speaker, count)} ${formOf(speaker.language, noun, count)}`;
}
