/** A link of our pages; text and values are escaped, so no other "<" stands in a page. */
const link = /<a\b[^>]*>/g;

const leadsSomewhere = /^(?:#|[a-z][a-z0-9+.-]*:)/i;

/**
 * A page whose links to other pages of the site are plain text: while the site's address is not known, they would lead
 * nowhere from a printed file.
 *
 * @example withoutOwnLinks('<a href="../">Up</a>') // => '<a>Up</a>'
 */
export function withoutOwnLinks(html: string): string {
  return html.replace(link, (tag) =>
    tag.replace(/ href="([^"]*)"/, (whole, target: string) => (leadsSomewhere.test(target) ? whole : '')),
  );
}

/** The two days that Chromium stamps on a PDF: `/CreationDate (D:20261126090000+00'00')`. */
const stamp = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}(?=[+-])/g;

/** A PDF of Chromium that bears a given day in the place of the moment of its making; no byte moves. */
export function withDay(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace(stamp, `${day.replaceAll('-', '')}120000`), 'latin1');
}
