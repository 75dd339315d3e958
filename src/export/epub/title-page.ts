import type { Meeting } from '../../archive/model.ts';
import { basedAddress } from '../../site/addresses.ts';
import { type Html, html } from '../../site/html.ts';
import { say } from '../../site/language/say.ts';
import { meetingFacts } from '../../site/pages/meeting.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { meetingDay } from '../../site/wording.ts';
import { type Chapter, councilWords, factList, linkFrom } from './chapter.ts';

/** What a book is called: the committee and the day of its meeting. */
export function bookTitle(meeting: Meeting, context: SiteContext): string {
  return `${meeting.committee.name}, ${meetingDay(context, meeting)}`;
}

function onTheWeb({ url }: Meeting, { address }: SiteContext): string | undefined {
  return address && basedAddress(address, url);
}

function licenceLine(meeting: Meeting, { settings: { licence } }: SiteContext): Html | undefined {
  if (licence === undefined) return undefined;
  const { text, link } = licence;
  return html`<p class="detail">${link === undefined ? text : linkFrom(meeting.url, { url: link, text })}</p>\n`;
}

/** The title page: council, committee, day, and the facts of the meeting. */
export function titlePage(meeting: Meeting, context: SiteContext): Chapter {
  const web = onTheWeb(meeting, context);
  const facts = [
    ...meetingFacts(meeting, context),
    ...(web === undefined ? [] : [{ label: say(context, 'On the web'), value: web, url: web }]),
  ];
  return {
    file: 'title-page.xhtml',
    title: say(context, 'Title page'),
    isCouncilTitle: false,
    type: 'titlepage',
    address: meeting.url,
    body: html`<p class="council"${councilWords(context)}>${meeting.council.name}</p>
<h1><span${councilWords(context)}>${meeting.committee.name}</span><br> <span class="day">${meetingDay(context, meeting)}</span></h1>
${factList(meeting.url, facts)}<p class="detail">${say(context, 'Made from published council papers. Where this book and an original differ, the original is what the council issued.')}</p>
${licenceLine(meeting, context)}`,
    blocks: [],
    sections: 'h2[id]',
    isOfPack: false,
  };
}
