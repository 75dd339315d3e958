import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs axe in the page; it is handed over by the debugger, which the page's policy does not bind. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  // Parts that are not laid out yet have no places of their own, and axe would take them to lie upon each other.
  await page.evaluate(
    "document.styleSheets[0].insertRule('* { content-visibility: visible !important }', document.styleSheets[0].cssRules.length)",
  );
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(levels)} } }).then((result) => result.violations)`,
  )) as readonly Violation[];
  return found.map(
    ({ id, help, nodes }) => `${id} (${help}), ${nodes.length} times, first: ${nodes[0]?.html}`,
  );
}
