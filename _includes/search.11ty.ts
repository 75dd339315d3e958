import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { SearchChoices } from '../src/site/pages/lists.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { linkList } from './partials/link.ts';

type Search = PageOf<'search'>;

function choice(name: keyof SearchChoices, label: string, any: string, values: readonly string[]): Html {
  return html`<div>
<label for="search-${name}">${label}</label>
<select id="search-${name}" name="${name}">
<option value="">${any}</option>
${values.map((value) => html`<option value="${value}">${value}</option>\n`)}</select>
</div>
`;
}

/** The search form with an empty list of results; without scripts it shows the way to the lists. */
export function render(page: Search): string {
  const { council, committee, year, kind } = page.choices;
  const main = html`<h1>${page.heading}</h1>
<form id="search-form" action="./" method="get" role="search">
<div class="words">
<label for="search-words">${say(page, 'Words')}</label>
<div><input id="search-words" name="q" type="search" autocomplete="off"> <button type="submit">${say(page, 'Search')}</button></div>
</div>
<div class="choices">
${choice('council', say(page, 'Council'), say(page, 'All councils'), council)}${choice('committee', say(page, 'Committee'), say(page, 'All committees'), committee)}${choice('year', say(page, 'Year'), say(page, 'All years'), year)}${choice('kind', say(page, 'Kind'), say(page, 'All kinds'), kind)}</div>
</form>
<p id="search-status" role="status"></p>
<ol id="search-results"></ol>
<noscript>
<p>${say(page, 'Searching needs a script, which this browser does not run. These lists lead to every paper:')}</p>
${linkList(page, page.lists)}</noscript>
`;
  return frame(page, main, { script: '/assets/search.js' });
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'search'> }): string {
  return render(data.record);
}
