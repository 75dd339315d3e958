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
