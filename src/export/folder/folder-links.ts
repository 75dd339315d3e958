/** A tag of our pages: text and values are escaped, so no other "<" or ">" stands in a page. */
const tag = /<[a-z][^>]*>/g;

const address = / (href|action)="([^"]*)"/g;

/** What leads away from the folder, or stays on the page. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i;

/** An address below the site as a disk has it: a folder is no page there, its `index.html` is. */
function fileAddress(link: string): string {
  if (elsewhere.test(link)) return link;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  return path === '' || path.endsWith('/') ? `${path}index.html${rest}` : link;
}

/**
 * A page whose links to folders lead to their pages, so that they work without a server.
 *
 * @example withFileLinks('<a href="../#item-1">') // => '<a href="../index.html#item-1">'
 */
export function withFileLinks(html: string): string {
  return html.replace(tag, (whole) =>
    whole.replace(address, (_, name: string, link: string) => ` ${name}="${fileAddress(link)}"`),
  );
}
