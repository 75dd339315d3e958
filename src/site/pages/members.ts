import type { Meeting, RoleHolder } from '../../archive/model.ts';
import { say } from '../language/say.ts';
import { type ListedMember, listedMembers, memberKey } from '../memberships.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { type NamedRole, namedRole } from './common.ts';

/** Who belonged to a committee, told by the membership that its papers print from meeting to meeting. */
export interface Members {
  /** The day of the newest meeting that prints a membership. */
  readonly on: string;
  readonly current: readonly NamedRole[];
  readonly former: readonly NamedRole[];
}

function withDetail(holder: RoleHolder, detail: string | undefined, context: SiteContext): NamedRole {
  const named = namedRole(holder, context);
  return { ...named, role: [named.role, detail].filter(Boolean).join(', ') || undefined };
}

/** Members now and before; `meetings` are those of one committee, newest first. Nothing where none prints any. */
export function membersOf(meetings: readonly Meeting[], context: SiteContext): Members | undefined {
  const printed = meetings.filter(({ membership }) => membership.length > 0);
  const [newest] = printed;
  const oldest = printed.at(-1);
  if (!newest || !oldest) return undefined;
  const members = listedMembers(printed);
  const since = ({ from }: ListedMember) =>
    from > oldest.date ? say(context, 'listed since {day}', { day: dayText(context, from) }) : undefined;
  const current = newest.membership.map((holder) => {
    const member = members.get(memberKey(holder));
    return withDetail(holder, member && since(member), context);
  });
  const former = [...members.values()]
    .filter(({ to }) => to < newest.date)
    .map(({ holder, to }) =>
      withDetail(holder, say(context, 'last listed {day}', { day: dayText(context, to) }), context),
    );
  return { on: dayText(context, newest.date), current, former };
}
