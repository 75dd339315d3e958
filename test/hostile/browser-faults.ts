import type { Page } from 'playwright-core';
import { openReader } from '../end-to-end/browser.ts';

/** What a page that was opened in a browser did that it must not do. */
interface Opened {
  readonly added: readonly string[];
  readonly foreign: number;
  readonly astray: number;
}

/** Runs before anything of the page: keeps the names that the window has by itself. */
function keepNames(): void {
  Object.defineProperty(window, Symbol.for('own names'), {
    value: new Set(Object.getOwnPropertyNames(window)),
  });
}

function look(): Opened {
  const own: unknown = Reflect.get(window, Symbol.for('own names'));
  const names = Object.getOwnPropertyNames(window);
  return {
    added:
      own instanceof Set
        ? names.filter((name) => !own.has(name) && name !== 'own names')
        : ['nothing was kept'],
    foreign: document.querySelectorAll(
      'main svg:not(.chart > svg), main style, main script:not(#search-settings), main iframe, main object, main embed, body > :not(:is(a, header, main, footer, nav, div))',
    ).length,
    astray: [...document.links].filter(({ protocol }) => !/^(?:https?|mailto|tel|file):$/.test(protocol))
      .length,
  };
}

async function openedIn(page: Page, address: string): Promise<string | undefined> {
  await page.goto(address, { waitUntil: 'load' });
  const { added, foreign, astray } = await page.evaluate(look);
  if (added.length === 0 && foreign === 0 && astray === 0) return undefined;
  return `${address}: ${JSON.stringify({ added, foreign, astray })}`;
}

/** How many pages are open at once. */
const windows = 3;

/**
 * Opens pages of a site in a real browser. Gives what in them ran, asked, called others or became part of the page;
 * nothing when they are inert.
 */
export async function browserFaults(site: string, addresses: readonly string[]): Promise<readonly string[]> {
  const reader = await openReader(site);
  const faults: string[] = [];
  const waiting = [...addresses];
  const work = async () => {
    const { page, complaints, close } = await reader.visit('/');
    page.on('dialog', (dialog) => {
      faults.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.addInitScript(keepNames);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const fault = await openedIn(page, reader.root + encodeURI(address));
      if (fault !== undefined) faults.push(fault);
    }
    faults.push(...complaints);
    await close();
  };
  try {
    await Promise.all(Array.from({ length: windows }, work));
  } finally {
    await reader.close();
  }
  return faults;
}
