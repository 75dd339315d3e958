import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { List, ListItem } from '../../document/block.ts';
import { type SourceLine, sourceLine } from '../lines.ts';
import { listLabels } from './list-labels.ts';
import { type Part, placeOf, spanOf, type TextPart } from './part.ts';
import { contentOf, lineFrom, lineText } from './runs.ts';
import { isHidden } from './visible.ts';

type PartsOf = (node: AnyNode) => readonly Part[];

/** What an item of a list holds: the item itself, and what a list cannot hold and must follow it. */
interface ReadItem {
  readonly item?: ListItem;
  readonly after: readonly Part[];
}

/** A label that the author typed although the list prints none: "(a) …" in a list without marks. */
function typedLabel({ lines }: TextPart): SourceLine | undefined {
  const first = sourceLine(lineText(lines[0] ?? []), 1);
  return ['labelled item', 'numbered line', 'numbered paragraph', 'bullet'].includes(first.form)
    ? first
    : undefined;
}

function withoutTyped(part: TextPart, typed: SourceLine): TextPart {
  const [first = [], ...rest] = part.lines;
  return { ...part, lines: [lineFrom(first, lineText(first).length - typed.text.length), ...rest] };
}

function isPlainText(part: Part): part is TextPart {
  return part.type === 'text' && part.headingSign === undefined;
}

function isList(part: Part): part is { readonly type: 'block'; readonly block: List } {
  return part.type === 'block' && part.block.type === 'list';
}

function leading<Kind extends Part>(
  parts: readonly Part[],
  is: (part: Part) => part is Kind,
): readonly Kind[] {
  const end = parts.findIndex((part) => !is(part));
  return (end < 0 ? parts : parts.slice(0, end)).filter(is);
}

/** Text first, then a list below it; whatever else an item holds follows it in blocks of their own. */
function readItem(parts: readonly Part[], counted: string | undefined): ReadItem {
  const [first] = parts;
  const label = (first?.type === 'text' ? first.label : undefined) ?? counted;
  if (first?.type === 'text' && first.headingSign) return { after: [{ ...first, label }, ...parts.slice(1)] };
  const texts = leading(parts, isPlainText);
  const lists = leading(parts.slice(texts.length), isList);
  const after = parts.slice(texts.length + lists.length);
  if (texts.length + lists.length === 0) return { after };
  const [opening] = texts;
  const typed = label === undefined && opening ? typedLabel(opening) : undefined;
  const shown = typed && opening ? [withoutTyped(opening, typed), ...texts.slice(1)] : texts;
  const own = label ?? typed?.label;
  const place = spanOf([...texts, ...lists].map(placeOf));
  return {
    item: {
      content: contentOf(shown.flatMap(({ lines }) => lines)),
      ...(own === undefined ? {} : { label: own }),
      ...(place === undefined ? {} : { place }),
      ...(lists.length === 0 ? {} : { children: joined(lists.map(({ block }) => block)) }),
    },
    after,
  };
}

function joined(lists: readonly List[]): List {
  return listOf(lists.flatMap(({ items }) => items));
}

function listOf(items: readonly ListItem[]): List {
  const place = spanOf(items.map((item) => item.place));
  return { type: 'list', items, ...(place === undefined ? {} : { place }) };
}

/** Lists that stand directly in a list, as old editors write them, belong to the item above. */
interface Slot {
  readonly item: AnyNode;
  readonly below: Element[];
}

function slotsOf(children: readonly AnyNode[]): readonly Slot[] {
  const slots: Slot[] = [];
  for (const child of children) {
    if (isTag(child) ? isHidden(child) : !isText(child) || child.data.trim() === '') continue;
    const last = slots.at(-1);
    if (last && isTag(child) && /^(?:ul|ol|menu)$/.test(child.name)) last.below.push(child);
    else slots.push({ item: child, below: [] });
  }
  return slots;
}

/**
 * The parts of a list: one list, or several where an item holds what no list can hold (a table, a heading).
 * `partsOf` reads what a node of the list holds.
 */
export function listParts(list: Element, partsOf: PartsOf): readonly Part[] {
  const slots = slotsOf(list.children);
  const labels = listLabels(
    list,
    slots.map(({ item }) => (isTag(item) ? item : undefined)),
  );
  const parts: Part[] = [];
  let items: ListItem[] = [];
  const close = () => {
    if (items.length > 0) parts.push({ type: 'block', block: listOf(items) });
    items = [];
  };
  for (const [at, { item, below }] of slots.entries()) {
    const read = readItem([item, ...below].flatMap(partsOf), labels[at]);
    if (read.item) items.push(read.item);
    if (read.after.length === 0) continue;
    close();
    parts.push(...read.after);
  }
  close();
  return parts;
}
