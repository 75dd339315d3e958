import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import type { Finding, Outcome } from '../../document/finding.ts';
import { mediaType } from '../../serve/answer.ts';
import { outputPath } from '../../site/addresses.ts';
import { chromiumAdvice, chromiumFlags, chromiumPath } from '../chromium.ts';
import { withoutOwnLinks } from './for-print.ts';

/** Prints pages of a built site as PDF. */
export interface Printer {
  readonly print: (address: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A site that is printed: its folder, and its whole address if it is known. */
export interface PrintedSite {
  readonly folder: string;
  readonly address: string | undefined;
}

/** Where pages are thought to be while the site's address is not known; nobody is ever asked for them. */
const nowhere = 'http://minutebook.invalid/';

const footer =
  '<p style="width:100%;margin:0;text-align:center;font:8pt sans-serif"><span class="pageNumber"></span></p>';

function cannotPrint(hint: string): Finding {
  return {
    rule: 'cannot-print',
    severity: 'error',
    message: 'PDFs are printed by Chromium, which cannot be started.',
    hint,
  };
}

/** Answers a request of the browser with a file of the folder; nothing else can be reached. */
async function answerFrom({ folder, address }: PrintedSite, route: Route): Promise<void> {
  const root = new URL(address ?? nowhere);
  const asked = new URL(route.request().url());
  if (asked.origin !== root.origin || !asked.pathname.startsWith(root.pathname)) return await route.abort();
  const path = outputPath(`/${decodeURIComponent(asked.pathname.slice(root.pathname.length))}`);
  const file = await readFile(join(folder, path)).catch(() => undefined);
  if (file === undefined) return await route.fulfill({ status: 404 });
  const isBare = address === undefined && path.endsWith('.html');
  const body = isBare ? withoutOwnLinks(file.toString('utf8')) : file;
  await route.fulfill({ status: 200, contentType: mediaType(path), body });
}

async function printed(context: BrowserContext, url: string): Promise<Uint8Array> {
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    return await page.pdf({
      format: 'A4',
      margin: { top: '18mm', bottom: '18mm', left: '18mm', right: '18mm' },
      preferCSSPageSize: true,
      tagged: true,
      outline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    });
  } finally {
    await page.close();
  }
}

async function printerOf(browser: Browser, site: PrintedSite): Promise<Printer> {
  // Without scripts, and with every request answered from the folder, a page can do nothing but be printed.
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  await context.route('**/*', (route) => answerFrom(site, route));
  const root = site.address ?? nowhere;
  return {
    print: (address) => printed(context, new URL(address.slice(1), root).href),
    close: () => browser.close(),
  };
}

/** Starts Chromium to print pages of a site with, or says what has to be installed. */
export async function openPrinter(
  site: PrintedSite,
  wantedBrowser: string | undefined,
): Promise<Outcome<Printer | undefined>> {
  const playwright = await import('playwright-core').catch(() => undefined);
  const executablePath = chromiumPath(wantedBrowser);
  const missing = [
    ...(playwright ? [] : ['Playwright is missing: “npm install playwright-core”.']),
    ...(executablePath === undefined ? [chromiumAdvice(wantedBrowser)] : []),
  ];
  if (!playwright || executablePath === undefined)
    return { value: undefined, findings: [cannotPrint(missing.join(' '))] };
  try {
    const browser = await playwright.chromium.launch({
      executablePath,
      headless: true,
      args: [...chromiumFlags],
    });
    return { value: await printerOf(browser, site), findings: [] };
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
    return { value: undefined, findings: [cannotPrint(`“${executablePath}” says: ${reason}`)] };
  }
}
