import { openHolds } from '../archive/settled-holds.ts';
import type { Conversion } from '../convert/convert.ts';
import type { Finding } from '../document/finding.ts';
import type { LinkedArchive } from '../link/model.ts';
import { terminalText } from '../safety/command-line.ts';

const figures = new Intl.NumberFormat('en-GB');

function counted(count: number, one: string, many = `${one}s`): string {
  return `${figures.format(count)} ${count === 1 ? one : many}`;
}

/** One finding as a person reads it: place, what, and what to do. */
export function findingText({ severity, file, page, line, message, hint }: Finding): string {
  // A message that quotes the file need not be told again where it is.
  const named = file !== undefined && message.includes(file) ? undefined : file;
  const place = [
    named,
    page === undefined ? undefined : `page ${page}`,
    line === undefined ? undefined : `line ${line}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  const head = terminalText(`${severity}: ${place === '' ? '' : `${place}: `}${message}`);
  return hint === undefined ? head : `${head}\n  → ${terminalText(hint)}`;
}

function wordsLine({ sources }: Conversion): string {
  const sum = (pick: (source: Conversion['sources'][number]) => number) =>
    sources.reduce((total, source) => total + pick(source), 0);
  const words = sum((source) => source.words);
  const kept = sum((source) => source.kept);
  const furniture = sum((source) => source.furniture);
  const lost = sum((source) => source.lost);
  return (
    `Words: ${figures.format(words)} in the documents, ${figures.format(kept)} on pages, ` +
    `${figures.format(furniture)} furniture (listed in the conversion reports), ${figures.format(lost)} lost.`
  );
}

export interface BuildResult {
  readonly output: string;
  readonly content: string;
  /** The whole address of the site, if it is known. */
  readonly address: string | undefined;
  readonly site: LinkedArchive;
  readonly conversion: Conversion | undefined;
  readonly pages: number;
  readonly indexed: number;
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

const withoutAddress =
  '  No sitemap.xml and no whole addresses in feeds, for the site’s address is not known: name it with --address.';

/** What the host that holds the fewest files holds: Cloudflare Pages without a fee. */
const fewestHeld = 20_000;

function manyFiles(files: number): string {
  return `  ${counted(files, 'file')}: more than some hosts hold; README.md tells, under “Host it”, how many each does.`;
}

/** Documents of which something is held back that nobody has looked at yet. */
export function waitingForReview({ site }: BuildResult): readonly string[] {
  const sources = site.meetings.flatMap((meeting) => meeting.sources);
  return sources.filter((source) => openHolds(source).length > 0).map(({ file }) => file);
}

function reviewLine(result: BuildResult): readonly string[] {
  const waiting = waitingForReview(result);
  if (waiting.length === 0) return [];
  const rest = waiting.length > 5 ? ' and others' : '';
  const names = waiting.slice(0, 5).map(terminalText).join(', ');
  return [
    `  Text was held back in ${counted(waiting.length, 'document')} and waits for a person to look at it: ${names}${rest}. See npm run review.`,
  ];
}

/** The result of a build in a few lines: what was made, where, what was lost or doubtful, what comes next. */
export function summary(result: BuildResult): string {
  const { site, conversion, findings } = result;
  const committees = new Set(site.meetings.map(({ council, committee }) => `${council.id}/${committee.id}`))
    .size;
  const papers = site.meetings.reduce((count, { papers: list }) => count + list.length, 0);
  const doubtful = findings.filter(({ severity }) => severity === 'warning').length;
  const documents = conversion ? ` from ${counted(conversion.sources.length, 'document')}` : '';
  const heldBack = conversion?.heldBack ?? [];
  return [
    `Made ${result.output}: ${counted(result.pages, 'page')}${documents} in ${result.seconds.toFixed(1)} s.`,
    `  ${counted(site.meetings.length, 'meeting')} of ${counted(committees, 'committee')}, ${counted(papers, 'paper')}, ${counted(site.decisions.length, 'decision')}, ${counted(site.people.length, 'person', 'people')}; ${counted(result.indexed, 'page')} searchable.`,
    ...(conversion ? [`  ${wordsLine(conversion)}`] : []),
    `  ${counted(doubtful, 'warning')}${doubtful === 0 ? '' : ' (above, and on the page “About these pages”)'}; ${counted(heldBack.length, 'document')} not published${heldBack.length === 0 ? '' : `: ${heldBack.map(terminalText).join(', ')}`}.`,
    ...reviewLine(result),
    `  Markdown collections: ${result.content}`,
    ...(result.address === undefined ? [withoutAddress] : []),
    ...(result.files > fewestHeld ? [manyFiles(result.files)] : []),
    `Next: npm start${result.output === '_site' ? '' : ` -- --output ${result.output}`} shows the site on this computer.`,
  ].join('\n');
}
