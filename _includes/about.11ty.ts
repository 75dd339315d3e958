import { type Html, html } from '../src/site/html.ts';
import { countText } from '../src/site/language/nouns.ts';
import { say, sayHtml } from '../src/site/language/say.ts';
import type { PageOf } from '../src/site/pages.ts';
import { accessibilityList } from './partials/accessibility.ts';
import { frame } from './partials/frame.ts';
import { link } from './partials/link.ts';

type About = PageOf<'about'>;

function source(page: About, entry: About['sources'][number]): Html {
  const { lost, words } = entry.fidelity;
  const warnings = entry.warnings > 0 ? `, ${countText(page, entry.warnings, 'warning')}` : '';
  const figures = say(page, '{words}, {lost} lost', { words: countText(page, words, 'word'), lost });
  return html`<li>${link(page, { url: entry.report, text: entry.file })} <span class="detail">${figures}${warnings}</span><br>
${link(page, entry.meeting)}</li>
`;
}

/** How the site was made and how well, its accessibility, its data. */
export function render(page: About): string {
  const { read, kept, furniture, lost } = page.words;
  const main = html`<h1>${page.heading}</h1>
<div class="text">
<h2 id="made">${say(page, 'How it was made')}</h2>
<p>${say(page, 'Minutebook read the papers as the council published them and set them as pages that can be linked to, paragraph by paragraph. The wording is the council’s and is never changed. Every page links to the original that it was made from; where they differ, the original is what the council issued.')}</p>
<p>${say(
    page,
    'The sources hold {read}: {kept} stand on the pages, {furniture} were left out on purpose (running headers, page numbers, notices of blank pages) and {lost} were lost. Each source has a report that lists them.',
    {
      read: countText(page, read, 'word'),
      kept: countText(page, kept, 'word'),
      furniture: countText(page, furniture, 'word'),
      lost: countText(page, lost, 'word'),
    },
  )}</p>
<h2 id="accessibility">${say(page, 'Accessibility')}</h2>
<p>${say(page, 'The pages are built to meet the Web Content Accessibility Guidelines 2.2 at level AA. They work without scripts (search needs one), with a keyboard alone, at 320 pixels’ width, in dark and in high-contrast modes. Tables are tables, and headings are headings. What is not accessible is listed here, anew with every build.')}</p>
${accessibilityList(page, page.accessibility)}<h2 id="data">${say(page, 'Data and feeds')}</h2>
<ul>
<li>${sayHtml(page, '{meetings}, with a file of data beside each meeting’s page', { meetings: link(page, { url: '/data/meetings.json', text: say(page, 'Meetings') }) })}</li>
<li>${link(page, { url: '/data/decisions.json', text: say(page, 'Decisions') })}, ${link(page, { url: '/data/actions.json', text: say(page, 'actions') })}, ${link(page, { url: '/data/declarations.json', text: say(page, 'declarations of interest') })}, ${link(page, { url: '/data/attendance.json', text: say(page, 'attendance') })}, ${link(page, { url: '/data/people.json', text: say(page, 'people') })}, ${link(page, { url: '/data/glossary.json', text: say(page, 'glossary') })}, ${link(page, { url: '/data/work-programme.json', text: say(page, 'work programme') })}</li>
<li>${sayHtml(page, '{oparl}, objects and lists as static files', { oparl: link(page, { url: '/data/oparl/v1.1/system.json', text: 'OParl 1.1' }) })}</li>
<li>${link(page, { url: '/data/schema/v1/meeting.json', text: say(page, 'The JSON Schema of a meeting') })}</li>
<li>${sayHtml(page, '{feed} and {calendar}, for all and for each committee', {
    feed: link(page, { url: '/feed.xml', text: say(page, 'News feed (Atom)') }),
    calendar: link(page, { url: '/calendar.ics', text: say(page, 'calendar (iCalendar)') }),
  })}</li>
</ul>
<h2 id="sources">${say(page, 'Sources')}</h2>
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
