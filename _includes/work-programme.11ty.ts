import { type Html, html } from '../src/site/html.ts';
import { say } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

type WorkProgramme = PageOf<'work-programme'>;

function line(
  page: WorkProgramme,
  entry: WorkProgramme['committees'][number]['dates'][number]['lines'][number],
): Html {
  const details = [
    entry.leadOfficer,
    entry.requestedBy && say(page, 'requested by {name}', { name: entry.requestedBy }),
  ].filter(Boolean);
  const outcome =
    entry.state !== '' &&
    html`<br><span class="detail">${entry.state}${entry.outcome && html`: ${link(page, entry.outcome)}`}</span>`;
  return html`<li>${link(page, entry.title)} <span class="detail">${details.join(' · ')}</span>${outcome}</li>\n`;
}

/** What committees planned to look at and what came of it. */
export function render(page: WorkProgramme): string {
  const main = html`<h1>${page.heading}</h1>
<p class="lead">${page.description}</p>
${page.committees.length === 0 && html`<p>${say(page, 'The papers on this site hold no work programme.')}</p>\n`}${page.committees.map(
  ({ heading, dates }) => html`<section>
<h2>${heading}</h2>
${dates.map(
  ({ heading: date, lines }) => html`<h3>${date}</h3>
<ul class="entries">
${lines.map((entry) => line(page, entry))}</ul>
`,
)}</section>
`,
)}`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'work-programme'> }): string {
  return render(data.record);
}
