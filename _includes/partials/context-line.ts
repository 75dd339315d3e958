import { type Html, html } from '../../src/site/html.ts';
import type { PageBase, PageLink, SearchMarks } from '../../src/site/page.ts';
import { link } from './link.ts';

/**
 * What a page is and which meeting it belongs to, said above its heading. The line also files the page for the
 * search engine, which reads a filter from an attribute of the element it stands on.
 */
export function contextLine(page: PageBase, marks: SearchMarks, parts: readonly (PageLink | string)[]): Html {
  const shown = parts.map((part) => html`${typeof part === 'string' ? part : link(page, part)}`);
  return html`<p class="context" data-pagefind-ignore data-pagefind-filter="year[data-year]" data-year="${marks.date.slice(0, 4)}"><span data-pagefind-filter="kind[data-kind]" data-kind="${marks.kind}">${marks.kind}</span> <span data-pagefind-filter="council[data-council]" data-council="${marks.council}" data-pagefind-meta="date[data-date]" data-date="${marks.date}">${shown.map((part) => html`<span>${part}</span> `)}</span><span data-pagefind-filter="committee[data-committee]" data-committee="${marks.committee}"></span></p>
`;
}
