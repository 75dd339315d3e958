import type { Meeting } from '../archive/model.ts';

/** A part of the site that has a search index of its own: a council, or one of its years. */
export interface SearchShard {
  /** Its folder below the indexes: "ashmere", "ashmere/2024". */
  readonly id: string;
  /** The council, by its part of the address. */
  readonly council: string;
  readonly councilName: string;
  /** Absent where the council has one index for all its years. */
  readonly year?: string;
}

/** An index of more pages takes too long to make anew when one page changes, and too much to carry for a search. */
const mostPages = 10_000;

/** What the plan needs to know of a meeting. */
type Planned = Pick<Meeting, 'id' | 'council' | 'date' | 'minutes' | 'papers'>;

/** The pages of a meeting that can be searched: its own, its minutes, its papers. */
function pagesOf({ minutes, papers }: Planned): number {
  return 1 + (minutes ? 1 : 0) + papers.length;
}

/** The council of a meeting as it stands in the addresses of its pages. */
function councilOf({ id }: Planned): string {
  return id.slice(0, id.indexOf('/'));
}

function shardsOfCouncil(council: string, meetings: readonly Planned[]): readonly SearchShard[] {
  const pages = meetings.reduce((sum, meeting) => sum + pagesOf(meeting), 0);
  const shard = { council, councilName: meetings[0]?.council.name ?? council };
  if (pages <= mostPages) return [{ ...shard, id: council }];
  const years = new Set(meetings.map(({ date }) => date.slice(0, 4)));
  return [...years]
    .toSorted()
    .reverse()
    .map((year) => ({ ...shard, id: `${council}/${year}`, year }));
}

/**
 * The search indexes of a site: one for each council and, for a council of more than 10,000 pages, one for each of its
 * years, the newest first. A site with one council that is no larger has one index, and no parts.
 */
export function searchShards(meetings: readonly Planned[]): readonly SearchShard[] {
  const councils = [...Map.groupBy(meetings, councilOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const shards = councils.flatMap(([council, members]) => shardsOfCouncil(council, members));
  return shards.length > 1 ? shards : [];
}

/** Which part of the site a page belongs to, by its file: "ashmere/planning-committee/2024-01-18/minutes/index.html". */
export function shardByPath(shards: readonly SearchShard[]): (path: string) => SearchShard | undefined {
  const byId = new Map(shards.map((shard) => [shard.id, shard]));
  return (path) => {
    const [council = '', , date = ''] = path.split('/');
    return byId.get(`${council}/${date.slice(0, 4)}`) ?? byId.get(council);
  };
}
