import type { Meeting, MinutesItem } from '../../archive/model.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { shortened } from '../wording.ts';
import { type FollowedLists, followedAt, reportsBefore } from './followed.ts';
import { paperLink } from './versions.ts';

/** What stands round the decisions of a minute: the reports before it, the actions, where it was and came back. */
export interface Matter {
  readonly reports: readonly PageLink[];
  readonly actions: readonly PageLink[];
  readonly followed: FollowedLists;
}

/** The matter of a minute. */
export function matterOf(item: MinutesItem, meeting: Meeting, context: SiteContext): Matter {
  return {
    reports: reportsBefore(item, meeting.papers).map((paper) => paperLink(paper, meeting, context)),
    actions: item.actions.map(({ url, text, owner }) => ({
      url,
      text: [shortened(text, 160), owner && `(${owner})`].filter(Boolean).join(' '),
    })),
    followed: followedAt(item.url, context),
  };
}
