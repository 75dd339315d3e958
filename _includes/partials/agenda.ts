import { type Html, html, joined } from '../../src/site/html.ts';
import { countText } from '../../src/site/language/nouns.ts';
import { say, sayHtml } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { AgendaEntry, PaperEntry } from '../../src/site/pages/agenda.ts';
import { councilWords } from './council-words.ts';
import { link } from './link.ts';

function versions(page: PageBase, { older, changes }: PaperEntry): Html {
  if (older.length === 0) return html``;
  return html`<p class="detail">${sayHtml(page, 'Replaces: {versions}', {
    versions: joined(
      older.map((version) => link(page, version)),
      ', ',
    ),
  })}${changes && html` · ${link(page, changes)}`}</p>\n`;
}

function missingLine(page: PageBase, title: Html, detail: string | undefined): Html {
  return html`<li class="missing">${title} <span class="detail">${detail && html`${detail}, `}${say(page, 'listed, not available')}</span></li>\n`;
}

function paperLine(page: PageBase, paper: PaperEntry): Html {
  const listed = paper.listedAs && say(page, 'listed as “{title}”', { title: paper.listedAs });
  const details = [paper.kind, paper.reference, paper.pages, paper.published, listed]
    .filter(Boolean)
    .join(', ');
  const missing = paper.missing.map((title) => missingLine(page, html`${title}`, undefined));
  const below = paper.appendices.length + missing.length > 0;
  return html`<li>${link(page, paper.link)} <span class="detail">${details}</span>${
    paper.reason && html`<p class="reason">${paper.reason}</p>\n`
  }${versions(page, paper)}${
    below &&
    html`<ul class="papers">
${paper.appendices.map((appendix) => paperLine(page, appendix))}${missing}</ul>
`
  }</li>\n`;
}

/** Papers with their kind and pages; appendices below the report that they belong to, then what is missing. */
export function paperList(
  page: PageBase,
  papers: readonly PaperEntry[],
  missing: AgendaEntry['missing'] = [],
): Html {
  if (papers.length + missing.length === 0) return html``;
  const lines = missing.map(({ title, url, detail }) => {
    const name =
      title ?? say(page, detail === undefined ? 'The paper of this item' : 'Other papers of this item');
    return missingLine(page, url === undefined ? html`${name}` : link(page, { url, text: name }), detail);
  });
  return html`<ul class="papers">
${papers.map((paper) => paperLine(page, paper))}${lines}</ul>
`;
}

function outcome(page: PageBase, entry: AgendaEntry): Html {
  if (entry.minutes.length === 0) return html``;
  return html`<div class="outcome" data-pagefind-ignore>
${entry.minutes.map(
  ({ link: minute, outcomes, more }) => html`<p>${link(page, minute)}</p>
${
  outcomes.length > 0 &&
  html`<ul>
${outcomes.map((decision) => html`<li>${link(page, decision)}</li>\n`)}${
  more > 0 &&
  html`<li>${say(page, 'and {decisions} more', { decisions: countText(page, more, 'decision') })}</li>\n`
}</ul>
`
}`,
)}</div>
`;
}

function agendaItem(page: PageBase, entry: AgendaEntry): Html {
  const number = entry.number && html`<span class="item-number">${entry.number}</span> `;
  return html`<li>
<div class="item">
<h3 id="${entry.anchor}"${councilWords(page)}>${number}<span>${entry.title}</span></h3>
${entry.exempt && html`<p class="exempt">${say(page, 'Exempt: not open to the public. Its papers are not on this site.')}</p>\n`}${entry.note}${
  entry.pages && html`<p class="detail">${say(page, '{pages} of the pack', { pages: entry.pages })}</p>\n`
}${paperList(page, entry.papers, entry.missing)}${entry.minutesOf.map((minutes) => html`<p class="minutes-of">${link(page, minutes)}</p>\n`)}</div>
${outcome(page, entry)}</li>
`;
}

function byPart(agenda: readonly AgendaEntry[]): readonly (readonly AgendaEntry[])[] {
  const parts: AgendaEntry[][] = [];
  for (const entry of agenda) {
    const open = parts.at(-1);
    if (open === undefined || entry.part !== undefined) parts.push([entry]);
    else open.push(entry);
  }
  return parts;
}

/** The agenda with each item's note, papers and outcome, in the parts in which it was printed. */
export function agendaList(page: PageBase, agenda: readonly AgendaEntry[]): Html {
  return html`${byPart(agenda).map(
    (
      entries,
    ) => html`${entries[0]?.part && html`<p class="agenda-part">${entries[0].part}</p>\n`}<ol class="agenda">
${entries.map((entry) => agendaItem(page, entry))}</ol>
`,
  )}`;
}
