import { expect, test } from 'vitest';
import { render } from '../../_includes/minutes.11ty.ts';
import { minutesPage } from '../../src/site/pages/minutes.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

test('minutes lead to the meeting that approved them, and show the correction that it made', () => {
  if (!may.minutes) throw new Error('The sample has no minutes.');
  const correction = 'Approved subject to the spelling of Olive Strand.';
  const approval = { by: july.id, date: july.date, url: july.url, correction };
  const context = siteContext({ ...sampleArchive, approvals: new Map([[may.id, approval]]) });
  const page = minutesPage(may, may.minutes, context);
  expect(page.facts).toContainEqual({ label: 'With a correction', value: correction });
  expect(page.facts).toContainEqual(expect.objectContaining({ label: 'Approved', url: july.url }));
  expect(render(page)).toContain(correction);
});
