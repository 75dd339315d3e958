import type { Address, MinutesItem, Paper } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import type { Followed, FollowSign } from '../../link/followed.ts';
import { say } from '../language/say.ts';
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

function signText(sign: FollowSign, context: Speaker): string {
  switch (sign.kind) {
    case 'reference':
      return say(context, 'the same reference, {reference}', { reference: sign.reference });
    case 'named':
      return say(context, 'named in the text: “{words}”', { words: sign.text });
    case 'title':
      return say(context, 'the same title');
  }
}

function followedLine({ title, url, date, committee, sign }: Followed, context: Speaker): FollowedLine {
  return {
    link: { url, text: title },
    details: `${committee}, ${dayText(context, date)} · ${signText(sign, context)}`,
  };
}

/** Where the matter at an address was before and came back later. */
export function followedAt(url: Address, context: SiteContext): FollowedLists {
  const matter = context.site.followed.get(url);
  return {
    earlier: (matter?.earlier ?? []).map((each) => followedLine(each, context)),
    later: (matter?.later ?? []).map((each) => followedLine(each, context)),
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
