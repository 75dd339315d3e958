import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Block, blocksWithin } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { likeness } from '../document/words.ts';
import { readMarkdown } from '../read/markdown.ts';
import { resolutionFromQuotation } from '../recognise/resolutions.ts';
import { inertFileName, safeFileName } from '../safety/file-names.ts';
import { withFrugalHeap } from '../safety/frugal-heap.ts';
import { withMinutesOf, withSourcePages } from './across-meetings.ts';
import { readAliases } from './aliases.ts';
import {
  checked,
  conversionSchema,
  meetingSchema,
  minutesSchema,
  paperSchema,
  type ReportedSource,
  readFrontMatter,
  readYaml,
} from './front-matter.ts';
import { meetingAcronyms } from './meeting-acronyms.ts';
import {
  areAsKnown,
  type FolderContent,
  type FolderTexts,
  folderContent,
  type KnownHashes,
  knownMark,
  markOf,
  meetingFolders,
  textNames,
} from './meeting-folders.ts';
import type { MeetingMemory, MeetingOutcome } from './meeting-memory.ts';
import { inListedOrder, linkedPapers, withSuccessions } from './meeting-papers.ts';
import type {
  Address,
  AgendaItem,
  Archive,
  Meeting,
  MeetingId,
  Minutes,
  Paper,
  PaperId,
  PictureFile,
  Source,
  SourceId,
} from './model.ts';
import { type StoredPictures, withPictureAddresses } from './pictures.ts';
import { readPublishedAddresses } from './published-addresses.ts';
import { meetingAddress, readMeeting } from './read-meeting.ts';
import { readMinutes } from './read-minutes.ts';
import { programmeOf, readPaper, trackerOf } from './read-paper.ts';
import { referencesIn } from './references.ts';
import { settledMeetings } from './settled-holds.ts';
import { readSiteSettings, unknownCommittees } from './site-settings.ts';

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
  const shown = blocks.flatMap((block) => (block.type === 'figure' ? (block.picture ?? []) : []));
  return [...new Set(shown)].map((url) => ({
    url: url as Address,
    path: join(context.root, context.path, url.slice(context.url.length)),
  }));
}

interface FolderContext {
  readonly findings: Finding[];
  readonly folder: FolderTexts;
  readonly pictures: StoredPictures;
  /** Path of the folder below the content folder: "council/committee/2014-11-11". */
  readonly path: string;
  readonly url: Address;
  readonly root: string;
}

function fileName(context: FolderContext, name: string): string {
  return `${context.path}/${name}`;
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

function conversionIn(context: FolderContext): readonly ReportedSource[] {
  const text = context.folder.get('conversion.yaml');
  if (text === undefined) return [];
  const file = fileName(context, 'conversion.yaml');
  const yaml = readYaml(text, file);
  const { value, findings } =
    yaml.findings.length > 0
      ? { value: undefined, findings: yaml.findings }
      : checked(conversionSchema, yaml.value, file);
  context.findings.push(...findings);
  return value?.sources ?? [];
}

/**
 * A record may be written by anybody who may correct the collection: it can neither publish a file from
 * outside the content folder nor have a page written outside the site.
 */
function staysInside({ id, file, path }: ReportedSource, context: FolderContext): boolean {
  const below = relative(context.root, resolve(context.root, path)).split(sep);
  const isName = !/[\\/]/.test(file) && file !== '.' && file !== '..';
  if (/^[a-z0-9-]+$/.test(id) && isName && below[0] !== '..' && !isAbsolute(path)) return true;
  context.findings.push({
    rule: 'original-outside',
    severity: 'error',
    file: fileName(context, 'conversion.yaml'),
    message: `The source “${id}” with the file “${file}” at “${path}” would lead out of the content folder or the site.`,
    hint: 'An id holds small letters, figures and hyphens, a file is a bare name, and a path leads to a file below the content folder.',
  });
  return false;
}

/**
 * The name under which each original is published: its own as far as every file system takes it, unless another
 * has it already (in small or capital letters) or the folder of a conversion report does, which is named by the
 * source's id.
 */
function publishedNames(sources: readonly ReportedSource[]): ReadonlyMap<string, string> {
  const taken = new Set(sources.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id, file } of sources) {
    const own = inertFileName(safeFileName(file));
    const ending = extname(own) || '.txt';
    let name = own;
    for (let count = 1; taken.has(name.toLowerCase()); count += 1)
      name = `${id}${count === 1 ? '' : `-${count}`}${ending}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

function sourcesIn(context: FolderContext): readonly Source[] {
  const sources = conversionIn(context).filter((source) => staysInside(source, context));
  const names = publishedNames(sources);
  return sources.map(({ warnings, path, ...source }) => ({
    ...source,
    id: source.id as SourceId,
    url: (source.withheld === undefined
      ? `${context.url}files/${encodeURIComponent(names.get(source.id) ?? source.file)}`
      : `${context.url}files/${source.id}/#original`) as Address,
    report: `${context.url}files/${source.id}/` as Address,
    path: join(context.root, path),
    pages: [],
    warnings: warnings.map((warning) => ({ ...warning, file: source.file })),
  }));
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

