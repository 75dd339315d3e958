import type { Address, Meeting, MinutesItem } from '../../archive/model.ts';
import { countText } from '../language/nouns.ts';
import { say, sayKnown } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { numberedTitle } from '../wording.ts';
import { committeeName, registers } from './common.ts';
import { grouped, unusualStatus } from './lists.ts';
import { registerBase, registerCrumbs } from './register-base.ts';
import { registerParts } from './register-parts.ts';
import { paperLink } from './versions.ts';

/** One line of a register: what it is about, as a link to its place, and what is known of it. */
export interface RegisterEntry {
  readonly date: string;
  readonly link: PageLink;
  readonly details: string;
}

/** A list of dated things across all meetings; a long one has a page for each year, a long year one for each month. */
export interface RegisterPage extends PageBase {
  readonly kind: 'register';
  /** Pages of single years or months, where the register has such. */
  readonly years: readonly PageLink[];
  readonly groups: readonly { readonly heading: string; readonly entries: readonly RegisterEntry[] }[];
}

/** A register before it is laid out in pages. */
interface Register {
  readonly url: Address;
  readonly heading: string;
  readonly description: string;
  readonly entries: readonly RegisterEntry[];
}

/** The pages of a register: one, or an overview with the newest entries and pages for its years and months. */
function registerPages(register: Register, context: SiteContext): readonly RegisterPage[] {
  return registerParts({ ...register, crumbs: registerCrumbs(context) }, register.entries, context).map(
    (part) => ({
      ...registerBase(part, context),
      kind: 'register',
      years: part.below,
      groups: grouped(part.shown, ({ date }) => date.slice(0, 4)).map(({ heading: year, members }) => ({
        heading: year,
        entries: members,
      })),
    }),
  );
}

function itemsOf(meeting: Meeting): readonly MinutesItem[] {
  return meeting.minutes?.items ?? [];
}

function details(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function actionsRegister(context: SiteContext): Register {
  const entries = context.site.meetings.flatMap((meeting) =>
    itemsOf(meeting).flatMap((item) =>
      item.actions.map(({ text, url, owner, due }) => ({
        date: meeting.date,
        link: { url, text },
        details: details(
          owner,
          due && say(context, 'due {day}', { day: due }),
          numberedTitle(item),
          committeeName(meeting, context),
        ),
      })),
    ),
  );
  return {
    url: registers.actions,
    heading: say(context, 'Actions'),
    description: say(context, '{actions} that minutes record, newest first.', {
      actions: countText(context, entries.length, 'action'),
    }),
    entries,
  };
}

function declarationsRegister(context: SiteContext): Register {
  const entries = context.site.meetings.flatMap((meeting) =>
    itemsOf(meeting).flatMap((item) =>
      item.declarations.map(({ name, kind, text }) => ({
        date: meeting.date,
        link: { url: item.url, text },
        details: details(name, kind && sayKnown(context, kind), committeeName(meeting, context)),
      })),
    ),
  );
  return {
    url: registers.declarations,
    heading: say(context, 'Declarations of interest'),
    description: say(context, '{declarations} that minutes record, newest first.', {
      declarations: countText(context, entries.length, 'declaration'),
    }),
    entries,
  };
}

function meetingsRegister(context: SiteContext): Register {
  const entries = context.site.meetings.map((meeting) => ({
    date: meeting.date,
    link: { url: meeting.url, text: committeeName(meeting, context) },
    details: details(
      unusualStatus(meeting, context),
      meeting.agenda.length > 0 && say(context, 'agenda'),
      meeting.minutes && say(context, 'minutes'),
      meeting.papers.length > 0 && countText(context, meeting.papers.length, 'paper'),
    ),
  }));
  return {
    url: registers.meetings,
    heading: say(context, 'Meetings'),
    description: say(context, '{meetings} of all committees, newest first.', {
      meetings: countText(context, entries.length, 'meeting'),
    }),
    entries,
  };
}

function reportsRegister(context: SiteContext): Register {
  const entries = context.site.meetings.flatMap((meeting) =>
    meeting.papers
      .filter(({ kind, supersededBy }) => kind === 'report' && supersededBy === undefined)
      .map((paper) => ({
        date: meeting.date,
        link: paperLink(paper, meeting, context),
        details: details(
          paper.reference,
          paper.authors.map(({ name }) => name).join(', '),
          committeeName(meeting, context),
        ),
      })),
  );
  return {
    url: registers.reports,
    heading: say(context, 'Reports'),
    description: say(context, '{reports} to all committees, newest first.', {
      reports: countText(context, entries.length, 'report'),
    }),
    entries,
  };
}

/** The registers that are plain lists: actions, declarations of interest, meetings, reports. */
export function plainRegisterPages(context: SiteContext): readonly RegisterPage[] {
  return [
    actionsRegister(context),
    declarationsRegister(context),
    meetingsRegister(context),
    reportsRegister(context),
  ].flatMap((register) => registerPages(register, context));
}
