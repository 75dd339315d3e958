import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';
import { hrefOn, type PageBase } from '../../src/site/page.ts';
import { registers } from '../../src/site/pages/common.ts';

/** A box that leads to the search page with the words typed into it. */
export function searchBox(page: PageBase): Html {
  return html`<form class="search-box" action="${hrefOn(page, registers.search)}" method="get" role="search">
<label for="words">${say(page, 'Search reports, minutes and decisions')}</label>
<div><input id="words" name="q" type="search" autocomplete="off"> <button type="submit">${say(page, 'Search')}</button></div>
</form>
`;
}

/** The same in one line, for the head of a page. */
export function smallSearchBox(page: PageBase): Html {
  const label = say(page, 'Search the papers');
  return html`<form class="search-box" action="${hrefOn(page, registers.search)}" method="get" role="search">
<div><input name="q" type="search" aria-label="${label}" placeholder="${label}" autocomplete="off"> <button type="submit">${say(page, 'Search')}</button></div>
</form>
`;
}
