import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { meetingOn, onPapers } from './papers-at-hand.ts';

/** Another team's parse of the same documents, of which we compare what both hold. */
const parse = z.object({
  meeting_date: z.string(),
  attendance: z.object({ council: z.array(z.string()), public_service: z.array(z.string()) }),
  reports: z.array(
    z.object({
      items: z.array(z.object({ number: z.string(), title: z.string(), disposition: z.string() })),
    }),
  ),
});

function parses(folder: string): readonly z.infer<typeof parse>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => parse.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('Word documents that say what became of each item agree with another team’s parse', () => {
  const onWinnipeg = onPapers('winnipeg');

  onWinnipeg('in the number, title and disposition of every item', (papers) => {
    for (const { meeting_date: date, reports } of parses(papers.folder)) {
      const items = meetingOn(papers, date).minutes?.items ?? [];
      const got = items.flatMap(({ number, title, decisions }) =>
        decisions.map(({ text }) => [number, folded(title), folded(text)]),
      );
      const wanted = reports.flatMap((report) =>
        report.items.map(({ number, title, disposition }) => [number, folded(title), folded(disposition)]),
      );
      expect(got, date).toEqual(wanted);
    }
  });

  onWinnipeg('in who was there', (papers) => {
    for (const { meeting_date: date, attendance } of parses(papers.folder)) {
      const got = meetingOn(papers, date).minutes?.attendance ?? [];
      const named = (status: string) => got.filter((each) => each.status === status);
      for (const [status, wanted] of [
        ['present', attendance.council],
        ['in attendance', attendance.public_service],
      ] as const) {
        expect(named(status), date).toHaveLength(wanted.length);
        for (const [at, { name, role }] of named(status).entries()) {
          expect(wanted[at], date).toContain(name);
          expect(wanted[at], date).toContain(role ?? '');
        }
      }
    }
  });

  onWinnipeg('and no word of them is lost', (papers) => {
    const sources = papers.meetings.flatMap((meeting) => meeting.sources);
    expect(sources.map(({ fidelity }) => fidelity.lost)).toEqual(sources.map(() => 0));
  });
});
