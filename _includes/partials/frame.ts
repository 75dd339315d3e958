import { languageTag } from '../../src/document/language.ts';
import { pageSecurityPolicy } from '../../src/safety/content-security-policy.ts';
import { type Html, html, printed } from '../../src/site/html.ts';
import { type Label, say } from '../../src/site/language/say.ts';
import { hrefOn, type PageBase } from '../../src/site/page.ts';
import { registers } from '../../src/site/pages/common.ts';
import { offlineScriptAddress } from '../../src/site/pages/offline.ts';
import { crumbs } from './crumbs.ts';
import { link } from './link.ts';
import { metadata } from './metadata.ts';
import { smallSearchBox } from './search-box.ts';

const navigation = [
  { url: registers.home, text: 'Home' },
  { url: registers.meetings, text: 'Meetings' },
  { url: registers.decisions, text: 'Decisions' },
  { url: registers.people, text: 'People' },
  { url: registers.all, text: 'Registers' },
  { url: registers.search, text: 'Search' },
  { url: registers.about, text: 'About' },
] as const satisfies readonly SaidLink[];

const footerLinks = [
  { url: registers.glossary, text: 'Glossary' },
  { url: '/data/meetings.json', text: 'Open data' },
  { url: '/feed.xml', text: 'News feed' },
  { url: registers.calendar, text: 'Calendar' },
  { url: registers.siteMap, text: 'Site map' },
  { url: `${registers.about}#accessibility`, text: 'Accessibility' },
] as const satisfies readonly SaidLink[];

/** A link whose words are a text of the pages. */
interface SaidLink {
  readonly url: string;
  readonly text: Label;
}

/** What differs between the frames of pages. */
export interface FrameOptions {
  /** Address of a script of the site that the page needs beside the one that all have. */
  readonly script?: string;
}

function navigationItem(page: PageBase, to: SaidLink): Html {
  const current = to.url === page.url && html` aria-current="page"`;
  return html`<li><a href="${hrefOn(page, to.url)}"${current}>${say(page, to.text)}</a></li>\n`;
}

/** Pages that have a search box of their own, which the keys lead to. */
const ownBox: ReadonlySet<string> = new Set([registers.home, registers.search]);

function script(page: PageBase, address: string): Html {
  return html`<script defer src="${hrefOn(page, address)}"></script>\n`;
}

function head(page: PageBase, options: FrameOptions): Html {
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${pageSecurityPolicy}">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${hrefOn(page, '/assets/style.css')}">
<link rel="alternate" type="application/atom+xml" title="${page.siteName}" href="${hrefOn(page, '/feed.xml')}">
${metadata(page)}${script(page, '/assets/reading.js')}${options.script && script(page, options.script)}${page.mayBeKept && script(page, offlineScriptAddress)}</head>`;
}

/** The name of the site, with its logo; both lead home. */
function siteName(page: PageBase): Html {
  const { logo } = page.theme ?? {};
  const sign =
    logo &&
    html`<img src="${hrefOn(page, logo.url)}" alt="${logo.alternative}" width="${logo.width}" height="${logo.height}"> `;
  return link(page, { url: registers.home, text: page.siteName }, html`${sign}<span>${page.siteName}</span>`);
}

/** The terms of use, for search engines too. */
function licence(page: PageBase): Html {
  const terms = page.theme?.licence;
  if (!terms) return html``;
  const { text, link: href } = terms;
  return html`<p>${href === undefined ? text : html`<a rel="license" href="${hrefOn(page, href)}">${text}</a>`}</p>\n`;
}

function header(page: PageBase): Html {
  return html`<header class="site" data-pagefind-ignore="all">
<a class="skip" href="#site-main">${say(page, 'Skip to the text')}</a>
<p class="site-name">${siteName(page)}</p>
<nav aria-label="${say(page, 'Site')}">
<ul>
${navigation.map((to) => navigationItem(page, to))}</ul>
</nav>
${ownBox.has(page.url) ? html`` : smallSearchBox(page)}</header>`;
}

function footer(page: PageBase): Html {
  return html`<footer class="site" data-pagefind-ignore="all">
<p>${say(page, 'Made from published council papers. Where a page and its original differ, the original is what the council issued.')}</p>
${licence(page)}<ul>
${footerLinks.map(({ url, text }) => html`<li>${link(page, { url, text: say(page, text) })}</li>\n`)}</ul>
</footer>`;
}

/** A whole page round its main text: head, header, crumbs, footer. */
export function frame(page: PageBase, main: Html, options: FrameOptions = {}): string {
  return printed(html`<!DOCTYPE html>
<html lang="${languageTag(page)}">
${head(page, options)}
<body>
${header(page)}
${crumbs(page)}
<main id="site-main" tabindex="-1">
${main}</main>
${footer(page)}
</body>
</html>
`);
}
