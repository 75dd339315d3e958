import { describe, expect, test } from 'vitest';
import type { Meeting, SourceId } from '../../src/archive/model.ts';
import { recentChanges } from '../../src/site/pages/recent-changes.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

function shown(meetings: readonly Meeting[], count = 20): readonly string[] {
  return recentChanges(siteContext({ ...sampleArchive, meetings }), count).map(
    ({ date, what }) => `${date} ${what}`,
  );
}

describe('what is newly published', () => {
  test('are agendas, supplements, late papers and new versions by their day, newest first', () => {
    expect(shown([july])).toEqual(['2024-07-05 Report, a new version', '2024-07-01 Agenda and papers']);
    expect(shown([july], 1)).toEqual(['2024-07-05 Report, a new version']);
  });

  test('are minutes by the pack that prints them first', () => {
    const pack = july.sources[0]?.id ?? ('' as SourceId);
    const carried = { ...may, minutes: may.minutes && { ...may.minutes, printedIn: [pack] } };
    expect(shown([carried, july])).toContain('2024-07-01 Minutes');
  });

  test('are no minutes whose pack tells no day: the day of the meeting is not that of their publication', () => {
    const undated = { ...may, published: undefined };
    expect(shown([undated]).filter((line) => line.includes('Minutes'))).toEqual([]);
  });
});
