import type { Block } from '../../src/document/block.ts';
import { readableDate } from '../../src/document/dates.ts';
import { bullets, figures, heading, paragraph, table } from './blocks.ts';
import type { Chance } from './chance.ts';
import { type Officer, placeName, stages, topics } from './names.ts';
import { prose, sentence } from './sentences.ts';

/** What a report is about. */
interface ReportSubject {
  readonly subject: string;
  /** The sentence that names the earlier report on the same matter. */
  readonly earlier: string | undefined;
  /** "Appendix 1: Figures for Ashfield". */
  readonly appendices: readonly string[];
  readonly officer: Officer;
}

interface Report {
  readonly blocks: readonly Block[];
  readonly recommendations: readonly string[];
}

function clauses(chance: Chance, section: string, count: number): readonly Block[] {
  return Array.from({ length: count }, (_, at) => paragraph(prose(chance), `${section}.${at + 1}`));
}

function recommendationsOf(chance: Chance, subject: string): readonly string[] {
  return [
    `That the proposals for ${subject} be approved at a cost of £${chance.between(20, 900)},000.`,
    `That a further report be brought to the Committee on the works in ${placeName(chance)}.`,
    'That the comments of the Committee be reported to Cabinet.',
    `That the officers consult the residents of ${placeName(chance)}.`,
  ].slice(0, chance.between(1, 4));
}

function issues(chance: Chance, length: number): readonly Block[] {
  return Array.from({ length: chance.between(2, 5) }, (_, at) => at + 1).flatMap((part) => [
    heading(3, `The position in ${placeName(chance)}`, `3.${part}`),
    ...clauses(chance, `3.${part}`, Math.ceil(length / 3)),
    ...(chance.next() < 0.5 ? [figures(chance, chance.between(3, 9))] : []),
    ...(chance.next() < 0.4 ? [bullets([sentence(chance), sentence(chance), sentence(chance)])] : []),
  ]);
}

function implications(chance: Chance): readonly Block[] {
  return ['Financial', 'Legal', 'Diversity and Equality'].flatMap((name, at) => [
    heading(3, name, `7.${at + 1}`),
    paragraph(prose(chance)),
  ]);
}

function appendixList(titles: readonly string[]): readonly Block[] {
  return titles.length === 0 ? [] : [heading(2, 'Appendices to the report', '9.'), bullets(titles)];
}

/** A report of 5 to 30 kB, most of them nearer to the lower end, under the headings that reports have. */
export function reportBlocks(chance: Chance, about: ReportSubject): Report {
  const length = 3 + Math.floor(14 * chance.next() ** 2);
  const recommendations = recommendationsOf(chance, about.subject);
  const behind =
    about.appendices.length > 0 ? 'The figures are set out in Appendix 1; see also paragraph 2.1.' : '';
  const blocks = [
    heading(2, 'Executive Summary'),
    paragraph(prose(chance)),
    heading(2, 'Recommendation(s)', '1.'),
    ...recommendations.map((words, at) => paragraph(words, `1.${at + 1}`)),
    heading(2, 'Introduction and Background', '2.'),
    paragraph([about.earlier ?? sentence(chance), prose(chance), behind].join(' ').trim(), '2.1'),
    ...clauses(chance, '2', length).slice(1),
    heading(2, 'Issues, Options and Analysis of Options', '3.'),
    ...issues(chance, length),
    heading(2, 'Reasons for Recommendation', '4.'),
    ...clauses(chance, '4', 1),
    heading(2, 'Consultation', '5.'),
    ...clauses(chance, '5', Math.ceil(length / 3)),
    heading(2, 'Impact on corporate policies, priorities, performance and community impact', '6.'),
    ...clauses(chance, '6', 1),
    heading(2, 'Implications', '7.'),
    ...implications(chance),
    heading(2, 'Background papers used in preparing the report', '8.'),
    bullets([`Equality impact assessment for ${placeName(chance)}`, 'Local Government Act 1972']),
    ...appendixList(about.appendices),
    heading(2, 'Report Author:'),
    ...[about.officer.name, about.officer.title, about.officer.service].map((line) => paragraph(line)),
  ];
  return { blocks, recommendations };
}

/** An appendix: a text of a few paragraphs and a table or two. */
export function appendixBlocks(chance: Chance, label: string, name: string): readonly Block[] {
  const parts = Array.from({ length: chance.between(1, 3) }, (_, at) => at + 1);
  return [
    heading(2, label),
    heading(2, name),
    ...Array.from({ length: chance.between(2, 8) }, () => paragraph(prose(chance))),
    ...parts.flatMap((part) => [
      paragraph(`Table ${part}: requests by ward since the review of ${placeName(chance)}`),
      figures(chance, chance.between(6, 30)),
    ]),
  ];
}

/** A work programme: what is to come, by meeting. */
export function workProgrammeBlocks(
  chance: Chance,
  item: string,
  dates: readonly string[],
  officers: readonly [Officer, ...Officer[]],
): readonly Block[] {
  const day = dates.map((date) => readableDate(date)).join(', ');
  const rows = Array.from({ length: chance.between(5, 14) }, () => [
    `${chance.pick(topics)} ${placeName(chance)}: ${chance.pick(stages)}`,
    `To examine ${placeName(chance)}`,
    chance.pick(officers).name,
    chance.pick(['Officer', 'Member', 'Chair']),
    day,
  ]);
  return [
    paragraph('WORK PROGRAMME'),
    paragraph(`ITEM ${item}`),
    paragraph(`Dates of Meetings: ${day}`),
    table([['Topic', 'What is to be examined', 'Lead Officer', 'Requested by', 'Meeting'], ...rows]),
  ];
}
