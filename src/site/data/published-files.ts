import { z } from 'zod';
import type { Address, Meeting } from '../../archive/model.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { ownAddress } from '../addresses.ts';
import { registers } from '../pages/common.ts';
import type { SiteContext } from '../site-context.ts';
import { tableFiles } from '../tables/table-files.ts';
import { calendarFile } from './calendar.ts';
import { atomFeed, type Channel } from './feed.ts';
import { meetingData } from './meeting-data.ts';
import { checkedData, type PublishedFile } from './published-file.ts';
import {
  actionsData,
  attendancesData,
  decisionsData,
  declarationsData,
  glossaryData,
  meetingsData,
  peopleData,
  workProgrammeData,
} from './register-data.ts';
import { schemas } from './schema.ts';

/** Written into the data, so that a reader knows what made them. */
const generator = 'minutebook 0.1.0';

function checked<Schema extends z.ZodType>(
  path: Address,
  schema: Schema,
  data: z.infer<Schema>,
): PublishedFile {
  return { path, text: `${JSON.stringify(checkedData(path, schema, data), null, 1)}\n` };
}

function schemaFiles(): readonly PublishedFile[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    path: ownAddress(`/data/schema/v1/${name}.json`),
    text: `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`,
  }));
}

/** The feed and the calendar of a page that follows some meetings. */
function channelFiles(
  meetings: LinkedArchive['meetings'],
  title: string,
  page: Address,
  { base, address, publicationDays: days, language }: SiteContext,
): readonly PublishedFile[] {
  const channel = (file: string): Channel => ({
    title,
    page,
    file: ownAddress(`${page}${file}`),
    base: address ?? base,
    days,
    language,
  });
  return [
    { path: ownAddress(`${page}feed.xml`), text: atomFeed(meetings, channel('feed.xml')) },
    { path: ownAddress(`${page}calendar.ics`), text: calendarFile(meetings, channel('calendar.ics')) },
  ];
}

function feedFiles(context: SiteContext): readonly PublishedFile[] {
  return [
    ...channelFiles(context.site.meetings, context.name, registers.home, context),
    ...context.committees.flatMap(({ name, council, url, meetings }) =>
      channelFiles(meetings, `${name}, ${council.name}`, url, context),
    ),
  ];
}

/** The data of one meeting, which depend on nothing else. */
function meetingFiles(meeting: Meeting): readonly PublishedFile[] {
  const files = [
    checked(ownAddress(`${meeting.url}index.json`), schemas.meeting, meetingData(meeting)),
    ...tableFiles(meeting),
  ];
  return files.map((file) => ({ ...file, meeting: meeting.id }));
}

/**
 * Open data, schemas, feeds and calendars of a site; base or address stand in front of the addresses in feeds only.
 * The files come one at a time, because a large archive has very many. Data of a meeting that is kept are left out.
 */
export function* publishedFiles(
  context: SiteContext,
  isKept: (meeting: Meeting) => boolean = () => false,
): Generator<PublishedFile> {
  const { site } = context;
  const {
    meetings,
    decisions,
    actions,
    declarations,
    attendance,
    people,
    glossary,
    'work-programme': workProgramme,
  } = schemas;
  yield* [
    checked(ownAddress('/data/meetings.json'), meetings, meetingsData(site, generator)),
    checked(ownAddress('/data/decisions.json'), decisions, decisionsData(site)),
    checked(ownAddress('/data/actions.json'), actions, actionsData(site)),
    checked(ownAddress('/data/declarations.json'), declarations, declarationsData(site)),
    checked(ownAddress('/data/attendance.json'), attendance, attendancesData(site)),
    checked(ownAddress('/data/people.json'), people, peopleData(site)),
    checked(ownAddress('/data/glossary.json'), glossary, glossaryData(site)),
    checked(ownAddress('/data/work-programme.json'), workProgramme, workProgrammeData(site)),
  ];
  for (const each of site.meetings) if (!isKept(each)) yield* meetingFiles(each);
  yield* schemaFiles();
  yield* feedFiles(context);
}
