import { violations } from '../end-to-end/axe.ts';
import { openReader, type Reader } from '../end-to-end/browser.ts';
import { builtPages } from '../end-to-end/site-files.ts';
import type { AcceptanceRow } from './acceptance.ts';

const windows = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

/** What is wrong with pages in a browser, each fault with the address that has it. */
interface Faults {
  readonly axe: readonly string[];
  readonly wide: readonly string[];
  readonly complaints: readonly string[];
}

async function faultsOf(
  reader: Reader,
  address: string,
  { width, colorScheme }: (typeof windows)[number],
): Promise<Faults> {
  const { page, complaints, close } = await reader.visit(address, {
    viewport: { width, height: 800 },
    colorScheme,
  });
  const axe = await violations(page);
  const shown = await page.evaluate(() => document.documentElement.scrollWidth);
  await close();
  const at = (fault: string) => `${address} (${width} px, ${colorScheme}): ${fault}`;
  return {
    axe: axe.map(at),
    wide: shown > width ? [at(`${shown} px wide`)] : [],
    complaints: complaints.map(at),
  };
}

function row(bar: string, faults: readonly string[]): AcceptanceRow {
  const first = faults[0] === undefined ? '' : `, first: ${faults[0]}`;
  return { bar, wanted: '0', measured: `${faults.length}${first}`, met: faults.length === 0 };
}

/** Every page of a site in a browser, narrow and light, wide and dark: axe, width, and what the browser complains of. */
export async function everyPage(site: string): Promise<readonly AcceptanceRow[]> {
  const reader = await openReader(site);
  const pages = builtPages(site);
  const found: Faults[] = [];
  for (const { address } of pages)
    for (const window of windows) found.push(await faultsOf(reader, address, window));
  await reader.close();
  const all = `all ${pages.length} pages`;
  return [
    row(
      `axe, violations on ${all} (320 px light, 1280 px dark)`,
      found.flatMap(({ axe }) => axe),
    ),
    row(
      `wider than their window, of ${all}`,
      found.flatMap(({ wide }) => wide),
    ),
    row(
      `console errors and failed or foreign requests on ${all}`,
      found.flatMap(({ complaints }) => complaints),
    ),
  ];
}
