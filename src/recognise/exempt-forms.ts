/** A form in which councils mark what the public may not read. */
export interface ExemptForm {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  /** Lines of open papers that look like it and are none. */
  readonly open: readonly string[];
}

const papers = '(?:report|appendix|annexe?|minutes?|paper|document|section|item)';
/** The same in Welsh. */
const papurau = '(?:adroddiad|atodiad|cofnodion|papur|dogfen|eitem)';
/** The schedules that list what is exempt: England and Wales, Scotland, Northern Ireland. */
const schedule =
  '(?:schedule (?:12a|7a)\\b|atodlen 12a\\b|schedule 6 (?:to|of) the local government act \\(northern ireland\\))';
const paragraph = 'para(?:graph)?s?(?:\\(s\\))? ?\\(?\\d{1,2}[a-c]?\\)?';
const aboutAppendix = '(?!.*\\b(?:appendix|appendices|annex)\\b)';

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
    name: 'a paragraph of the schedule',
    pattern: new RegExp(
      `^[\\W_]*(?:by virtue of |in terms of |exempt\\b.{0,30}|(?:this|the) (?:report|appendix|annexe?|item|paper|document) (?:is|contains) .{0,60})?${paragraph}(?![a-z\\d])${aboutAppendix}.{0,80}\\b${schedule}`,
      'i',
    ),
    examples: [
      'By virtue of paragraphs 3 and 5 of Part 1 of Schedule 12A of the Local Government Act 1972',
      'By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.',
      'This report is exempt under paragraph 3 of Part 1 of Schedule 12A',
      'Exempt by virtue of paragraph 1 of Schedule 12A',
      'Exempt in terms of paragraphs 8 and 9 of Part I of Schedule 7A of the Local Government (Scotland) Act 1973',
      'Exempt: paragraph 3 of Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014',
    ],
    open: [
      'RESOLVED that the press and public be excluded under paragraph 3 of Part 1 of Schedule 12A',
      'This report contains a reference to paragraph 3 of Schedule 12A in appendix 2',
      'Paragraph 3 of Schedule 6 to the Town and Country Planning Act',
    ],
  },
  {
    name: 'a paragraph of Atodlen 12A, in Welsh',
    pattern: new RegExp(
      `^[\\W_]*(?:yn rhinwedd |eithriedig\\b.{0,30})?paragraff(?:au)? ?\\(?\\d{1,2}\\b.{0,80}\\b${schedule}`,
      'i',
    ),
    examples: ['Yn rhinwedd paragraff 14 o Ran 4 o Atodlen 12A o Ddeddf Llywodraeth Leol 1972'],
    open: ['Mae paragraff 14 yn sôn am Atodlen 12A'],
  },
  {
    name: 'exempt, and the paragraph',
    pattern: new RegExp(
      `^[\\W_]*(?:exempt|confidential|restricted|private)(?: ${papers})?\\b[^.]{0,40}\\b${paragraph}(?![a-z\\d])${aboutAppendix}.{0,60}$`,
      'i',
    ),
    examples: ['EXEMPT – Paragraph 3', 'Exempt (paras 1, 2 and 3)', 'Private report: paragraph 9'],
    open: [
      'Exempt accommodation is described below. See paragraph 3',
      'Exempt appendix: see paragraph 3 of appendix 2',
    ],
  },
  {
    name: 'a paragraph of the schedule in its own words',
    pattern: new RegExp(
      `^[\\W_]*(?:(?:exempt|confidential|not for publication|reasons? for)\\b.{0,80}|(?:this|the) ${papers} (?:is|contains) .{0,60}|(?:as )?it contains )?${aboutAppendix}information (?:relating to (?:any individual\\b|the financial or business affairs of any particular person|any consultations or negotiations|any action taken or to be taken in connection with the prevention)|which is likely to reveal the identity of an individual|in respect of which a claim to legal professional privilege|which reveals that the authority proposes)`,
      'i',
    ),
    examples: [
      'Information relating to the financial or business affairs of any particular person (including the authority holding that information)',
      'This report contains information which is likely to reveal the identity of an individual',
      'Reason for exemption: Information in respect of which a claim to legal professional privilege could be maintained',
    ],
    open: [
      'Appendix 2 holds information relating to any individual',
      'Information relating to parking',
      'The report contains information relating to any individual in appendix 2',
    ],
  },
  {
    name: 'the page in the place of a paper that a system keeps back',
    pattern: /^[\W_]*(?:this )?document is restricted[\W_]*$/i,
    examples: ['Document is Restricted'],
    open: ['The document is restricted to twelve pages'],
  },
  {
    name: 'private, in capitals alone on its line',
    pattern: /^[\W_]*(?:PRIVATE|IN PRIVATE|IN CONFIDENCE|IN COMMITTEE|PINK PAPERS?)[\W_]*$/,
    examples: ['PRIVATE', 'IN CONFIDENCE'],
    open: ['Private', 'PRIVATE HIRE'],
  },
  {
    name: 'not for publication, in Welsh',
    pattern: new RegExp(
      `^[\\W_]*(?:(?:mae['’]r |yr )?${papurau}(?: hwn| hon)? )?(?:sydd )?(?:heb fod|nid yw|nid|ddim) i['’]w (?:g|ch)?yhoeddi\\b`,
      'i',
    ),
    examples: ["HEB FOD I'W GYHOEDDI", 'Adroddiad heb fod i’w gyhoeddi', "Nid i'w gyhoeddi"],
    open: ["Adroddiadau i'w cyhoeddi"],
  },
  {
    name: 'exempt or confidential in Welsh, alone on its line',
    pattern: new RegExp(
      `^[\\W_]*(?:${papurau} )?(?:(?:[a-z]|\\d{1,2}) )?(?:yn )?(?:eithriedig|g?cyfrinachol|gyfrinachol)(?: (?:[a-z]|\\d{1,2}))?[\\W_]*$`,
      'i',
    ),
    examples: ['EITHRIEDIG', 'Adroddiad eithriedig', 'Atodiad 2 eithriedig', 'CYFRINACHOL'],
    open: ['Llety eithriedig', 'Eitemau eithriedig'],
  },
  {
    name: 'Part 2 in Welsh, and why',
    pattern: /^[\W_]*rhan (?:2|ii|dau)\b.{0,40}\b(?:eithriedig|g?cyfrinachol|gyfrinachol|preifat|breifat)\b/i,
    examples: ['Rhan 2 – Eithriedig'],
    open: ['Rhan 2 o’r Ddeddf'],
  },
  {
    name: 'why it is exempt, under a label',
    pattern:
      /^(?:reasons?|grounds?) (?:for|of|why) (?:this |it |the |being |is )*(?:report |item )?(?:is )?(?:exempt(?:ion)?|confidential(?:ity)?|private|privacy|non-?publication)\s*:\s*(?!none\b|n\/a|nil\b|no\b|not applicable|[-–]?$)(?!.*\b(?:appendix|appendices|annex)\b)\S/i,
    examples: ['Reason for exemption: commercial interests', 'Reason for confidentiality: paragraph 3'],
    open: ['Reason for exemption: Not applicable', 'Reasons for decision: to mend the roof'],
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
      `(?:[([]|[:–—-] )(?:contains )?(?:exempt|confidential|restricted|private and confidential|eithriedig|cyfrinachol)(?: (?:${papers}|information|business))?(?: (?:[a-z]|\\d{1,2}))?\\s*(?:$|[)\\]:–—-])`,
      'i',
    ),
    examples: [
      'Sale of the depot (Exempt)',
      'Leisure contract – Confidential Appendix B',
      'Land [Restricted]',
      'Appendix 2 to item 9 (exempt)',
      'Land (contains exempt information)',
      'Gwerthu’r depo (eithriedig)',
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
    name: 'private, in brackets at the end',
    pattern: new RegExp(`[([](?:in )?private(?: (?:${papers}|session|business))?[)\\]]\\s*$`, 'i'),
    examples: ['Sale of the depot (Private)', 'Staffing (private session)'],
    open: ['Private hire', 'Rents (private and social)'],
  },
  {
    name: 'in Welsh',
    pattern: new RegExp(
      `^(?:${papurau}|busnes) (?:eithriedig|g?cyfrinachol|gyfrinachol)\\b|\\b(?:heb fod|nid|ddim) i['’]w (?:g|ch)?yhoeddi\\b`,
      'i',
    ),
    examples: ['Cofnodion eithriedig', 'Staffio – heb fod i’w gyhoeddi'],
    open: ['Llety eithriedig', 'Cynllun cyhoeddi'],
  },
  {
    name: 'pink papers',
    pattern: /\bpink (?:papers?|reports?|pages?|sheets?)\b/i,
    examples: ['Leisure contract: pink paper'],
    open: ['Pink Street'],
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
      `^(?:exempt|confidential|restricted|eithriedig|cyfrinachol)(?: ${papers})?\\b(?! (?:accommodation|waste|reporting))|(?<!\\b(?:non|no|without|excluding)[ -])\\b(?:exempt|confidential|restricted|eithriedig|cyfrinachol)(?: ${papers})?(?: (?:[a-z]|\\d{1,2}))?$`,
      'i',
    ),
    examples: ['Appendix 2 EXEMPT', 'exempt appendix 3', 'Depot sale confidential'],
    open: ['Minutes non exempt', 'Exempt accommodation strategy', 'Exemptions report'],
  },
  {
    name: 'a mark in capitals within a name',
    pattern: /^(?=.*[a-z])(?!.*\b(?:with|without|excluding|removed|non)\b).*\b(?:EXEMPT|CONFIDENTIAL|NFP)\b/,
    examples: ['Item 9 EXEMPT Sale of the depot', 'Depot NFP'],
    open: ['Report without EXEMPT appendix', 'EXEMPT ACCOMMODATION STRATEGY'],
  },
];
