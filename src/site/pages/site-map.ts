import type { Meeting } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { CommitteeEntry, SiteContext } from '../site-context.ts';
import { kindText, meetingDay } from '../wording.ts';
import { homeCrumb, registers } from './common.ts';
import { grouped } from './lists.ts';
import { papersWithPages } from './places.ts';
import { registerBase } from './register-base.ts';
import { registerEntries } from './register-index.ts';
import { paperLink } from './versions.ts';

/** A meeting on the site map, with its papers where there is room for them. */
export interface MeetingOnMap {
  readonly link: PageLink;
  readonly papers: readonly PageLink[];
}

/** A committee on the site map, with its meetings by year where there is room for them. */
export interface CommitteeOnMap {
  readonly link: PageLink;
  readonly meetings: string;
  readonly years: readonly { readonly heading: string; readonly members: readonly MeetingOnMap[] }[];
}

export interface SiteMapPage extends PageBase {
  readonly kind: 'site-map';
  readonly registers: readonly PageLink[];
  readonly councils: readonly { readonly link: PageLink; readonly committees: readonly CommitteeOnMap[] }[];
}

/** How far down the map goes. Each line is 100 to 300 bytes, so that no map is larger than about a megabyte. */
type Depth = 'papers' | 'meetings' | 'committees';
const mostLines = 3000;

function depthOf({ site }: SiteContext): Depth {
  const meetings = site.meetings.length;
  const papers = site.meetings.reduce((sum, meeting) => sum + meeting.papers.length, 0);
  if (meetings + papers <= mostLines) return 'papers';
  return meetings <= mostLines ? 'meetings' : 'committees';
}

function meetingOnMap(meeting: Meeting, depth: Depth, context: Speaker): MeetingOnMap {
  const minutes = meeting.minutes ? [{ url: meeting.minutes.url, text: say(context, 'Minutes') }] : [];
  const papers = papersWithPages(meeting).filter(({ kind }) => kind !== 'minutes');
  const links = papers.map((paper) => {
    const { url, text } = paperLink(paper, meeting, context);
    const named = paper.kind === 'report' || text.startsWith(kindText(context, paper.kind));
    return { url, text: named ? text : `${kindText(context, paper.kind)}: ${text}` };
  });
  return {
    link: { url: meeting.url, text: meetingDay(context, meeting) },
    papers: depth === 'papers' ? [...minutes, ...links] : [],
  };
}

function committeeOnMap(committee: CommitteeEntry, depth: Depth, context: Speaker): CommitteeOnMap {
  const { url, name, meetings } = committee;
  return {
    link: { url, text: name },
    meetings: countText(context, meetings.length, 'meeting'),
    years:
      depth === 'committees'
        ? []
        : grouped(meetings, ({ date }) => date.slice(0, 4)).map(({ heading, members }) => ({
            heading,
            members: members.map((meeting) => meetingOnMap(meeting, depth, context)),
          })),
  };
}

/** Pages that every site has once. */
function siteRegisters(context: Speaker): readonly PageLink[] {
  const entries = registerEntries(context).map(({ link }) => link);
  return [
    homeCrumb(context),
    ...entries.filter(({ url }) => url !== registers.siteMap),
    { url: registers.search, text: say(context, 'Search') },
    { url: registers.about, text: say(context, 'About this site') },
  ];
}

/** The whole site on one page, by council, committee and year; how deep it goes depends on how much there is. */
export function siteMapPage(context: SiteContext): SiteMapPage {
  const depth = depthOf(context);
  return {
    ...registerBase(
      {
        url: registers.siteMap,
        heading: say(context, 'Site map'),
        description: say(
          context,
          'Every part of this site: registers, councils, committees and their meetings by year.',
        ),
        crumbs: [homeCrumb(context)],
      },
      context,
    ),
    kind: 'site-map',
    registers: siteRegisters(context),
    councils: context.councils.map((council) => ({
      link: { url: council.url, text: council.name },
      committees: council.committees.map((committee) => committeeOnMap(committee, depth, context)),
    })),
  };
}
