import type { Meeting } from '../../archive/model.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink, ProvenanceSource } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { meetingDay } from '../wording.ts';
import { type AccessibilityNotes, accessibilityNotes } from './accessibility.ts';
import { homeCrumb, listLinks, provenanceOf, registers, windowTitle } from './common.ts';

export interface AboutPage extends PageBase {
  readonly kind: 'about';
  readonly words: {
    readonly read: number;
    readonly kept: number;
    readonly furniture: number;
    readonly lost: number;
  };
  readonly accessibility: AccessibilityNotes;
  readonly sources: readonly (ProvenanceSource & { readonly meeting: PageLink })[];
}

export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found';
  readonly lists: readonly PageLink[];
}

function sourcesOf(
  meeting: Meeting,
  context: SiteContext,
): readonly (ProvenanceSource & { readonly meeting: PageLink })[] {
  const text = `${meeting.committee.name}, ${meetingDay(context, meeting)}`;
  return meeting.sources.map((source) => ({
    ...provenanceOf(source),
    meeting: { url: meeting.url, text },
  }));
}

/** How the site was made, source by source, and how it may be used. */
export function aboutPage(context: SiteContext): AboutPage {
  const sources = context.site.meetings.flatMap((meeting) => sourcesOf(meeting, context));
  const total = (field: 'words' | 'kept' | 'furniture' | 'lost') =>
    sources.reduce((sum, source) => sum + source.fidelity[field], 0);
  return {
    kind: 'about',
    url: registers.about,
    title: windowTitle([say(context, 'About this site')], context),
    heading: say(context, 'About this site'),
    description: say(
      context,
      'How the pages were made from the published papers, how well, and how to use them.',
    ),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context)],
    words: { read: total('words'), kept: total('kept'), furniture: total('furniture'), lost: total('lost') },
    accessibility: accessibilityNotes(context),
    sources,
  };
}

/** The page that a host shows for a wrong address. */
export function notFoundPage(context: SiteContext): NotFoundPage {
  return {
    kind: 'not-found',
    url: registers.notFound,
    title: windowTitle([say(context, 'Page not found')], context),
    heading: say(context, 'There is no page at this address'),
    description: say(context, 'The address is wrong, or the page has never been part of this site.'),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context)],
    base: context.base,
    lists: listLinks(context),
  };
}
