import type { Decision, Meeting, Minutes } from '../../archive/model.ts';
import { type Html, html } from '../../site/html.ts';
import { type Label, say } from '../../site/language/say.ts';
import type { DecisionGroup } from '../../site/pages/common.ts';
import { type MinuteEntry, minutesPage } from '../../site/pages/minutes.ts';
import { minutesBlocks } from '../../site/pages/places.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { type Chapter, councilBlock, councilWords, factList, linkFrom, recognisedNotice } from './chapter.ts';

const kindWords: Readonly<Record<Decision['kind'], Label>> = {
  resolved: 'Resolved',
  recommended: 'Recommended',
  prose: 'Recorded',
};

/** Decisions under the items that they belong to, each leading to its place in the minutes. */
export function decisionList(
  groups: readonly DecisionGroup[],
  address: Chapter['address'],
  context: SiteContext,
): Html {
  const words = councilWords(context);
  return html`${groups.map(
    ({ item, decisions }) => html`<h3${words}>${linkFrom(address, item)}</h3>
<ul class="decisions">
${decisions.map(({ kind, number, text, url }) => {
  const label = [say(context, kindWords[kind]), number?.replace(/[.)]+$/, '')].filter(Boolean).join(' ');
  return html`<li>${linkFrom(address, { url, text: label })} <span${words}>${text}</span></li>\n`;
})}</ul>
`,
  )}`;
}

function minute(item: MinuteEntry, address: Chapter['address'], context: SiteContext): Html {
  const number = item.number && html`<span class="number">${item.number}</span> `;
  const mark = item.agendaMark && html` <span class="detail">${item.agendaMark}</span>`;
  return html`<section class="minute">
<h2 id="${item.anchor}"${councilWords(context)}>${number}${item.title}${mark}</h2>
${item.agendaItem && html`<p class="detail">${linkFrom(address, item.agendaItem)}</p>\n`}${councilBlock(context, item.body)}${
  item.truncated && html`<p class="notice">${say(context, 'The source breaks off here.')}</p>\n`
}</section>
`;
}

/** The minutes: what was decided, then the text as printed, item by item. */
export function minutesChapter(meeting: Meeting, minutes: Minutes, context: SiteContext): Chapter {
  const page = minutesPage(meeting, minutes, context);
  const { url } = minutes;
  const decided =
    page.decisions.length > 0 &&
    html`<section class="decided">
<h2>${say(context, 'What was decided')}</h2>
${decisionList(page.decisions, url, context)}</section>
`;
  return {
    file: 'minutes.xhtml',
    title: page.heading,
    isCouncilTitle: false,
    type: 'chapter',
    address: url,
    body: html`<h1>${page.heading}</h1>
${recognisedNotice(page.recognised, context)}${factList(url, page.facts)}${decided}${councilBlock(context, page.preamble)}${page.items.map((item) => minute(item, url, context))}`,
    blocks: minutesBlocks(minutes),
    sections: 'h2[id]',
    isOfPack: minutes.printedIn[0] !== undefined && minutes.printedIn[0] === meeting.frontSheetSource,
  };
}
