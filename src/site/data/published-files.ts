import { z } from 'zod';
import type { Address } from '../../archive/model.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { ownAddress } from '../addresses.ts';
import { registers } from '../pages/common.ts';
import { type SiteContext, siteContext } from '../site-context.ts';
import { tableFiles } from '../tables/table-files.ts';
import { calendarFile } from './calendar.ts';
import { atomFeed, type Channel } from './feed.ts';
import { meetingData } from './meeting-data.ts';
import { decisionsData, glossaryData, meetingsData, peopleData, workProgrammeData } from './register-data.ts';
import { schemas } from './schema.ts';

/** A file of the site that is no page, with its address. */
export interface PublishedFile {
  readonly path: Address;
  readonly text: string;
}

/** Written into the data, so that a reader knows what made them. */
const generator = 'minutebook 0.1.0';

/** Checks data against the schema that is published for them; a mismatch is a mistake in this program. */
function checked<Schema extends z.ZodType>(
  path: Address,
  schema: Schema,
  data: z.infer<Schema>,
): PublishedFile {
  const result = schema.safeParse(data);
  if (!result.success) throw new Error(`${path} breaks its own schema:\n${z.prettifyError(result.error)}`);
  return { path, text: `${JSON.stringify(data, null, 1)}\n` };
}

function schemaFiles(): readonly PublishedFile[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    path: ownAddress(`/data/schema/v1/${name}.json`),
    text: `${JSON.stringify(z.toJSONSchema(schema), null, 1)}\n`,
  }));
}

function channelFiles(meetings: LinkedArchive['meetings'], title: string, page: Address, base: string) {
  const channel = (file: string): Channel => ({ title, page, file: ownAddress(`${page}${file}`), base });
  return [
    { path: ownAddress(`${page}feed.xml`), text: atomFeed(meetings, channel('feed.xml')) },
    { path: ownAddress(`${page}calendar.ics`), text: calendarFile(meetings, channel('calendar.ics')) },
  ];
}

function feedFiles({ site, name, committees, base }: SiteContext): readonly PublishedFile[] {
  return [
    ...channelFiles(site.meetings, name, registers.home, base),
    ...committees.flatMap((committee) =>
      channelFiles(committee.meetings, `${committee.name}, ${committee.council.name}`, committee.url, base),
    ),
  ];
}

/** Open data, schemas, feeds and calendars of a site; `base` stands in front of the addresses in feeds only. */
export function publishedFiles(site: LinkedArchive, base = '/'): readonly PublishedFile[] {
  const { meeting, meetings, decisions, people, glossary, 'work-programme': workProgramme } = schemas;
  return [
    checked(ownAddress('/data/meetings.json'), meetings, meetingsData(site, generator)),
    checked(ownAddress('/data/decisions.json'), decisions, decisionsData(site)),
    checked(ownAddress('/data/people.json'), people, peopleData(site)),
    checked(ownAddress('/data/glossary.json'), glossary, glossaryData(site)),
    checked(ownAddress('/data/work-programme.json'), workProgramme, workProgrammeData(site)),
    ...site.meetings.map((each) => checked(ownAddress(`${each.url}index.json`), meeting, meetingData(each))),
    ...site.meetings.flatMap(tableFiles),
    ...schemaFiles(),
    ...feedFiles(siteContext(site, base)),
  ];
}
