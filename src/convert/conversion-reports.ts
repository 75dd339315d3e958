import { stringify } from 'yaml';
import type { ReportedSource } from '../archive/front-matter.ts';
import { type HoldDecisions, isPublished } from '../archive/review.ts';
import type { FileStates } from '../cache/file-states.ts';
import { stableHash } from '../cache/stable-hash.ts';
import type { Finding } from '../document/finding.ts';
import { heldIn } from '../safety/holds/kinds.ts';
import type { SourceAccount } from './accounts.ts';
import { allOf } from './all-of.ts';
import type { SourceIdentity } from './drafts.ts';
import { isNews } from './news.ts';
import type { ConversionRecord } from './record.ts';
import { keyOf, type Source } from './source/source.ts';
import { isStanding, type MeetingCollection } from './write/meeting-collection.ts';
import type { FileContent } from './write/write-collection.ts';

/** All that conversion reports tell of beside the sources themselves. */
export interface ReportContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly accounts: ReadonlyMap<string, SourceAccount>;
  /** What was found out while the meetings were put together, by the file that it is about. */
  readonly gathered: ReadonlyMap<string | undefined, readonly Finding[]>;
  readonly placed: ReadonlySet<string>;
  readonly decisions: HoldDecisions;
  readonly record: ConversionRecord;
  readonly content: FileStates;
}

/** The conversion report of a meeting: a file, and by what it is known again that it would come out the same. */
export interface ConversionReport {
  readonly folder: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly content: FileContent;
}

/** The facts of a source that its conversion report keeps. */
function recordOf({
  given: _given,
  archive: _archive,
  reviewKey: _reviewKey,
  ...record
}: SourceIdentity): Omit<SourceIdentity, 'given' | 'archive' | 'reviewKey'> {
  return record;
}

/** Why a file is not given out: what of it is held back, but for what a person has said may be published. */
export function withheldFor({ holds }: Pick<Source, 'holds'>, decisions: HoldDecisions): string | undefined {
  return heldIn(holds.filter(({ id }) => !isPublished(decisions, id)).map(({ kind }) => kind));
}

/** What is held back of a source, without a word of it. */
function heldOf(source: Source, decisions: HoldDecisions): Pick<ReportedSource, 'withheld' | 'holds'> {
  const withheld = withheldFor(source, decisions);
  const holds = source.holds.map(({ id, kind, pages, words }) => ({ id, kind, pages: [...pages], words }));
  return { ...(withheld === undefined ? {} : { withheld }), ...(holds.length === 0 ? {} : { holds }) };
}

/** What is reported of one source, when it is to be had. */
async function reportedSource(source: Source, context: ReportContext): Promise<ReportedSource | undefined> {
  const { accounts, gathered, placed, decisions } = context;
  const reading = await source.whole();
  const account = accounts.get(source.identity.id);
  if (!reading || !account) return undefined;
  const later = gathered.get(source.identity.given) ?? [];
  return {
    ...recordOf(source.identity),
    ...heldOf(source, decisions),
    fidelity: account.fidelity,
    furniture: [...reading.furniture],
    lost: [...account.lost],
    warnings: [...reading.findings, ...later]
      .filter((finding) => isNews(finding, placed))
      .map(({ file: _file, ...finding }) => finding),
  };
}

function reportKey(sources: readonly Source[], context: ReportContext): string | undefined {
  const parts = sources.map((source) => {
    const { given, id } = source.identity;
    const key = keyOf(source);
    return (
      key && [key, context.accounts.get(id), context.gathered.get(given) ?? [], context.placed.has(given)]
    );
  });
  return parts.includes(undefined) ? undefined : stableHash(parts);
}

/** The conversion report of a meeting; nothing when a source that was known is not to be had any more. */
export async function conversionReport(
  { folder, sources: ids }: MeetingCollection,
  context: ReportContext,
): Promise<ConversionReport | undefined> {
  const sources = ids.flatMap((id) => context.sources.get(id) ?? []);
  const path = `${folder}/conversion.yaml`;
  const key = reportKey(sources, context);
  const last = context.record.reports[folder];
  if (last && last.key === key && isStanding(context.content, { path, sha256: last.sha256 }))
    return { folder, path, key, content: { sha256: last.sha256 } };
  const reported = await allOf(sources, (source) => reportedSource(source, context));
  return reported && { folder, path, key, content: stringify({ sources: reported }, { lineWidth: 100 }) };
}
