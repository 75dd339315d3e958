/** A form in which councils mark what the public may not read. */
export interface ExemptForm {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  /** Lines of open papers that look like it and are none. */
  readonly open: readonly string[];
}

const papers = '(?:report|appendix|annexe?|minutes?|paper|document|section)';

/**
 * Lines that stand at the head of a paper, or run along the head of its pages, and say of that paper that it is not
 * for the public.
 */
export const exemptLineForms: readonly ExemptForm[] = [
  {
    name: 'not for publication',
    pattern: new RegExp(
      `^[\\W_]*(?:strictly )?(?:this ${papers} is )?not for publication\\b(?!\\W*(?:no|none|n/a)\\b)`,
      'i',
    ),
    examples: [
      'NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A',
      'This report is not for publication',
    ],
    open: ['Reports not for publication are listed in Part 2', 'Not for publication: None'],
  },
  {
    name: 'exempt or confidential, alone on its line',
    pattern: new RegExp(
      `^[\\W_]*(?:private (?:and|&) |strictly |council )?(?:exempt|confidential|restricted)(?: ${papers})?(?: (?:[a-z]|\\d{1,2}))?[\\W_]*$`,
      'i',
    ),
    examples: ['EXEMPT', 'CONFIDENTIAL', 'Exempt Appendix B', 'Private and confidential', '[Restricted]'],
    open: ['Exempt items', 'Confidentiality', 'Exempt information', 'Restricted byways'],
  },
  {
    name: 'Part 2',
    pattern: /^[\W_]*(?:report )?part (?:2|ii|two)(?: (?:report|item|minutes))?[\W_]*$/i,
    examples: ['PART II', 'Part 2', 'Part 2 report'],
    open: ['Part 2: Articles of the Constitution', 'Part 1'],
  },
  {
    name: 'Part 2, and why',
    pattern:
      /^[\W_]*part (?:2|ii|two|b)\b.{0,40}\b(?:exempt|confidential|private|closed|not for publication)\b/i,
    examples: ['Part 2 – Exempt information', 'PART II (PRIVATE)'],
    open: ['Part 2 of the Act deals with housing'],
  },
  {
    name: 'a paragraph of Schedule 12A',
    pattern:
      /^[\W_]*(?:by virtue of |exempt\b.{0,30}|(?:this|the) (?:report|appendix|annexe?|item|paper|document) (?:is|contains) .{0,60})?paragraphs? ?\(?\d{1,2}[a-c]?\)?\b(?!.*\b(?:appendix|appendices|annex)\b).{0,80}\bschedule 12a\b/i,
    examples: [
      'By virtue of paragraphs 3 and 5 of Part 1 of Schedule 12A of the Local Government Act 1972',
      'This report is exempt under paragraph 3 of Part 1 of Schedule 12A',
      'Exempt by virtue of paragraph 1 of Schedule 12A',
    ],
    open: [
      'RESOLVED that the press and public be excluded under paragraph 3 of Part 1 of Schedule 12A',
      'This report contains a reference to paragraph 3 of Schedule 12A in appendix 2',
    ],
  },
  {
    name: 'a label that says so',
    pattern:
      /^(?:exempt(?:ion)?(?: (?:information|category|status))?|classification|access(?: to information)?|confidential(?:ity)?|publication|security classification)\s*:\s*(?:yes\b|(?:fully )?exempt\b(?! append)|confidential\b|restricted\b|private\b|closed\b|part (?:2|ii)\b|not for publication)(?!.*\b(?:appendix|appendices|annex|part(?:ly|ially)?[ -]exempt)\b)/i,
    examples: ['Classification: Exempt', 'Exempt information: Yes, paragraph 3', 'Access: Part II'],
    open: ['Exempt information: None', 'Classification: Public', 'Classification: Exempt appendix only'],
  },
];

/** Titles of items, papers and files that say so. */
export const exemptTitleForms: readonly ExemptForm[] = [
  {
    name: 'a mark in brackets or behind a dash',
    pattern: new RegExp(
      `(?:[([]|[:–—-] )(?:exempt|confidential|restricted|private and confidential)(?: ${papers})?(?: (?:[a-z]|\\d{1,2}))?\\s*(?:$|[)\\]:–—-])`,
      'i',
    ),
    examples: [
      'Sale of the depot (Exempt)',
      'Leisure contract – Confidential Appendix B',
      'Land [Restricted]',
    ],
    open: ['Non-exempt minutes', 'Homes exempt from the premium', 'Confidential reporting policy'],
  },
  {
    name: 'a mark before it',
    pattern:
      /^(?:urgent )?(?:exempt|confidential)(?: ?[:–—-]| (?:reports?|appendix|annexe?|items?|minutes?|papers?|business|session)\b)/i,
    examples: ['Exempt minutes of 5 May', 'Urgent exempt business', 'EXEMPT: Sale of land'],
    open: ['Exempt accommodation strategy', 'Confidential waste'],
  },
  {
    name: 'not for publication',
    pattern: /\bnot for publication\b/i,
    examples: ['Staffing – not for publication'],
    open: ['Publication scheme'],
  },
  {
    name: 'Part 2, and why',
    pattern:
      /\bpart (?:2|ii)\b.{0,30}\b(?:exempt|confidential|private|closed)\b|\b(?:exempt|confidential|private)\b.{0,30}\bpart (?:2|ii)\b/i,
    examples: ['Leisure contract (Part II – private)', 'Exempt minutes, Part 2'],
    open: ['Local plan, part 2', 'Budget Part 2 of 3'],
  },
  {
    name: 'a private pack of modern.gov',
    pattern: /^\(private pack\)/i,
    examples: ['(Private Pack)Agenda Document for Cabinet, 30/01/2025 10:00'],
    open: ['(Public Pack)Agenda Document for Cabinet, 30/01/2025 10:00'],
  },
];

/** The names of files have no punctuation to go by: there the mark stands at the beginning or at the end. */
export const exemptFileNameForms: readonly ExemptForm[] = [
  {
    name: 'a mark at the end or the beginning of a name',
    pattern: new RegExp(
      `^(?:exempt|confidential|restricted)(?: ${papers})?\\b(?! (?:accommodation|waste|reporting))|(?<!\\bnon[ -])\\b(?:exempt|confidential|restricted)(?: ${papers})?(?: (?:[a-z]|\\d{1,2}))?$`,
      'i',
    ),
    examples: ['Appendix 2 EXEMPT', 'exempt appendix 3', 'Depot sale confidential'],
    open: ['Minutes non exempt', 'Exempt accommodation strategy', 'Exemptions report'],
  },
];

/** An open report says which of its appendices the public may not read. */
const exemptAppendix =
  /\b((?:appendix|annexe?) (?:\d{1,2}|[a-z]))\b[^.;]{0,60}?\b(?:is|contains|are|being)\b[^.;]{0,40}\b(?:exempt|not for publication|confidential)\b/gi;

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

/** The labels of the appendices of which a text says that they are not for the public: "appendix 2". */
export function exemptAppendices(text: string): readonly string[] {
  return [...text.matchAll(exemptAppendix)].map(([, label = '']) => label.toLowerCase());
}
