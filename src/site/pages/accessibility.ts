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

/** A page of a meeting with the blocks that it shows. */
interface ShownPage {
  readonly page: PageLink;
  readonly source?: SourceId | undefined;
  readonly blocks: readonly Block[];
}

interface PlacedFigure {
  readonly figure: Figure;
  /** As the page mark above it says: of the pack where that is known, else of the file. */
  readonly number?: number | undefined;
}

function paperPage({ kind, title, url, source, blocks }: Paper, context: Speaker): ShownPage {
  return { page: { url, text: `${kindText(context, kind)}: ${title}` }, source, blocks };
}

function shownPages(meeting: Meeting, context: Speaker): readonly ShownPage[] {
  const { frontSheet, frontSheetSource: source, minutes, agenda } = meeting;
  const front = [...frontSheet, ...agenda.flatMap(({ note }) => note)];
  return [
    { page: { url: meeting.url, text: say(context, 'Agenda') }, source, blocks: front },
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

function withScans(meeting: Meeting, context: SiteContext): readonly PageWithScans[] {
  return shownPages(meeting, context).flatMap(({ page, source, blocks }) => {
    const scans = figuresIn(blocks).filter(({ figure }) => figure.kind === 'scan');
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
  });
}

function withPictures(meeting: Meeting, context: SiteContext): readonly PageWithPictures[] {
  return shownPages(meeting, context).flatMap(({ page, blocks }) => {
    const undescribed = figuresIn(blocks).filter(
      ({ figure }) => figure.kind !== 'scan' && figure.alternative.trim() === '',
    ).length;
    return undescribed === 0 ? [] : [{ page, meeting: meetingLink(meeting, context), undescribed }];
  });
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
  return {
    scans: meetings.flatMap((meeting) => withScans(meeting, context)),
    pictures: meetings.flatMap((meeting) => withPictures(meeting, context)),
    doubtful: meetings.flatMap((meeting) => doubtful(meeting, context)),
  };
}
