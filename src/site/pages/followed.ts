import type { Address, MinutesItem, Paper } from '../../archive/model.ts';
import type { Followed, FollowSign } from '../../link/followed.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';

/** The same matter at another meeting, and by what it is taken for the same. */
export interface FollowedLine {
  readonly link: PageLink;
  readonly details: string;
}

/** Where a matter was before, and where it came back. */
export interface FollowedLists {
  readonly earlier: readonly FollowedLine[];
  readonly later: readonly FollowedLine[];
}

function signText(sign: FollowSign): string {
  switch (sign.kind) {
    case 'reference':
      return `the same reference, ${sign.reference}`;
    case 'named':
      return `named in the text: “${sign.text}”`;
    case 'title':
      return 'the same title';
  }
}

function followedLine({ title, url, date, committee, sign }: Followed): FollowedLine {
  return { link: { url, text: title }, details: `${committee}, ${dayText(date)} · ${signText(sign)}` };
}

/** Where the matter at an address was before and came back later. */
export function followedAt(url: Address, { site }: SiteContext): FollowedLists {
  const matter = site.followed.get(url);
  return {
    earlier: (matter?.earlier ?? []).map(followedLine),
    later: (matter?.later ?? []).map(followedLine),
  };
}

/** The reports that lay before a meeting on the item that a minute records. */
export function reportsBefore({ agendaNumber }: MinutesItem, papers: readonly Paper[]): readonly Paper[] {
  if (agendaNumber === undefined) return [];
  return papers.filter(
    ({ kind, agendaItem, parent, supersededBy }) =>
      kind === 'report' && agendaItem === agendaNumber && parent === undefined && supersededBy === undefined,
  );
}
