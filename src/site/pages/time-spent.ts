import type { Meeting } from '../../archive/model.ts';
import { blockText } from '../../document/block.ts';
import type { Speaker } from '../../document/language.ts';
import { countWords, totalWords } from '../../document/words.ts';
import { isStandingItem } from '../../link/standing-items.ts';
import { type BarChart, renderBarChart } from '../charts/bar-chart.ts';
import type { Html } from '../html.ts';
import { countText, numberText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import { dayText } from '../wording.ts';

/** Nobody writes down how long an item took; how much of the minutes it fills is the nearest that papers tell. */
const itemsShown = 8;
const fewestItems = 3;
const meetingsCounted = 6;

interface ItemWords {
  readonly title: string;
  readonly words: number;
}

function wordsOf(meeting: Meeting): readonly ItemWords[] {
  return (meeting.minutes?.items ?? [])
    .filter(({ title }) => !isStandingItem(title))
    .map(({ title, blocks }) => ({ title, words: totalWords(countWords(blocks.map(blockText))) }));
}

/** One bar for each title: an item that came back is one matter. */
function summed(items: readonly ItemWords[]): readonly ItemWords[] {
  return [...Map.groupBy(items, ({ title }) => title)]
    .map(([title, own]) => ({ title, words: own.reduce((sum, { words }) => sum + words, 0) }))
    .toSorted((a, b) => b.words - a.words || (a.title < b.title ? -1 : 1));
}

/** What the minutes of a committee dwell on, with the meetings that were counted. */
export interface TimeSpent {
  readonly counted: string;
  readonly chart: Html;
}

/** A chart of the items that fill most of a committee's newest minutes; `meetings` newest first. */
export function timeSpent(meetings: readonly Meeting[], context: Speaker): TimeSpent | undefined {
  const counted = meetings.filter(({ minutes }) => minutes).slice(0, meetingsCounted);
  const items = summed(counted.flatMap(wordsOf)).slice(0, itemsShown);
  const [newest, oldest] = [counted[0], counted.at(-1)];
  if (items.length < fewestItems || !newest || !oldest) return undefined;
  const bars = items.map(({ title, words }) => ({
    label: title,
    value: words,
    shown: numberText(context, words),
  }));
  const chart: BarChart = {
    name: say(context, 'What the minutes dwell on'),
    panels: [{ title: say(context, 'Words of the minutes, by item'), scale: 'words', bars }],
  };
  const span =
    newest === oldest
      ? dayText(context, newest.date)
      : say(context, '{from} to {to}', {
          from: dayText(context, oldest.date),
          to: dayText(context, newest.date),
        });
  return {
    counted: say(
      context,
      'Words in the minutes of {meetings}, {days}: the nearest to time that papers tell.',
      {
        meetings: countText(context, counted.length, 'meeting'),
        days: span,
      },
    ),
    chart: renderBarChart(chart, 'time-spent', context),
  };
}
