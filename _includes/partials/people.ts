import { type Html, html } from '../../src/site/html.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { NamedRole } from '../../src/site/pages/common.ts';
import type { PeopleList } from '../../src/site/pages/meeting.ts';
import { link } from './link.ts';

/** A person's name, as a link where the site has a page about them. */
export function personName(page: PageBase, { name, url }: NamedRole): Html {
  return url === undefined ? html`${name}` : link(page, { url, text: name });
}

/** Names with their roles. */
export function nameList(page: PageBase, people: readonly NamedRole[]): Html {
  return html`<ul class="names">
${people.map((person) => {
  const role = person.role && html` <span class="detail">${person.role}</span>`;
  return html`<li>${personName(page, person)}${role}</li>\n`;
})}</ul>
`;
}

/** Lists of people side by side, each under its heading. */
export function peopleLists(page: PageBase, lists: readonly PeopleList[]): Html {
  return html`<div class="columns">
${lists.map(({ heading, people }) => html`<div><h3>${heading}</h3>\n${nameList(page, people)}</div>\n`)}</div>
`;
}
