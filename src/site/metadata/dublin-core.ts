import type { Paper } from '../../archive/model.ts';
import { languageTag } from '../../document/language.ts';
import type { PageBase } from '../page.ts';
import { publishedOn } from '../pages/versions.ts';
import type { SiteContext } from '../site-context.ts';
import { meetingDay } from '../wording.ts';
import type { Statement } from './page-metadata.ts';
import type { Subject } from './subjects.ts';

type Values = readonly (string | undefined)[];

function originalOf({ source }: Paper, { sources }: SiteContext): string | undefined {
  const original = sources.get(source);
  return original?.withheld === undefined ? original?.file : undefined;
}

function creators(subject: Subject | undefined): Values {
  if (subject?.type === 'paper' && subject.paper.authors.length > 0)
    return subject.paper.authors.map(({ name }) => name);
  if (subject && 'meeting' in subject)
    return [`${subject.meeting.committee.name}, ${subject.meeting.council.name}`];
  return [];
}

function date(subject: Subject | undefined): string | undefined {
  if (subject?.type === 'paper') return subject.paper.date ?? publishedOn(subject.paper, subject.meeting);
  return subject && 'meeting' in subject ? subject.meeting.date : undefined;
}

function isPartOf(page: PageBase, subject: Subject | undefined, context: SiteContext): string {
  if (subject?.type !== 'paper' && subject?.type !== 'minutes') return page.siteName;
  return `${subject.meeting.committee.name}, ${meetingDay(context, subject.meeting)}`;
}

function identifiers(subject: Subject | undefined, canonical: string | undefined): Values {
  return [subject?.type === 'paper' ? subject.paper.reference : undefined, canonical];
}

/** What kind of thing a page is about, in the words of the DCMI Type Vocabulary. */
function kind(subject: Subject | undefined): string {
  if (subject?.type === 'meeting') return 'Event';
  return subject?.type === 'paper' || subject?.type === 'minutes' ? 'Text' : 'Collection';
}

/** What a page says of itself in the terms of the Dublin Core; an empty value says nothing. */
export function dublinCore(
  page: PageBase,
  subject: Subject | undefined,
  canonical: string | undefined,
  context: SiteContext,
): readonly Statement[] {
  const terms: readonly (readonly [string, Values])[] = [
    ['title', [page.heading]],
    ['creator', creators(subject)],
    ['date', [date(subject)]],
    ['type', [kind(subject)]],
    ['isPartOf', [isPartOf(page, subject, context)]],
    ['identifier', identifiers(subject, canonical)],
    ['source', [subject?.type === 'paper' ? originalOf(subject.paper, context) : undefined]],
    ['format', ['text/html']],
    [
      'language',
      [languageTag(subject === undefined ? context : { language: context.settings.papersLanguage })],
    ],
  ];
  return terms.flatMap(([term, values]) =>
    values.flatMap((value) => (value ? [{ name: `dcterms.${term}`, value }] : [])),
  );
}
