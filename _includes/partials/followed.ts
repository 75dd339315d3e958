import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { FollowedLists } from '../../src/site/pages/followed.ts';
import { detailedLinks } from './link.ts';

/** Where a matter was before and came back, under headings of the given level; nothing when it came once. */
export function followedLists(page: PageBase, { earlier, later }: FollowedLists): Html {
  return html`${
    earlier.length > 0 &&
    html`<section data-pagefind-ignore="all">
<h2 id="site-earlier">${say(page, 'Where it was before')}</h2>
${detailedLinks(page, earlier)}</section>
`
  }${
    later.length > 0 &&
    html`<section data-pagefind-ignore="all">
<h2 id="site-later">${say(page, 'Where it came back')}</h2>
${detailedLinks(page, later)}</section>
`
  }`;
}

/** The same in one line each, beside a minute. */
export function followedInShort(page: PageBase, { earlier, later }: FollowedLists): Html {
  return html`${earlier.length > 0 && html`<dt>${say(page, 'Before')}</dt><dd>${detailedLinks(page, earlier)}</dd>\n`}${
    later.length > 0 && html`<dt>${say(page, 'Came back')}</dt><dd>${detailedLinks(page, later)}</dd>\n`
  }`;
}
