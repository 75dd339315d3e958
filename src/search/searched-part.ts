/** Begins the part of a page that says where its words stand. */
const beginning = /<([a-z][a-z0-9]*)\s(?:[^>]*\s)?data-pagefind-body[\s=>]/i;

/** What Pagefind would read elsewhere on the page too. */
const readElsewhere = /\sdata-pagefind-(?:body|filter|meta|sort)\b/;

/** Attributes that say nothing to Pagefind, which reads names, ids and its own. */
const unread = /\s(?:class|href|tabindex|role|scope|colspan|rowspan)="[^"]*"/g;

function withoutUnread(tag: string): string {
  return tag.includes('="') ? tag.replace(unread, '') : tag;
}

/**
 * What Pagefind reads of a page, as a page of its own that gives the same entry of the index: it takes each tag apart,
 * also of menus, and of our pages half are menus, metadata and addresses. A page that says to Pagefind something
 * outside of its words is given as it is.
 */
export function searchedPart(html: string): string {
  const found = beginning.exec(html);
  const end = found ? html.lastIndexOf(`</${found[1]}>`) : -1;
  if (!found || end < found.index) return html;
  const [before, after] = [html.slice(0, found.index), html.slice(end)];
  if (readElsewhere.test(before) || readElsewhere.test(after)) return html;
  const title = /<title>[^<]*<\/title>/.exec(before)?.[0] ?? '';
  return `<!doctype html><html><head>${title}</head><body>${html.slice(found.index, end)}</${found[1]}></body></html>`;
}

/** A page without attributes that Pagefind does not read. */
export function withoutUnreadAttributes(html: string): string {
  return html.replace(/<[a-z][^>]*>/g, withoutUnread);
}
