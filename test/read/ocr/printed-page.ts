import { escapeText } from '../../../src/site/html.ts';
import { openBrowser } from '../../end-to-end/browser.ts';

/** A page as a word processor gives it, and as a scanner does: grainy, and turned by a third of a degree. */
export type PageKind = 'clean' | 'scanned';

/** A4 at 96 dots to the inch, which Chromium counts in. */
const paper = { width: 794, height: 1123 };

const grain = `<svg style="position:fixed;inset:0;opacity:.14" width="100%" height="100%">
<filter id="grain"><feTurbulence baseFrequency="1.2" numOctaves="3" seed="7"/></filter>
<rect width="100%" height="100%" filter="url(#grain)"/></svg>`;

function pageHtml(paragraphs: readonly string[], isScanned: boolean): string {
  const [title = '', ...rest] = paragraphs.map(escapeText);
  const turned = isScanned ? 'transform:rotate(.35deg)' : '';
  return `<!doctype html><html lang="en"><body style="margin:2cm;width:17cm;font:11pt serif;background:#fff;${turned}">
<h1 style="font-size:17pt">${title}</h1>
${rest.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
${isScanned ? grain : ''}</body></html>`;
}

/** Pictures of a page that prints these paragraphs, the first as its title: a PNG of 190 dots to the inch, a JPEG of 300. */
export async function picturesOfPage(
  paragraphs: readonly string[],
): Promise<Readonly<Record<PageKind, Uint8Array>>> {
  const browser = await openBrowser();
  const shot = async (kind: PageKind, dotsPerInch: number) => {
    const page = await browser.newPage({ viewport: paper, deviceScaleFactor: dotsPerInch / 96 });
    await page.setContent(pageHtml(paragraphs, kind === 'scanned'));
    return page.screenshot(kind === 'clean' ? { type: 'png' } : { type: 'jpeg', quality: 75 });
  };
  try {
    return { clean: await shot('clean', 190), scanned: await shot('scanned', 300) };
  } finally {
    await browser.close();
  }
}
