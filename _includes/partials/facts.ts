import { type Html, html } from '../../src/site/html.ts';
import type { Fact, PageBase } from '../../src/site/page.ts';
import { link } from './link.ts';

/** Labelled facts as a list of terms; nothing when there are none. */
export function facts(page: PageBase, list: readonly Fact[]): Html {
  if (list.length === 0) return html``;
  return html`<dl class="facts">
${list.map(({ label, value, url, detail, more }) => {
  const words = url === undefined ? value : link(page, { url, text: value });
  return html`<div><dt>${label}</dt><dd>${words}${detail && html`<br><span class="detail">${detail}</span>`}${more && html`<details><summary>${more.summary}</summary><p>${more.text}</p></details>`}</dd></div>\n`;
})}</dl>
`;
}
