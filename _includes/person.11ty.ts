import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { DatedLink } from '../src/site/pages/people.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

type Person = PageOf<'person'>;

function datedList(page: Person, heading: string, list: readonly DatedLink[]): Html {
  if (list.length === 0) return html``;
  return html`<section>
<h2>${heading}</h2>
<ul class="entries">
${list.map(({ date, link: to, detail }) => {
  const details = [date, detail].filter(Boolean).join(' · ');
  return html`<li>${link(page, to)} <span class="detail">${details}</span></li>\n`;
})}</ul>
</section>
`;
}

/** A person: roles over time, meetings, papers, declarations of interest, actions. */
export function render(page: Person): string {
  const main = html`<p class="context">${page.personKind}</p>
<h1>${page.heading}</h1>
${page.aliases.length > 0 && html`<p class="detail">${say(page, 'Also printed as {names}', { names: page.aliases.join(', ') })}</p>\n`}${
  page.roles.length > 0 &&
  html`<section>
<h2>${say(page, 'Roles')}</h2>
<ul class="entries">
${page.roles.map(({ role, period }) => html`<li>${role} <span class="detail">${period}</span></li>\n`)}</ul>
</section>
`
}${datedList(page, say(page, 'Declarations of interest'), page.declarations)}${datedList(page, say(page, 'Actions'), page.actions)}${datedList(page, say(page, 'Papers'), page.papers)}${datedList(page, say(page, 'Meetings'), page.meetings)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'person'> }): string {
  return render(data.record);
}
