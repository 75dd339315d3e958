import { languageTag } from '../../src/document/language.ts';
import { type Html, html } from '../../src/site/html.ts';
import type { PageBase } from '../../src/site/page.ts';

/** The attribute that says what the council's own words are written in, where the page speaks another language. */
export function councilWords({ wordsLanguage }: Pick<PageBase, 'wordsLanguage'>): Html {
  return wordsLanguage === undefined ? html`` : html` lang="${languageTag({ language: wordsLanguage })}"`;
}

/** What the council wrote, a block told apart from the page’s own words where those are in another language. */
export function councilBlock(page: Pick<PageBase, 'wordsLanguage'>, block: Html): Html {
  return page.wordsLanguage === undefined ? block : html`<div${councilWords(page)}>${block}</div>`;
}

/** The same for words within a line. */
export function councilPhrase(page: Pick<PageBase, 'wordsLanguage'>, phrase: string): Html {
  return page.wordsLanguage === undefined
    ? html`${phrase}`
    : html`<span${councilWords(page)}>${phrase}</span>`;
}
