import { committee, pack } from './town-papers.ts';

/** A report in a file of its own, as a county prints it. */
export interface ApartReport {
  readonly date?: string;
  readonly title: string;
  readonly reference?: string;
  readonly paragraphs: readonly string[];
  /** Lines below the heading "Appendices". */
  readonly appendices?: readonly string[];
}

/** A report with a head of From, To and Subject. */
export function apartReport(says: ApartReport): string {
  const head = [
    'From:\tSilas Wren, Head of Streets',
    `To:\t${committee} – ${says.date ?? '12 March 2024'}`,
    `Subject:\t${says.title}`,
    ...(says.reference === undefined ? [] : [`Decision no:\t${says.reference}`]),
    'Classification:\tOpen',
  ].join('\n');
  const appendices = says.appendices ?? [];
  return pack(
    head,
    '1. Introduction',
    ...says.paragraphs.map((paragraph, at) => `1.${at + 1} ${paragraph}`),
    ...(appendices.length === 0 ? [] : ['2. Appendices', ...appendices]),
  );
}

/** Enough words that a text is told by them. */
export const benches = [
  'There are forty benches in the market square and the streets round it, of which twelve are of oak and were given by the brewery.',
  'As of October 2023 the Head of Streets counted 31 benches that can be sat on, and nine that cannot be mended any more.',
  'The cost of a bench is £640, and the parish has promised half of it for each of the first six.',
];

/** The same report once the benches were counted again. */
export const benchesRecounted = benches.map((paragraph) =>
  paragraph.replace('October 2023', 'February 2024').replace('31 benches', '28 benches'),
);

/** The letter that comes with a supplement. */
export function letter(date: string, ...items: readonly string[]): string {
  return pack(
    `Direct Dial:\t01632 960044\nAsk for:\tNora Fell\nDate:\t${date}`,
    'Dear Member',
    `${committee.toUpperCase()} - TUESDAY, 12 MARCH 2024`,
    'I am now able to enclose the following report, which replaces the version that was published with the agenda.',
    'Agenda Item No',
    ...items,
    'Yours sincerely',
    'Ada Brook\nTown Clerk',
    'This page is intentionally left blank',
  );
}
