import { type Html, html } from '../../src/site/html.ts';
import type { PageBase } from '../../src/site/page.ts';
import type { AgendaEntry, PaperEntry } from '../../src/site/pages/agenda.ts';
import { countText } from '../../src/site/wording.ts';
import { link } from './link.ts';

function paperLine(page: PageBase, paper: PaperEntry): Html {
  const details = [paper.kind, paper.reference, paper.pages].filter(Boolean).join(', ');
  const appendices = paper.appendices.length > 0 && paperList(page, paper.appendices);
  return html`<li>${link(page, paper.link)} <span class="detail">${details}</span>${appendices}</li>\n`;
}

/** Papers with their kind and pages; appendices below the report that they belong to. */
export function paperList(page: PageBase, papers: readonly PaperEntry[]): Html {
  if (papers.length === 0) return html``;
  return html`<ul class="papers">
${papers.map((paper) => paperLine(page, paper))}</ul>
`;
}

function outcome(page: PageBase, entry: AgendaEntry): Html {
  return html`${entry.minutes.map(({ link: minute, decisions }) => {
    const count = decisions > 0 && html`, ${countText(decisions, 'decision')}`;
    return html`<p class="outcome">${link(page, minute)}${count}</p>\n`;
  })}`;
}

function agendaItem(page: PageBase, entry: AgendaEntry): Html {
  const number = entry.number && html`<span class="item-number">${entry.number}</span> `;
  const own = entry.papers.length === 0 && entry.pages;
  return html`<li>
<h3 id="${entry.anchor}">${number}<span>${entry.title}</span></h3>
${entry.exempt && html`<p class="exempt">Exempt: not open to the public. Its papers are not on this site.</p>\n`}${entry.note}${
  own && html`<p class="detail">${own} of the pack</p>\n`
}${paperList(page, entry.papers)}${entry.minutesOf.map((minutes) => html`<p class="outcome">${link(page, minutes)}</p>\n`)}${outcome(page, entry)}</li>
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
    (entries) => html`${entries[0]?.part && html`<p class="part">${entries[0].part}</p>\n`}<ol class="agenda">
${entries.map((entry) => agendaItem(page, entry))}</ol>
`,
  )}`;
}
