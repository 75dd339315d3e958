import type { Cost } from './processes.ts';

/** A row of the benchmark: what was run, what it cost, and how much came of it. */
interface Row {
  readonly name: string;
  /** Of a part of a run only its user time is known. */
  readonly cost: Pick<Cost, 'user'> & Partial<Cost>;
  /** Pages, or words where texts are converted; nothing where it is not known. */
  readonly did: number | undefined;
  readonly unit: string;
  /** What it left on the disk, where that is known. */
  readonly bytes: number | undefined;
}

const columns = ['', 'of', 'user CPU s', 'ms of each', 'wall s', 'peak MB', 'MB on the disk'];

function cells({ name, cost, did, unit, bytes }: Row): readonly string[] {
  return [
    name,
    did === undefined ? '–' : `${did.toLocaleString('en-GB')} ${unit}`,
    cost.user.toFixed(1),
    did === undefined || did === 0 ? '–' : ((1000 * cost.user) / did).toFixed(unit === 'words' ? 3 : 2),
    cost.wall?.toFixed(1) ?? '–',
    cost.megabytes?.toFixed(0) ?? '–',
    bytes === undefined ? '–' : (bytes / 1e6).toFixed(1),
  ];
}

/** The heading of the table, as Markdown. */
export const tableHead = `| ${columns.join(' | ')} |\n|---|---:|---:|---:|---:|---:|---:|\n`;

/** A row of the table, as Markdown. */
export function tableRow(row: Row): string {
  return `| ${cells(row).join(' | ')} |\n`;
}
