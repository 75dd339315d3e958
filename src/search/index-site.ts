import { readdir, rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { close } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import type { SearchShard } from '../site/search-shards.ts';
import { indexFolder, notIndexed } from './index-pages.ts';
import { type IndexPart, indexParts, type Making, writePart, writeShared } from './index-parts.ts';

/** What to index. */
interface IndexOptions extends Making {
  readonly site: string;
  /** The pages that can be searched, as paths below the site, where they are known. */
  readonly pages?: readonly string[];
  /** The parts of the site that have an index each; none when one index holds all. */
  readonly shards?: readonly SearchShard[];
  /** Puts an index that was made before of the same pages in its place, and tells how many pages it holds; nothing when there is none. */
  readonly takeOver?: (part: IndexPart) => number | undefined;
}

/** An index in its place: its folder below the site, and how many pages it holds. */
interface PartInPlace {
  readonly part: IndexPart;
  readonly pages: number;
  /** Whether it lacks no page that can be searched. */
  readonly isWhole: boolean;
}

/**
 * Indexes the built pages below `site` and writes the search index to `<site>/pagefind/`: one index, or one for each of
 * the parts that are given. The same site gives the same index, byte for byte.
 */
export async function indexSite({
  site,
  pages,
  shards = [],
  takeOver = () => undefined,
  ...making
}: IndexOptions): Promise<Outcome<readonly PartInPlace[]>> {
  const root = resolve(site);
  await rm(resolve(root, indexFolder), { recursive: true, force: true });
  const parts: PartInPlace[] = [];
  const findings: Finding[] = [];
  try {
    for (const part of indexParts(pages?.toSorted() ?? (await pagePaths(root)), shards)) {
      const taken = takeOver(part);
      const made = taken === undefined ? await writePart(root, part, making) : { value: taken, findings: [] };
      parts.push({ part, pages: made.value, isWhole: made.findings.length === 0 });
      findings.push(...made.findings);
    }
    if (shards.length > 0)
      findings.push(
        ...(await writeShared(
          root,
          parts.map(({ part }) => part),
        )),
      );
    return { value: parts, findings };
  } catch (reason) {
    return { value: [], findings: [...findings, notIndexed(String(reason))] };
  } finally {
    // Pagefind runs as a process of its own, which would keep ours alive.
    await close();
  }
}

/** How many pages the indexes of a site hold. */
export function pagesIndexed(parts: readonly Pick<PartInPlace, 'pages'>[]): number {
  return parts.reduce((sum, { pages }) => sum + pages, 0);
}

/** Every HTML file of the site, with "/" between folders, sorted without regard to the machine's language. */
async function pagePaths(site: string): Promise<readonly string[]> {
  const names = await readdir(site, { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
}
