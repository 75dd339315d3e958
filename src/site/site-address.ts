/**
 * A path below which a site can stand, with a slash at both ends; nothing for what is no such path.
 *
 * @example basePath('council/papers') // => '/council/papers/'
 */
export function basePath(value: string): string | undefined {
  const path = `/${value.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/');
  const steps = path.split('/');
  return /^\/(?:[\w.~-]+\/)*$/.test(path) && !steps.includes('.') && !steps.includes('..') ? path : undefined;
}

/** A whole address of the web without user, question or fragment, so that a page's address can be put behind it. */
export function siteAddress(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (/[?#@\\\s]/.test(value)) return undefined;
  const path = basePath(url.pathname);
  return path === undefined ? undefined : url.origin + path;
}

/** The address of the site as an option gives it, none when it is left out or empty; a sentence when it is wrong. */
export function givenAddress(given: string | undefined): { readonly address: string | undefined } | string {
  if (given === undefined || given === '') return { address: undefined };
  const address = siteAddress(given);
  return address === undefined
    ? `--address “${given}” is no address of a site; write it like https://papers.example.org/.`
    : { address };
}
