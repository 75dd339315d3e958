import type { Meeting } from '../../archive/model.ts';
import { type Html, html, isEmpty, joined } from '../../site/html.ts';
import { type Label, say, sayHtml } from '../../site/language/say.ts';
import type { AgendaEntry, PaperEntry } from '../../site/pages/agenda.ts';
import { type MeetingPage, meetingPage } from '../../site/pages/meeting.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { type Chapter, councilBlock, councilWords, linkFrom } from './chapter.ts';

/** What the parts of the chapter share. */
interface Setting {
  readonly meeting: Meeting;
  readonly context: SiteContext;
}

function missingLine(name: Html, detail: string | undefined, { context }: Setting): Html {
  return html`<li class="missing">${name} <span class="detail">${detail && html`${detail}, `}${say(context, 'listed, not available')}</span></li>\n`;
}

function paperLine(paper: PaperEntry, setting: Setting): Html {
  const { meeting, context } = setting;
  const listed = paper.listedAs && say(context, 'listed as “{title}”', { title: paper.listedAs });
  const details = [paper.kind, paper.reference, paper.pages, paper.published, listed].filter(Boolean);
  const older = paper.older.map((version) => linkFrom(meeting.url, version));
  const below = [
    ...paper.appendices.map((appendix) => paperLine(appendix, setting)),
    ...paper.missing.map((title) => missingLine(html`${title}`, undefined, setting)),
  ];
  return html`<li>${linkFrom(meeting.url, paper.link)} <span class="detail">${details.join(', ')}</span>${
    paper.reason && html`<p${councilWords(context)}>${paper.reason}</p>\n`
  }${
    older.length > 0 &&
    html`<p class="detail">${sayHtml(context, 'Replaces: {versions}', { versions: joined(older, ', ') })}</p>\n`
  }${below.length > 0 && html`<ul>\n${below}</ul>\n`}</li>\n`;
}

function paperList(papers: readonly PaperEntry[], missing: AgendaEntry['missing'], setting: Setting): Html {
  if (papers.length + missing.length === 0) return html``;
  const { meeting, context } = setting;
  const absent = missing.map(({ title, url, detail }) => {
    const name =
      title ?? say(context, detail === undefined ? 'The paper of this item' : 'Other papers of this item');
    const linked = url === undefined ? html`${name}` : linkFrom(meeting.url, { url, text: name });
    return missingLine(linked, detail, setting);
  });
  return html`<ul class="papers">\n${papers.map((paper) => paperLine(paper, setting))}${absent}</ul>\n`;
}

/** Where an item is recorded: in the minutes of this meeting, or the minutes that it brings. */
function minutesLines(entry: AgendaEntry, { meeting }: Setting): Html {
  const links = [...entry.minutesOf, ...entry.minutes.map(({ link }) => link)];
  return html`${links.map((link) => html`<p class="detail">${linkFrom(meeting.url, link)}</p>\n`)}`;
}

function agendaItem(entry: AgendaEntry, setting: Setting): Html {
  const { context } = setting;
  const words = councilWords(context);
  const number = entry.number && html`<span class="number">${entry.number}</span> `;
  const pages = entry.pages && say(context, '{pages} of the pack', { pages: entry.pages });
  return html`${entry.part && html`<p class="part"${words}>${entry.part}</p>\n`}<section class="item">
<h3 id="${entry.anchor}"${words}>${number}${entry.title}</h3>
${entry.exempt && html`<p class="notice">${say(context, 'Exempt: not open to the public. Its papers are not in this book.')}</p>\n`}${
  isEmpty(entry.note) ? undefined : councilBlock(context, entry.note)
}${pages && html`<p class="detail">${pages}</p>\n`}${paperList(entry.papers, entry.missing, setting)}${minutesLines(entry, setting)}</section>
`;
}

function part(heading: string, body: Html): Html {
  return html`<section>\n<h2>${heading}</h2>\n${body}</section>\n`;
}

function agenda(page: MeetingPage, setting: Setting): Html {
  if (page.agenda.length === 0) return html``;
  const { context } = setting;
  const notice =
    page.onlyFrontSheet &&
    html`<p class="notice">${say(context, 'Only the front sheet of this meeting is in the archive; the papers that its agenda lists are not.')}</p>\n`;
  const items = page.agenda.map((entry) => agendaItem(entry, setting));
  return part(say(context, 'Agenda'), html`${notice}<div class="agenda">\n${items}</div>\n`);
}

function members(page: MeetingPage, { context }: Setting): Html {
  if (page.membership.length === 0) return html``;
  const lists = page.membership.map(({ heading, people }) => {
    const names = people.map(
      ({ name, role }) => html`<li>${name}${role && html` <span class="detail">${role}</span>`}</li>\n`,
    );
    return html`<h3>${heading}</h3>\n<ul${councilWords(context)}>\n${names}</ul>\n`;
  });
  return part(say(context, 'Membership'), html`${lists}`);
}

function titleOf({ frontSheet, agenda: items }: Meeting): Label {
  if (items.length === 0) return 'Front sheet';
  return frontSheet.length === 0 ? 'Agenda' : 'Front sheet and agenda';
}

/** The front sheet as printed, then the agenda with its papers; nothing for a meeting of which only minutes are there. */
export function agendaChapter(meeting: Meeting, context: SiteContext): Chapter | undefined {
  if (meeting.frontSheet.length + meeting.agenda.length + meeting.papers.length === 0) return undefined;
  const page = meetingPage(meeting, context);
  const setting = { meeting, context };
  const frontSheet = isEmpty(page.frontSheet)
    ? html``
    : part(say(context, 'Front sheet'), councilBlock(context, page.frontSheet));
  const others = paperList(page.otherPapers, [], setting);
  const title = say(context, titleOf(meeting));
  return {
    file: 'agenda.xhtml',
    title,
    isCouncilTitle: false,
    type: 'chapter',
    address: meeting.url,
    body: html`<h1>${title}</h1>
${frontSheet}${agenda(page, setting)}${isEmpty(others) ? undefined : part(say(context, 'Other papers'), others)}${members(page, setting)}`,
    blocks: [...meeting.frontSheet, ...meeting.agenda.flatMap(({ note }) => note)],
    sections: '.agenda h3[id]',
    isOfPack: true,
  };
}
