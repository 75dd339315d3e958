import type { Meeting } from '../../archive/model.ts';
import type { GlossaryEntry, WorkProgrammeEntry } from '../../link/model.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { registers } from './common.ts';
import { grouped } from './lists.ts';
import { registerBase } from './register-base.ts';

export interface ProgrammeLine {
  readonly title: PageLink;
  readonly leadOfficer: string;
  readonly requestedBy: string;
  readonly outcome?: PageLink | undefined;
  /** "Came", "Came later, on 3 March 2015", or why nothing is known. */
  readonly state: string;
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

function stateText(
  { outcome, meetingDate }: WorkProgrammeEntry,
  held: ReadonlySet<string>,
  context: SiteContext,
) {
  if (outcome) {
    if (outcome.timing === 'as planned') return say(context, 'Came');
    const day = dayText(context, outcome.date);
    return outcome.timing === 'earlier'
      ? say(context, 'Came earlier, on {day}', { day })
      : say(context, 'Came later, on {day}', { day });
  }
  if (meetingDate === undefined) return '';
  if (meetingDate >= context.today.date) return say(context, 'Planned');
  // That an archive holds no paper does not say that none was given.
  return held.has(meetingDate)
    ? say(context, 'No item of a like title in the papers here')
    : say(context, 'The papers of that day are not here');
}

function programmeLine(
  entry: WorkProgrammeEntry,
  held: ReadonlySet<string>,
  context: SiteContext,
): ProgrammeLine {
  return {
    state: stateText(entry, held, context),
    title: { url: entry.url, text: entry.title },
    leadOfficer: entry.leadOfficer ?? '',
    requestedBy: entry.requestedBy ?? '',
    outcome: entry.outcome && { url: entry.outcome.url, text: entry.outcome.title },
  };
}

function programmeLines(
  entries: readonly WorkProgrammeEntry[],
  meetings: readonly Meeting[],
  context: SiteContext,
): readonly ProgrammeLine[] {
  const held = new Set(
    meetings.filter(({ agenda, minutes }) => agenda.length > 0 || minutes).map(({ date }) => date),
  );
  return entries.map((entry) => programmeLine(entry, held, context));
}

/** What committees planned to look at, by committee and date, with what came of it. */
export function workProgrammePage(context: SiteContext): WorkProgrammePage {
  const committees = context.committees.filter(({ workProgramme }) => workProgramme.length > 0);
  return {
    ...registerBase(
      {
        url: registers.workProgramme,
        heading: say(context, 'Work programme'),
        description: say(
          context,
          'What committees planned to look at, meeting by meeting, and what came of it.',
        ),
      },
      context,
    ),
    kind: 'work-programme',
    committees: committees.map(({ name, workProgramme, meetings }) => ({
      heading: name,
      dates: grouped(
        workProgramme.toSorted((a, b) => ((a.meetingDate ?? '~') < (b.meetingDate ?? '~') ? -1 : 1)),
        ({ meetingDate }) =>
          meetingDate === undefined ? say(context, 'No date given') : dayText(context, meetingDate),
      ).map(({ heading, members }) => ({ heading, lines: programmeLines(members, meetings, context) })),
    })),
  };
}

/** Every acronym that the papers explain. */
export function glossaryPage(context: SiteContext): GlossaryPage {
  const byTerm = (a: GlossaryEntry, b: GlossaryEntry) => a.term.localeCompare(b.term, 'en-GB');
  return {
    ...registerBase(
      {
        url: registers.glossary,
        heading: say(context, 'Glossary'),
        description: say(context, 'Acronyms that the papers use, as the papers explain them.'),
      },
      context,
    ),
    kind: 'glossary',
    entries: context.site.glossary.toSorted(byTerm),
  };
}
