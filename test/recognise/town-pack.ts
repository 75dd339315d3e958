/** Pieces of an invented agenda pack, as lines of extracted text. */

export const front: readonly string[] = [
  'Ashmere: a place to be glad in',
  '',
  'Parks Scrutiny Committee',
  '',
  'The meeting will be held at **7.00 pm** on **18 November 2014**',
  '',
  'Committee Room 2, Town House, Mill Lane, Ashmere, AS1 9ZZ',
  '',
  'Agenda',
  '',
  '\tPage',
  '1 Apologies for Absence\t',
  '2 Minutes\t5 - 13',
  '5 Benches\t15 - 30',
  '6 Paths\t31 - 60',
  '',
];

export const minutes: readonly string[] = [
  'Minutes of the Meeting of the Parks Scrutiny Committee held on 8 July 2014 at 7.00 pm',
  '',
  'Present: Councillors Ann Curlew (Chair), Bob Dunlin and Cy Egret',
  '',
  'Apologies: Councillor Di Finch',
  '',
  '1. Minutes',
  '',
  'The minutes of 3 June 2014 were approved as a correct record.',
  '',
  '2. Benches',
  '',
  'Members asked for oak.',
  '',
  'RESOLVED:',
  '',
  '- 1. That the report be noted.**',
  '',
  'The meeting finished at 8.40 pm',
  '',
];

export const blank: readonly string[] = ['This page is intentionally left blank', ''];

export function reportHead(item: string, title: string): readonly string[] {
  return [
    `18 November 2014\tITEM: ${item}`,
    'Parks Scrutiny Committee\t',
    `${title}\t`,
    'Wards and communities affected: All\tKey Decision: Non-Key',
    'Report of: Ann Heron, Head of Parks\t',
    'Accountable Director: Bob Ibis, Director of Place\t',
    'This report is Public\t',
    '',
  ];
}

/** A whole small report, with the appendices that it lists. */
export function reportOf(item: string, title: string, ...appendices: readonly string[]): readonly string[] {
  return [
    ...reportHead(item, title),
    'Executive Summary',
    '',
    'This report is about what its title says, and about nothing else.',
    '',
    '1. Recommendation(s)',
    '',
    '- 1.1 That the report be noted.**',
    '',
    '2. Introduction and Background',
    '',
    '2.1 It began in the spring.',
    '',
    '3. Appendices to the report',
    '',
    ...(appendices.length === 0 ? ['- None'] : appendices.map((line) => `- ${line}`)),
    '',
    'Report Author:',
    '',
    'Nell Owlet',
    'Parks Manager',
    '',
  ];
}
