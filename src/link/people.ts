import { slug, uniqueName } from '../archive/addresses.ts';
import type { Address, Archive, AttendanceStatus, Meeting, PersonId } from '../archive/model.ts';
import { folded, oneLine } from '../document/words.ts';
import type { Person, PersonKind } from './model.ts';

const titles =
  /^(?:(?:councillors?|cllr|mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof(?:essor)?|rev(?:erend|d)?|canon|father)\.? +)+/i;

/** A name without its titles: "Cllr J. Tremlett" and "Councillor J Tremlett" are one form. */
export function bareName(name: string): string {
  return oneLine(name.replace(titles, '').replace(/\./g, ''));
}

interface Mention {
  readonly meeting: Meeting;
  readonly name: string;
  readonly role?: string | undefined;
  readonly kind: PersonKind;
  readonly status?: AttendanceStatus;
}

const coOpted = /\brepresentative\b|\bco-?opted\b|non-elected/i;

function memberKind(role: string | undefined): PersonKind {
  return role !== undefined && coOpted.test(role) ? 'co-opted' : 'councillor';
}

const officerPost =
  /\b(?:director|head|manager|officer|lead|leader of service|solicitor|clerk|chief|accountant|co-?ordinator|adviser|partner|engineer|planner|social worker)\b/i;

function attendeeKind(role: string | undefined, status: AttendanceStatus): PersonKind {
  if (status !== 'in attendance') return memberKind(role);
  return role !== undefined && officerPost.test(role) ? 'officer' : 'other';
}

function mentionsIn(meeting: Meeting): readonly Mention[] {
  return [
    ...meeting.membership.map(({ name, role }) => ({
      meeting,
      name,
      role: role ?? 'Member',
      kind: memberKind(role),
    })),
    ...meeting.substitutes.map(({ name, role }) => ({
      meeting,
      name,
      role: role ?? 'Substitute',
      kind: 'councillor' as const,
    })),
    ...(meeting.minutes?.attendance ?? []).map(({ name, role, status }) => ({
      meeting,
      name,
      role,
      status,
      kind: attendeeKind(role, status),
    })),
    ...meeting.papers.flatMap(({ authors }) =>
      authors.map(({ name, title }) => ({ meeting, name, role: title, kind: 'officer' as const })),
    ),
  ];
}

/** All forms of one person's name in one council. */
interface Identity {
  readonly id: PersonId;
  readonly name: string;
  readonly mentions: Mention[];
  readonly aliases: Set<string>;
}

/** "J Tremlett" can be "Joan Tremlett": same surname, same first letter. The surname alone is never enough. */
function isInitialForm(short: string, long: string): boolean {
  const [initial = '', ...rest] = short.split(' ');
  const [first = '', ...others] = long.split(' ');
  const surname = rest.join(' ');
  return (
    initial.length === 1 &&
    first.length > 1 &&
    surname !== '' &&
    surname === others.join(' ') &&
    first.startsWith(initial)
  );
}

/** "Councillor Demir" on a list is the one person of that name whom the papers of the same council name in full. */
function isSurnameForm(short: string, long: string): boolean {
  return !short.includes(' ') && long.endsWith(` ${short}`);
}

/** An officer and a councillor of one surname are two people. */
function canBeOne(one: PersonKind | undefined, other: PersonKind | undefined): boolean {
  return !(one === 'officer' && other === 'councillor') && !(one === 'councillor' && other === 'officer');
}

/** For each form of a name, with the kind of person it stands for, the fullest form of the same person's name. */
function canonicalForms(forms: ReadonlyMap<string, PersonKind>): ReadonlyMap<string, string> {
  const bySurname = new Map<string, string[]>();
  for (const name of forms.keys()) {
    const surname = name.split(' ').slice(1).join(' ') || name;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
  }
  const sameSurname = (name: string) => bySurname.get(name.split(' ').slice(1).join(' ') || name) ?? [];
  const fullForm = (name: string) => {
    const full = sameSurname(name).filter((other) => isInitialForm(name, other));
    return full.length === 1 ? (full[0] ?? name) : name;
  };
  return new Map(
    [...forms.keys()].map((name) => {
      if (name.includes(' ')) return [name, fullForm(name)];
      const bearers = new Set(
        sameSurname(name)
          .filter((other) => isSurnameForm(name, other) && canBeOne(forms.get(name), forms.get(other)))
          .map(fullForm),
      );
      return [name, bearers.size === 1 ? ([...bearers][0] ?? name) : name];
    }),
  );
}

const wordy: Record<PersonKind, number> = { councillor: 3, 'co-opted': 2, officer: 1, other: 0 };

function kindOf(mentions: readonly Mention[]): PersonKind {
  return mentions
    .map(({ kind }) => kind)
    .reduce((best, kind) => (wordy[kind] > wordy[best] ? kind : best), 'other');
}

