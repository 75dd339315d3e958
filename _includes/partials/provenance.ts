import { type Html, html } from '../../src/site/html.ts';
import { countText } from '../../src/site/language/nouns.ts';
import { say } from '../../src/site/language/say.ts';
import type { PageBase, ProvenanceSource } from '../../src/site/page.ts';
import { bytesText, mediaText, pagesText } from '../../src/site/wording.ts';
import { link } from './link.ts';

function sourceLine(page: PageBase, source: ProvenanceSource): Html {
  const { fidelity, warnings, pages, sheets } = source;
  const lost = fidelity.lost > 0 ? countText(page, fidelity.lost, 'word') : say(page, 'no word');
  const printed = pages && pagesText(page, pages);
  const filed = sheets && pagesText(page, sheets);
  const checks = warnings > 0 ? `; ${countText(page, warnings, 'warning')}` : '';
  return html`<li>${link(page, { url: source.url, text: source.file })} <span class="detail">${mediaText(page, source.mediaType)}, ${bytesText(
    source.bytes,
  )}${printed && `, ${filed ? say(page, '{pages} of the pack', { pages: printed }) : printed}`}${filed && `, ${say(page, '{pages} of the file', { pages: filed })}`}${
    source.isSame && `, ${say(page, 'the same text')}`
  }</span><br>
${say(page, '{words} read, {lost} lost', { words: countText(page, fidelity.words, 'word'), lost })}${checks}: ${link(
    page,
    {
      url: source.report,
      text: say(page, 'conversion report of {file}', { file: source.file }),
    },
  )}</li>
`;
}

/** How the page was made: source, pages, how well it was read, with links to the original and the report. */
export function provenance(
  page: PageBase & { readonly cite?: string | undefined },
  sources: readonly ProvenanceSource[],
): Html {
  if (sources.length === 0) return html``;
  const cite =
    page.cite && link(page, { url: page.cite, text: say(page, 'Cite a paragraph or table of this page') });
  return html`<section class="provenance" aria-labelledby="site-how-made" data-pagefind-ignore="all">
<h2 id="site-how-made">${say(page, 'How this page was made')}</h2>
<p>${say(page, 'From the published original. Where they differ, the original is what the council issued.')}</p>
<ul>
${sources.map((source) => sourceLine(page, source))}</ul>
${cite && html`<p>${cite}</p>\n`}</section>
`;
}
