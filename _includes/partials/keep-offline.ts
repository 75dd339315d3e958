import { dataBlock, type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { OfflineSettings } from '../../src/site/pages/offline.ts';

/** The button that keeps a meeting on the reader's device. Its script shows it, where the browser can do that. */
export function keepOffline(page: PageBase, settings: OfflineSettings | undefined): Html {
  if (!settings) return html``;
  return html`<div id="offline-keep" class="actions" data-pagefind-ignore="all" hidden>
<button type="button">${say(page, 'Keep this meeting for reading without a connection')}</button>
<p role="status"></p>
</div>
${dataBlock(settings, 'offline-settings')}
`;
}
