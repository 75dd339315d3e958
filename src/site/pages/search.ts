import { languageTag } from '../../document/language.ts';
import { fieldAcronyms } from '../../link/field-acronyms.ts';
import type { Person } from '../../link/model.ts';
import { nounForms } from '../language/nouns.ts';
import { type Label, type Phrase, say, wordingOf } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import { type SearchKind, searchKinds, searchOutcomes } from '../search-marks.ts';
import { type SearchScope, searchScopes } from '../search-scopes.ts';
import { searchShards } from '../search-shards.ts';
import type { SiteContext } from '../site-context.ts';
import { monthText, surnameFirst } from '../wording.ts';
import { homeCrumb, listLinks, registers, windowTitle } from './common.ts';

/** One choice of a field of the search form. */
export interface SearchChoice {
  /** What stands in the address of a search. */
  readonly value: string;
  readonly text: string;
}

/** The names of the fields by which a search is narrowed. */
export type SearchField = 'council' | 'committee' | 'when' | 'kind' | 'person' | 'outcome';

export interface SearchChoices {
  readonly label: Label;
  /** What the field says while nothing is chosen. */
  readonly any: Label;
  readonly choices: readonly SearchChoice[];
}

/** What the script of the search page says; it knows no language by itself. */
export const searchPhrases = [
  'Type a word, a name or a reference, or choose a filter.',
  'Searching …',
  'The search could not be loaded. Try again in a moment; every paper can also be reached through the lists of councils, committees and meetings.',
  'Show more results',
  '{pages} found',
  '{pages} found for “{words}”',
  '{pages} found for “{words}”, {all} with all of the words',
  '{pages} found with some of the words “{words}”, none with all of them',
  'Nothing found',
  'Nothing found for “{words}”',
  'in {filters}',
  'Try without one of the filters, or with fewer words.',
  'Try without the quotation marks: they ask for exactly this wording.',
  'Check the spelling, or try fewer or more general words.',
  'Search without the filters',
  'Search in {place}',
] as const satisfies readonly Phrase[];

export type SearchPhrase = (typeof searchPhrases)[number];

/** What the search knows beside the index: how names and acronyms are also written. */
export interface SearchLexicon {
  /** Titles before names. */
  readonly titles: readonly string[];
  /** Acronyms, each with what it stands for. */
  readonly acronyms: readonly (readonly [acronym: string, expansion: string])[];
  /** For each person all forms of the name, without titles. */
  readonly people: readonly (readonly string[])[];
}

/** What the search page hands to its script. */
export interface SearchSettings {
  readonly language: string;
  readonly phrases: Readonly<Record<SearchPhrase, string>>;
  /** "page" in the forms that stand behind a number, by the plural categories of the language. */
  readonly pages: Readonly<Record<string, string>>;
  readonly lexicon: SearchLexicon;
  /** Addresses of other sites on the same host that are searched as one with this. */
  readonly otherSites: readonly string[];
  /** What can be searched through at once, where the site has several indexes. */
  readonly scopes?: readonly SearchScope[];
}

export interface SearchPage extends PageBase {
  readonly kind: 'search';
  readonly fields: Readonly<Record<SearchField, SearchChoices>>;
  readonly settings: SearchSettings;
  /** Where to look when scripts are off. */
  readonly lists: readonly PageLink[];
}

function plainChoices(names: readonly string[]): readonly SearchChoice[] {
  return [...new Set(names)].map((name) => ({ value: name, text: name }));
}

/** Years, each before its months, the newest first. */
function timeChoices(context: SiteContext): readonly SearchChoice[] {
  const months = [...new Set(context.site.meetings.map(({ date }) => date.slice(0, 7)))].sort().reverse();
  return [...Map.groupBy(months, (month) => month.slice(0, 4))].flatMap(([year, members]) => [
    { value: year, text: say(context, 'All of {year}', { year }) },
    ...members.map((month) => ({ value: month, text: `${monthText(context, `${month}-01`)} ${year}` })),
  ]);
}

/** The kinds of paper and the outcomes that the archive has. */
function labelledChoices(
  labels: Readonly<Record<string, Label>>,
  there: ReadonlySet<string>,
  context: SiteContext,
): readonly SearchChoice[] {
  return Object.entries(labels)
    .filter(([key]) => there.has(key))
    .map(([key, label]) => ({ value: key, text: say(context, label) }));
}

