import type { Fidelity, LeftOut, Meeting, SettledHold, Source } from '../../archive/model.ts';
import type { HoldDecision } from '../../archive/review.ts';
import type { Finding } from '../../document/finding.ts';
import { holdKinds } from '../../safety/holds/kinds.ts';
import { say } from '../language/say.ts';
import type { Fact, PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { bytesText, dayText, mediaText } from '../wording.ts';
import { meetingCrumbs, meetingName, windowTitle } from './common.ts';

/** How much was held back in one way, and what a person decided of it. */
interface HoldEntry {
  readonly name: string;
  readonly pages: readonly number[];
  readonly words: number;
  readonly decision?:
    | {
        readonly outcome: HoldDecision['outcome'];
        readonly by: string;
        readonly day: string;
        readonly why: string;
      }
    | undefined;
}

function holdEntry({ kind, pages, words, decision }: SettledHold, context: SiteContext): HoldEntry {
  const { name } = holdKinds[kind];
  if (!decision) return { name, pages, words };
  const { outcome, by, when, why } = decision;
  return { name, pages, words, decision: { outcome, by, day: dayText(context, when), why } };
}

export interface ConversionReportPage extends PageBase {
  readonly kind: 'conversion-report';
  readonly file: PageLink;
  /** What is held back of the original, when that is why it is not given out. */
  readonly withheld?: string | undefined;
  readonly holds: readonly HoldEntry[];
  readonly facts: readonly Fact[];
  readonly fidelity: Fidelity;
  readonly warnings: readonly Finding[];
  readonly lost: readonly LeftOut[];
  readonly furniture: readonly LeftOut[];
  readonly pages: readonly PageLink[];
}

/** Whether a page is there: an edition of a part of the archive lacks the meetings of the others. */
function isThere(address: string, meeting: Meeting, context: SiteContext): boolean {
  return address.startsWith(meeting.url) || context.meetingByUrl.has(meetingAddressOf(address));
}

/** The address of the meeting that a page belongs to: council, committee, day. */
function meetingAddressOf(address: string): string {
  return `${address.split('/').slice(0, 4).join('/')}/`;
}

/** Addresses with the fragment taken off, once each: the pages that show text of a source, but for the report itself. */
function pageLinks(source: Source, meeting: Meeting, context: SiteContext): readonly PageLink[] {
  const pages = new Set(source.pages.map((address) => address.replace(/#.*$/, '')));
  pages.delete(source.report);
  return [...pages].filter((url) => isThere(url, meeting, context)).map((url) => ({ url, text: url }));
}

/** What became of one source: words kept, furniture and losses listed, warnings with their remedy. */
export function conversionReportPage(
  source: Source,
  meeting: Meeting,
  context: SiteContext,
): ConversionReportPage {
  const heading = say(context, 'Conversion report: {file}', { file: source.file });
  return {
    kind: 'conversion-report',
    url: source.report,
    title: windowTitle([heading, meetingName(meeting, context)], context),
    heading,
    description: say(context, 'How the pages made from {file} compare with it, word for word.', {
      file: source.file,
    }),
    siteName: context.name,
    language: context.language,
    crumbs: meetingCrumbs(meeting, context),
    file: { url: source.url, text: source.file },
    withheld: source.withheld,
    holds: (source.holds ?? []).map((hold) => holdEntry(hold, context)),
    facts: [
      { label: say(context, 'File'), value: source.file, url: source.url },
      { label: say(context, 'Kind'), value: mediaText(context, source.mediaType) },
      { label: say(context, 'Size'), value: bytesText(source.bytes) },
      { label: 'SHA-256', value: source.sha256 },
    ],
    fidelity: source.fidelity,
    warnings: source.warnings,
    lost: source.lost,
    furniture: source.furniture,
    pages: pageLinks(source, meeting, context),
  };
}
