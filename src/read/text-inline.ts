import { type Inline, plainText } from '../document/inline.ts';

const linkAtStart = /^\[([^[\]\n]{1,300})\]\((#|(?:https?:|mailto:|tel:)[^()\s<>]{1,2000}|)\)/;
const addressAtStart = /^<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/;

interface Found {
  readonly nodes: readonly Inline[];
  readonly length: number;
}

/** "**bold**": the first mark must touch a word, else it is an orphan and only the mark is dropped. */
function strongAt(value: string): Found | undefined {
  if (!value.startsWith('**')) return undefined;
  const end = value.indexOf('**', 2);
  const inner = end > 2 ? value.slice(2, end) : '';
  if (!/^\S/.test(inner)) return { nodes: [], length: 2 };
  return { nodes: [{ type: 'strong', children: inlineFromText(inner) }], length: end + 2 };
}

/** "*italic*" within one line. A lone asterisk is a footnote mark or a bullet of the author's and stays. */
function emphasisAt(value: string, before: string): Found | undefined {
  // "5 A*-C": an asterisk inside a word is the author's.
  if (!/^\*[^\s*]/.test(value) || /[\p{L}\p{N}]/u.test(before)) return undefined;
  const end = value.indexOf('*', 1);
  if (
    end < 2 ||
    value[end + 1] === '*' ||
    /[\p{L}\p{N}]/u.test(value[end + 1] ?? '') ||
    /\s/.test(value[end - 1] ?? ' ')
  )
    return undefined;
  const inner = value.slice(1, end);
  if (inner.includes('\n')) return undefined;
  return { nodes: [{ type: 'emphasis', children: inlineFromText(inner) }], length: end + 1 };
}

/** "[text](address)" and "<address>"; a link to "#" lost its target in extraction and becomes plain text. */
function linkAt(value: string): Found | undefined {
  const link = linkAtStart.exec(value);
  if (link) {
    const [whole, label = '', target = ''] = link;
    const children = inlineFromText(label);
    const nodes = target.length > 1 ? [{ type: 'link' as const, target, children }] : children;
    return { nodes, length: whole.length };
  }
  const address = addressAtStart.exec(value);
  if (!address) return undefined;
  const [whole, target = ''] = address;
  return {
    nodes: [{ type: 'link', target, children: [{ type: 'text', text: target }] }],
    length: whole.length,
  };
}

function markAt(value: string, before: string): Found | undefined {
  switch (value[0]) {
    case '\n':
      return { nodes: [{ type: 'break' }], length: 1 };
    case '*':
      return strongAt(value) ?? emphasisAt(value, before);
    case '[':
    case '<':
      return linkAt(value);
    default:
      return undefined;
  }
}

/** Joins neighbouring text nodes, folds white space and trims it at the ends and round breaks. */
export function tidied(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', text: last.text + node.text };
    } else {
      joined.push(node);
    }
  }
  return joined
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const atStart = index === 0 || joined[index - 1]?.type === 'break';
      const atEnd = index === joined.length - 1 || joined[index + 1]?.type === 'break';
      let folded = node.text.replace(/\s+/g, ' ');
      if (atStart) folded = folded.trimStart();
      if (atEnd) folded = folded.trimEnd();
      return { type: 'text' as const, text: folded };
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
}

/** "Quorum: 4**Membership**": extraction ran two fields together; only the mark shows where one ends. */
function isGlued(before: Inline | undefined, after: Inline | undefined): boolean {
  if (!before || !after) return false;
  const [end, start] = [plainText([before]).slice(-2), plainText([after]).slice(0, 2)];
  return /[\p{L}\p{N}£%]$/u.test(end.normalize('NFKC')) && /^[\p{L}\p{N}£%]/u.test(start.normalize('NFKC'));
}

/**
 * Reads the emphasis and links that text extractors leave in a text: `**bold**`, `*italic*`,
 * `[text](address)`, `<address>`. A line end becomes a break. Everything else is text as typed.
 */
export function inlineFromText(value: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  const add = (found: readonly Inline[]) => {
    if (isGlued(nodes.at(-1), found[0])) nodes.push({ type: 'text', text: ' ' });
    nodes.push(...found);
  };
  const flush = (to: number) => {
    if (to > from) add([{ type: 'text', text: value.slice(from, to) }]);
  };
  for (let at = 0; at < value.length; ) {
    const next = value.slice(at).search(/[\n*[<]/);
    if (next < 0) break;
    at += next;
    const found = markAt(value.slice(at), value[at - 1] ?? '');
    if (found) {
      flush(at);
      add(found.nodes);
      at += found.length;
      from = at;
    } else {
      at += 1;
    }
  }
  flush(value.length);
  return tidied(nodes);
}
