import { datesIn } from '../document/dates.ts';
import { isBodyName } from './bodies.ts';
import type { ReportHead } from './report-head.ts';

/** "Cabinet - 30 January 2025", "Parks Committee, Tuesday 9 May 2023": the body, with the day of its meeting behind it. */
const dayBehind =
  /^(.{3,100}?)[\s,:–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)?[ -]\w+,? \d{4}.{0,20}$/i;

/** A line that names a body and, behind it, the day of its meeting: both, or nothing when it is no such line. */
export function bodyAndDay(line: string): { readonly body: string; readonly date: string } | undefined {
  const [date] = datesIn(line);
  const body = date === undefined ? undefined : dayBehind.exec(line)?.[1];
  return date === undefined || body === undefined ? undefined : { body: body.trim(), date };
}

/** The committee that a report's head names: by its label, else the first body that is no council, else the council itself. */
export function committeeInHead({ lines }: ReportHead): string | undefined {
  const bodies = lines.filter(
    ({ label, value }) => label === undefined && (isBodyName(value) || /^council$/i.test(value)),
  );
  const labelled = lines.find(({ field }) => field === 'committee');
  const named = (labelled ?? bodies.find(({ value }) => !/council$/i.test(value)) ?? bodies[0])?.value;
  return named && (bodyAndDay(named)?.body ?? named.trim());
}
