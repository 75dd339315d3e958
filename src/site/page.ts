import type { Address, Fidelity, PageRange } from '../archive/model.ts';
import type { Language, Speaker } from '../document/language.ts';
import { allowedLink } from '../safety/links.ts';
import { basedAddress, relativeAddress } from './addresses.ts';
import type { PageMetadata } from './metadata/page-metadata.ts';
import type { Theme } from './theme.ts';

/** A place to go to, on this site or elsewhere, and the words of the link. */
export interface PageLink {
  readonly url: string;
  readonly text: string;
}

export interface Neighbours {
  readonly up?: PageLink | undefined;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
}

/** One labelled fact of a list of facts; `url` makes the value a link. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly url?: string | undefined;
  /** How the value was come by. */
  readonly detail?: string | undefined;
  /** An explanation that opens when asked for. */
  readonly more?: { readonly summary: string; readonly text: string } | undefined;
}

/** A source that a page was made from, and how well it was read. */
export interface ProvenanceSource {
  readonly file: string;
  readonly url: Address;
  readonly report: Address;
  readonly mediaType: string;
  readonly bytes: number;
  readonly fidelity: Fidelity;
  readonly warnings: number;
  /** Pages of the pack as printed. */
  readonly pages?: PageRange | undefined;
  /** Pages of the file, as a viewer counts them. */
  readonly sheets?: PageRange | undefined;
  /** It prints the same text that the page was made from. */
  readonly isSame?: boolean | undefined;
}

/** What the frame of every page needs: no page looks beyond its own record. */
export interface PageBase extends Speaker {
  readonly url: Address;
  /** For the window and for search results: no two pages of a site have the same. */
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly siteName: string;
  readonly crumbs: readonly PageLink[];
  readonly neighbours?: Neighbours | undefined;
  /** Logo and licence, where the publisher has set any; added to every page when the pages are put together. */
  readonly theme?: Theme | undefined;
  /** What the council's own words are written in, where that is not the language of the page (WCAG 3.1.2). */
  readonly wordsLanguage?: Language | undefined;
  /** Readers may keep pages for reading without a connection: the page loads the script for it. */
  readonly mayBeKept?: boolean | undefined;
  /** Only for a page that is shown at any address: its links cannot be relative. */
  readonly base?: string | undefined;
  /** What the page tells programs about itself; added to every page in one place. */
  readonly metadata?: PageMetadata | undefined;
}

/** What is known of a page that stands, beyond its own record: where it is and what the site map says of it. */
export interface StandingPage extends Pick<PageBase, 'url' | 'heading' | 'crumbs' | 'base'> {
  readonly metadata?: Pick<PageMetadata, 'changed'> | undefined;
}

/** The `href` of a link on a page: relative inside the site; undefined where the target is not allowed. */
export function hrefOn(page: Pick<PageBase, 'url' | 'base'>, target: string): string | undefined {
  if (!target.startsWith('/') || target.startsWith('//')) return allowedLink(target);
  return page.base === undefined ? relativeAddress(page.url, target) : basedAddress(page.base, target);
}
