import type { Address, Meeting, Paper, Source, SourceId } from '../../archive/model.ts';
import { ownAddress } from '../addresses.ts';
import { plain } from '../data/meeting-data.ts';
import { say } from '../language/say.ts';
import { paperTitle, publishedOn } from '../pages/versions.ts';
import { minutesPublished } from '../publication.ts';
import { meetingDay } from '../wording.ts';
import { objectAddress } from './addresses.ts';
import type { OparlFile } from './schema.ts';
import { madeOn, oparlType, someOf, type Writing } from './writing.ts';

/** An object inside another has the other's address with a name of its own behind it. */
export function inside(holder: Address, name: string): Address {
  return ownAddress(`${holder}#${name}`);
}

function sourceAddress(source: Source, meeting: Meeting): Address {
  const name = source.url.slice(source.url.lastIndexOf('/') + 1);
  return inside(objectAddress('meeting', meeting.url), `file-${name}`);
}

/** The originals among some sources that are given out, each with the meeting that it was published for. */
export function openSources(
  ids: readonly SourceId[],
  { context, meetingOfSource }: Writing,
): readonly { readonly source: Source; readonly meeting: Meeting }[] {
  return ids.flatMap((id) => {
    const source = context.sources.get(id);
    const meeting = meetingOfSource.get(id);
    return source && meeting && source.withheld === undefined ? [{ source, meeting }] : [];
  });
}

/** A file as the council published it. */
export function sourceFile(source: Source, meeting: Meeting, { linkTo, context }: Writing): OparlFile {
  const published = context.publicationDays.get(source.id);
  return {
    id: linkTo(sourceAddress(source, meeting)),
    type: oparlType('File'),
    name: plain(source.file.replace(/\.[a-z0-9]{1,5}$/i, '')) || source.file,
    fileName: source.file,
    mimeType: source.mediaType,
    date: published,
    size: source.bytes,
    accessUrl: linkTo(source.url),
    meeting: [linkTo(objectAddress('meeting', meeting.url))],
    ...madeOn(published ?? meeting.date),
  };
}

/** The originals of a text, as files. */
export function originalFiles(ids: readonly SourceId[], writing: Writing): readonly OparlFile[] {
  return openSources(ids, writing).map(({ source, meeting }) => sourceFile(source, meeting, writing));
}

function masterOf(ids: readonly SourceId[], writing: Writing): string | undefined {
  const [first] = openSources(ids, writing);
  return first && writing.linkTo(sourceAddress(first.source, first.meeting));
}

/** The page of a paper, as a file that was made from the original. */
export function paperFile(paper: Paper, meeting: Meeting, writing: Writing): OparlFile {
  const { linkTo } = writing;
  const published = publishedOn(paper, meeting);
  const own = objectAddress('paper', paper.url);
  return {
    id: linkTo(inside(own, 'file')),
    type: oparlType('File'),
    name: plain(paperTitle(paper, meeting, writing.context)),
    mimeType: 'text/html',
    date: published,
    accessUrl: linkTo(paper.url),
    masterFile: masterOf([paper.source, ...paper.alsoIn], writing),
    paper: [linkTo(own)],
    ...madeOn(published ?? meeting.date),
  };
}

/** The page of a meeting's minutes, as a file that was made from the original. */
export function minutesFile(meeting: Meeting, writing: Writing): OparlFile | undefined {
  const { minutes } = meeting;
  if (!minutes) return undefined;
  const own = objectAddress('meeting', meeting.url);
  const published = minutesPublished(meeting, writing.context.publicationDays);
  return {
    id: writing.linkTo(inside(own, 'minutes')),
    type: oparlType('File'),
    name: say(writing.context, 'Minutes of {day}', { day: meetingDay(writing.context, meeting) }),
    mimeType: 'text/html',
    date: published,
    accessUrl: writing.linkTo(minutes.url),
    masterFile: masterOf(minutes.printedIn, writing),
    meeting: [writing.linkTo(own)],
    ...madeOn(published ?? meeting.date),
  };
}

/** Every file of a meeting: its originals, its minutes, the pages of its papers. */
export function filesOfMeeting(meeting: Meeting, writing: Writing): readonly OparlFile[] {
  const own = meeting.sources.filter(({ id }) => writing.meetingOfSource.get(id) === meeting);
  return [
    ...originalFiles(
      own.map(({ id }) => id),
      writing,
    ),
    ...(someOf([minutesFile(meeting, writing)].filter((file) => file !== undefined)) ?? []),
    ...meeting.papers.map((paper) => paperFile(paper, meeting, writing)),
  ];
}
