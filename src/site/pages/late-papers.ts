import type { Meeting, Paper, SourceId } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { publicationNotice } from './notice.ts';
import { paperLink } from './versions.ts';

/** A supplement with the papers that it brought, or a paper that came late by itself. */
export interface LateEntry {
  readonly link: PageLink;
  readonly published?: string | undefined;
  readonly date?: string | undefined;
  /** Why it came late or what it replaces, in the words of the council. */
  readonly reason?: string | undefined;
  readonly papers: readonly PageLink[];
}

function sourcesOf({ source, alsoIn }: Paper): readonly SourceId[] {
  return [source, ...alsoIn];
}

function lateEntry(paper: Paper, brought: readonly Paper[], meeting: Meeting, context: Speaker): LateEntry {
  const link = paperLink(paper, meeting, context);
  const published = paper.published && dayText(context, paper.published);
  return {
    link,
    // The title of a supplement tells its day already.
    published: published && link.text.includes(published) ? undefined : published,
    date: paper.published,
    // A paper says its reason where it stands on the agenda; a supplement stands nowhere else.
    reason: paper.kind === 'agenda' ? paper.reason : undefined,
    papers: brought.map((each) => paperLink(each, meeting, context)),
  };
}

/** What was published after the agenda: supplements with what they brought, then papers that came by themselves. */
export function lateEntries(meeting: Meeting, context: Speaker): readonly LateEntry[] {
  const supplements = meeting.papers.filter(({ kind }) => kind === 'agenda');
  const others = meeting.papers.filter(({ kind }) => kind !== 'agenda');
  const broughtBy = (supplement: Paper) =>
    others.filter((paper) => sourcesOf(paper).includes(supplement.source));
  const brought = new Set(supplements.flatMap(broughtBy));
  const isLate = ({ published, supersededBy }: Paper) =>
    supersededBy === undefined &&
    published !== undefined &&
    meeting.published !== undefined &&
    published > meeting.published;
  return [
    ...supplements.map((supplement) => lateEntry(supplement, broughtBy(supplement), meeting, context)),
    ...others
      .filter((paper) => isLate(paper) && !brought.has(paper))
      .map((paper) => lateEntry(paper, [], meeting, context)),
  ];
}

/** A late paper with how early before the meeting it came, all the same. */
export interface LateEntryWithNotice extends LateEntry {
  /** "1 clear day before the meeting". */
  readonly notice?: string | undefined;
}

/** What was published after the agenda, each with its clear days of notice. */
export function lateEntriesWithNotice(
  meeting: Meeting,
  context: SiteContext,
): readonly LateEntryWithNotice[] {
  return lateEntries(meeting, context).map((entry) => ({
    ...entry,
    notice: entry.date && publicationNotice(entry.date, meeting.date, context).clear,
  }));
}

/** Whether of a meeting nothing but its front sheet is there, though its agenda lists papers. */
export function hasOnlyFrontSheet({ papers, agenda }: Meeting): boolean {
  return papers.length === 0 && agenda.some(({ missing }) => missing.length > 0);
}
