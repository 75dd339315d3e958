import type { Meeting, Paper } from '../../archive/model.ts';
import { type Block, blockText } from '../../document/block.ts';
import { changesBetween, type Passage, type TextUnit, type WordRun } from '../../document/changes.ts';
import type { Speaker } from '../../document/language.ts';
import { oneLine } from '../../document/words.ts';
import { ownAddress } from '../addresses.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { Fact, PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, itemText, meetingDay } from '../wording.ts';
import { meetingCrumbs, meetingName, windowTitle } from './common.ts';
import { changesAddress, paperLink, publishedOn } from './versions.ts';

/** A stretch that stayed as it was, folded, or one paragraph that did not. */
export type ShownPassage =
  | { readonly kind: 'same'; readonly count: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'changed';
      readonly words: readonly WordRun[];
      /** The paragraph in the newer version, or in the older when it was removed. */
      readonly place?: PageLink | undefined;
    };

export interface ChangesPage extends PageBase {
  readonly kind: 'changes';
  readonly newer: PageLink;
  readonly older: PageLink;
  readonly facts: readonly Fact[];
  readonly passages: readonly ShownPassage[];
}

function unitsOf(block: Block): readonly TextUnit[] {
  const { anchor } = block;
  return blockText(block)
    .split('\n')
    .map((line) => ({ text: oneLine(line), anchor }))
    .filter(({ text }) => text !== '');
}

/** A paper as its title, the lines of its head and its paragraphs. */
function textOf(paper: Paper): readonly TextUnit[] {
  const head = paper.header.map(({ label, value }) => ({ text: [label, value].filter(Boolean).join(' ') }));
  return [{ text: paper.title }, ...head, ...paper.blocks.flatMap(unitsOf)];
}

function shown(passage: Passage, newer: Paper, older: Paper, context: Speaker): ShownPassage {
  if (passage.kind === 'same') {
    const lines = passage.units.map(({ text }) => text);
    return { kind: 'same', count: countText(context, lines.length, 'paragraph'), lines };
  }
  const { before, after, words } = passage;
  const at = after ?? before;
  const page = after ? newer : older;
  const name = say(context, after ? 'In the newer version' : 'In the older version');
  const place = at?.anchor === undefined ? undefined : { url: `${page.url}#${at.anchor}`, text: name };
  return { kind: 'changed', words, place };
}

function day(paper: Paper, meeting: Meeting, context: Speaker): string {
  const published = publishedOn(paper, meeting);
  return published === undefined ? say(context, 'day not known') : dayText(context, published);
}

/** The page that tells, word by word, what changed from one version of a paper to the next. */
export function changesPage(newer: Paper, older: Paper, meeting: Meeting, context: SiteContext): ChangesPage {
  const passages = changesBetween(textOf(older), textOf(newer)).map((each) =>
    shown(each, newer, older, context),
  );
  const changed = passages.filter(({ kind }) => kind === 'changed').length;
  const heading = say(context, 'What changed in “{title}”', { title: newer.title });
  return {
    kind: 'changes',
    url: ownAddress(changesAddress(newer)),
    title: windowTitle([heading, itemText(context, newer), meetingName(meeting, context)], context),
    heading,
    description: say(context, 'Two versions of a paper compared word by word: {paragraphs} changed.', {
      paragraphs: countText(context, changed, 'paragraph'),
    }),
    siteName: context.name,
    language: context.language,
    crumbs: [...meetingCrumbs(meeting, context), paperLink(newer, meeting, context)],
    neighbours: { up: { url: meeting.url, text: meetingDay(context, meeting) } },
    newer: { ...paperLink(newer, meeting, context), text: newer.title },
    older: paperLink(older, meeting, context),
    facts: [
      { label: say(context, 'Newer version'), value: day(newer, meeting, context), url: newer.url },
      { label: say(context, 'Older version'), value: day(older, meeting, context), url: older.url },
      { label: say(context, 'Changed'), value: countText(context, changed, 'paragraph') },
    ],
    passages,
  };
}

/** The comparisons of a meeting's papers, each of two versions that follow one another. */
export function changesPages(meeting: Meeting, context: SiteContext): readonly ChangesPage[] {
  const byId = new Map(meeting.papers.map((paper) => [paper.id, paper]));
  return meeting.papers.flatMap((newer) => {
    const older = newer.supersedes === undefined ? undefined : byId.get(newer.supersedes);
    return older ? [changesPage(newer, older, meeting, context)] : [];
  });
}
