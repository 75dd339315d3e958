import { type Html, html } from '../src/site/html.ts';
import { say, sayHtml } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { councilWords } from './partials/council-words.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';
import { neighbours } from './partials/neighbours.ts';

type Changes = PageOf<'changes'>;
type Passage = Changes['passages'][number];
type Words = Extract<Passage, { readonly kind: 'changed' }>['words'];

/** Strike and underline are seen and not heard: the style sheet also says "removed" and "added" to screen readers. */
function words(runs: Words): Html {
  return html`${runs.map(({ kind, text }, at) => {
    if (kind === 'same') return html`${text}`;
    const apart = kind === 'removed' && runs[at + 1]?.kind === 'added' && ' ';
    return kind === 'removed' ? html`<del>${text}</del>${apart}` : html`<ins>${text}</ins>`;
  })}`;
}

function passage(page: Changes, part: Passage): Html {
  if (part.kind === 'same') {
    return html`<details class="unchanged">
<summary>${say(page, '{count} unchanged', { count: part.count })}</summary>
${part.lines.map((line) => html`<p>${line}</p>\n`)}</details>
`;
  }
  const place = part.place && html` <span class="detail">${link(page, part.place)}</span>`;
  return html`<p class="changed"${councilWords(page)}>${words(part.words)}${place}</p>\n`;
}

/** Two versions of a paper, word by word; what stayed is folded. */
export function render(page: Changes): string {
  const main = html`<article>
<h1>${page.heading}</h1>
${facts(page, page.facts)}<p>${sayHtml(
    page,
    '{newer} took the place of {older}. {removed} are struck out, {added} are underlined.',
    {
      newer: link(page, page.newer),
      older: link(page, page.older),
      removed: html`<del>${say(page, 'Removed words')}</del>`,
      added: html`<ins>${say(page, 'added words')}</ins>`,
    },
  )}</p>
<div class="text changes">
${page.passages.map((part) => passage(page, part))}</div>
</article>
${neighbours(page)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: Changes }): string {
  return render(data.record);
}
