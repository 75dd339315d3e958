import { type ExemptForm, exemptFileNameForms, exemptLineForms, exemptTitleForms } from './exempt-forms.ts';

/** What says of an appendix that it is not for the public. */
const closedWord = '(?:exempt|not for publication|confidential|restricted|eithriedig)';
const label = '(?:\\d{1,2}|[a-z])';
const labels = `(?:appendix|appendices|annexe?s?|atodiad(?:au)?) (${label}(?:(?:, | and | & |, and ) ?${label}){0,6})`;

/** A form in which an open report says which of its appendices the public may not read. Group 1 holds their labels. */
interface AppendixForm {
  readonly pattern: RegExp;
  readonly example: string;
}

/** How reports say so. */
export const exemptAppendixForms: readonly AppendixForm[] = [
  {
    pattern: new RegExp(
      `\\b${labels}\\b[^.;]{0,60}?\\b(?:is|contains?|are|being)\\b(?! not\\b)[^.;]{0,40}\\b${closedWord}\\b`,
      'gi',
    ),
    example: 'Appendices B and C are exempt from publication.',
  },
  {
    pattern: new RegExp(`\\b(?:exempt|confidential|restricted) ${labels}\\b`, 'gi'),
    example: 'See exempt Appendix 2.',
  },
  {
    pattern: new RegExp(
      `\\b${labels}\\b[^.;]{0,80}?(?:[([]|[–—-] )(?:contains )?${closedWord}(?: information)?\\s*(?:$|[)\\]:;,.–—-])`,
      'gi',
    ),
    example: 'Appendix B – The offers (Exempt)',
  },
];

/** Longer lines are running text, which may tell of anything. */
const longestMark = 400;

function formOf(text: string, forms: readonly ExemptForm[]): string | undefined {
  if (text.length > longestMark) return undefined;
  return forms.some(({ pattern }) => pattern.test(text)) ? text : undefined;
}

/** The line itself when it says of the paper at whose head it stands that it is not for the public. */
export function exemptLine(line: string): string | undefined {
  return formOf(line.trim(), exemptLineForms);
}

/** Whether the title of an item or a paper says that it is not for the public. */
export function isExemptTitle(title: string): boolean {
  return formOf(title.trim(), exemptTitleForms) !== undefined;
}

/** Whether the name of a file, in words and without its ending, says that it is not for the public. */
export function isExemptFileName(name: string): boolean {
  return isExemptTitle(name) || formOf(name.trim(), exemptFileNameForms) !== undefined;
}

const annexWord = /^(?:exempt |confidential |restricted )?annex/i;

/** The labels of the appendices of which a text says that they are not for the public: "appendix 2", "annex 2". */
export function exemptAppendices(text: string): readonly string[] {
  const found = exemptAppendixForms.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].flatMap(([said, list = '']) => {
      const kind = annexWord.test(said) ? 'annex' : 'appendix';
      return list.split(/,|\band\b|&/i).flatMap((one) => (one.trim() === '' ? [] : `${kind} ${one.trim()}`));
    }),
  );
  return [...new Set(found.map((each) => each.toLowerCase()))];
}

/** Whether a text is that of the page which a system prints in the place of a paper that it keeps back. */
export function standsForExempt(text: string): boolean {
  return /\bdocument is restricted\b/i.test(text);
}

const markOfTitle =
  /(?<!\s)\s*[([](?:contains )?(?:(?:in )?private|exempt|confidential|restricted|eithriedig|cyfrinachol|not for publication)\b[^)\]]{0,80}[)\]]|^(?:urgent )?(?:exempt|confidential|private|restricted)(?: ?[:–—-] ?| (?:report|item|paper) )|\s[:–—-] ?(?:exempt|confidential|restricted|not for publication|eithriedig)\s*$/gi;

/** A title without what says of it that it is not for the public: the same matter has a public part under the same name. */
export function titleWithoutMark(title: string): string {
  return title.replace(markOfTitle, '').trim();
}
