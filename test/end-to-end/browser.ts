import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumAdvice, chromiumFlags, chromiumPath } from '../../src/export/chromium.ts';
import { listen, staticServer } from '../../src/serve/static-server.ts';

/** A page of the site in the browser, with everything that it complained of or asked others for. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, failed requests, requests to other origins. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser looking at one built site over HTTP. */
export interface Reader {
  /** Where the site's root is, such as "http://127.0.0.1:8123/sub". */
  readonly root: string;
  readonly visit: (address: string, options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Serves a built site below `base` and opens a headless Chromium to read it with. */
export async function openReader(site: string, base = '/'): Promise<Reader> {
  const browser = await openBrowser();
  const server = staticServer(site, base);
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const root = origin + base.replace(/\/$/, '');
  return {
    root,
    visit: async (address, options = {}) => {
      const visit = await openPage(browser, origin, options);
      await visit.page.goto(root + address, { waitUntil: 'load' });
      return visit;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The Chromium to test with. That there is none is a failure, never a reason to leave the tests out. */
export function findChromium(): string {
  const found = chromiumPath(process.env.MINUTEBOOK_CHROMIUM);
  if (found === undefined)
    throw new Error(`The pages cannot be tested. ${chromiumAdvice(process.env.MINUTEBOOK_CHROMIUM)}`);
  return found;
}

/** A headless Chromium; throws and says what to install when there is none. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: [...chromiumFlags] });
}

async function openPage(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What the browser gave up because the reader moved on to another page is no fault of this one.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !address.startsWith('data:'))
      complaints.push(`outside: ${address}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Waits until `settled` gives something, asking again and again: the page's policy forbids Playwright's own way. */
export async function eventually<Value>(settled: () => Promise<Value | undefined | false>): Promise<Value> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await settled();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited in vain for: ${settled}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
