import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { homeCrumb, registers } from './common.ts';
import { registerBase } from './register-base.ts';

export interface RegisterIndexPage extends PageBase {
  readonly kind: 'register-index';
  readonly registers: readonly { readonly link: PageLink; readonly details: string }[];
}

/** Every register, with what a reader finds there. */
export const registerEntries: RegisterIndexPage['registers'] = [
  { link: { url: registers.meetings, text: 'Meetings' }, details: 'all committees, by year' },
  { link: { url: registers.calendar, text: 'Calendar' }, details: 'meetings by month' },
  { link: { url: registers.decisions, text: 'Decisions' }, details: 'by year, kind and committee' },
  { link: { url: registers.actions, text: 'Actions' }, details: 'undertakings and requests' },
  { link: { url: registers.declarations, text: 'Declarations of interest' }, details: 'who declared what' },
  { link: { url: registers.attendance, text: 'Attendance' }, details: 'who was at which meeting' },
  { link: { url: registers.people, text: 'People' }, details: 'councillors, officers, co-opted members' },
  { link: { url: registers.reports, text: 'Reports' }, details: 'by year, with who wrote them' },
  { link: { url: registers.topics, text: 'Topics' }, details: 'what several meetings dealt with' },
  { link: { url: registers.workProgramme, text: 'Work programme' }, details: 'what committees planned' },
  { link: { url: registers.trackers, text: 'Trackers' }, details: 'what is open, overdue, closed' },
  { link: { url: registers.glossary, text: 'Glossary' }, details: 'acronyms as the papers explain them' },
  { link: { url: registers.siteMap, text: 'Site map' }, details: 'every page' },
];

/** The way to everything that is known across meetings. */
export function registerIndexPage(context: SiteContext): RegisterIndexPage {
  return {
    ...registerBase(
      {
        url: registers.all,
        heading: 'Registers',
        description: 'Lists of what the papers of all meetings hold.',
        crumbs: [homeCrumb],
      },
      context,
    ),
    kind: 'register-index',
    registers: registerEntries,
  };
}
