import type { Decision } from '../../src/archive/model.ts';
import { type Html, html } from '../../src/site/html.ts';
import { type Label, say } from '../../src/site/language/say.ts';
import { hrefOn, type PageBase } from '../../src/site/page.ts';
import type { DecisionGroup } from '../../src/site/pages/common.ts';
import type { DecisionLine } from '../../src/site/pages/lists.ts';
import { councilWords } from './council-words.ts';
import { link } from './link.ts';

const kindWords: Readonly<Record<Decision['kind'], Label>> = {
  resolved: 'Resolved',
  recommended: 'Recommended',
  prose: 'Recorded',
};

function decisionItem(page: PageBase, decision: Decision): Html {
  const number = decision.number && html` ${decision.number.replace(/[.)]+$/, '')}`;
  const kind = html`<a class="decision-kind" href="${hrefOn(page, decision.url)}">${say(page, kindWords[decision.kind])}${number}</a>`;
  return html`<li class="${decision.kind}">${kind} <span${councilWords(page)}>${decision.text}</span></li>\n`;
}

/** The decisions of one item, each with its place. */
export function decisionList(page: PageBase, decisions: readonly Decision[]): Html {
  return html`<ul class="decisions">
${decisions.map((decision) => decisionItem(page, decision))}</ul>
`;
}

/** Decisions under the items that they belong to, each item a heading of the given level (3 or 4). */
export function decisionGroups(page: PageBase, groups: readonly DecisionGroup[], level: 3 | 4): Html {
  return html`${groups.map(({ item, decisions }) => {
    const heading = link(page, item);
    return html`${level === 3 ? html`<h3>${heading}</h3>` : html`<h4>${heading}</h4>`}
${decisionList(page, decisions)}`;
  })}`;
}

/** Decisions of several meetings in one list, each with its item and, if wanted, committee and date. */
export function decisionLines(
  page: PageBase,
  lines: readonly DecisionLine[],
  show: { readonly committee: boolean; readonly date: boolean },
): Html {
  return html`<ul class="decisions">
${lines.map((line) => {
  const where = [line.item, show.committee && line.committee, show.date && line.date]
    .filter(Boolean)
    .join(' · ');
  return html`<li class="${line.kind}"><span class="decision-kind">${say(page, kindWords[line.kind])}</span> <span${councilWords(page)}>${line.text}</span> <a class="where" href="${hrefOn(page, line.url)}">${where}</a></li>\n`;
})}</ul>
`;
}
