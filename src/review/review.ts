import { stat } from 'node:fs/promises';
import type { Finding, Outcome } from '../document/finding.ts';
import { heldDocuments } from './held-documents.ts';
import { listing, waitingCount, waitingText } from './listing.ts';
import type { ReviewOptions, Settlement } from './options.ts';
import { quotesOf } from './quotes.ts';
import { decided, recordDecisions } from './settle.ts';

/** What a review has to say on standard output; nothing when it failed, and the findings tell why. */
export type Review = Outcome<string | undefined>;

function nothingBuilt(content: string): Finding {
  return {
    rule: 'review-nothing-built',
    severity: 'error',
    message: `There is no folder “${content}”, so nothing was built that could have been held back.`,
    hint: 'Build first, and name the same folders: npm run review takes --sources, --content and --output as npm run build does.',
  };
}

async function settle({ content }: ReviewOptions, settlement: Settlement, day: string): Promise<Review> {
  const { value: documents, findings } = await heldDocuments(content);
  const result = decided(documents, settlement, day);
  if (result.type === 'not decided') return { value: undefined, findings: [...findings, result.finding] };
  const path = await recordDecisions(content, result.decisions);
  const { value: after } = await heldDocuments(content);
  const what = settlement.outcome === 'published' ? 'May be published' : 'Stays held back';
  const files = result.decisions.map(({ hold, file }) => `${what}: ${hold} of ${file}.`);
  const next = 'Build again, so that the site knows of it.';
  return {
    value: [...files, `Noted in ${path}. ${waitingText(waitingCount(after))} ${next}`].join('\n'),
    findings,
  };
}

/** Lists what is held back, or settles it. `day` is the day of the decision. A broken review is told and not touched. */
export async function review(options: ReviewOptions, day: string): Promise<Review> {
  const { content, all, settlement } = options;
  const isThere = await stat(content)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isThere) return { value: undefined, findings: [nothingBuilt(content)] };
  const { value: documents, findings } = await heldDocuments(content);
  if (findings.some(({ severity }) => severity === 'error')) return { value: undefined, findings };
  if (settlement) return settle(options, settlement, day);
  const listed = all ? documents : documents.filter((document) => waitingCount([document]) > 0);
  return { value: listing(documents, await quotesOf(listed, options), all), findings };
}
