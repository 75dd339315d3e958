import { basedAddress } from '../../site/addresses.ts';
import type { ParsedChapter } from './parsed-chapter.ts';

/** Stands for the site when an address is worked out: no site can have this host (RFC 2606). */
const anySite = 'https://site.invalid';

/** The chapters of a book by the path of the page of the site that each stands for. */
export type ChaptersByPath = ReadonlyMap<string, ParsedChapter>;

/** Looks chapters up by their page; of two that stand for the same page the later one is found. */
export function chaptersByPath(chapters: readonly ParsedChapter[]): ChaptersByPath {
  return new Map(chapters.map((chapter) => [pathOf(chapter.address), chapter]));
}

function pathOf(address: string): string {
  return new URL(address, anySite).pathname;
}

/** An address that a page links to, worked out against that page; nothing for what is no address. */
function resolved(target: string, page: string): URL | undefined {
  const base = anySite + page;
  return URL.canParse(target, base) ? new URL(target, base) : undefined;
}

/** The path on the site of something that a page shows, such as a picture. */
export function sitePath(target: string, page: string): string | undefined {
  const url = resolved(target, page);
  return url?.origin === anySite ? url.pathname : undefined;
}

function withinBook({ file, ids }: ParsedChapter, hash: string, from: ParsedChapter): string {
  const id = hash.slice(1);
  if (!ids.has(id)) return file;
  return file === from.file ? `#${id}` : `${file}#${id}`;
}

/** What browsers let pass in an address and RFC 3986 does not: a percent sign of its own, and these characters. */
const unwritten = /%(?![\da-f]{2})|[|[\]\\^`{}]|(?<=#.*)#/gi;

/** A host as RFC 3986 has it; browsers also take one with quotation marks in it. */
const strictHost = /^(?:(?:[\w.~!$&'()*+,;=-]|%[\da-f]{2})*|\[[\da-f:.]+\])$/i;

/**
 * The address of another site in the strict form that e-readers and their checkers ask for; nothing where its host
 * cannot be one.
 *
 * @example outsideLink(new URL('https://www.fenwick.example/list?ID=5|7')) // => 'https://www.fenwick.example/list?ID=5%7C7'
 */
export function outsideLink({ href, hostname }: URL): string | undefined {
  if (hostname.startsWith('.') || hostname.includes('..') || !strictHost.test(hostname)) return undefined;
  const origin = /^[a-z]+:(?:\/\/[^/?#]*)?/.exec(href)?.[0] ?? '';
  return origin + href.slice(origin.length).replace(unwritten, encodeURIComponent);
}

/**
 * Where a link of a chapter leads in a book: to the chapter that stands for its page, else to the page on the site
 * where the site's address is known, else nowhere. Addresses of other sites stay.
 */
export function bookLink(
  target: string,
  from: ParsedChapter,
  chapters: ChaptersByPath,
  site: string | undefined,
): string | undefined {
  const url = resolved(target, from.address);
  if (url === undefined) return undefined;
  if (url.origin !== anySite) return outsideLink(url);
  const chapter = chapters.get(url.pathname);
  if (chapter !== undefined) return withinBook(chapter, url.hash, from);
  return site === undefined ? undefined : basedAddress(site, url.pathname + url.hash);
}
