import type { Address } from '../../archive/model.ts';
import type { Block } from '../../document/block.ts';
import { type Language, languageTag } from '../../document/language.ts';
import { type Html, html, type Printable } from '../../site/html.ts';
import { say } from '../../site/language/say.ts';
import { type Fact, hrefOn, type PageLink } from '../../site/page.ts';
import type { SiteContext } from '../../site/site-context.ts';

/** One document of a book before it is set: written as the pages are, with the site's own addresses in its links. */
export interface Chapter {
  /** Its file in the book: "5-bowling-greens.xhtml". */
  readonly file: string;
  readonly title: string;
  /** The title is the council's, not the program's. */
  readonly isCouncilTitle: boolean;
  /** What it is, in the words of the EPUB structural vocabulary. */
  readonly type: 'titlepage' | 'chapter' | 'appendix';
  /** The page of the site whose content it holds; its links are relative to that page. */
  readonly address: Address;
  readonly body: Html;
  /** The blocks within the body, in the same order. */
  readonly blocks: readonly Block[];
  /** The headings that the table of contents lists below it, as a selector of CSS. */
  readonly sections: string;
  /** Its page numbers are those of the meeting's own printed pack. */
  readonly isOfPack: boolean;
}

/** What the council's words are written in, where the book itself speaks another language. */
export function wordsLanguage({ language, settings }: SiteContext): Language | undefined {
  return settings.papersLanguage === language ? undefined : settings.papersLanguage;
}

/** The attribute that marks words as the council's where the book speaks another language. */
export function councilWords(context: SiteContext): Html {
  const language = wordsLanguage(context);
  return language === undefined ? html`` : html` lang="${languageTag({ language })}"`;
}

/** What the council wrote, set apart from the book's own words where those are in another language. */
export function councilBlock(context: SiteContext, block: Html): Html {
  return wordsLanguage(context) === undefined ? block : html`<div${councilWords(context)}>${block}</div>`;
}

/** A link as the page at `address` would have it; only the words where the target is not allowed. */
export function linkFrom(address: Address, to: PageLink, words: Printable = to.text): Html {
  const href = hrefOn({ url: address }, to.url);
  return href === undefined ? html`${words}` : html`<a href="${href}">${words}</a>`;
}

/** Labelled facts as a list of terms; nothing when there are none. */
export function factList(address: Address, facts: readonly Fact[]): Html {
  if (facts.length === 0) return html``;
  const lines = facts.map(({ label, value, url, detail }) => {
    const words = url === undefined ? value : linkFrom(address, { url, text: value });
    return html`<div><dt>${label}</dt> <dd>${words}${detail && html`<br> <span class="detail">${detail}</span>`}</dd></div>\n`;
  });
  return html`<dl class="facts">\n${lines}</dl>\n`;
}

/** Says at the head of a chapter that a machine read its text. */
export function recognisedNotice(isRecognised: boolean, context: SiteContext): Html {
  if (!isRecognised) return html``;
  return html`<p class="notice">${say(context, 'Text of this page was recognised by machine in scanned pages. Names, figures and decisions may be wrong; the pictures show what was issued.')}</p>\n`;
}
