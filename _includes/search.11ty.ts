import { dataBlock, type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { SearchChoice, SearchField } from '../src/site/pages/search.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { linkList } from './partials/link.ts';

type Search = PageOf<'search'>;

const order = [
  'when',
  'committee',
  'council',
  'kind',
  'person',
  'outcome',
] as const satisfies readonly SearchField[];

function select(name: string, label: string, any: string, choices: readonly SearchChoice[]): Html {
  return html`<div>
<label for="search-${name}">${label}</label>
<select id="search-${name}" name="${name}">
<option value="">${any}</option>
${choices.map(({ value, text }) => html`<option value="${value}">${text}</option>\n`)}</select>
</div>
`;
}

function field(page: Search, name: SearchField): Html {
  const { label, any, choices } = page.fields[name];
  return select(name, say(page, label), say(page, any), choices);
}

function orderField(page: Search): Html {
  return select('order', say(page, 'Order'), say(page, 'Best first'), [
    { value: 'newest', text: say(page, 'Newest first') },
    { value: 'oldest', text: say(page, 'Oldest first') },
  ]);
}

/** Where there is something to choose, what is searched through is chosen before the search. */
function scopeField(page: Search): Html {
  const { scopes = [] } = page.settings;
  if (scopes.length < 2) return html``;
  return html`<div class="scope">
<label for="search-in">${say(page, 'Search in')}</label>
<select id="search-in" name="in">
${scopes.map(({ id, text }) => html`<option value="${id}">${text}</option>\n`)}</select>
</div>
`;
}

/** The search form with an empty list of results; without scripts it shows the way to the lists. */
export function render(page: Search): string {
  const main = html`<h1>${page.heading}</h1>
<form id="search-form" action="./" method="get" role="search">
<div class="words">
<label for="search-words">${say(page, 'Words')}</label>
<div><input id="search-words" name="q" type="search" autocomplete="off"> <button type="submit">${say(page, 'Search')}</button></div>
</div>
${scopeField(page)}<details id="search-filters">
<summary>${say(page, 'Filters')}</summary>
<div class="choices">
${order.map((name) => field(page, name))}${orderField(page)}</div>
</details>
</form>
<p id="search-status" role="status"></p>
<ol id="search-results"></ol>
<noscript>
<p>${say(page, 'Searching needs a script, which this browser does not run. These lists lead to every paper:')}</p>
${linkList(page, page.lists)}</noscript>
<p class="shortcut detail" hidden><label><input id="search-shortcut" type="checkbox" checked> ${say(page, 'The key / puts the cursor into the search box')}</label></p>
${dataBlock(page.settings, 'search-settings')}
`;
  return frame(page, main, { script: '/assets/search.js' });
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'search'> }): string {
  return render(data.record);
}