function meetingIn(context: FolderContext): Outcome<Meeting | undefined> {
  return { value: meetingOf(context), findings: context.findings };
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

/** Papers stay behind alone when their source was withdrawn but they had been corrected by hand. */
function withoutMeeting(path: string, names: readonly string[]): Finding {
  return {
    rule: 'folder-without-meeting',
    severity: 'warning',
    file: path,
    message: `“${path}” has no meeting.md, so these files are not published: ${names.join(', ')}.`,
    hint: 'Delete the folder when its source was withdrawn, or put its meeting.md back.',
  };
}

/** What is known of an archive from before. */
export interface KnownArchive {
  readonly memory?: MeetingMemory | undefined;
  /** What the files below the folder hold: those of known hashes are not even opened when the memory has their meeting. */
  readonly hashes?: KnownHashes;
}

function readFolder(root: string, path: string, { texts, pictures }: FolderContent): MeetingOutcome {
  const [council = '', committee = '', date = ''] = path.split('/');
  const url = meetingAddress(council, committee, date);
  return meetingIn({ findings: [], folder: texts, pictures, path, root, url });
}

/** Reads the folder of a meeting unless the memory has it as it is. */
async function recalledMeeting(
  root: string,
  path: string,
  names: readonly string[],
  { memory, hashes }: KnownArchive,
): Promise<MeetingOutcome> {
  const known = hashes && knownMark(path, names, hashes);
  const there = known === undefined ? undefined : memory?.recall({ root, path, mark: known });
  if (there) return there;
  const content = await folderContent(join(root, path), names);
  if (!memory) return readFolder(root, path, content);
  const isAsKnown = known !== undefined && areAsKnown(path, content, hashes ?? (() => undefined));
  const folder = { root, path, mark: isAsKnown ? known : markOf(content) };
  return memory.recall(folder) ?? memory.keep(folder, readFolder(root, path, content));
}

async function readMeetings(root: string, known: KnownArchive): Promise<Outcome<readonly Meeting[]>> {
  const findings: Finding[] = [];
  const meetings: Meeting[] = [];
  for (const [path, names] of await meetingFolders(root)) {
    if (!names.includes('meeting.md')) {
      findings.push(withoutMeeting(path, textNames(names)));
      continue;
    }
    const { value: meeting, findings: own } = await recalledMeeting(root, path, names, known);
    findings.push(...own);
    if (meeting) meetings.push(meeting);
  }
  return { value: meetings, findings };
}

/**
 * Reads a content folder: `council/committee/date/meeting.md` with its minutes, papers and conversion
 * record. What is wrong with a file is a finding of severity `error` that names file and field; the file is
 * left out and the rest is read. With a memory, folders that are as they were are not read again.
 */
export async function readArchive(directory: string, known: KnownArchive = {}): Promise<Outcome<Archive>> {
  const root = resolve(directory);
  const { value: meetings, findings } = await withFrugalHeap(() => readMeetings(root, known));
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const linked = meetings.map((meeting) => withMinutesOf(meeting, byId));
  const aliases = await readAliases(root);
  const publishedBefore = await readPublishedAddresses(root);
  const settings = await readSiteSettings(root);
  const unknown = unknownCommittees(settings.value, meetings);
  const settled = await settledMeetings(linked, root);
  return {
    value: {
      meetings: withSourcePages(settled.value),
      aliases: aliases.value,
      publishedBefore: publishedBefore.value,
      settings: settings.value,
    },
    findings: [
      ...findings,
      ...aliases.findings,
      ...publishedBefore.findings,
      ...settings.findings,
      ...unknown,
      ...settled.findings,
    ],
  };
}
