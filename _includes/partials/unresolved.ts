import type { Reference } from '../../src/archive/model.ts';
import { type Html, html } from '../../src/site/html.ts';
import { countText } from '../../src/site/language/nouns.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import { link } from './link.ts';

/** The references of a page that lead nowhere, each with its place and the reason, for readers who ask. */
export function unresolvedReferences(page: PageBase, references: readonly Reference[]): Html {
  if (references.length === 0) return html``;
  return html`<details class="unresolved" data-pagefind-ignore="all">
<summary>${say(page, '{references} that could not be linked', { references: countText(page, references.length, 'reference') })}</summary>
<ul>
${references.map(({ text, from, reason }) => html`<li>${link(page, { url: from, text })} ${reason && html`<span class="detail">${say(page, reason)}</span>`}</li>\n`)}</ul>
</details>
`;
}
