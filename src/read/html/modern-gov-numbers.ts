import type { FrameItem } from '../../document/frame.ts';
import { folded } from '../../document/words.ts';

/** Which of an item's two numbers a page shows. */
export type NumberKind = 'agendaNumber' | 'minuteNumber';

/**
 * A page shows the numbers of the agenda until there are minutes, then in many councils those of the minutes,
 * which count on through the year: such a number is larger than the place of its item, or names the year.
 */
export function numberKind(numbers: readonly (string | undefined)[], hasMinutes: boolean): NumberKind {
  if (!hasMinutes) return 'agendaNumber';
  if (numbers.some((number) => /\d\/\d/.test(number ?? ''))) return 'minuteNumber';
  const first = numbers.findIndex((number) => number !== undefined);
  const figure = /\d+/.exec(numbers[first] ?? '')?.[0];
  return figure !== undefined && Number(figure) > first + 1 ? 'minuteNumber' : 'agendaNumber';
}

/** "Agenda Item 7 - Title", "agenda 9 Title": a page whose items show minute numbers still says the others here and there. */
const agendaNumberSaid = /\bagenda (?:item )?(?:no\.? |number )?(\d{1,3}[a-z]?)\b[\s:,–—-]{1,5}/g;

function numbersSaid(title: string, lines: readonly string[]): ReadonlySet<string> {
  const wanted = folded(title);
  return new Set(
    lines.flatMap((line) =>
      [...line.matchAll(agendaNumberSaid)]
        .filter((match) => line.startsWith(wanted, match.index + match[0].length))
        .map(([, number = '']) => number),
    ),
  );
}

/**
 * Gives items the agenda number that the page itself says of them: the number stands before the whole title.
 * An item of which it says two different ones gets none.
 */
export function withAgendaNumbersSaid(
  items: readonly FrameItem[],
  lines: readonly string[],
): readonly FrameItem[] {
  const plain = lines.map(folded);
  return items.map((item) => {
    if (item.agendaNumber !== undefined || item.minuteNumber === undefined) return item;
    const [number, ...others] = numbersSaid(item.title, plain);
    return number === undefined || others.length > 0 ? item : { ...item, agendaNumber: number };
  });
}
