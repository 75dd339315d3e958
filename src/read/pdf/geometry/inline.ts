import type { Inline } from '../../../document/inline.ts';
import type { LinkArea } from '../sheet-content.ts';
import { sharedHeight, sharedWidth } from './box.ts';
import { isSpaced, type Word } from './words.ts';

/** The words of one line, and what parts them from the line above in the same passage. */
export interface JoinedLine {
  readonly words: readonly Word[];
  /** Whether the line end above means something, as in an address, or only the margin made it. */
  readonly startsNew: boolean;
}

interface Style {
  readonly target: string | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

interface Token {
  readonly style: Style;
  readonly node: Inline;
}

const addressPart = /^(?:https?:|www\.)|@|\/.*\/|\.(?:gov|org|com|co|uk|net)\b/i;

/**
 * What stands between the last word of a line and the first of the next when the line end goes: a space, or
 * nothing behind a hyphen or slash within a word ("long-", "term") and inside a web or mail address. A hyphen
 * always stays: it may be the author's, and so the words are those that the file holds.
 */
export function joinLineEnd(before: string, after: string): '' | ' ' {
  if (/[\p{L}\p{N}][-‐\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after)) return '';
  if (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after)) return '';
  const tornAddress = addressPart.test(before) && (/[/_.?=&-]$/.test(before) || /^[/.?=&@_-]\w/.test(after));
  return tornAddress ? '' : ' ';
}

function isUnder(word: Word, area: LinkArea): boolean {
  return (
    sharedWidth(word, area) > (word.right - word.left) / 2 &&
    sharedHeight(word, area) > (word.bottom - word.top) / 3
  );
}

function styleOf(word: Word, links: readonly LinkArea[]): Style {
  const { bold, italic } = word.run.face;
  const target = links.find((area) => isUnder(word, area))?.target;
  return { target, strong: bold, emphasis: italic };
}

function shared(one: Style, other: Style): Style {
  return {
    target: one.target === other.target ? one.target : undefined,
    strong: one.strong && other.strong,
    emphasis: one.emphasis && other.emphasis,
  };
}

function between(before: Word, after: Word, sameLine: boolean): '' | ' ' {
  if (!sameLine) return joinLineEnd(before.text, after.text);
  return isSpaced(before, after) ? ' ' : '';
}

function tokensOf(lines: readonly JoinedLine[], links: readonly LinkArea[]): readonly Token[] {
  const tokens: Token[] = [];
  let last: { readonly word: Word; readonly style: Style } | undefined;
  for (const { words, startsNew } of lines) {
    for (const [at, word] of words.entries()) {
      const style = styleOf(word, links);
      const gap = last && !(startsNew && at === 0) ? between(last.word, word, at > 0) : '';
      if (last && startsNew && at === 0)
        tokens.push({ style: shared(last.style, style), node: { type: 'break' } });
      if (last && gap !== '')
        tokens.push({ style: shared(last.style, style), node: { type: 'text', text: gap } });
      tokens.push({ style, node: { type: 'text', text: word.text } });
      last = { word, style };
    }
  }
  return tokens;
}

const wrappers: readonly {
  readonly key: keyof Style;
  readonly wrap: (children: readonly Inline[], style: Style) => Inline;
}[] = [
  { key: 'target', wrap: (children, { target = '' }) => ({ type: 'link', target, children }) },
  { key: 'strong', wrap: (children) => ({ type: 'strong', children }) },
  { key: 'emphasis', wrap: (children) => ({ type: 'emphasis', children }) },
];

function joinedTexts(tokens: readonly Token[]): readonly Inline[] {
  const nodes: Inline[] = [];
  for (const { node } of tokens) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text };
    } else {
      nodes.push(node);
    }
  }
  return nodes;
}

/** Tokens that follow each other in one style share one mark; links hold strong text, strong text holds emphasis. */
function marked(tokens: readonly Token[], depth: number): readonly Inline[] {
  const wrapper = wrappers[depth];
  if (!wrapper) return joinedTexts(tokens);
  const { key, wrap } = wrapper;
  const nodes: Inline[] = [];
  for (let at = 0; at < tokens.length; ) {
    const style = tokens[at]?.style;
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.style[key] === style?.[key]) end += 1;
    const inner = marked(tokens.slice(at, end), depth + 1);
    if (style?.[key]) nodes.push(wrap(inner, style));
    else nodes.push(...inner);
    at = end;
  }
  return nodes;
}

/** The inline content of some lines: emphasis from their faces, links from the areas that lie under them. */
export function inlineOf(lines: readonly JoinedLine[], links: readonly LinkArea[]): readonly Inline[] {
  return marked(tokensOf(lines, links), 0);
}
