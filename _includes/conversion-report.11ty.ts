import type { LeftOut } from '../src/archive/model.ts';
import type { Finding } from '../src/document/finding.ts';
import { type Html, html } from '../src/site/html.ts';
import { countText } from '../src/site/language/nouns.ts';
import { type Label, say, sayKnown } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { facts } from './partials/facts.ts';
import { frame } from './partials/frame.ts';
import { linkList } from './partials/link.ts';

type ConversionReport = PageOf<'conversion-report'>;
type HoldDecisionText = NonNullable<ConversionReport['holds'][number]['decision']>;

function leftOut(
  page: ConversionReport,
  heading: Label,
  id: string,
  list: readonly LeftOut[],
  none: Label,
): Html {
  const items = list.map(({ text, line, reason }) => {
    const details = [
      line !== undefined && say(page, 'line {line}', { line }),
      reason && sayKnown(page, reason),
    ]
      .filter(Boolean)
      .join(', ');
    return html`<li>${text} <span class="detail">${details}</span></li>\n`;
  });
  return html`<section>
<h2 id="${id}">${say(page, heading)}</h2>
${list.length > 0 ? html`<ul class="left-out">\n${items}</ul>` : html`<p>${say(page, none)}</p>`}
</section>
`;
}

function warning(page: ConversionReport, finding: Finding): Html {
  const place = [
    finding.page !== undefined && say(page, 'page {page}', { page: finding.page }),
    finding.line !== undefined && say(page, 'line {line}', { line: finding.line }),
  ].filter(Boolean);
  const hint = finding.hint && html`<br>${finding.hint}`;
  return html`<li><strong>${say(page, finding.severity)}</strong> ${finding.message}${hint} <span class="detail">${[...place, finding.rule].join(', ')}</span></li>\n`;
}

/** How much was held back in one way, and what was decided; never a word of it. */
function hold(
  page: ConversionReport,
  { name, pages, words, decision }: ConversionReport['holds'][number],
): Html {
  const details = [
    pages.length > 0 && say(page, 'pages {pages}', { pages: pages.join(', ') }),
    words > 0 && countText(page, words, 'word'),
  ].filter(Boolean);
  const told = decision ? sayDecision(page, decision) : say(page, 'Nobody has looked at it yet.');
  return html`<li>${name} <span class="detail">${details.join(', ')}</span><br>${told}</li>\n`;
}

function sayDecision(page: ConversionReport, { outcome, by, day, why }: HoldDecisionText): string {
  const values = { name: by, day, why };
  return outcome === 'published'
    ? say(page, 'It may be published: {name}, {day}: {why}', values)
    : say(page, 'It stays held back: {name}, {day}: {why}', values);
}

function heldBack(page: ConversionReport): Html {
  if (page.holds.length === 0) return html``;
  return html`<section>
<h2 id="held-back">${say(page, 'Held back')}</h2>
<ul>
${page.holds.map((each) => hold(page, each))}</ul>
</section>
`;
}

/** What became of a source, word for word. */
export function render(page: ConversionReport): string {
  const { words, kept, furniture, lost } = page.fidelity;
  const main = html`<h1>${page.heading}</h1>
${facts(page, page.facts)}${
  page.withheld &&
  html`<p class="notice" id="original">${say(page, 'The original is not published here: it holds {what}. What readers are meant to see of it is on the pages below.', { what: page.withheld })}</p>
`
}<p class="lead">${say(page, '{read} read: {kept} kept, {furniture} left out on purpose, {lost} lost.', {
    read: countText(page, words, 'word'),
    kept: countText(page, kept, 'word'),
    furniture: countText(page, furniture, 'word'),
    lost: countText(page, lost, 'word'),
  })}</p>
${heldBack(page)}${leftOut(page, 'Lost', 'lost', page.lost, 'No word of the source was lost.')}<section>
<h2 id="warnings">${say(page, 'Warnings')}</h2>
${page.warnings.length > 0 ? html`<ul>\n${page.warnings.map((finding) => warning(page, finding))}</ul>` : html`<p>${say(page, 'There are none.')}</p>`}
</section>
${leftOut(page, 'Left out on purpose', 'furniture', page.furniture, 'Nothing was left out.')}<section>
<h2 id="pages">${say(page, 'Pages made from this source')}</h2>
${linkList(page, page.pages)}</section>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'conversion-report'> }): string {
  return render(data.record);
}
