import { picturePath } from '../../archive/pictures.ts';
import type { FileStates } from '../../cache/file-states.ts';
import { stableHash } from '../../cache/stable-hash.ts';
import type { Finding } from '../../document/finding.ts';
import { pictureWithoutProperties } from '../../safety/properties/pictures.ts';
import type { GatheredSources } from '../gather/gather-sources.ts';
import type { MeetingPlan } from '../gather/plan-meetings.ts';
import { type DayAsked, haveSameAnswers } from '../gather/recorded-days.ts';
import { placedFiles } from '../news.ts';
import type { ConversionRecord, MeetingRecord } from '../record.ts';
import { keyOf, type Source } from '../source/source.ts';
import { sha256 } from '../source/source-file.ts';
import { collectionFiles } from './collection.ts';
import type { CollectionFile } from './collection-file.ts';
import type { FileContent } from './write-collection.ts';

/** A file of a collection, without its text. */
export type CollectedFile = MeetingRecord['files'][number];

/** The collection of one meeting: made, or known to stand where it belongs. */
export interface MeetingCollection {
  readonly folder: string;
  /** The ids of the sources that are of the meeting. */
  readonly sources: readonly string[];
  readonly files: readonly CollectedFile[];
  readonly pictures: MeetingRecord['pictures'];
  readonly placed: readonly string[];
  readonly findings: readonly Finding[];
  /** What of other meetings of its committee it depends on. */
  readonly asked: readonly DayAsked[];
  /** By which it is known again that all of it would come out the same; nothing where something is held back. */
  readonly key: string | undefined;
  /** The contents by their paths. */
  readonly contents: ReadonlyMap<string, FileContent>;
}

/** What was known of collections before: what the last conversion left, and what stands in the content folder. */
export interface KnownCollections {
  readonly record: ConversionRecord;
  readonly content: FileStates;
}

/** Whether a file stands in its place with the bytes that it is to have. */
export function isStanding(
  content: FileStates,
  { path, sha256: wanted }: { readonly path: string; readonly sha256: string },
): boolean {
  return content.get(path)?.sha256 === wanted;
}

/** One hash over all that the collection of a meeting is made from; nothing where something of it is held back. */
function planKey(plan: MeetingPlan, sources: GatheredSources['sources']): string | undefined {
  const known = (id: string) => {
    const source = sources.get(id);
    return source && keyOf(source);
  };
  const filed = plan.filed.map(({ reading, inferred, isGuessed }) => ({
    source: known(reading.source.id),
    inferred,
    isGuessed,
  }));
  const minutes = plan.minutes.map(({ reading, at, belonging }) => ({
    source: known(reading.source.id),
    at,
    belonging,
  }));
  if ([...filed, ...minutes].some(({ source }) => source === undefined)) return undefined;
  const { folder, belonging, date } = plan;
  return stableHash([folder, belonging, date, filed, minutes]);
}

/** The pictures that the files of a meeting show, each beside it. */
async function picturesOf(
  folder: string,
  files: readonly CollectionFile[],
  sources: ReadonlyMap<string, Source>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const { source, name } of files.flatMap((file) => file.pictures)) {
    const reading = await sources.get(source)?.whole();
    const picture = reading?.pictures.find((each) => each.name === name);
    if (picture)
      pictures.set(`${folder}/${picturePath(source, name)}`, pictureWithoutProperties(picture.bytes));
  }
  return pictures;
}

function standingCollection(plan: MeetingPlan, record: MeetingRecord): MeetingCollection {
  const standing = [...record.files, ...record.pictures];
  return {
    ...record,
    folder: plan.folder,
    sources: plan.filed.map(({ reading }) => reading.source.id),
    contents: new Map(standing.map(({ path, sha256: hash }) => [path, { sha256: hash }])),
  };
}

async function madeCollection(
  plan: MeetingPlan,
  { gathered, sources }: GatheredSources,
  key: string | undefined,
): Promise<MeetingCollection | undefined> {
  const outcome = await gathered(plan);
  if (!outcome) return undefined;
  const { value: meeting, findings, asked } = outcome;
  const { folder } = plan;
  const files = collectionFiles(meeting, folder);
  const pictures = await picturesOf(folder, files, sources);
  return {
    folder,
    sources: meeting.sources,
    files: files.map(({ path, text, sources: own, headWords }) => ({
      path,
      sha256: sha256(text),
      sources: own,
      headWords,
    })),
    pictures: [...pictures].map(([path, bytes]) => ({ path, sha256: sha256(bytes) })),
    placed: [...placedFiles([meeting])],
    findings,
    asked,
    key,
    contents: new Map<string, FileContent>([
      ...files.map(({ path, text }) => [path, text] as const),
      ...pictures,
    ]),
  };
}

/**
 * The collection of a meeting: that of the last conversion where it stands and everything that goes into it is as it was,
 * else made anew. Gives nothing when a source that was known is not to be had any more.
 */
export async function meetingCollection(
  plan: MeetingPlan,
  gathering: GatheredSources,
  { record, content }: KnownCollections,
): Promise<MeetingCollection | undefined> {
  const key = planKey(plan, gathering.sources);
  const last = record.meetings[plan.folder];
  const isSame =
    last !== undefined &&
    last.key === key &&
    haveSameAnswers(last.asked, plan.recorded) &&
    [...last.files, ...last.pictures].every((file) => isStanding(content, file));
  return isSame ? standingCollection(plan, last) : await madeCollection(plan, gathering, key);
}
