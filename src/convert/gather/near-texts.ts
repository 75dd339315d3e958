import { countTo, type Runs } from './runs-of-words.ts';
import { type ClosedText, fewestRuns, type OpenText, samePaper, samePassage } from './texts-compared.ts';

/** Runs of closed texts, with the texts that have them; those of phrases that a council sets everywhere are left out. */
type ClosedRuns = ReadonlyMap<string, readonly ClosedText[]>;

/** No paper is printed so often: what stands in so many texts is a phrase. */
const mostPrints = 50;

function phrasesIn(texts: readonly OpenText[]): Runs {
  const counts = new Map<string, number>();
  for (const { runsOnce } of texts) for (const run of runsOnce) countTo(counts, run);
  return new Set([...counts].flatMap(([run, count]) => (count > mostPrints ? run : [])));
}

function closedRuns(closed: readonly ClosedText[], phrases: Runs): ClosedRuns {
  const byRun = new Map<string, ClosedText[]>();
  for (const each of closed)
    for (const run of each.runs) {
      if (phrases.has(run)) continue;
      const known = byRun.get(run);
      if (known) known.push(each);
      else byRun.set(run, [each]);
    }
  return byRun;
}

/** The closed texts that an open one may be within, or of which it may have a passage. */
function closedNear(text: OpenText, byRun: ClosedRuns, phrases: Runs): ReadonlySet<ClosedText> {
  const found = new Set<ClosedText>();
  const inText = new Map<ClosedText, number>();
  let telling = 0;
  for (const { runs } of text.passages) {
    const own = runs.filter((run) => !phrases.has(run));
    telling += own.length;
    const inPassage = new Map<ClosedText, number>();
    for (const closed of own.flatMap((run) => byRun.get(run) ?? [])) {
      countTo(inPassage, closed);
      countTo(inText, closed);
    }
    for (const [closed, count] of inPassage)
      if (runs.length >= fewestRuns && count + runs.length - own.length >= samePassage * runs.length)
        found.add(closed);
  }
  for (const [closed, count] of inText)
    if (count + text.runs.length - telling >= samePaper * text.runs.length) found.add(closed);
  return found;
}

/** The open texts that may have something of each closed one, told without comparing each with each. */
export function nearTexts(
  closed: readonly ClosedText[],
  texts: readonly OpenText[],
): ReadonlyMap<ClosedText, readonly OpenText[]> {
  const phrases = phrasesIn(texts);
  const byRun = closedRuns(closed, phrases);
  const near = new Map<ClosedText, OpenText[]>(closed.map((each) => [each, []]));
  for (const text of texts) for (const each of closedNear(text, byRun, phrases)) near.get(each)?.push(text);
  return near;
}
