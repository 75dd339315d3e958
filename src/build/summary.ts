import type { Conversion } from '../convert/convert.ts';
import type { Finding } from '../document/finding.ts';
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

/** What a site holds, in numbers. */
export interface MadeSite {
  readonly counts: {
    readonly meetings: number;
    readonly committees: number;
    readonly papers: number;
    readonly decisions: number;
    readonly people: number;
  };
  readonly pages: number;
  readonly indexed: number;
  readonly files: number;
  /** Documents of which something is held back that nobody has looked at yet. */
  readonly waiting: readonly string[];
}

/** Everything that is told of a build that ended well. */
export interface BuildResult extends MadeSite {
  readonly output: string;
  readonly content: string;
  /** The whole address of the site, if it is known. */
  readonly address: string | undefined;
  readonly conversion: Conversion | undefined;
  /** Nothing had changed since the last build, so its site was left as it stands. */
  readonly isLeft: boolean;
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

function reviewLine({ waiting }: BuildResult): readonly string[] {
  if (waiting.length === 0) return [];
  const rest = waiting.length > 5 ? ' and others' : '';
  const names = waiting.slice(0, 5).map(terminalText).join(', ');
  return [
    `  Text was held back in ${counted(waiting.length, 'document')} and waits for a person to look at it: ${names}${rest}. See npm run review.`,
  ];
}

/** The result of a build in a few lines: what was made, where, what was lost or doubtful, what comes next. */
export function summary(result: BuildResult): string {
  const { counts, conversion, findings } = result;
  const doubtful = findings.filter(({ severity }) => severity === 'warning').length;
  const documents = conversion ? ` from ${counted(conversion.sources.length, 'document')}` : '';
  const heldBack = conversion?.heldBack ?? [];
  return [
    `${result.isLeft ? `Nothing has changed; left as it was: ${result.output}` : `Made ${result.output}`}: ${counted(result.pages, 'page')}${documents} in ${result.seconds.toFixed(1)} s.`,
    `  ${counted(counts.meetings, 'meeting')} of ${counted(counts.committees, 'committee')}, ${counted(counts.papers, 'paper')}, ${counted(counts.decisions, 'decision')}, ${counted(counts.people, 'person', 'people')}; ${counted(result.indexed, 'page')} searchable.`,
    ...(conversion ? [`  ${wordsLine(conversion)}`] : []),
    `  ${counted(doubtful, 'warning')}${doubtful === 0 ? '' : ' (above, and on the page “About these pages”)'}; ${counted(heldBack.length, 'document')} not published${heldBack.length === 0 ? '' : `: ${heldBack.map(terminalText).join(', ')}`}.`,
    ...reviewLine(result),
    `  Markdown collections: ${result.content}`,
    ...(result.address === undefined ? [withoutAddress] : []),
    ...(result.files > fewestHeld ? [manyFiles(result.files)] : []),
    `Next: npm start${result.output === '_site' ? '' : ` -- --output ${result.output}`} shows the site on this computer.`,
  ].join('\n');
}
