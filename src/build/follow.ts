import { watch } from 'node:fs';
import { cacheFolder } from '../convert/source/document-memory.ts';
import type { Finding } from '../document/finding.ts';
import type { LiveSite } from './live-site.ts';

/** Told of what happened: pages that are new after so many milliseconds, or what stops them. */
export interface FollowNews {
  readonly onPages: (pages: number, milliseconds: number) => void;
  readonly onFindings: (findings: readonly Finding[]) => void;
}

/** An editor writes a file in several steps; they count as one. */
const pauseMilliseconds = 40;

/** Files that make pages; not what builds and conversions keep beside them. */
function makesPages(path: string): boolean {
  return /\.(?:md|yaml)$/.test(path) && !path.startsWith(cacheFolder) && !path.startsWith('sources/');
}

function notFollowed(reason: unknown): Finding {
  return {
    rule: 'change-not-shown',
    severity: 'error',
    message: `What was saved is not shown (${reason instanceof Error ? reason.message : String(reason)}).`,
    hint: 'Save the file again, or run "npm run build".',
  };
}

/** Refreshes a site each time that a file of its collections is saved, one time after another; gives what ends it. */
export function follow(content: string, site: LiveSite, { onPages, onFindings }: FollowNews): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const refresh = async (saved: number): Promise<void> => {
    let pages = 0;
    const findings = await site.refresh((count, isAll) => {
      pages += count;
      if (!isAll && count > 0) onPages(count, performance.now() - saved);
      if (isAll && count > 0) onPages(pages, performance.now() - saved);
    });
    if (findings.length > 0) onFindings(findings);
  };
  const watcher = watch(content, { recursive: true }, (_event, path) => {
    if (path === null || !makesPages(path.replaceAll('\\', '/'))) return;
    const saved = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running
        .then(() => refresh(saved))
        .catch((reason: unknown) => onFindings([notFollowed(reason)]));
    }, pauseMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
