import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding, Outcome } from '../document/finding.ts';
import type { SearchShard } from '../site/search-shards.ts';
import { indexFolder, type KeepFile, notIndexed, writeFiles } from './index-files.ts';
import { type IndexMaker, indexMaker } from './index-maker.ts';
import { type IndexPart, indexParts, isOnly, namesOf, signOf, writePart } from './index-parts.ts';

/** What to index. */
interface IndexOptions {
  readonly site: string;
  /** The parts of the site that have an index each; none when one index holds all. */
  readonly shards?: readonly SearchShard[];
  /** Whether an index may have been made before, so that it is not known that it must be made until all its pages are there. */
  readonly mayBeTakenOver?: (part: IndexPart) => boolean;
  /** Puts an index that was made before of the same pages in its place, and tells how many pages it holds; nothing when there is none. */
  readonly takeOver?: (part: IndexPart) => number | undefined;
  /** Pages of which one comes with the last of each index; where none does, an index has all its pages when the site has. */
  readonly lastPages?: ReadonlySet<string>;
  /** Where a page lies that is not below the site yet. */
  readonly folderOf?: (path: string) => string;
  readonly keepFile?: KeepFile | undefined;
}

/** An index in its place: its folder below the site, and how many pages it holds. */
interface PartInPlace {
  readonly part: IndexPart;
  readonly pages: number;
  /** Whether it lacks no page that can be searched. */
  readonly isWhole: boolean;
}

/** The indexing of a site whose pages are still being made. */
export interface SiteIndexing {
  /** Adds pages that can be read by now, as paths below the site, in the order in which the index is to know them. */
  readonly add: (paths: readonly string[]) => void;
  /** Writes the indexes when all pages are there. It may be begun and waited for later; it throws nothing. */
  readonly finish: () => Promise<Outcome<readonly PartInPlace[]>>;
  /** Breaks off. */
  readonly stop: () => Promise<void>;
}

type Placing = Required<Pick<IndexOptions, 'site' | 'takeOver' | 'folderOf'>> &
  Pick<IndexOptions, 'keepFile'>;

/** Has pages indexed; the worker is started with the first index that must be made. */
function partsMaker({ folderOf }: Pick<Placing, 'folderOf'>) {
  let started: IndexMaker | undefined;
  const begun = new Set<IndexPart>();
  const ended = new Set<IndexPart>();
  const maker = () => {
    started ??= indexMaker();
    return started;
  };
  const begin = (part: IndexPart) => {
    if (!begun.has(part)) maker().begin(part.folder, !isOnly(part));
    begun.add(part);
  };
  return {
    maker,
    isBegun: (part: IndexPart) => begun.has(part),
    add: (part: IndexPart, path: string) => {
      begin(part);
      maker().add(part.folder, { path, file: join(folderOf(path), path) });
    },
    begin,
    end: (part: IndexPart) => {
      if (!ended.has(part)) maker().end(part.folder);
      ended.add(part);
    },
    close: async () => await started?.close(),
  };
}

type PartsMaker = ReturnType<typeof partsMaker>;

/** Takes over what was made before of the same pages, and begins what must be made. */
function takenOver(
  parts: readonly IndexPart[],
  { takeOver }: Placing,
  making: PartsMaker,
): ReadonlyMap<IndexPart, number> {
  const taken = new Map<IndexPart, number>();
  for (const part of parts) {
    const pages = making.isBegun(part) ? undefined : takeOver(part);
    if (pages !== undefined) {
      taken.set(part, pages);
      continue;
    }
    if (!making.isBegun(part)) {
      making.begin(part);
      for (const path of part.paths) making.add(part, path);
    }
    making.end(part);
  }
  return taken;
}

async function inPlace(
  parts: readonly IndexPart[],
  placing: Placing,
  making: PartsMaker,
): Promise<Outcome<readonly PartInPlace[]>> {
  const taken = takenOver(parts, placing, making);
  const placed: PartInPlace[] = [];
  const findings: Finding[] = [];
  for (const part of parts) {
    const pages = taken.get(part);
    if (pages !== undefined) {
      placed.push({ part, pages, isWhole: true });
      continue;
    }
    const made = await making.maker().made(part.folder);
    writePart(placing.site, part, made.value, placing.keepFile);
    placed.push({ part, pages: made.value.pages, isWhole: made.findings.length === 0 });
    findings.push(...made.findings);
  }
  if (!parts.every(isOnly)) {
    const engine = await making.maker().engine(await signOf(placing.site, parts), namesOf(parts));
    writeFiles(engine.value.files, placing.site, indexFolder);
    findings.push(...engine.findings);
  }
  return { value: placed, findings };
}

/**
 * Indexes the pages of a site as they come and writes the search index to `<site>/pagefind/`: one index, or one for each
 * of the parts that are given. The same pages in the same order give the same index, byte for byte.
 */
export function siteIndexing({
  site,
  shards = [],
  takeOver = () => undefined,
  mayBeTakenOver = () => true,
  lastPages = new Set(),
  folderOf = () => site,
  keepFile,
}: IndexOptions): SiteIndexing {
  const root = resolve(site);
  rmSync(join(root, indexFolder), { recursive: true, force: true });
  const { parts, partOf } = indexParts(shards);
  const making = partsMaker({ folderOf });
  return {
    add: (paths) => {
      const coming = paths.flatMap((path) => {
        const part = partOf(path);
        part?.paths.push(path);
        return part && !mayBeTakenOver(part) ? [{ path, part }] : [];
      });
      for (const { path, part } of coming) making.add(part, path);
      for (const { path, part } of coming) if (lastPages.has(path)) making.end(part);
    },
    finish: async () =>
      await inPlace(parts, { site: root, takeOver, folderOf, keepFile }, making)
        .catch((reason: unknown) => ({ value: [], findings: [notIndexed(String(reason))] }))
        .finally(making.close),
    stop: making.close,
  };
}

/** How many pages the indexes of a site hold. */
export function pagesIndexed(parts: readonly Pick<PartInPlace, 'pages'>[]): number {
  return parts.reduce((sum, { pages }) => sum + pages, 0);
}
