import { type AnyNode, type ChildNode, Element, isTag, Text } from 'domhandler';
import { childrenOf } from './xml.ts';

/*
 * Changes to a parsed part. Only parents and children count here: nothing else in this room asks for the links
 * between siblings, which are easily left broken.
 */

function adopt(holder: Element, children: readonly ChildNode[]): void {
  holder.children = [...children];
  for (const child of children) child.parent = holder;
}

/** A new element with children. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ChildNode[] = [],
): Element {
  const made = new Element(name, { ...attributes });
  adopt(made, children);
  return made;
}

/** A new `w:t`. */
export function textElement(value: string): Element {
  return newElement('w:t', { 'xml:space': 'preserve' }, [new Text(value)]);
}

/** A new paragraph of plain text. */
export function textParagraph(value: string): Element {
  return newElement('w:p', {}, [newElement('w:r', {}, [textElement(value)])]);
}

function holderOf(element: Element): Element | undefined {
  return element.parent && isTag(element.parent) ? element.parent : undefined;
}

/** Puts nodes in the place of an element. */
export function replace(element: Element, nodes: readonly ChildNode[]): void {
  const holder = holderOf(element);
  if (!holder) return;
  const at = holder.children.indexOf(element);
  element.parent = null;
  adopt(holder, [...holder.children.slice(0, at), ...nodes, ...holder.children.slice(at + 1)]);
}

/** Puts nodes directly behind an element. */
export function insertAfter(element: Element, nodes: readonly ChildNode[]): void {
  replace(element, [element, ...nodes]);
}

/** Puts nodes at the beginning of an element, behind its properties (`w:pPr`, `w:rPr`) when it has some. */
export function insertFirst(element: Element, nodes: readonly ChildNode[]): void {
  const properties = childrenOf(element).find(({ name }) => /^w:[pr]Pr$/.test(name));
  if (properties) insertAfter(properties, nodes);
  else adopt(element, [...nodes, ...element.children]);
}

/** Puts nodes at the end of an element. */
export function append(element: Element, nodes: readonly ChildNode[]): void {
  adopt(element, [...element.children, ...nodes]);
}

/** Takes elements out of what holds them. */
export function remove(elements: Iterable<Element>): void {
  const gone = new Set<AnyNode>(elements);
  const holders = new Set([...gone].map(({ parent }) => parent));
  for (const holder of holders) {
    if (holder && isTag(holder))
      adopt(
        holder,
        holder.children.filter((child) => !gone.has(child)),
      );
  }
}

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  replace(element, element.children);
}

/** Puts an element into a new one that stands in its place. */
export function wrap(element: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  const wrapper = newElement(name, attributes);
  replace(element, [wrapper]);
  append(wrapper, [element]);
}

/** The element before each child of the same parent, for every element below a root. */
export function precedingElements(elements: Iterable<Element>): ReadonlyMap<Element, Element> {
  const found = new Map<Element, Element>();
  for (const holder of new Set([...elements].map(holderOf))) {
    const siblings = childrenOf(holder);
    for (const [at, sibling] of siblings.entries()) {
      const before = siblings[at - 1];
      if (before) found.set(sibling, before);
    }
  }
  return found;
}
