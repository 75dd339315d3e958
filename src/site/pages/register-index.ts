import type { Speaker } from '../../document/language.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { homeCrumb, registers } from './common.ts';
import { registerBase } from './register-base.ts';

export interface RegisterIndexPage extends PageBase {
  readonly kind: 'register-index';
  readonly registers: readonly { readonly link: PageLink; readonly details: string }[];
}

/** Every register, with what a reader finds there. */
export function registerEntries(context: Speaker): RegisterIndexPage['registers'] {
  return [
    {
      link: { url: registers.meetings, text: say(context, 'Meetings') },
      details: say(context, 'all committees, by year'),
    },
    {
      link: { url: registers.calendar, text: say(context, 'Calendar') },
      details: say(context, 'meetings by month'),
    },
    {
      link: { url: registers.decisions, text: say(context, 'Decisions') },
      details: say(context, 'by year, kind and committee'),
    },
    {
      link: { url: registers.actions, text: say(context, 'Actions') },
      details: say(context, 'undertakings and requests'),
    },
    {
      link: { url: registers.declarations, text: say(context, 'Declarations of interest') },
      details: say(context, 'who declared what'),
    },
    {
      link: { url: registers.attendance, text: say(context, 'Attendance') },
      details: say(context, 'who was at which meeting'),
    },
    {
      link: { url: registers.people, text: say(context, 'People') },
      details: say(context, 'councillors, officers, co-opted members'),
    },
    {
      link: { url: registers.reports, text: say(context, 'Reports') },
      details: say(context, 'by year, with who wrote them'),
    },
    {
      link: { url: registers.topics, text: say(context, 'Topics') },
      details: say(context, 'what several meetings dealt with'),
    },
    {
      link: { url: registers.workProgramme, text: say(context, 'Work programme') },
      details: say(context, 'what committees planned'),
    },
    {
      link: { url: registers.trackers, text: say(context, 'Trackers') },
      details: say(context, 'what is open, overdue, closed'),
    },
    {
      link: { url: registers.glossary, text: say(context, 'Glossary') },
      details: say(context, 'acronyms as the papers explain them'),
    },
    { link: { url: registers.siteMap, text: say(context, 'Site map') }, details: say(context, 'every page') },
  ];
}

/** The way to everything that is known across meetings. */
export function registerIndexPage(context: SiteContext): RegisterIndexPage {
  return {
    ...registerBase(
      {
        url: registers.all,
        heading: say(context, 'Registers'),
        description: say(context, 'Lists of what the papers of all meetings hold.'),
        crumbs: [homeCrumb(context)],
      },
      context,
    ),
    kind: 'register-index',
    registers: registerEntries(context),
  };
}
