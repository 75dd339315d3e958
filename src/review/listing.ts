import type { SettledHold } from '../archive/model.ts';
import { terminalText } from '../safety/command-line.ts';
import { holdKinds } from '../safety/holds/kinds.ts';
import type { HeldDocument } from './held-documents.ts';
import type { Quotes } from './quotes.ts';

const longestQuote = 200;
const mostQuotes = 12;

function shortened(text: string): string {
  const line = terminalText(text.replace(/\s+/g, ' ').trim());
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote)}…`;
}

function quoteLines(texts: readonly string[] | undefined): readonly string[] {
  if (!texts) return ['      (its words cannot be shown: build again, with the same documents)'];
  const once = [...new Set(texts.map(shortened))];
  const rest = once.length - mostQuotes;
  return [
    ...once.slice(0, mostQuotes).map((text) => `      “${text}”`),
    ...(rest > 0 ? [`      and ${rest} more`] : []),
  ];
}

function pagesText(pages: readonly number[]): string {
  if (pages.length === 0) return '';
  return `, ${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, 8).join(', ')}${pages.length > 8 ? ' …' : ''}`;
}

function decisionLine({ decision }: SettledHold): readonly string[] {
  if (!decision) return [];
  const { outcome, by, when, why } = decision;
  return [
    `      ${outcome === 'published' ? 'May be published' : 'Stays held back'}: ${terminalText(by)}, ${when}: ${terminalText(why)}`,
  ];
}

function holdLines(hold: SettledHold, quotes: Quotes): readonly string[] {
  const { name, mayBePublished } = holdKinds[hold.kind];
  const words = hold.words === 0 ? '' : `, ${hold.words} ${hold.words === 1 ? 'word' : 'words'}`;
  const only =
    mayBePublished || hold.decision
      ? []
      : ['      Can only be accepted; to publish it, mend the document itself.'];
  return [
    `  ${hold.id}  ${name}${pagesText(hold.pages)}${words}`,
    ...quoteLines(quotes.get(hold.id)),
    ...only,
    ...decisionLine(hold),
  ];
}

function documentLines({ file, holds }: HeldDocument, quotes: Quotes): readonly string[] {
  return ['', terminalText(file), ...holds.flatMap((hold) => holdLines(hold, quotes))];
}

/** How many holds of some documents wait for a person. */
export function waitingCount(documents: readonly HeldDocument[]): number {
  return documents.flatMap(({ holds }) => holds).filter(({ decision }) => !decision).length;
}

/** "3 holds wait for a decision." */
export function waitingText(count: number): string {
  if (count === 0) return 'Nothing that was held back waits for a decision.';
  return count === 1 ? '1 hold waits for a decision.' : `${count} holds wait for a decision.`;
}

const howTo = `
To settle: npm run review -- --accept ID --by "Name" --why "Reason"     it stays held back
           npm run review -- --publish ID --by "Name" --why "Reason"    it was held back by mistake
The words above stand in this terminal only; name, day and reason are shown on the site.`;

/** What is held back, document by document, for a terminal; settled holds only where `all` are asked for. */
export function listing(documents: readonly HeldDocument[], quotes: Quotes, all: boolean): string {
  const shown = documents
    .map((document) => ({ ...document, holds: document.holds.filter(({ decision }) => all || !decision) }))
    .filter(({ holds }) => holds.length > 0);
  const waiting = waitingCount(documents);
  const lines = shown.flatMap((document) => documentLines(document, quotes));
  return [waitingText(waiting), ...lines, ...(waiting > 0 ? [howTo] : [])].join('\n');
}
