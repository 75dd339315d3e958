import { type Html, html, isEmpty } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { Matter } from '../../src/site/pages/matter.ts';
import { followedInShort } from './followed.ts';
import { linkList } from './link.ts';

/** What stands round the decisions of a minute, with what else a page has to tell after the reports; nothing when there is nothing. */
export function around(
  page: PageBase,
  { reports, actions, followed }: Matter,
  more: readonly Html[] = [],
): Html {
  const told = [
    reports.length > 0 &&
      html`<dt>${say(page, 'Report before it')}</dt><dd>${linkList(page, reports)}</dd>\n`,
    actions.length > 0 && html`<dt>${say(page, 'Actions')}</dt><dd>${linkList(page, actions)}</dd>\n`,
    ...more,
    followedInShort(page, followed),
  ];
  const shown = html`${told}`;
  return isEmpty(shown) ? shown : html`<dl class="around" data-pagefind-ignore="all">\n${shown}</dl>\n`;
}
