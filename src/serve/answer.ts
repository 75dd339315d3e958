import { extname } from 'node:path';

/** What lies at a path below the served folder. */
export type Entry = 'file' | 'directory' | 'nothing';

/** What a request is answered with, before any file is read. `path` is relative to the served folder. */
export type Answer =
  | { readonly type: 'file'; readonly status: 200 | 404; readonly path: string }
  | { readonly type: 'redirect'; readonly location: string };

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** The media type for a file's name; what is not known (`.pf_index`, `.pagefind`) is sent as bytes. */
export function mediaType(path: string): string {
  return mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether a media type is text, which hosts send compressed. */
export function isText(type: string): boolean {
  return /^text\/|[/+](?:xml|json)\b/.test(type);
}

/**
 * What to answer to a request for `target` (as in the request line) on a site hosted below `base`:
 * a file, the index of a folder, a redirect to a folder's own address, or the page for what is not there.
 */
export function answerTo(target: string, base: string, entryAt: (path: string) => Entry): Answer {
  const [address = '/', query] = target.split('?', 2);
  if (base !== '/' && (address === '/' || `${address}/` === base))
    return { type: 'redirect', location: base };
  const path = address.startsWith(base) ? safePath(address.slice(base.length)) : undefined;
  if (path === undefined) return notThere;
  const entry = entryAt(path);
  if (entry === 'nothing') return notThere;
  if (entry === 'file') return path.endsWith('/') ? notThere : { type: 'file', status: 200, path };
  if (path !== '' && !path.endsWith('/')) {
    return { type: 'redirect', location: `${base}${encodeURI(path)}/${query ? `?${query}` : ''}` };
  }
  const index = `${path}index.html`;
  return entryAt(index) === 'file' ? { type: 'file', status: 200, path: index } : notThere;
}

const notThere: Answer = { type: 'file', status: 404, path: '404.html' };

/** The decoded path, or nothing when it would leave the folder, hides a file, or is no path at all. */
function safePath(encoded: string): string | undefined {
  try {
    const path = decodeURIComponent(encoded);
    const unsafe = /[\0\\:]/.test(path) || path.split('/').some((part) => part.startsWith('.'));
    return unsafe || path.startsWith('/') || path.includes('//') ? undefined : path;
  } catch {
    return undefined;
  }
}
