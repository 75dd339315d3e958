import { type Html, html } from '../../src/site/html.ts';
import type { PageBase, ProvenanceSource } from '../../src/site/page.ts';
import { bytesText, countText, mediaText, pagesText } from '../../src/site/wording.ts';
import { link } from './link.ts';

function sourceLine(page: PageBase, source: ProvenanceSource): Html {
  const { fidelity, warnings, pages, sheets } = source;
  const lost = fidelity.lost > 0 ? countText(fidelity.lost, 'word') : 'no word';
  const checks = warnings > 0 ? `; ${countText(warnings, 'warning')}` : '';
  return html`<li>${link(page, { url: source.url, text: source.file })} <span class="detail">${mediaText(source.mediaType)}, ${bytesText(
    source.bytes,
  )}${pages && `, ${pagesText(pages)}${sheets ? ' of the pack' : ''}`}${sheets && `, ${pagesText(sheets)} of the file`}${
    source.isSame && ', the same text'
  }</span><br>
${countText(fidelity.words, 'word')} read, ${lost} lost${checks}: ${link(page, {
    url: source.report,
    text: `conversion report of ${source.file}`,
  })}</li>
`;
}

/** How the page was made: source, pages, how well it was read, with links to the original and the report. */
export function provenance(
  page: PageBase & { readonly cite?: string | undefined },
  sources: readonly ProvenanceSource[],
): Html {
  if (sources.length === 0) return html``;
  const cite = page.cite && link(page, { url: page.cite, text: 'Cite a paragraph or table of this page' });
  return html`<section class="provenance" aria-labelledby="site-how-made" data-pagefind-ignore="all">
<h2 id="site-how-made">How this page was made</h2>
<p>From the published original. Where they differ, the original is what the council issued.</p>
<ul>
${sources.map((source) => sourceLine(page, source))}</ul>
${cite && html`<p>${cite}</p>\n`}</section>
`;
}
