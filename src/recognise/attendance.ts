import type { SourceBlock, Table } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { blockLines, lineText } from './lines.ts';
import { type NamedPerson, peopleIn } from './people.ts';

export type AttendanceStatus = 'present' | 'apologies' | 'absent' | 'substitute' | 'in attendance';

export interface AttendanceEntry extends NamedPerson {
  readonly status: AttendanceStatus;
  readonly items?: readonly string[];
}

interface AttendanceLabel {
  readonly status: AttendanceStatus;
  readonly example: string;
  readonly pattern: RegExp;
}

/** The labels under which minutes list people. The text behind a label on its line belongs to the list. */
export const attendanceLabels: readonly AttendanceLabel[] = [
  {
    status: 'in attendance',
    example: 'The following officers were also present:',
    pattern:
      /^(?:the following (?:\w+ ){0,2}(?:officers|members|councillors|guests|persons?)(?: \w+){0,2} (?:were|was) (?:also )?(?:present|in attendance)[^:]{0,60}|(?:also |officers |others? )*(?:in attendance|also present)(?: (?:virtually|remotely|online))?|(?:officers|guests|observers)(?: present)?):?\s*/i,
  },
  {
    status: 'in attendance',
    example: 'Clerk: Jo Person',
    pattern: /^(?:clerk|secretary|minutes? taken by|minuted by)(?: to the \w+)?:\s*/i,
  },
  {
    status: 'apologies',
    example: 'Apologies: Councillor Person',
    pattern: /^apolog(?:ies|y)(?: for absence)?(?: (?:were|was) received)?(?: from)?:?\s*/i,
  },
  { status: 'absent', example: 'Absent: Councillor Person', pattern: /^absent:?\s*/i },
  {
    status: 'substitute',
    example: 'Substitutes: Councillor Person',
    pattern: /^substitutes?(?: members?)?(?: present)?:\s*/i,
  },
  {
    status: 'present',
    example: 'Present: Councillors …',
    pattern:
      /^(?:members |governors |councillors )?present\b:?-?\s*|^(?:county |borough |city |district )?councillors:$|^(?:non-elected |co-opted )?(?:voting )?members(?: present)?:$|^co-opted(?: members| representatives)?:\s*/i,
  },
];

const presentMark = /^\*\s*/;
const itemsCell = /^items?\b/i;

function labelOf(line: string): AttendanceLabel | undefined {
  return attendanceLabels.find(({ pattern }) => pattern.test(line));
}

function isOpenAt(line: string): boolean {
  const open = line.lastIndexOf('(') > line.lastIndexOf(')');
  return open || /[,;]$| and$/.test(line.trimEnd());
}