function kindsIn(context: SiteContext): ReadonlySet<SearchKind> {
  const papers = context.site.meetings.flatMap((meeting) => meeting.papers);
  const minutes = context.site.meetings.flatMap((meeting) => meeting.minutes ?? []);
  return new Set<SearchKind>([
    'meeting',
    'table',
    ...papers.map(({ kind }) => kind),
    ...(papers.some(({ recommendations }) => recommendations.length > 0)
      ? (['recommendation'] as const)
      : []),
    ...(minutes.length > 0 ? (['minutes'] as const) : []),
    ...(context.site.decisions.length > 0 ? (['resolution'] as const) : []),
  ]);
}

function fieldsOf(context: SiteContext): SearchPage['fields'] {
  const kinds = kindsIn(context);
  const outcomes = new Set(context.site.decisions.map(({ outcome }) => outcome));
  const people = context.site.people.map(({ name }) => name);
  const byName = (a: string, b: string) => surnameFirst(a).localeCompare(surnameFirst(b), 'en-GB');
  return {
    council: {
      label: 'Council',
      any: 'All councils',
      choices: plainChoices(context.councils.map(({ name }) => name)),
    },
    committee: {
      label: 'Committee',
      any: 'All committees',
      choices: plainChoices(context.committees.map(({ name }) => name)),
    },
    when: { label: 'When', any: 'Any time', choices: timeChoices(context) },
    kind: {
      label: 'Kind',
      any: 'All kinds',
      choices: labelledChoices(searchKinds, kinds, context),
    },
    person: { label: 'Person', any: 'All people', choices: plainChoices(people.toSorted(byName)) },
    outcome: {
      label: 'Outcome',
      any: 'All outcomes',
      choices: labelledChoices(searchOutcomes, outcomes, context),
    },
  };
}

/** Titles before a name, which say nothing about who it is. */
export const nameTitles =
  'Councillor Cllr Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Baroness Professor Prof Reverend Revd Rev'.split(
    ' ',
  );

const title = new RegExp(
  `^(?:(?:County|District|Borough|City|Town|Parish) )?(?:${nameTitles.join('|')})\\.? `,
  'i',
);

function formsOf({ name, aliases }: Person): readonly string[] {
  const forms = [name, ...aliases].map((form) => form.replace(title, '').replace(/ \(.*/, '').trim());
  const surname = forms[0]?.split(' ').at(-1);
  return [...new Set([...forms, ...(surname === undefined ? [] : [surname])])];
}

/** The acronyms that the papers explain, and those of the field which they take as known. */
function acronymsOf(context: SiteContext): SearchLexicon['acronyms'] {
  const explained = context.site.glossary.map(({ term, expansion }) => [term, expansion] as const);
  const acronyms = [...explained, ...fieldAcronyms];
  return [...new Map(acronyms.map((pair) => [pair.join('\n').toLowerCase(), pair])).values()];
}

function lexiconOf(context: SiteContext): SearchLexicon {
  return {
    titles: nameTitles,
    acronyms: acronymsOf(context),
    people: context.site.people.map(formsOf),
  };
}

function settingsOf(context: SiteContext): SearchSettings {
  const scopes = searchScopes(context, searchShards(context.site.meetings));
  return {
    language: languageTag(context),
    phrases: Object.fromEntries(
      searchPhrases.map((phrase) => [phrase, wordingOf(context, phrase)]),
    ) as SearchSettings['phrases'],
    pages: nounForms(context, 'page'),
    lexicon: lexiconOf(context),
    otherSites: context.settings.searchAlso,
    ...(scopes.length > 0 ? { scopes } : {}),
  };
}

/** The search page; its work is done by the search room's script. */
export function searchPage(context: SiteContext): SearchPage {
  return {
    kind: 'search',
    url: registers.search,
    title: windowTitle([say(context, 'Search')], context),
    heading: say(context, 'Search'),
    description: say(context, 'Search all reports, minutes and meetings by their words.'),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context)],
    fields: fieldsOf(context),
    settings: settingsOf(context),
    lists: listLinks(context),
  };
}
