import { type Html, html } from '../src/site/html.ts';
import type { PageOf } from '../src/site/pages.ts';
import { countText } from '../src/site/wording.ts';
import { accessibilityList } from './partials/accessibility.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

type About = PageOf<'about'>;

function source(page: About, entry: About['sources'][number]): Html {
  const { lost, words } = entry.fidelity;
  const warnings = entry.warnings > 0 ? `, ${countText(entry.warnings, 'warning')}` : '';
  return html`<li>${link(page, { url: entry.report, text: entry.file })} <span class="detail">${countText(words, 'word')}, ${lost} lost${warnings}</span><br>
${link(page, entry.meeting)}</li>
`;
}

/** How the site was made and how well, its accessibility, its data. */
export function render(page: About): string {
  const { read, kept, furniture, lost } = page.words;
  const main = html`<h1>${page.heading}</h1>
<div class="text">
<h2 id="made">How it was made</h2>
<p>Minutebook read the papers as the council published them and set them as pages that can be linked to, paragraph by paragraph. The wording is the council’s and is never changed. Every page links to the original that it was made from; where they differ, the original is what the council issued.</p>
<p>The sources hold ${countText(read, 'word')}: ${countText(kept, 'word')} stand on the pages, ${countText(furniture, 'word')} were left out on purpose (running headers, page numbers, notices of blank pages) and ${countText(lost, 'word')} were lost. Each source has a report that lists them.</p>
<h2 id="accessibility">Accessibility</h2>
<p>The pages are built to meet the Web Content Accessibility Guidelines 2.2 at level AA. They work without scripts (search needs one), with a keyboard alone, at 320 pixels’ width, in dark and in high-contrast modes. Tables are tables, and headings are headings. What is not accessible is listed here, anew with every build.</p>
${accessibilityList(page, page.accessibility)}<h2 id="data">Data and feeds</h2>
<ul>
<li>${link(page, { url: '/data/meetings.json', text: 'Meetings' })}, with a file of data beside each meeting’s page</li>
<li>${link(page, { url: '/data/decisions.json', text: 'Decisions' })}, ${link(page, { url: '/data/actions.json', text: 'actions' })}, ${link(page, { url: '/data/declarations.json', text: 'declarations of interest' })}, ${link(page, { url: '/data/attendance.json', text: 'attendance' })}, ${link(page, { url: '/data/people.json', text: 'people' })}, ${link(page, { url: '/data/glossary.json', text: 'glossary' })}, ${link(page, { url: '/data/work-programme.json', text: 'work programme' })}</li>
<li>${link(page, { url: '/data/oparl/v1.1/system.json', text: 'OParl 1.1' })}, objects and lists as static files</li>
<li>${link(page, { url: '/data/schema/v1/meeting.json', text: 'The JSON Schema of a meeting' })}</li>
<li>${link(page, { url: '/feed.xml', text: 'News feed (Atom)' })} and ${link(page, { url: '/calendar.ics', text: 'calendar (iCalendar)' })}, for all and for each committee</li>
</ul>
<h2 id="sources">Sources</h2>
<ul class="entries">
${page.sources.map((entry) => source(page, entry))}</ul>
</div>
`;
  return frame(page, main);
}

/** For Eleventy: the record of the page stands in `record`. */
export default function layout(data: { readonly record: PageOf<'about'> }): string {
  return render(data.record);
}
