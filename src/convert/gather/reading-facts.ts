import { z } from 'zod';
import { appendixListIn } from '../../recognise/report.ts';
import type { SourceIdentity, SourceReading } from '../drafts.ts';
import { ownReferences, ownTitles } from './filing-signs.ts';

const strings = z.array(z.string()).readonly();

/** How a record holds what files a source. */
export const filingFacts = z
  .object({
    council: z.object({ name: z.string(), inferred: z.boolean() }).readonly().optional(),
    committee: z.string().optional(),
    date: z.string().optional(),
    dateSign: z.enum(['printed', 'report date', 'mentioned']).optional(),
    inferred: strings,
    /** What its file says that it is about. */
    subject: z.string().optional(),
    /** Its front sheet, with the titles of the items on the agenda. */
    sheet: z.object({ isSupplement: z.boolean(), agenda: strings }).readonly().optional(),
    minutes: z.array(z.object({ committee: z.string().optional(), date: z.string() }).readonly()).readonly(),
    /** The titles that it gives itself. */
    titles: strings,
    /** The references at its head. */
    references: strings,
    /** The titles of the appendices that its papers list. */
    appendices: strings,
  })
  .readonly();

/** What of the reading of a source tells to which meeting it belongs, and which meetings' minutes it prints. */
export interface ReadingFacts extends z.infer<typeof filingFacts> {
  readonly source: SourceIdentity;
}

/** Picks out of a reading what files the source. */
export function factsOf(reading: SourceReading): ReadingFacts {
  const { source, council, committee, date, dateSign: sign, inferred, frontSheet, minutes, papers } = reading;
  return {
    source,
    council,
    committee,
    date,
    dateSign: sign,
    inferred,
    subject: reading.properties?.subject,
    sheet: frontSheet && {
      isSupplement: frontSheet.supplement,
      agenda: frontSheet.agenda.map(({ title }) => title),
    },
    minutes: minutes.map((draft) => ({ committee: draft.committee, date: draft.date })),
    titles: ownTitles(reading),
    references: ownReferences(reading),
    appendices: papers.flatMap(({ blocks }) => appendixListIn(blocks).map(({ title }) => title)),
  };
}
