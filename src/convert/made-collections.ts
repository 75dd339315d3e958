import type { HoldDecisions } from '../archive/review.ts';
import type { Finding } from '../document/finding.ts';
import { accountsOf, type SourceAccount } from './accounts.ts';
import { allOf } from './all-of.ts';
import { type ConversionReport, conversionReport } from './conversion-reports.ts';
import { type GatheredSources, gatherSources } from './gather/gather-sources.ts';
import type { Source } from './source/source.ts';
import type { Settling } from './source/withhold.ts';
import {
  type KnownCollections,
  type MeetingCollection,
  meetingCollection,
} from './write/meeting-collection.ts';
import type { FileContent } from './write/write-collection.ts';

/** All that a conversion has found out before it writes anything. */
export interface MadeCollections {
  /** The sources with what is open of them, by their ids. */
  readonly sources: GatheredSources['sources'];
  /** The sources that are of a meeting. */
  readonly published: readonly Source[];
  /** Paths of the sources of no known meeting. */
  readonly unfiled: readonly string[];
  readonly collections: readonly MeetingCollection[];
  readonly accounts: ReadonlyMap<string, SourceAccount>;
  readonly reports: readonly ConversionReport[];
  /** What was found out while the meetings were put together. */
  readonly findings: readonly Finding[];
  /** The files of sources whose papers have their place. */
  readonly placed: ReadonlySet<string>;
}

/** From what collections are made, beside their sources. */
export interface MakingMeans {
  /** The content folder. */
  readonly content: string;
  readonly known: KnownCollections;
  readonly settling: Settling;
}

/** The conversion reports of all meetings that have a source. */
function reportsOf(
  made: Omit<MadeCollections, 'reports'>,
  known: KnownCollections,
  decisions: HoldDecisions,
): Promise<readonly ConversionReport[] | undefined> {
  const { sources, collections, accounts, findings, placed } = made;
  const gathered = Map.groupBy(findings, ({ file }) => file);
  const context = { ...known, sources, accounts, gathered, placed, decisions };
  const reported = collections.filter((collection) => collection.sources.length > 0);
  return allOf(reported, (collection) => conversionReport(collection, context));
}

/** Makes what is to be written. Gives nothing when something that was known is not to be had any more. */
export async function madeCollections(
  all: readonly Source[],
  { content, known, settling }: MakingMeans,
): Promise<MadeCollections | undefined> {
  const gathering = await gatherSources(all, settling);
  if (!gathering) return undefined;
  const { plan, sources } = gathering;
  const collections = await allOf(plan.meetings, (meeting) => meetingCollection(meeting, gathering, known));
  if (!collections) return undefined;
  const unfiled = new Set(plan.unfiled.map(({ source }) => source.id));
  const published = [...sources.values()].filter(({ identity }) => !unfiled.has(identity.id));
  const accounts = await accountsOf(published, collections, content, known.record.accounts);
  if (!accounts) return undefined;
  const made = {
    sources,
    published,
    unfiled: plan.unfiled.map(({ source }) => source.given),
    collections,
    accounts,
    findings: [...plan.findings, ...collections.flatMap((collection) => collection.findings)],
    placed: new Set(collections.flatMap((collection) => collection.placed)),
  };
  const reports = await reportsOf(made, known, settling.decisions);
  return reports && { ...made, reports };
}

/** The files to write: Markdown of all meetings, then their conversion reports, then pictures. */
export function contentsOf({ collections, reports }: MadeCollections): ReadonlyMap<string, FileContent> {
  const held = (which: 'files' | 'pictures') =>
    collections.flatMap((collection) =>
      collection[which].flatMap(({ path }) => {
        const content = collection.contents.get(path);
        return content === undefined ? [] : [[path, content] as const];
      }),
    );
  return new Map([
    ...held('files'),
    ...reports.map(({ path, content }) => [path, content] as const),
    ...held('pictures'),
  ]);
}
