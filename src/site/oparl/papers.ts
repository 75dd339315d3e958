import type { AgendaItem, Meeting, Paper } from '../../archive/model.ts';
import { plain } from '../data/meeting-data.ts';
import { paperTitle, publishedOn } from '../pages/versions.ts';
import { committeeAddress } from '../site-context.ts';
import { kindText } from '../wording.ts';
import { objectAddress } from './addresses.ts';
import { inside, originalFiles, paperFile } from './files.ts';
import type { OparlConsultation, OparlPaper } from './schema.ts';
import { councilAddress, madeOn, oparlType, someOf, type Writing } from './writing.ts';

/** A paper with what its meeting knows of it. */
export interface PaperInMeeting {
  readonly paper: Paper;
  readonly meeting: Meeting;
  readonly item?: AgendaItem | undefined;
  readonly parent?: Paper | undefined;
  readonly children: readonly Paper[];
  /** The versions before and after it. */
  readonly versions: readonly Paper[];
}

/** The papers of a meeting, each with its item, its report, its appendices and its other versions. */
export function papersInMeeting(meeting: Meeting): readonly PaperInMeeting[] {
  const byId = new Map(meeting.papers.map((paper) => [paper.id, paper]));
  const items = new Map(meeting.agenda.flatMap((item) => item.papers.map((id) => [id, item] as const)));
  const children = Map.groupBy(meeting.papers, ({ parent }) => parent);
  return meeting.papers.map((paper) => ({
    paper,
    meeting,
    item: items.get(paper.id),
    parent: paper.parent === undefined ? undefined : byId.get(paper.parent),
    children: children.get(paper.id) ?? [],
    versions: [paper.supersedes, paper.supersededBy].flatMap((id) => (id && byId.get(id)) ?? []),
  }));
}

function daysOf({ paper, meeting }: PaperInMeeting) {
  return madeOn(publishedOn(paper, meeting) ?? meeting.date);
}

/** That a paper comes before a meeting. */
export function consultationObject(place: PaperInMeeting, { linkTo }: Writing): OparlConsultation {
  const { paper, meeting, item } = place;
  const own = objectAddress('paper', paper.url);
  const meetingAddress = objectAddress('meeting', meeting.url);
  return {
    id: linkTo(inside(own, 'consultation')),
    type: oparlType('Consultation'),
    paper: linkTo(own),
    agendaItem: item && linkTo(inside(meetingAddress, item.anchor)),
    meeting: linkTo(meetingAddress),
    organization: [linkTo(objectAddress('organization', committeeAddress(meeting)))],
    ...daysOf(place),
  };
}

function authors({ authors: people }: Paper, { context, linkTo }: Writing): string[] | undefined {
  const pages = people.flatMap(({ person }) => (person && context.people.get(person)?.url) ?? []);
  return someOf(pages.map((page) => linkTo(objectAddress('person', page))));
}

/** A paper with its files and its consultation inside it. */
export function paperObject(place: PaperInMeeting, writing: Writing): OparlPaper {
  const { paper, meeting, parent, children, versions } = place;
  const { linkTo } = writing;
  const addressesOf = (papers: readonly Paper[]) =>
    someOf(papers.map(({ url }) => linkTo(objectAddress('paper', url))));
  return {
    id: linkTo(objectAddress('paper', paper.url)),
    type: oparlType('Paper'),
    body: linkTo(objectAddress('body', councilAddress(meeting))),
    name: plain(paperTitle(paper, meeting, writing.context)),
    reference: paper.reference || undefined,
    date: paper.date ?? publishedOn(paper, meeting),
    paperType: kindText(writing.context, paper.kind),
    relatedPaper: addressesOf(versions),
    superordinatedPaper: addressesOf(parent ? [parent] : []),
    subordinatedPaper: addressesOf(children),
    mainFile: paperFile(paper, meeting, writing),
    auxiliaryFile: someOf(originalFiles([paper.source, ...paper.alsoIn], writing)),
    originatorPerson: authors(paper, writing),
    consultation: [consultationObject(place, writing)],
    web: linkTo(paper.url),
    ...daysOf(place),
  };
}
