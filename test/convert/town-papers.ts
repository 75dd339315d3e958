/** What the front sheet of an agenda pack says. */
export interface FrontSheetText {
  readonly date: string;
  readonly published?: string;
  readonly council?: string;
  readonly committee?: string;
  /** Rows of the agenda as extraction leaves them: number, title and pages parted by tabs. */
  readonly agenda?: readonly string[];
  readonly supplement?: boolean;
}

/** The committee of the invented town that the tests write papers for. */
export const committee = 'Streets and Squares Scrutiny Committee';

/** The front sheet of a pack, as text extraction leaves it. */
export function frontSheet(says: FrontSheetText): string {
  const agenda = says.agenda ?? ['1\tApologies for Absence\t', '2\tMinutes\t5 - 8'];
  return [
    says.council ?? 'Brindlewick Borough Council',
    says.committee ?? committee,
    `The meeting will be held at **6.30 pm** on **${says.date}**`,
    'Guildroom 1, Town House, Weir Street, Brindlewick, BK2 7LN.',
    says.supplement ? 'Supplementary agenda' : 'Agenda',
    ['\t\tPage', ...agenda].join('\n'),
    'Please contact Nora Fell, Democratic Services Officer, at democracy@brindlewick.example',
    `Agenda published on: **${says.published ?? '4 March 2024'}**`,
    'Brindlewick Borough Council keeps these papers. Brindlewick Borough Council answers questions.',
  ].join('\n\n');
}

/** Minutes of the meeting on a date, with one item for each title and its paragraphs. */
export function minutesOf(
  date: string,
  items: readonly (readonly [title: string, ...paragraphs: readonly string[]])[] = [
    ['Minutes', 'The minutes of the meeting before were approved as a correct record.'],
    ['Benches', 'Members asked for oak.', 'RESOLVED that four benches be bought.'],
  ],
): string {
  return [
    `Minutes of the Meeting of the ${committee} held on ${date} at 6.30 pm`,
    'Present: Councillors Agatha Pym (Chair), Rufus Tarn (Vice-Chair) and Olive Strand',
    ...items.map(([title, ...paragraphs], at) => [`${at + 1}. ${title}`, ...paragraphs].join('\n\n')),
    'The meeting finished at 7.25 pm',
    'This page is intentionally left blank',
  ].join('\n\n');
}

/** A report with the head that the town prints as a table. */
export function report(date: string, item: string, title: string, ...paragraphs: readonly string[]): string {
  return [
    [
      `${date}\tITEM: ${item}`,
      `${committee}\t`,
      `${title}\t`,
      'Wards and communities affected: Castle\tKey Decision: Non-key',
      'Report of: Silas Wren, Head of Streets\t',
      'Accountable Director: Miriam Holt, Director of Place\t',
      'This report is public\t',
    ].join('\n'),
    '1. Recommendation(s)',
    '1.1 That the Committee comment on the report.',
    '2. Introduction and Background',
    ...paragraphs,
    'Report Author:',
    'Silas Wren\nHead of Streets',
    'This page is intentionally left blank',
  ].join('\n\n');
}

/** Joins the documents of a pack in the order of the agenda. */
export function pack(...documents: readonly string[]): string {
  return `${documents.join('\n\n')}\n`;
}
