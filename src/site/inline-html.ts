import type { Reference } from '../archive/model.ts';
import { type Inline, plainText } from '../document/inline.ts';
import type { Expansions } from '../link/expansions.ts';
import { allowedLink } from '../safety/links.ts';
import { withExpansions, withoutUsed } from './acronyms.ts';
import { relativeAddress } from './addresses.ts';
import { type Html, html } from './html.ts';

/** Words that say nothing of where they lead to somebody who has links read out: "The plan can be found here." */
const vagueWords = new Set([
  'here',
  'click here',
  'this',
  'this link',
  'link',
  'more',
  'read more',
  'website',
]);

/** The words, and the host that they lead to: a name must begin with what is seen (WCAG 2.5.3). */
function spokenName(words: string, target: string): string | undefined {
  const isVague = vagueWords.has(words.trim().toLowerCase());
  return isVague && URL.canParse(target) ? `${words.trim()}, ${new URL(target).hostname}` : undefined;
}

/**
 * A link in a paper. Where one leads to another site, a petitioner may have put it there: the words stay, and search
 * engines are not told that this site vouches for it.
 */
function renderLink(target: string, words: string, content: Html, page: string): Html {
  const allowed = allowedLink(target);
  if (allowed === undefined) return html`${content}`;
  if (allowed.startsWith('/')) return html`<a href="${relativeAddress(page, allowed)}">${content}</a>`;
  if (!allowed.startsWith('http')) return html`<a href="${allowed}">${content}</a>`;
  const name = spokenName(words, allowed);
  return html`<a href="${allowed}" rel="nofollow"${name && html` aria-label="${name}"`}>${content}</a>`;
}

function renderNode(node: Inline, page: string, acronyms: Expansions | undefined): Html {
  switch (node.type) {
    case 'text':
      return withExpansions(node.text, acronyms);
    case 'strong':
      return html`<strong>${renderInline(node.children, page, acronyms)}</strong>`;
    case 'emphasis':
      return html`<em>${renderInline(node.children, page, acronyms)}</em>`;
    case 'link':
      return renderLink(
        node.target,
        plainText(node.children),
        renderInline(node.children, page, acronyms),
        page,
      );
    case 'break':
      return html`<br>`;
  }
}

/** Inline content as HTML on the page with the address `page`; links outside the allow list become text, and each of `acronyms` is explained once. */
export function renderInline(content: readonly Inline[], page: string, acronyms?: Expansions): Html {
  let left = acronyms;
  const nodes = content.map((node) => {
    const rendered = renderNode(node, page, left);
    left = left && withoutUsed(left, plainText([node]));
    return rendered;
  });
  return html`${nodes}`;
}

function linkedText(text: string, reference: Reference): readonly Inline[] {
  const { to } = reference;
  const at = text.indexOf(reference.text);
  if (at < 0 || to === null || reference.text === '') return [{ type: 'text', text }];
  const before = text.slice(0, at);
  const after = text.slice(at + reference.text.length);
  return [
    ...(before === '' ? [] : [{ type: 'text', text: before } as const]),
    { type: 'link', target: to, children: [{ type: 'text', text: reference.text }] },
    ...(after === '' ? [] : linkedText(after, reference)),
  ];
}

function linkNode(node: Inline, reference: Reference): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return linkedText(node.text, reference);
    case 'strong':
    case 'emphasis':
      return [{ ...node, children: node.children.flatMap((child) => linkNode(child, reference)) }];
    case 'link':
    case 'break':
      return [node];
  }
}

/** Turns the words of each resolved reference into a link; words that are linked already stay as they are. */
export function linkReferences(
  content: readonly Inline[],
  references: readonly Reference[],
): readonly Inline[] {
  if (references.length === 0) return content;
  // Longer references first, so that "paragraph 3.10" is not taken for "paragraph 3.1".
  const byLength = [...references].sort((a, b) => b.text.length - a.text.length);
  return byLength.reduce<readonly Inline[]>(
    (linked, reference) => linked.flatMap((node) => linkNode(node, reference)),
    content,
  );
}
