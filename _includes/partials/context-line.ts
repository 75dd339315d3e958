import { type Html, html } from '../../src/site/html.ts';
import type { PageBase, PageLink } from '../../src/site/page.ts';
import type { SearchMarks } from '../../src/site/search-marks.ts';
import { link } from './link.ts';

/** One value of one filter: the search engine reads it from an attribute of the element it stands on. */
function filterMark(name: string, value: string): Html {
  return html`<span data-pagefind-filter="${name}[data-value]" data-value="${value}"></span>`;
}

function filterMarks({ council, committee, date, kinds, people, outcomes }: SearchMarks): Html {
  return html`${[
    filterMark('council', council),
    filterMark('committee', committee),
    filterMark('when', date.slice(0, 4)),
    filterMark('when', date.slice(0, 7)),
    ...kinds.map((kind) => filterMark('kind', kind)),
    ...people.map((name) => filterMark('person', name)),
    ...outcomes.map((outcome) => filterMark('outcome', outcome)),
  ]}`;
}

/** What a page is and which meeting it belongs to, said above its heading; the line also files the page for the search engine. */
export function contextLine(
  page: PageBase,
  kind: string,
  marks: SearchMarks,
  parts: readonly (PageLink | string)[],
): Html {
  const shown = parts.map((part) => html`${typeof part === 'string' ? part : link(page, part)}`);
  const reference =
    marks.reference &&
    html`<span data-pagefind-meta="reference[data-value]" data-value="${marks.reference}"></span>`;
  const date = html`data-date="${marks.date}" data-kind="${kind}" data-pagefind-meta="date[data-date], kind[data-kind]" data-pagefind-sort="date[data-date]"`;
  return html`<p class="context" data-pagefind-ignore><span ${date}>${kind}</span> ${shown.map((part) => html`<span>${part}</span> `)}${filterMarks(marks)}${reference}</p>
`;
}
