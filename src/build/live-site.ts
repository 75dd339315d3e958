import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { meetingsInMemory } from '../archive/meeting-memory.ts';
import type { Archive, MeetingId } from '../archive/model.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { linkArchive } from '../link/link-archive.ts';
import { claimTarget, releaseTarget } from '../safety/swap.ts';
import { outputPath } from '../site/addresses.ts';
import { type Layouts, readLayouts } from '../site/layouts.ts';
import { type PageKeeper, pageBatches, pagesMadeAnew } from '../site/page-batches.ts';
import type { PageRecord } from '../site/pages.ts';
import { renderPages } from '../site/render-site.ts';
import { type SiteContext, siteContext } from '../site/site-context.ts';
import { pagesInPlace } from './kept-pages.ts';
import { readKept, readLastBuild, standingSite } from './last-build.ts';
import { withToday } from './make-site.ts';
import type { BuildOptions } from './options.ts';

/** Told when pages are new: how many, and whether it is all that has changed. */
export type TellPages = (pages: number, isAll: boolean) => void;

/** A site that follows its collections while somebody writes in them. */
export interface LiveSite {
  /** Writes the pages that are not as the collections have them now. Findings of severity `error` stop it. */
  readonly refresh: (tell: TellPages) => Promise<readonly Finding[]>;
}

type Folders = Pick<BuildOptions, 'content' | 'output'>;

function notBuilt({ content, output }: Folders): Finding {
  return {
    rule: 'site-not-built-here',
    severity: 'note',
    message: `Changes in “${content}” are not shown, for this version of the program did not build “${output}” from it.`,
    hint: 'Run "npm run build" first; name the folder of the collections with --content when it is another.',
  };
}

async function isNew(record: PageRecord, layouts: Layouts, output: string): Promise<boolean> {
  const there = await readFile(join(output, outputPath(record.url)), 'utf8').catch(() => undefined);
  return there !== layouts[record.kind](record);
}

/** Puts a page that is whole into the place of the old one in one step. */
async function putInPlace(record: PageRecord, from: string, output: string): Promise<void> {
  const path = outputPath(record.url);
  await mkdir(dirname(join(output, path)), { recursive: true });
  await rename(join(from, path), join(output, path));
}

/** Writes those of some pages that are new, and gives their number. */
async function written(
  records: readonly PageRecord[],
  layouts: Layouts,
  { staged, output }: { readonly staged: string; readonly output: string },
): Promise<number> {
  const changed: PageRecord[] = [];
  for (const record of records) if (await isNew(record, layouts, output)) changed.push(record);
  if (changed.length > 0) await renderPages(changed, staged);
  for (const record of changed) await putInPlace(record, staged, output);
  return changed.length;
}

interface Refreshing {
  readonly touched: ReadonlySet<MeetingId>;
  readonly keeper: PageKeeper;
  readonly output: string;
}

/** Writes first the pages of the meetings whose own files have changed, as whoever saved one looks at these. */
async function refreshed(
  context: SiteContext,
  { touched, keeper, output }: Refreshing,
  tell: TellPages,
): Promise<readonly Finding[]> {
  const { value: staged, findings } = await claimTarget(output);
  if (staged === undefined) return findings;
  const layouts = await readLayouts();
  try {
    const meetings = context.site.meetings.filter(({ id }) => touched.has(id));
    const first = meetings.flatMap((meeting) => pagesMadeAnew(meeting, context, keeper).records);
    tell(await written(first, layouts, { staged, output }), false);
    let others = 0;
    for (const { records } of pageBatches(context, { keeper }))
      others += await written(records, layouts, { staged, output });
    tell(others, true);
    return [];
  } finally {
    await releaseTarget(output);
  }
}

/**
 * Opens a site that was built from some collections, to follow them. It is written as the build wrote it, so with the
 * same base and address; nothing is opened when it is not known what these were.
 */
export async function openLiveSite(folders: Folders): Promise<Outcome<LiveSite | undefined>> {
  const last = await readLastBuild(folders);
  if (!last) return { value: undefined, findings: [notBuilt(folders)] };
  const { base, address, today } = last.place;
  const standing = standingSite(folders, last);
  let keeper = pagesInPlace((await readKept({ ...folders, ...last.place }, last)).pages.meetings, standing);
  const touched = new Set<MeetingId>();
  const memory = meetingsInMemory(({ value }) => value && touched.add(value.id));
  await readArchive(folders.content, { memory });
  touched.clear();
  const refresh = async (tell: TellPages): Promise<readonly Finding[]> => {
    const { value, findings } = await readArchive(folders.content, { memory });
    if (findings.some(({ severity }) => severity === 'error')) return findings;
    const archive: Archive = withToday(value, today);
    const context = siteContext(linkArchive(archive), base, { address });
    const refreshing = { touched, keeper, output: folders.output };
    const stopped = await refreshed(context, refreshing, tell).catch((reason: unknown) => {
      // What was made may not have come into its place.
      keeper = pagesInPlace([], standing);
      throw reason;
    });
    if (stopped.length === 0) touched.clear();
    return stopped;
  };
  return { value: { refresh }, findings: [] };
}
