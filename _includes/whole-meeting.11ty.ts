import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { councilBlock } from './partials/council-words.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { link, linkList } from './partials/link.ts';
import { neighbours } from './partials/neighbours.ts';

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

function volumeParts(page: WholeMeeting, { volume, parts }: WholeMeeting['contents'][number]): Html {
  const list = linkList(page, parts);
  return volume
    ? html`<h3>${volume.url === page.url ? volume.text : link(page, volume)}</h3>\n${list}`
    : list;
}

/** Everything of a meeting, or one volume of it, for reading through and for print. */
export function render(page: WholeMeeting): string {
  const main = html`<h1>${page.heading}</h1>
${page.volume && html`<p class="detail">${page.volume}</p>\n`}${facts(page, page.facts)}<nav class="contents" aria-labelledby="site-contents">
<h2 id="site-contents">${say(page, 'Contents')}</h2>
${page.contents.map((volume) => volumeParts(page, volume))}</nav>
<div class="text">
${page.parts.map((entry) => part(page, entry))}</div>
${neighbours(page)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'whole-meeting'> }): string {
  return render(data.record);
}
