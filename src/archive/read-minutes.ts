import type { Block, Heading, ListItem } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { folded, oneLine } from '../document/words.ts';
import { itemMarkIn } from '../recognise/item-mark.ts';
import { contentText } from '../recognise/lines.ts';
import { actionsIn, declarationsIn, isCut } from '../recognise/minutes-facts.ts';
import { approvedMinutesIn, eventsIn, votesIn } from '../recognise/proceedings.ts';
import { proseDecisionsIn } from '../recognise/prose-decisions.ts';
import { slug, withAnchor } from './addresses.ts';
import { withAnchors } from './anchors.ts';
import type { MarkdownFile, MinutesFrontMatter } from './front-matter.ts';
import type { Address, Anchor, Decision, MeetingEvent, Minutes, MinutesItem, SourceId } from './model.ts';

/** "4.", "[12.]" and "6a" as they are cited: "4", "12", "6a". */
export function bareNumber(number: string): string {
  return number.replace(/[[\].\s]/g, '');
}

interface OpenItem {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
}

function splitItems(blocks: readonly Block[]): { preamble: readonly Block[]; items: readonly OpenItem[] } {
  const starts = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === 2 ? [at] : []));
  const items = starts.flatMap((start, index) => {
    const heading = blocks[start];
    if (heading?.type !== 'heading') return [];
    return [{ heading, blocks: blocks.slice(start + 1, starts[index + 1] ?? blocks.length) }];
  });
  return { preamble: blocks.slice(0, starts[0] ?? blocks.length), items };
}

/** Anchors of decisions carry the item and the decision's own number: "decision-4-2". */
function decisionAnchors(item: OpenItem, place: string): ReadonlyMap<ListItem, string> {
  const anchors = new Map<ListItem, string>();
  let count = 0;
  for (const block of item.blocks) {
    if (block.type !== 'resolution') continue;
    for (const part of block.items) {
      count += 1;
      const number = part.label === undefined ? String(count) : bareNumber(part.label.replace(/[()]/g, ''));
      anchors.set(part, `decision-${place}-${slug(number) || count}`);
    }
  }
  return anchors;
}

/** "that Cabinet agree to:" above lettered parts decides nothing by itself. */
function leadsIn(item: ListItem, next: ListItem | undefined): boolean {
  return item.label === undefined && next?.label !== undefined && /:-?$/.test(plainText(item.content).trim());
}

function formalDecisions(blocks: readonly Block[], page: Address): readonly Decision[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'resolution') return [];
    return block.items
      .filter((item, at) => !leadsIn(item, block.items[at + 1]))
      .map((item) => ({
        ...(item.label === undefined ? {} : { number: item.label.replace(/[()]|\.$/g, '') }),
        text: oneLine([plainText(item.content), ...childTexts(item)].join(' ')),
        url: withAnchor(page, item.anchor ?? ''),
        kind: block.kind,
      }));
  });
}

function childTexts(item: ListItem): readonly string[] {
  return (
    item.children?.items.flatMap((child) => [
      [child.label, plainText(child.content)].filter(Boolean).join(' '),
      ...childTexts(child),
    ]) ?? []
  );
}

function readEvents(blocks: readonly Block[], page: Address): readonly MeetingEvent[] {
  return eventsIn(blocks).map(({ at, ...event }) => ({ ...event, url: withAnchor(page, at.anchor ?? '') }));
}

/** What was decided, without the words that lead in to it: "It was therefore RESOLVED that". */
function decided({ text, kind }: Decision): string {
  const whole = kind === 'prose' ? folded(text).replace(/^.{0,80}?\bresolved:? /, '') : folded(text);
  return whole.replace(/^that /, '').replace(/ ?\.{3} ?view the full \w+ text for item .*$|[.;,]$/, '');
}

/** A beginning shorter than this is shared by decisions that are not the same. */
const shortestBeginning = 20;

/**
 * Committee systems keep a decision apart and print it once more in the minutes of its item, sometimes cut short:
 * said twice in one item, it is one decision.
 */
function distinct(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter((decision, at) => {
    const own = decided(decision);
    const earlier = decisions
      .slice(0, at)
      .filter(({ number }) => number === decision.number || !decision.number);
    return !earlier.some((other) =>
      decision.kind === 'prose' && own.length >= shortestBeginning
        ? decided(other).startsWith(own)
        : decided(other) === own,
    );
  });
}

/** The title of a minute, with the agenda item that the title itself names kept apart from the minute's own number. */
function titleOf(heading: Heading): Pick<MinutesItem, 'title' | 'agendaNumber' | 'agendaMark'> {
  const title = contentText(heading);
  const marked = itemMarkIn(title);
  if (!marked || marked.title === '') return { title };
  return { title: marked.title, agendaNumber: marked.item, agendaMark: marked.mark };
}

function readItem(item: OpenItem, page: Address, taken: Set<string>): MinutesItem {
  const { heading } = item;
  const number = heading.number === undefined ? undefined : bareNumber(heading.number);
  const place = number === undefined ? slug(contentText(heading), 40) : slug(number);
  const decisions = decisionAnchors(item, place);
  const anchored = withAnchors(
    [heading, ...item.blocks],
    {
      special: (block) => {
        if (block === heading) return `item-${place}`;
        return 'type' in block ? undefined : decisions.get(block);
      },
    },
    taken,
  );
  const blocks = anchored.slice(1);
  const anchor = anchored[0]?.anchor ?? (`item-${place}` as Anchor);
  const address = (block: Block | ListItem) => withAnchor(page, block.anchor ?? anchor);
  return {
    ...(number === undefined ? {} : { number }),
    ...titleOf(heading),
    anchor,
    url: withAnchor(page, anchor),
    truncated: isCut(blocks),
    blocks,
    decisions: distinct([
      ...formalDecisions(blocks, page),
      ...proseDecisionsIn(blocks).map(({ text, at }) => ({ text, url: address(at), kind: 'prose' as const })),
    ]),
    actions: actionsIn(blocks).map(({ text, owner, at }) => ({ text, owner, url: address(at) })),
    declarations: declarationsIn(blocks).map(({ name, kind, text }) => ({ name, kind, text })),
    votes: votesIn(blocks).map(({ at, ...vote }) => ({ ...vote, url: address(at) })),
    events: readEvents(blocks, page),
    approves: approvedMinutesIn(blocks).map((date) => ({ date, to: null })),
  };
}

/** Makes minutes of a Markdown file: its items with their decisions, actions and declarations. */
export function readMinutes(
  file: MarkdownFile<MinutesFrontMatter>,
  body: readonly Block[],
  page: Address,
): Minutes {
  const { frontMatter } = file;
  const { preamble, items } = splitItems(body);
  const taken = new Set<string>();
  const opening = withAnchors(preamble, {}, taken);
  return {
    url: page,
    printedIn: frontMatter.printedIn as SourceId[],
    pages: frontMatter.pages,
    status: frontMatter.status,
    opened: frontMatter.opened,
    closed: frontMatter.closed,
    attendance: frontMatter.attendance,
    preamble: opening,
    events: readEvents(opening, page),
    items: items.map((item) => readItem(item, page, taken)),
  };
}
