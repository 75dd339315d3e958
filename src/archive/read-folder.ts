import { join } from 'node:path';
import { type Block, blocksWithin } from '../document/block.ts';
import { likeness } from '../document/words.ts';
import { readMarkdown } from '../read/markdown.ts';
import { resolutionFromQuotation } from '../recognise/resolutions.ts';
import { type FolderContext, fileName } from './folder-context.ts';
import { meetingSchema, minutesSchema, paperSchema, readFrontMatter } from './front-matter.ts';
import { meetingAcronyms } from './meeting-acronyms.ts';
import type { FolderContent, FolderTexts } from './meeting-folders.ts';
import type { MeetingOutcome } from './meeting-memory.ts';
import { inListedOrder, linkedPapers, withSuccessions } from './meeting-papers.ts';
import type {
  Address,
  AgendaItem,
  Meeting,
  MeetingId,
  Minutes,
  Paper,
  PaperId,
  PictureFile,
} from './model.ts';
import { withPictureAddresses } from './pictures.ts';
import { meetingAddress, readMeeting } from './read-meeting.ts';
import { readMinutes } from './read-minutes.ts';
import { programmeOf, readPaper, trackerOf } from './read-paper.ts';
import { sourcesIn } from './read-sources.ts';
import { referencesIn } from './references.ts';

/** The blocks of a file's body; `name` is the file's path from the folder of its meeting. */
function bodyBlocks(body: string, name: string, context: FolderContext): readonly Block[] {
  const blocks = readMarkdown(body).blocks.flatMap((block) =>
    block.type === 'furniture' ? [] : [resolutionFromQuotation(block) ?? block],
  );
  const { value, findings } = withPictureAddresses(blocks, name, context.url, context.pictures);
  context.findings.push(...findings.map((finding) => ({ ...finding, file: fileName(context, name) })));
  return value;
}

/** Where the pictures lie that some blocks show. */
function picturesIn(blocks: readonly Block[], context: FolderContext): readonly PictureFile[] {
  const shown = blocksWithin(blocks).flatMap((block) =>
    block.type === 'figure' ? (block.picture ?? []) : [],
  );
  return [...new Set(shown)].map((url) => ({
    url: url as Address,
    path: join(context.root, context.path, url.slice(context.url.length)),
  }));
}

function minutesIn(context: FolderContext): Minutes | undefined {
  const text = context.folder.get('minutes.md');
  if (text === undefined) return undefined;
  const { value, findings } = readFrontMatter(minutesSchema, text, fileName(context, 'minutes.md'));
  context.findings.push(...findings);
  return (
    value &&
    readMinutes(value, bodyBlocks(value.body, 'minutes.md', context), `${context.url}minutes/` as Address)
  );
}

function paperNames(folder: FolderTexts): readonly string[] {
  return [...folder.keys()]
    .filter((name) => name.endsWith('.md') && name !== 'meeting.md' && name !== 'minutes.md')
    .sort((a, b) => a.slice(0, -3).localeCompare(b.slice(0, -3), 'en', { numeric: true }));
}

function paperId(folder: string, stem: string | undefined): PaperId | undefined {
  return stem === undefined ? undefined : (`${folder}/${stem}` as PaperId);
}

/** "5-shaping/appendix-1.md" is a paper below "5-shaping.md". */
function papersIn(context: FolderContext): readonly Paper[] {
  const papers = paperNames(context.folder).flatMap((name) => {
    const file = fileName(context, name);
    const { value, findings } = readFrontMatter(paperSchema, context.folder.get(name) ?? '', file);
    context.findings.push(...findings);
    if (!value) return [];
    const stem = name.slice(0, -'.md'.length);
    const above = stem.includes('/') ? stem.slice(0, stem.lastIndexOf('/')) : undefined;
    const parent =
      above !== undefined && context.folder.has(`${above}.md`)
        ? (`${context.path}/${above}` as PaperId)
        : undefined;
    const identity = {
      id: `${context.path}/${stem}` as PaperId,
      url: `${context.url}${stem}/` as Address,
      parent,
      supersededBy: paperId(context.path, value.frontMatter.supersededBy),
    };
    return [readPaper(value, bodyBlocks(value.body, name, context), identity)];
  });
  const { value, findings } = withSuccessions(papers);
  context.findings.push(...findings);
  return value;
}

