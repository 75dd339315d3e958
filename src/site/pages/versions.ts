import type { Meeting, Paper, PaperId } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { ownAddress } from '../addresses.ts';
import { say } from '../language/say.ts';
import type { PageLink } from '../page.ts';
import { dayText } from '../wording.ts';

/** When a paper was published: by itself, else with the agenda of its meeting. */
export function publishedOn(paper: Paper, meeting: Meeting): string | undefined {
  return paper.published ?? meeting.published;
}

/** The title of a paper as pages show it: an earlier version says that it is one. */
export function paperTitle(paper: Paper, meeting: Meeting, context: Speaker): string {
  if (paper.supersededBy === undefined) return paper.title;
  const published = publishedOn(paper, meeting);
  const version =
    published === undefined
      ? say(context, 'earlier version')
      : say(context, 'first published {day}', { day: dayText(context, published) });
  return `${paper.title} (${version})`;
}

/** A link to a paper by the title that pages show. */
export function paperLink(paper: Paper, meeting: Meeting, context: Speaker): PageLink {
  return { url: paper.url, text: paperTitle(paper, meeting, context) };
}

/** Where the page stands that compares a paper with the version before it. */
export function changesAddress({ url }: Pick<Paper, 'url'>) {
  return ownAddress(`${url}changes/`);
}

/** The papers of a meeting by their id. */
export type PapersById = ReadonlyMap<PaperId, Paper>;

/** The versions before a paper, newest first. A record that goes round in a circle ends where it began. */
export function earlierVersions(paper: Paper, byId: PapersById): readonly Paper[] {
  const versions: Paper[] = [];
  let before = paper.supersedes === undefined ? undefined : byId.get(paper.supersedes);
  while (before && before !== paper && !versions.includes(before)) {
    versions.push(before);
    before = before.supersedes === undefined ? undefined : byId.get(before.supersedes);
  }
  return versions;
}
