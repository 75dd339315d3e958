import { describe, expect, test } from 'vitest';
import * as minutes from '../../_includes/minutes.11ty.ts';
import * as wholeMeeting from '../../_includes/whole-meeting.11ty.ts';
import { minutesPage } from '../../src/site/pages/minutes.ts';
import { wholeMeetingPage } from '../../src/site/pages/whole-meeting.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { may, sampleArchive } from './sample-archive.ts';

const context = siteContext(sampleArchive);

describe('a minute that names its agenda item', () => {
  const mark = 'Ducks on the mere <span class="detail">(Item 4)</span></h';

  test('prints the mark behind its title on the page of the minutes', () => {
    if (!may.minutes) throw new Error('The sample has minutes.');
    expect(minutes.render(minutesPage(may, may.minutes, context))).toContain(mark);
  });

  test('and on the page of the whole meeting', () => {
    expect(wholeMeeting.render(wholeMeetingPage(may, may.papers, context))).toContain(mark);
  });
});