function withPapers(agenda: readonly AgendaItem[], papers: readonly Paper[]): readonly AgendaItem[] {
  const byItem = new Map<string, PaperId[]>();
  for (const { agendaItem, id } of papers) {
    if (agendaItem !== undefined) byItem.set(agendaItem, [...(byItem.get(agendaItem) ?? []), id]);
  }
  return agenda.map((item) => ({
    ...item,
    papers: item.number === undefined ? [] : (byItem.get(item.number) ?? []),
  }));
}

/**
 * A minute and an agenda item belong together when the minute says so, else when their titles agree; numbers
 * alone may count differently.
 */
function withAgendaNumbers(minutes: Minutes | undefined, agenda: readonly AgendaItem[]): Minutes | undefined {
  if (!minutes) return undefined;
  const items = minutes.items.map((item) => {
    if (item.agendaNumber !== undefined) return item;
    const ranked = agenda
      .map(({ number, title }) => ({
        number,
        score: likeness(title, item.title) + (number === item.number ? 0.1 : 0),
      }))
      .sort((a, b) => b.score - a.score);
    const [best] = ranked;
    return best && best.score >= 0.6 ? { ...item, agendaNumber: best.number } : item;
  });
  return { ...minutes, items };
}

function holdsFigures({ papers, minutes }: Meeting): boolean {
  const texts = [...papers, ...(minutes?.items ?? [])].map(({ blocks }) => blocks);
  const all = [...texts, minutes?.preamble ?? []];
  return all.some((blocks) => blocksWithin(blocks).some(({ type }) => type === 'figure'));
}

function meetingOf(context: FolderContext): Meeting | undefined {
  const { value, findings } = readFrontMatter(
    meetingSchema,
    context.folder.get('meeting.md') ?? '',
    fileName(context, 'meeting.md'),
  );
  context.findings.push(...findings);
  if (!value) return undefined;
  const identity = { id: context.path as MeetingId, url: context.url };
  const body = bodyBlocks(value.body, 'meeting.md', context);
  const meeting = readMeeting(value, body, identity);
  const papers = inListedOrder(papersIn(context), linkedPapers(body), context.path);
  const inForce = papers.filter(({ supersededBy }) => supersededBy === undefined);
  const minutes = minutesIn(context);
  const whole: Meeting = {
    ...meeting,
    status: minutes ? 'held' : meeting.status,
    agenda: withPapers(meeting.agenda, papers),
    minutes: withAgendaNumbers(minutes, meeting.agenda),
    papers,
    workProgramme: inForce.flatMap(programmeOf),
    tracker: inForce.flatMap(trackerOf),
    sources: sourcesIn(context),
    pictures: picturesIn(
      [
        ...meeting.frontSheet,
        ...meeting.agenda.flatMap(({ note }) => note),
        ...papers.flatMap(({ blocks }) => blocks),
        ...(minutes ? [...minutes.preamble, ...minutes.items.flatMap(({ blocks }) => blocks)] : []),
      ],
      context,
    ),
  };
  return {
    ...whole,
    references: referencesIn(whole),
    acronyms: meetingAcronyms(whole),
    hasFigures: holdsFigures(whole),
  };
}

/**
 * Reads the files of one meeting's folder, `path` below the content folder `root`. What is wrong with a file is a finding;
 * nothing is given where its `meeting.md` cannot be read.
 */
export function readFolder(root: string, path: string, { texts, pictures }: FolderContent): MeetingOutcome {
  const [council = '', committee = '', date = ''] = path.split('/');
  const url = meetingAddress(council, committee, date);
  const context: FolderContext = { findings: [], folder: texts, pictures, path, root, url };
  return { value: meetingOf(context), findings: context.findings };
}