/** Where each name of each council leads: the key is council and folded bare name. */
export interface PeopleIndex {
  readonly people: readonly Person[];
  readonly idOf: (meeting: Meeting, name: string) => PersonId | undefined;
}

function formsByHand({ aliases = [] }: Archive): ReadonlyMap<string, string> {
  return new Map(
    aliases.flatMap(({ name, aliases: others }) =>
      others.map((other) => [folded(bareName(other)), folded(bareName(name))] as const),
    ),
  );
}

function identities(archive: Archive): ReadonlyMap<string, Identity> {
  const byHand = formsByHand(archive);
  const byCouncil = new Map<string, Mention[]>();
  for (const meeting of archive.meetings) {
    const mentions = byCouncil.get(meeting.council.id) ?? [];
    mentions.push(...mentionsIn(meeting));
    byCouncil.set(meeting.council.id, mentions);
  }
  const taken = new Set<string>();
  const found = new Map<string, Identity>();
  for (const [council, mentions] of byCouncil) {
    const byForm = Map.groupBy(mentions, ({ name }) => folded(bareName(name)));
    const forms = canonicalForms(new Map([...byForm].map(([form, own]) => [form, kindOf(own)])));
    for (const mention of mentions) {
      const form = folded(bareName(mention.name));
      const canonical = byHand.get(form) ?? forms.get(form) ?? form;
      const key = `${council} ${canonical}`;
      const known = found.get(key);
      const identity = known ?? { id: '' as PersonId, name: '', mentions: [], aliases: new Set<string>() };
      identity.mentions.push(mention);
      identity.aliases.add(mention.name);
      if (!known) found.set(key, identity);
      found.set(`${council} ${form}`, found.get(key) ?? identity);
    }
  }
  return named(found, taken);
}

/** The fullest form is the person's name; ids are given in the order of names, so that they do not depend on files. */
function named(found: ReadonlyMap<string, Identity>, taken: Set<string>): ReadonlyMap<string, Identity> {
  const distinct = [...new Set(found.values())];
  const withNames = distinct.map((identity) => {
    const forms = [...identity.aliases].map(bareName).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return { identity, name: forms[0] ?? '' };
  });
  withNames.sort((a, b) => (a.name < b.name ? -1 : 1));
  const finished = new Map<Identity, Identity>();
  for (const { identity, name } of withNames) {
    const id = uniqueName(slug(name) || 'person', taken) as PersonId;
    finished.set(identity, { ...identity, id, name });
  }
  return new Map([...found].map(([key, identity]) => [key, finished.get(identity) ?? identity]));
}

function rolesOf(mentions: readonly Mention[]): Person['roles'] {
  const spans = new Map<string, { from: string; to: string }>();
  for (const { role, meeting, kind } of mentions) {
    if (role === undefined) continue;
    // A member's role is one in a committee; an officer's post is one in the council.
    const member = kind === 'councillor' || kind === 'co-opted';
    const text = member ? `${role}, ${meeting.committee.name}` : role;
    const span = spans.get(text);
    if (!span) spans.set(text, { from: meeting.date, to: meeting.date });
    else {
      if (meeting.date < span.from) span.from = meeting.date;
      if (meeting.date > span.to) span.to = meeting.date;
    }
  }
  return [...spans].map(([role, span]) => ({ role, ...span })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function meetingsOf(mentions: readonly Mention[]): Person['meetings'] {
  const attended = new Map<string, Person['meetings'][number]>();
  for (const { meeting, status } of mentions) {
    if (status === undefined || attended.has(meeting.id)) continue;
    attended.set(meeting.id, {
      meeting: meeting.id,
      title: meeting.committee.name,
      date: meeting.date,
      url: meeting.minutes?.url ?? meeting.url,
      status,
    });
  }
  return [...attended.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
}

function personOf(identity: Identity): Person {
  const { id, name, mentions, aliases } = identity;
  const meetings = new Set(mentions.map(({ meeting }) => meeting));
  const papers = [...meetings].flatMap((meeting) =>
    meeting.papers
      .filter(
        ({ authors, supersededBy }) =>
          supersededBy === undefined && authors.some((author) => aliases.has(author.name)),
      )
      .map(({ title, url }) => ({ title, date: meeting.date, url })),
  );
  return {
    id,
    name,
    aliases: [...aliases].filter((alias) => alias !== name).sort(),
    kind: kindOf(mentions),
    url: `/people/${id}/` as Address,
    roles: rolesOf(mentions),
    meetings: meetingsOf(mentions),
    papers,
    declarations: [],
    actions: [],
  };
}

/**
 * Everybody whom the papers name in a list, one person under all forms of the name within a council. Names
 * are merged when they are equal without titles, or when initial and surname fit exactly one full name.
 */
export function indexPeople(archive: Archive): PeopleIndex {
  const found = identities(archive);
  const people = [...new Set(found.values())].map(personOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    people,
    idOf: (meeting, name) => found.get(`${meeting.council.id} ${folded(bareName(name))}`)?.id,
  };
}
