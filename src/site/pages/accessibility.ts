import type { Address, Meeting, Paper, Source, SourceId } from '../../archive/model.ts';
import { type Block, blocksWithin, type Figure } from '../../document/block.ts';
import type { Speaker } from '../../document/language.ts';
import { countText } from '../language/nouns.ts';
import { type Label, say } from '../language/say.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { kindText } from '../wording.ts';
import { meetingName } from './common.ts';
import { minutesBlocks } from './places.ts';

/** A scanned page: where it stands on the site, and whether its text was recognised by machine. */
export interface ScannedPage extends PageLink {
  readonly recognised: boolean;
}

/** A page of the site that shows scanned pages. */
export interface PageWithScans {
  readonly page: PageLink;
  readonly meeting: PageLink;
  readonly original?: PageLink | undefined;
  readonly scans: readonly ScannedPage[];
}

/** A page of the site with pictures or charts that the source does not describe. */
export interface PageWithPictures {
  readonly page: PageLink;
  readonly meeting: PageLink;
  readonly undescribed: number;
}

/** A source that was read with doubts, and which. */
export interface DoubtfulSource {
  readonly report: PageLink;
  readonly meeting: PageLink;
  readonly doubts: readonly string[];
}

/** What of a site is not accessible, as far as figures and findings tell. */
export interface AccessibilityNotes {
  readonly scans: readonly PageWithScans[];
  readonly pictures: readonly PageWithPictures[];
  readonly doubtful: readonly DoubtfulSource[];
}

/** A page of a meeting with the figures that it shows. */
interface ShownPage {
  readonly page: PageLink;
  readonly meeting: Meeting;
  readonly source?: SourceId | undefined;
  readonly figures: readonly PlacedFigure[];
}

interface PlacedFigure {
  readonly figure: Figure;
  /** As the page mark above it says: of the pack where that is known, else of the file. */
  readonly number?: number | undefined;
}

/** The same with the blocks in which the figures are. */
type PageWithBlocks = Pick<ShownPage, 'page' | 'source'> & { readonly blocks: readonly Block[] };

function paperPage({ kind, title, url, source, blocks }: Paper, context: Speaker): PageWithBlocks {
  return { page: { url, text: `${kindText(context, kind)}: ${title}` }, source, blocks };
}

function pagesWithBlocks(meeting: Meeting, context: Speaker): readonly PageWithBlocks[] {
  const { frontSheet, frontSheetSource: source, minutes, agenda } = meeting;
  const blocks = [...frontSheet, ...agenda.flatMap(({ note }) => note)];
  const front = { page: { url: meeting.url, text: say(context, 'Agenda') }, source, blocks };
  if (meeting.hasFigures === false) return [front];
  return [
    front,
    ...(minutes
      ? [
          {
            page: { url: minutes.url, text: say(context, 'Minutes') },
            source: minutes.printedIn[0],
            blocks: minutesBlocks(minutes),
          },
        ]
      : []),
    ...meeting.papers.map((paper) => paperPage(paper, context)),
  ];
}

function figuresIn(blocks: readonly Block[]): readonly PlacedFigure[] {
  let number: number | undefined;
  return blocksWithin(blocks).flatMap((block): readonly PlacedFigure[] => {
    if (block.type === 'page-mark') number = block.page ?? block.sheet;
    return block.type === 'figure' ? [{ figure: block, number }] : [];
  });
}

function shownPages(meeting: Meeting, context: Speaker): readonly ShownPage[] {
  return pagesWithBlocks(meeting, context).map(({ page, source, blocks }) => ({
    page,
    meeting,
    source,
    figures: figuresIn(blocks),
  }));
}

function scanLink({ figure, number }: PlacedFigure, page: Address | string, context: Speaker): ScannedPage {
  return {
    url: figure.anchor === undefined ? page : `${page}#${figure.anchor}`,
    text: number === undefined ? say(context, 'scanned page') : say(context, 'page {page}', { page: number }),
    recognised: figure.recognised === true,
  };
}

function meetingLink(meeting: Meeting, context: SiteContext): PageLink {
  return { url: meeting.url, text: meetingName(meeting, context) };
}

function withScans(
  { page, meeting, source, figures }: ShownPage,
  context: SiteContext,
): readonly PageWithScans[] {
  const scans = figures.filter(({ figure }) => figure.kind === 'scan');
  if (scans.length === 0) return [];
  const original = source === undefined ? undefined : context.sources.get(source);
  return [
    {
      page,
      meeting: meetingLink(meeting, context),
      original: original && { url: original.url, text: original.file },
      scans: scans.map((scan) => scanLink(scan, page.url, context)),
    },
  ];
}

function withPictures(
  { page, meeting, figures }: ShownPage,
  context: SiteContext,
): readonly PageWithPictures[] {
  const undescribed = figures.filter(
    ({ figure }) => figure.kind !== 'scan' && figure.alternative.trim() === '',
  ).length;
  return undescribed === 0 ? [] : [{ page, meeting: meetingLink(meeting, context), undescribed }];
}

/** The findings that make the reading of a source doubtful, by rule, in the words of the statement. */
export const doubtfulRules: Readonly<Record<string, Label>> = {
  'ocr-doubtful': 'text recognised by machine with doubt',
  'ocr-failed': 'a scanned page whose text could not be recognised',
  'ocr-not-finished': 'a scanned page whose text could not be recognised',
  'layout-unknown': 'an unknown layout: headings and lists may be plain paragraphs',
  'minutes-cut-short': 'minutes that the source cuts short',
  'pdf-page-broken': 'a damaged page that could not be read',
  'pictures-left-out': 'pictures that are only in the original',
  'word-inserted-file-not-read': 'a file inside the document that is only in the original',
  'word-sign-unknown': 'signs of an unknown font',
};

function doubtsOf({ warnings, fidelity }: Source, context: Speaker): readonly string[] {
  const found = warnings.flatMap(({ rule }) => doubtfulRules[rule] ?? []).map((doubt) => say(context, doubt));
  const lost =
    fidelity.lost === 0
      ? []
      : [say(context, '{words} lost', { words: countText(context, fidelity.lost, 'word') })];
  return [...new Set([...found, ...lost])];
}

function doubtful(meeting: Meeting, context: SiteContext): readonly DoubtfulSource[] {
  return meeting.sources.flatMap((source) => {
    const doubts = doubtsOf(source, context);
    if (doubts.length === 0) return [];
    const report = { url: source.report, text: source.file };
    return [{ report, meeting: meetingLink(meeting, context), doubts }];
  });
}

/** What is not accessible on a site: scanned pages, pictures without words, sources that were read with doubt. */
export function accessibilityNotes(context: SiteContext): AccessibilityNotes {
  const { meetings } = context.site;
  const shown = meetings.flatMap((meeting) => shownPages(meeting, context));
  return {
    scans: shown.flatMap((page) => withScans(page, context)),
    pictures: shown.flatMap((page) => withPictures(page, context)),
    doubtful: meetings.flatMap((meeting) => doubtful(meeting, context)),
  };
}