/** The lines of a list of people; a name that a line end tore from its post, or a list in running lines, is one line. */
function peopleLines(block: SourceBlock): readonly string[] {
  const whole: string[] = [];
  for (const line of blockLines(block)) {
    const last = whole.at(-1);
    if (last !== undefined && (isOpenAt(last) || line.startsWith('(')))
      whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** A sentence ends a list of people. */
function isSentence(line: string): boolean {
  return line.length > 40 && /[.!?]$/.test(line) && line.split(' ').length > 7;
}

function itemNumbers(cell: string): readonly string[] {
  return cell.match(/\d{1,3}[a-z]?/g) ?? [];
}

function tableEntries(table: Table, status: AttendanceStatus, byMark: boolean): readonly AttendanceEntry[] {
  const rows = table.rows.map((row) => row.map((cell) => plainText(cell).trim()));
  if (byMark) {
    return rows
      .flat()
      .filter((cell) => presentMark.test(cell))
      .flatMap((cell) => peopleIn(cell.replace(presentMark, '')).map((person) => ({ ...person, status })));
  }
  return rows.flatMap(([name = '', second = '']) => {
    const items = itemsCell.test(second) ? itemNumbers(second) : [];
    const role = second !== '' && items.length === 0 ? second : undefined;
    return peopleIn(name).map((person) => ({
      ...person,
      status,
      ...(role === undefined ? {} : { role }),
      ...(items.length === 0 ? {} : { items }),
    }));
  });
}

function labelledTable(table: Table, { status }: AttendanceLabel): readonly AttendanceEntry[] {
  const cells = table.rows.flatMap((row) => row.slice(1).map((cell) => plainText(cell).trim()));
  return cells.flatMap(peopleIn).map((person) => ({ ...person, status }));
}

/**
 * "MEMBERS PRESENT | CITY SERVICE" above two columns of names: a column without a known label beside one of
 * members lists those in attendance.
 */
function columnTable(table: Table): readonly AttendanceEntry[] | undefined {
  const [heads = [], ...rows] = table.rows.map((row) => row.map((cell) => plainText(cell).trim()));
  const titled = heads.filter((head) => head !== '');
  if (titled.length < 2 || rows.length < 2 || !titled.some((head) => labelOf(head)?.status === 'present'))
    return undefined;
  return heads.flatMap((head, column) => {
    if (head === '') return [];
    const status = labelOf(head)?.status ?? 'in attendance';
    return rows.flatMap((row) => peopleIn(row[column] ?? '').map((person) => ({ ...person, status })));
  });
}

/** "Apologies | Substitutes": who stayed away and who came instead. "--" means nobody. */
function apologiesTable(table: Table): readonly AttendanceEntry[] {
  const rows = table.rows.map((row) => row.map((cell) => plainText(cell).trim()));
  const [header = [], ...others] = rows;
  if (!/^apolog/i.test(header[0] ?? '')) return [];
  return others.flatMap(([away = '', instead = '']) => {
    const [absentee] = peopleIn(away);
    const substitutes = peopleIn(instead).map((person) => ({
      ...person,
      status: 'substitute' as const,
      ...(absentee ? { substituteFor: absentee.name } : {}),
    }));
    return [...(absentee ? [{ ...absentee, status: 'apologies' as const }] : []), ...substitutes];
  });
}

/** "An apology was received from Tomasz Wilk, Environment Forum." */
function apologySentence(line: string): readonly AttendanceEntry[] {
  const [, names = ''] =
    /\bapolog(?:y|ies)\b[^.]{0,60}?\b(?:received|given|sent)\b[^.]{0,30}? (?:from|by) ([^.]{3,300})\.?$/i.exec(
      line,
    ) ?? [];
  if (names === '') return [];
  const [, substitute = ''] =
    /,? for whom (.{3,60}?) (?:was present|attended|substituted|came)\b/i.exec(names) ?? [];
  const away = peopleIn(names.replace(/,? for whom .*$/i, '')).map((person) => ({
    ...person,
    status: 'apologies' as const,
  }));
  const [absentee] = away;
  const instead = peopleIn(substitute).map((person) => ({
    ...person,
    status: 'substitute' as const,
    ...(absentee ? { substituteFor: absentee.name } : {}),
  }));
  return [...away, ...instead];
}

function tidied(entry: AttendanceEntry): AttendanceEntry {
  return entry.status === 'present' && entry.substituteFor !== undefined
    ? { ...entry, status: 'substitute' }
    : entry;
}

function unique(entries: readonly AttendanceEntry[]): readonly AttendanceEntry[] {
  const seen = new Map<string, AttendanceEntry>();
  for (const entry of entries) {
    const key = `${entry.name} ${entry.status}`;
    if (!seen.has(key)) seen.set(key, entry);
  }
  return [...seen.values()];
}

/**
 * Reads who was there from the blocks before the first item of minutes (and the apologies in the items,
 * when `items` are given). A list with asterisks records only those who are marked: whoever is not marked
 * is left out, for the source does not say that they were absent.
 */
export function readAttendance(
  preamble: readonly SourceBlock[],
  items: readonly SourceBlock[] = [],
): readonly AttendanceEntry[] {
  const byMark =
    preamble.some((block) => /^\* ?(?:present|denotes)/i.test(lineText(block))) ||
    preamble.some(
      (block) =>
        block.type === 'table' && block.rows.flat().some((cell) => presentMark.test(plainText(cell).trim())),
    );
  const entries: AttendanceEntry[] = [];
  let status: AttendanceStatus | undefined;
  for (const block of preamble) {
    const columns = block.type === 'table' ? columnTable(block) : undefined;
    if (columns) {
      entries.push(...columns);
      continue;
    }
    if (block.type === 'table') {
      // "PRESENT:-" stands in the first cell of typewritten lists.
      const label = labelOf(plainText(block.rows[0]?.[0] ?? []).trim());
      if (label) status = label.status;
      if (label) entries.push(...labelledTable(block, label));
      else if (status) entries.push(...tableEntries(block, status, byMark && status === 'present'));
      continue;
    }
    for (const line of peopleLines(block)) {
      const label = labelOf(line);
      if (label) status = label.status;
      else if (isSentence(line)) status = undefined;
      const rest = label ? line.replace(label.pattern, '') : line;
      if (!status || (byMark && status === 'present')) continue;
      const current = status;
      entries.push(...peopleIn(rest).map((person) => ({ ...person, status: current })));
    }
  }
  for (const block of items) {
    if (block.type === 'table') entries.push(...apologiesTable(block));
    else if (block.type === 'paragraph') entries.push(...apologySentence(lineText(block)));
  }
  return unique(entries.map(tidied));
}
