import type { Element } from 'domhandler';
import type { FrameAttendee } from '../../document/frame.ts';
import { attendanceStatus } from '../system-words.ts';
import { type Page, withSingleSpaces } from './page.ts';

function cellTexts({ $ }: Page, row: Element): readonly string[] {
  return $(row)
    .children('td, th')
    .toArray()
    .map((cell) => withSingleSpaces($(cell).text()));
}

interface Columns {
  readonly name: number;
  readonly role: number;
  readonly status: number;
}

function columnsOf(heads: readonly string[]): Columns | undefined {
  const at = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head));
  const columns = {
    name: at(/^(?:attendee|name|member|councillor)\b/i),
    role: at(/^(?:role|position|representing)\b/i),
    status: at(/^(?:attendance|status)\b/i),
  };
  return columns.name < 0 || columns.status < 0 ? undefined : columns;
}

/** Who was there, from tables with a column of names and one that says whether they came. */
export function attendeesOf(page: Page, tables: readonly Element[]): readonly FrameAttendee[] {
  return tables.flatMap((table) => {
    const [heads = [], ...rows] = page
      .$(table)
      .find('tr')
      .toArray()
      .map((row) => cellTexts(page, row));
    const columns = columnsOf(heads);
    if (!columns) return [];
    return rows.flatMap((cells): readonly FrameAttendee[] => {
      const [name, role, words] = [cells[columns.name], cells[columns.role], cells[columns.status]];
      const status = attendanceStatus(words ?? '', role);
      if (name === undefined || name === '' || status === undefined) return [];
      return [{ name, status, ...(role === undefined || role === '' ? {} : { role }) }];
    });
  });
}
