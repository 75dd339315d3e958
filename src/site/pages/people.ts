import type { Speaker } from '../../document/language.ts';
import type { Person, PersonKind } from '../../link/model.ts';
import { countText } from '../language/nouns.ts';
import { type Label, say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, surnameFirst } from '../wording.ts';
import { homeCrumb, registers, windowTitle } from './common.ts';

export interface PersonLine {
  readonly link: PageLink;
  readonly details: string;
}

export interface PeoplePage extends PageBase {
  readonly kind: 'people';
  readonly groups: readonly { readonly heading: string; readonly people: readonly PersonLine[] }[];
}

/** Something dated that a person took part in or wrote. */
export interface DatedLink {
  readonly date: string;
  readonly link: PageLink;
  readonly detail?: string | undefined;
}

export interface PersonPage extends PageBase {
  readonly kind: 'person';
  readonly personKind: string;
  readonly aliases: readonly string[];
  readonly roles: readonly { readonly role: string; readonly period: string }[];
  readonly meetings: readonly DatedLink[];
  readonly papers: readonly DatedLink[];
  readonly declarations: readonly DatedLink[];
  readonly actions: readonly DatedLink[];
}

const kindHeadings: readonly (readonly [PersonKind, Label, Label])[] = [
  ['councillor', 'Councillors', 'Councillor'],
  ['co-opted', 'Co-opted members', 'Co-opted member'],
  ['officer', 'Officers', 'Officer'],
  ['other', 'Others', 'Named in the papers'],
];

function personLine(person: Person, context: Speaker): PersonLine {
  const counts = [
    person.meetings.length > 0 && countText(context, person.meetings.length, 'meeting'),
    person.papers.length > 0 && countText(context, person.papers.length, 'paper'),
  ];
  const role = person.roles[0]?.role;
  return {
    link: { url: person.url, text: person.name },
    details: [role, ...counts].filter(Boolean).join(' · '),
  };
}

/** The register of people, by kind and surname. */
export function peoplePage(context: SiteContext): PeoplePage {
  const byKind = Map.groupBy(context.site.people, ({ kind }) => kind);
  const bySurname = (a: Person, b: Person) =>
    surnameFirst(a.name).localeCompare(surnameFirst(b.name), 'en-GB');
  return {
    kind: 'people',
    url: registers.people,
    title: windowTitle([say(context, 'People')], context),
    heading: say(context, 'People'),
    description: say(
      context,
      'Councillors, officers and others whom the papers name, with their meetings and reports.',
    ),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context)],
    groups: kindHeadings
      .map(([kind, heading]) => ({
        heading: say(context, heading),
        people: (byKind.get(kind) ?? []).toSorted(bySurname).map((person) => personLine(person, context)),
      }))
      .filter(({ people }) => people.length > 0),
  };
}

function newestFirst<Dated extends { readonly date: string }>(dated: readonly Dated[]): readonly Dated[] {
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function period(from: string, to: string, context: Speaker): string {
  if (from === to) return dayText(context, from);
  return say(context, '{from} to {to}', { from: dayText(context, from), to: dayText(context, to) });
}

function personPage(person: Person, context: SiteContext): PersonPage {
  const kind = kindHeadings.find(([name]) => name === person.kind)?.[2];
  const personKind = kind === undefined ? '' : say(context, kind);
  return {
    kind: 'person',
    url: person.url,
    title: windowTitle([person.name, personKind], context),
    heading: person.name,
    description: say(context, 'Roles, meetings and papers of {name} as the papers record them.', {
      name: person.name,
    }),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context), { url: registers.people, text: say(context, 'People') }],
    personKind,
    aliases: person.aliases.filter((alias) => alias !== person.name),
    roles: person.roles.map(({ role, from, to }) => ({ role, period: period(from, to, context) })),
    meetings: newestFirst(person.meetings).map(({ date, url, title, status }) => ({
      date: dayText(context, date),
      link: { url, text: title },
      detail: status && say(context, status),
    })),
    papers: newestFirst(person.papers).map(({ date, url, title }) => ({
      date: dayText(context, date),
      link: { url, text: title },
    })),
    declarations: newestFirst(person.declarations).map(({ date, url, text, kind: interest }) => ({
      date: dayText(context, date),
      link: { url, text },
      detail: interest,
    })),
    actions: newestFirst(person.actions).map(({ date, url, text, due }) => ({
      date: dayText(context, date),
      link: { url, text },
      detail: due && say(context, 'due {day}', { day: due }),
    })),
  };
}

/** The page of each person, made as it is asked for. */
export function* personPages(context: SiteContext): Generator<PersonPage> {
  for (const person of context.site.people) yield personPage(person, context);
}
