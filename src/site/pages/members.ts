import type { Meeting, RoleHolder } from '../../archive/model.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { type NamedRole, namedRole } from './common.ts';

/** Who belonged to a committee, told by the membership that its papers print from meeting to meeting. */
export interface Membership {
  /** The day of the newest meeting that prints a membership. */
  readonly on: string;
  readonly current: readonly NamedRole[];
  readonly former: readonly NamedRole[];
}

interface Term {
  readonly newest: RoleHolder;
  readonly from: string;
  readonly to: string;
}

function keyOf({ person, name }: RoleHolder): string {
  return person ?? name;
}

/** The first and last meeting at which each member is listed, newest listing first. */
function termsOf(meetings: readonly Meeting[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const { date, membership } of meetings) {
    for (const holder of membership) {
      const known = terms.get(keyOf(holder));
      terms.set(keyOf(holder), known ? { ...known, from: date } : { newest: holder, from: date, to: date });
    }
  }
  return terms;
}

function withDetail(holder: RoleHolder, detail: string | undefined, context: SiteContext): NamedRole {
  const named = namedRole(holder, context);
  return { ...named, role: [named.role, detail].filter(Boolean).join(', ') || undefined };
}

/** Members now and before; `meetings` are those of one committee, newest first. Nothing where none prints any. */
export function membershipOf(meetings: readonly Meeting[], context: SiteContext): Membership | undefined {
  const printed = meetings.filter(({ membership }) => membership.length > 0);
  const [newest] = printed;
  const oldest = printed.at(-1);
  if (!newest || !oldest) return undefined;
  const terms = termsOf(printed);
  const since = ({ from }: Term) => (from > oldest.date ? `listed since ${dayText(from)}` : undefined);
  const current = newest.membership.map((holder) => {
    const term = terms.get(keyOf(holder));
    return withDetail(holder, term && since(term), context);
  });
  const former = [...terms.values()]
    .filter(({ to }) => to < newest.date)
    .map((term) => withDetail(term.newest, `last listed ${dayText(term.to)}`, context));
  return { on: dayText(newest.date), current, former };
}
