import { basedAddress, relativeAddress } from '../addresses.ts';
import type { Data } from '../html.ts';
import type { PageBase } from '../page.ts';
import { lastPublished } from '../publication.ts';
import type { SiteContext } from '../site-context.ts';
import { dublinCore } from './dublin-core.ts';
import { type LinkTo, linkedData } from './linked-data.ts';
import { openGraph } from './open-graph.ts';
import type { Subject, Subjects } from './subjects.ts';

/** A statement about a page: a name of a vocabulary and a value. */
export interface Statement {
  readonly name: string;
  readonly value: string;
}

/** What a page tells programs about itself. */
export interface PageMetadata {
  /** The whole address of the page, where the site's is known. */
  readonly canonical?: string | undefined;
  /** The day of the newest thing that its meeting published. */
  readonly changed?: string | undefined;
  readonly dublinCore: readonly Statement[];
  readonly openGraph: readonly Statement[];
  /** JSON-LD with the words of schema.org. */
  readonly linkedData?: Data;
}

/** How data of a page write an address: whole where the site's address is known, else relative to the page. */
function linksFrom(page: PageBase, { address }: SiteContext): LinkTo {
  return (target) =>
    address === undefined ? relativeAddress(page.url, target) : basedAddress(address, target);
}

function metadataOf(page: PageBase, subject: Subject | undefined, context: SiteContext): PageMetadata {
  const { address } = context;
  const canonical = address === undefined ? undefined : basedAddress(address, page.url);
  const meeting = subject && 'meeting' in subject ? subject.meeting : undefined;
  return {
    canonical,
    changed: meeting && lastPublished(meeting, context.publicationDays),
    dublinCore: dublinCore(page, subject, canonical, context),
    openGraph: openGraph(page, subject, canonical),
    linkedData: linkedData(page, subject, linksFrom(page, context), context),
  };
}

/** A page with what it tells programs; one that is shown at any address has nothing to tell. */
export function withMetadata<Page extends PageBase>(
  page: Page,
  subjects: Subjects,
  context: SiteContext,
): Page {
  return page.base === undefined
    ? { ...page, metadata: metadataOf(page, subjects.get(page.url), context) }
    : page;
}
