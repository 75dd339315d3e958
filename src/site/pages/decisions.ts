import type { Decision, Meeting } from '../../archive/model.ts';
import type { DecisionEntry } from '../../link/model.ts';
import { ownAddress } from '../addresses.ts';
import { countText } from '../language/nouns.ts';
import { type Label, say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { homeCrumb, registers } from './common.ts';
import { type DecisionLine, decisionLine, grouped } from './lists.ts';
import { type Matter, matterOf } from './matter.ts';
import { registerBase, registerCrumbs } from './register-base.ts';
import { type Place, registerParts } from './register-parts.ts';

/** The decisions of one minute, with the reports before them, the actions, and where the matter came back. */
interface MatterDecisions {
  readonly decisions: readonly DecisionLine[];
  readonly matter?: Matter | undefined;
}

/** Decisions of one meeting, in the order of its minutes. */
export interface MeetingDecisions {
  readonly date: string;
  readonly heading: string;
  readonly meeting?: PageLink | undefined;
  readonly matters: readonly MatterDecisions[];
}

export interface DecisionsPage extends PageBase {
  readonly kind: 'decisions';
  /** Places on the page for each year, or pages of their own for each year or month. */
  readonly yearLinks: readonly PageLink[];
  /** The same decisions by committee and by kind; only the register's own page leads there. */
  readonly views: readonly { readonly heading: string; readonly links: readonly PageLink[] }[];
  readonly years: readonly { readonly heading: string; readonly members: readonly MeetingDecisions[] }[];
}

/** Some of the decisions, with the place and name of their list. */
interface View extends Place {
  readonly decisions: readonly DecisionEntry[];
}

const kinds: readonly (readonly [Decision['kind'], string, Label])[] = [
  ['resolved', 'resolved', 'Resolutions'],
  ['recommended', 'recommended', 'Recommendations to others'],
  ['prose', 'recorded', 'Decisions recorded in running text'],
];

/** Decisions of one meeting by the minute that holds each; what the minutes no longer hold stands by itself. */
function byMatter(
  decisions: readonly DecisionEntry[],
  meeting: Meeting | undefined,
  context: SiteContext,
): readonly MatterDecisions[] {
  const items = meeting?.minutes?.items ?? [];
  const itemOf = new Map(items.flatMap((item) => item.decisions.map(({ url }) => [url, item] as const)));
  return [...Map.groupBy(decisions, ({ url }) => itemOf.get(url))].map(([item, members]) => ({
    decisions: members.map((decision) => decisionLine(decision, context)),
    matter: item && meeting && matterOf(item, meeting, context),
  }));
}

function byMeeting(decisions: readonly DecisionEntry[], context: SiteContext): readonly MeetingDecisions[] {
  return [...Map.groupBy(decisions, ({ meeting }) => meeting)].flatMap(([id, members]) => {
    const [first] = members;
    if (!first) return [];
    const meeting = context.meetings.get(id);
    const heading = `${first.committee}, ${dayText(context, first.date)}`;
    return {
      heading,
      date: first.date,
      meeting: meeting && { url: meeting.url, text: heading },
      matters: byMatter(members, meeting, context),
    };
  });
}

function viewPages(view: View, context: SiteContext): readonly DecisionsPage[] {
  const meetings = byMeeting(view.decisions, context);
  return registerParts(view, meetings, context, ({ matters }) =>
    matters.reduce((sum, { decisions }) => sum + decisions.length, 0),
  ).map((part) => {
    const { url, shown, below } = part;
    const years = grouped(shown, ({ date }) => date.slice(0, 4));
    const anchors = years.map(({ heading: year }) => ({ url: `${url}#year-${year}`, text: year }));
    return {
      ...registerBase(part, context),
      kind: 'decisions',
      yearLinks: below.length > 0 ? below : anchors,
      views: [],
      years,
    };
  });
}

function committeeViews(context: SiteContext): readonly View[] {
  return context.committees
    .filter(({ decisions }) => decisions.length > 0)
    .map(({ url, name, council, decisions }) => ({
      url: ownAddress(`${url}decisions/`),
      heading: say(context, 'Decisions of the {name}', { name }),
      description: say(context, '{decisions} of the {name}, {council}, newest first.', {
        decisions: countText(context, decisions.length, 'decision'),
        name,
        council: council.name,
      }),
      decisions,
      crumbs: [homeCrumb(context), { url: council.url, text: council.name }, { url, text: name }],
    }));
}

function kindViews(context: SiteContext): readonly View[] {
  return kinds.flatMap(([kind, path, heading]) => {
    const decisions = context.site.decisions.filter((decision) => decision.kind === kind);
    if (decisions.length === 0) return [];
    return {
      url: ownAddress(`${registers.decisions}${path}/`),
      heading: say(context, heading),
      description: say(context, '{decisions} of this kind in the minutes, newest first.', {
        decisions: countText(context, decisions.length, 'decision'),
      }),
      decisions,
      crumbs: [...registerCrumbs(context), { url: registers.decisions, text: say(context, 'Decisions') }],
    };
  });
}

function links(views: readonly View[]): readonly PageLink[] {
  return views.map(({ url, heading }) => ({ url, text: heading }));
}

/** The register of decisions: all by year, then by kind and by committee, each list made as it is asked for. */
export function* decisionsPages(context: SiteContext): Generator<DecisionsPage> {
  const { decisions } = context.site;
  const ofKinds = kindViews(context);
  const ofCommittees = committeeViews(context);
  const [all, ...years] = viewPages(
    {
      url: registers.decisions,
      heading: say(context, 'Decisions'),
      description: say(context, '{decisions} recorded in minutes, newest first.', {
        decisions: countText(context, decisions.length, 'decision'),
      }),
      decisions,
      crumbs: registerCrumbs(context),
    },
    context,
  );
  const views = [
    { heading: say(context, 'By kind'), links: links(ofKinds) },
    { heading: say(context, 'By committee'), links: links(ofCommittees) },
  ].filter((view) => view.links.length > 0);
  if (all) yield { ...all, views };
  yield* years;
  for (const view of [...ofKinds, ...ofCommittees]) yield* viewPages(view, context);
}
