import type { Archive, Meeting } from '../archive/model.ts';

/** The day that counts as today, and whether somebody named it or it is the newest day that the papers tell. */
export interface Today {
  readonly date: string;
  readonly isNamed: boolean;
}

/** Days on which something certainly happened: a publication, or a meeting with minutes. */
function pastDays({ date, minutes, published, papers }: Meeting): readonly string[] {
  const days = [minutes ? date : undefined, published, ...papers.map((paper) => paper.published)];
  return days.filter((day) => day !== undefined);
}

function newestOf(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (newest, day) => (newest === undefined || day > newest ? day : newest),
    undefined,
  );
}

/**
 * Today, without asking the clock, so that equal papers give equal pages: the day that is set, else the newest day on
 * which something of the archive was published or held, else that of its newest meeting.
 */
export function todayOf({ meetings, settings }: Archive): Today {
  const named = settings?.today;
  if (named !== undefined) return { date: named, isNamed: true };
  const newest = newestOf(meetings.flatMap(pastDays)) ?? newestOf(meetings.map(({ date }) => date));
  return { date: newest ?? '1970-01-01', isNamed: false };
}
