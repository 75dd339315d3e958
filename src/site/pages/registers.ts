import type { GlossaryEntry, WorkProgrammeEntry } from '../../link/model.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { countText, dayText } from '../wording.ts';
import { registers } from './common.ts';
import { type DecisionLine, decisionLine, grouped, newest } from './lists.ts';

/** Decisions of one meeting, in the order of its minutes. */
export interface MeetingDecisions {
  readonly heading: string;
  readonly meeting?: PageLink | undefined;
  readonly decisions: readonly DecisionLine[];
}

export interface DecisionsPage extends PageBase {
  readonly kind: 'decisions';
  readonly years: readonly { readonly heading: string; readonly members: readonly MeetingDecisions[] }[];
}

export interface ProgrammeLine {
  readonly title: PageLink;
  readonly leadOfficer: string;
  readonly requestedBy: string;
  readonly outcome?: PageLink | undefined;
}

export interface WorkProgrammePage extends PageBase {
  readonly kind: 'work-programme';
  readonly committees: readonly {
    readonly heading: string;
    readonly dates: readonly { readonly heading: string; readonly lines: readonly ProgrammeLine[] }[];
  }[];
}

export interface GlossaryPage extends PageBase {
  readonly kind: 'glossary';
  readonly entries: readonly GlossaryEntry[];
}

function registerBase(
  url: PageBase['url'],
  heading: string,
  description: string,
  context: SiteContext,
): PageBase {
  return {
    url,
    title: `${heading} – ${context.name}`,
    heading,
    description,
    siteName: context.name,
    crumbs: [{ url: registers.home, text: 'Home' }],
  };
}

function meetingDecisions(context: SiteContext): readonly (MeetingDecisions & { readonly date: string })[] {
  const groups = Map.groupBy(context.site.decisions, (decision) => decision.meeting);
  return [...groups].flatMap(([id, decisions]) => {
    const [first] = decisions;
    if (!first) return [];
    const meeting = context.meetings.get(id);
    const heading = `${first.committee}, ${dayText(first.date)}`;
    return {
      heading,
      date: first.date,
      meeting: meeting && { url: meeting.url, text: heading },
      decisions: decisions.map(decisionLine),
    };
  });
}

/** The register of decisions, by year and meeting, newest first. */
export function decisionsPage(context: SiteContext): DecisionsPage {
  const count = countText(context.site.decisions.length, 'decision');
  const meetings = newest(meetingDecisions(context), Number.POSITIVE_INFINITY);
  return {
    ...registerBase(registers.decisions, 'Decisions', `${count} recorded in minutes, newest first.`, context),
    kind: 'decisions',
    years: grouped(meetings, ({ date }) => date.slice(0, 4)),
  };
}

function programmeLine(entry: WorkProgrammeEntry): ProgrammeLine {
  return {
    title: { url: entry.url, text: entry.title },
    leadOfficer: entry.leadOfficer ?? '',
    requestedBy: entry.requestedBy ?? '',
    outcome: entry.outcome && { url: entry.outcome.url, text: entry.outcome.title },
  };
}

/** What committees planned to look at, by committee and date, with what came of it. */
export function workProgrammePage(context: SiteContext): WorkProgrammePage {
  const committees = context.committees.filter(({ workProgramme }) => workProgramme.length > 0);
  return {
    ...registerBase(
      registers.workProgramme,
      'Work programme',
      'What committees planned to look at, meeting by meeting, and what came of it.',
      context,
    ),
    kind: 'work-programme',
    committees: committees.map(({ name, workProgramme }) => ({
      heading: name,
      dates: grouped(
        workProgramme.toSorted((a, b) => ((a.meetingDate ?? '~') < (b.meetingDate ?? '~') ? -1 : 1)),
        ({ meetingDate }) => (meetingDate === undefined ? 'No date given' : dayText(meetingDate)),
      ).map(({ heading, members }) => ({ heading, lines: members.map(programmeLine) })),
    })),
  };
}

/** Every acronym that the papers explain. */
export function glossaryPage(context: SiteContext): GlossaryPage {
  const byTerm = (a: GlossaryEntry, b: GlossaryEntry) => a.term.localeCompare(b.term, 'en-GB');
  return {
    ...registerBase(
      registers.glossary,
      'Glossary',
      'Acronyms that the papers use, as the papers explain them.',
      context,
    ),
    kind: 'glossary',
    entries: context.site.glossary.toSorted(byTerm),
  };
}
