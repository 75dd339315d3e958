import type { Address, Meeting } from '../../archive/model.ts';
import { ownAddress, relativeAddress } from '../addresses.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { PageBase } from '../page.ts';
import type { SiteContext } from '../site-context.ts';

/** Address of the script that keeps pages; only on a site whose publisher lets them be kept. */
export const offlineScriptAddress = ownAddress('/assets/offline.js');

/** What a meeting's page hands to the script that keeps the meeting. */
export interface OfflineSettings {
  /** All that is to be kept, as links from the page. */
  readonly files: readonly string[];
  /** What the status line says while files are fetched, when all are there, and when some did not come. */
  readonly keeping: string;
  readonly kept: string;
  readonly incomplete: string;
}

/** What every page needs beside itself. */
function frameFiles({ theme }: SiteContext): readonly Address[] {
  const assets = ['/assets/style.css', '/assets/reading.js'].map(ownAddress);
  return [...assets, offlineScriptAddress, ...(theme?.logo ? [theme.logo.url] : [])];
}

/** What the page of a meeting needs to keep it: its pages with their pictures; nothing when pages may not be kept. */
export function offlineSettings(
  meeting: Meeting,
  pages: readonly Pick<PageBase, 'url'>[],
  context: SiteContext,
): OfflineSettings | undefined {
  if (!context.settings.offline) return undefined;
  const pictures = meeting.pictures.map(({ url }) => url);
  const files = [...pages.map(({ url }) => url), ...pictures, ...frameFiles(context)];
  return {
    files: files.map((file) => relativeAddress(meeting.url, file)),
    keeping: say(context, 'Keeping this meeting …'),
    kept: say(context, 'Kept: {pages} of this meeting can be read without a connection.', {
      pages: countText(context, pages.length, 'page'),
    }),
    incomplete: say(context, 'Not all of this meeting could be kept. Try again with a better connection.'),
  };
}
