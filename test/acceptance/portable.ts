import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually, findChromium } from '../end-to-end/browser.ts';
import { unzipInto } from '../export/unzip-into.ts';
import type { AcceptanceRow } from './acceptance.ts';
import { loaded } from './tools.ts';

/** The part of Puppeteer that is used: it drives Chromium and an unchanged Firefox alike. */
interface Page {
  readonly goto: (address: string) => Promise<unknown>;
  readonly evaluate: <Value>(code: string) => Promise<Value>;
  readonly on: (event: 'console' | 'pageerror' | 'requestfailed', heard: (about: object) => void) => void;
  readonly url: () => string;
}

interface Browser {
  readonly version: () => Promise<string>;
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Puppeteer {
  readonly launch: (options: object) => Promise<Browser>;
}

const browsers = [
  {
    name: 'Chromium',
    options: () => ({ browser: 'chrome', executablePath: findChromium(), args: ['--no-sandbox'] }),
  },
  {
    name: 'Firefox',
    options: () => ({
      browser: 'firefox',
      executablePath: '/usr/bin/firefox-esr',
      // Puppeteer loosens what a page from a disk may do; here it is put back to what readers have, and the network is shut.
      extraPrefsFirefox: {
        'security.fileuri.strict_origin_policy': true,
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
      },
    }),
  },
] as const;

/** Makes the portable edition of some collections and unpacks it; gives its folder. */
function unpacked(content: string, room: string): string {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/export.ts', '--zip', '--content', content, '--output', room],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The portable edition could not be made: ${stderr}`);
  const [zip = ''] = readdirSync(room).filter((name) => name.endsWith('.zip'));
  unzipInto(readFileSync(join(room, zip)), room);
  return join(room, zip.replace(/\.zip$/, ''));
}

/** What goes wrong when a reader opens the folder, searches, and follows the first result; nothing when all is well. */
async function trouble(browser: Browser, folder: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const heard: string[] = [];
  for (const event of ['console', 'pageerror', 'requestfailed'] as const)
    page.on(event, (about) =>
      heard.push(`${event}: ${'text' in about && typeof about.text === 'function' ? about.text() : about}`),
    );
  await page.goto(`${pathToFileURL(join(folder, 'search/index.html')).href}?q=report`);
  const answered = "document.querySelector('#search-status')?.textContent ?? ''";
  await eventually(async () => /^[\d,]+ pages? found/.test(await page.evaluate<string>(answered)));
  await page.goto(await page.evaluate<string>("document.querySelector('.search-passage a').href"));
  await eventually(() => page.evaluate<number>("document.querySelectorAll('main mark').length"));
  if (!page.url().startsWith('file:')) heard.push(`left the folder for ${page.url()}`);
  return heard;
}

async function row(
  puppeteer: Puppeteer,
  name: string,
  options: object,
  folder: string,
): Promise<AcceptanceRow> {
  const bar = `portable edition opened from the disk in ${name}: search, first result, failed requests and messages`;
  const wanted = '0';
  if ('executablePath' in options && !existsSync(String(options.executablePath)))
    return { bar, wanted, measured: `not measured: there is no ${name}`, met: false };
  const browser = await puppeteer.launch(options);
  try {
    const troubles = await trouble(browser, folder);
    const first = troubles[0] === undefined ? '' : `, first: ${troubles[0]}`;
    const version = await browser.version();
    return { bar, wanted, measured: `${troubles.length} (${version})${first}`, met: troubles.length === 0 };
  } catch (error) {
    return { bar, wanted, measured: `failed: ${error instanceof Error ? error.message : error}`, met: false };
  } finally {
    await browser.close();
  }
}

/** The portable edition in two browsers with their usual settings for files, without a network. */
export async function portable(content: string, packages: string): Promise<readonly AcceptanceRow[]> {
  const { default: puppeteer } = await loaded<{ readonly default: Puppeteer }>(
    packages,
    'puppeteer-core/lib/puppeteer/puppeteer-core.js',
  );
  const room = mkdtempSync(join(tmpdir(), 'minutebook-portable-'));
  const folder = unpacked(content, room);
  const rows = [];
  for (const { name, options } of browsers) rows.push(await row(puppeteer, name, options(), folder));
  rmSync(room, { recursive: true, force: true });
  return rows;
}
