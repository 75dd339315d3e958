import type { LeftOut } from '../src/archive/model.ts';
import type { Finding } from '../src/document/finding.ts';
import { type Html, html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { countText } from '../src/site/wording.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { linkList } from './partials/link.ts';

type ConversionReport = PageOf<'conversion-report'>;

function leftOut(heading: string, id: string, list: readonly LeftOut[], none: string): Html {
  const items = list.map(({ text, line, reason }) => {
    const details = [line !== undefined && `line ${line}`, reason].filter(Boolean).join(', ');
    return html`<li>${text} <span class="detail">${details}</span></li>\n`;
  });
  return html`<section>
<h2 id="${id}">${heading}</h2>
${list.length > 0 ? html`<ul class="left-out">\n${items}</ul>` : html`<p>${none}</p>`}
</section>
`;
}

function warning(finding: Finding): Html {
  const place = [
    finding.page !== undefined && `page ${finding.page}`,
    finding.line !== undefined && `line ${finding.line}`,
  ].filter(Boolean);
  const hint = finding.hint && html`<br>${finding.hint}`;
  return html`<li><strong>${finding.severity}</strong> ${finding.message}${hint} <span class="detail">${[...place, finding.rule].join(', ')}</span></li>\n`;
}

/** What became of a source, word for word. */
export function render(page: ConversionReport): string {
  const { words, kept, furniture, lost } = page.fidelity;
  const main = html`<h1>${page.heading}</h1>
${facts(page, page.facts)}${
  page.withheld &&
  html`<p class="notice" id="original">The original is not published here: it holds ${page.withheld} that whoever opens it does not see at first. Its visible words are on the pages below.</p>
`
}<p class="lead">${countText(words, 'word')} read: ${countText(kept, 'word')} kept, ${countText(furniture, 'word')} left out on purpose, ${countText(lost, 'word')} lost.</p>
${leftOut('Lost', 'lost', page.lost, 'No word of the source was lost.')}<section>
<h2 id="warnings">Warnings</h2>
${page.warnings.length > 0 ? html`<ul>\n${page.warnings.map(warning)}</ul>` : html`<p>There are none.</p>`}
</section>
${leftOut('Left out on purpose', 'furniture', page.furniture, 'Nothing was left out.')}<section>
<h2 id="pages">Pages made from this source</h2>
${linkList(page, page.pages)}</section>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'conversion-report'> }): string {
  return render(data.record);
}
