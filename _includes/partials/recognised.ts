import type { Speaker } from '../../src/document/language.ts';
import { type Html, html } from '../../src/site/html.ts';
import { say } from '../../src/site/language/say.ts';

/** Says at the head of a page that a machine read its text, which what is said of it in short was taken from. */
export function recognisedNotice(page: Speaker & { readonly recognised: boolean }): Html {
  if (!page.recognised) return html``;
  return html`<p class="notice" data-pagefind-ignore>${say(page, 'Text of this page was recognised by machine in scanned pages. Names, figures and decisions may be wrong; the pictures show what was issued.')}</p>
`;
}
