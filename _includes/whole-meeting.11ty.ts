import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { councilBlock } from './partials/council-words.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

type WholeMeeting = PageOf<'whole-meeting'>;

function part(
  page: WholeMeeting,
  { id, heading, place, original, facts: head, body }: WholeMeeting['parts'][number],
): Html {
  return html`<article class="part">
<h2 id="${id}">${heading}</h2>
<p class="detail">${place && html`${place} · `}${link(page, original, say(page, 'Own page of “{title}”', { title: original.text }))}</p>
${facts(page, head)}${councilBlock(page, body)}</article>
`;
}

/** Everything of a meeting on one page, for print. */
export function render(page: WholeMeeting): string {
  const main = html`<h1>${page.heading}</h1>
${facts(page, page.facts)}<nav class="contents" aria-labelledby="site-contents">
<h2 id="site-contents">${say(page, 'Contents')}</h2>
<ul>
${page.parts.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul>
</nav>
<div class="text">
${page.parts.map((entry) => part(page, entry))}</div>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'whole-meeting'> }): string {
  return render(data.record);
}
