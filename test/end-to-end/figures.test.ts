import { describe, expect, test } from 'vitest';
import { july } from '../site/sample-archive.ts';
import { violations } from './axe.ts';
import { sampleReader } from './rendered-sample.ts';

const scanned = july.papers.find(({ kind }) => kind === 'appendix')?.url ?? '';
const reader = sampleReader();

describe('a page with scanned pages and pictures', () => {
  test.each([
    [scanned, 320, 'light'],
    [scanned, 1280, 'dark'],
    ['/about/', 320, 'dark'],
    ['/about/', 1280, 'light'],
  ] as const)('%s has no axe violation at %i px, %s', async (address, width, colorScheme) => {
    const { page, complaints, close } = await reader().visit(address, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
    await close();
  });

  test('shows the picture whole in the width of the page, and keeps its place free before it comes', async () => {
    const { page, close } = await reader().visit(scanned, { viewport: { width: 320, height: 800 } });
    const picture = page.locator('#figure-1 img');
    const loaded = await picture.boundingBox();
    const never = new Promise<void>(() => undefined);
    await page.route('**/*.png', () => never);
    await page.reload({ waitUntil: 'domcontentloaded' });
    const awaited = await picture.boundingBox();
    expect([awaited?.width, awaited?.height]).toEqual([loaded?.width, loaded?.height]);
    expect((loaded?.height ?? 0) / (loaded?.width ?? 1)).toBeCloseTo(424 / 300, 1);
    expect(loaded?.width).toBeLessThanOrEqual(320);
    await close();
  });

  test('tells its reader whose words stand below the picture', async () => {
    const { page, close } = await reader().visit(scanned);
    const captions = await page.locator('figcaption').allInnerTexts();
    expect(captions).toEqual([
      'Scanned page (the text that follows was recognised in it by machine and may hold mistakes)',
      'Scanned page (its words stand in the picture only)',
      'Picture (only in the original)',
      'Chart: Bowlers by month (only in the original)',
    ]);
    await close();
  });

  test('is reached from the accessibility statement, at the scanned page itself', async () => {
    const { page, close } = await reader().visit('/about/#accessibility');
    await page.getByRole('link', { name: 'page 18' }).click();
    expect(page.url()).toBe(`${reader().root}${scanned}#figure-2`);
    await close();
  });
});

test.each([
  ['a report', '5-bowling-greens/'],
  ['the whole meeting', 'all/'],
  ['its citations', '5-bowling-greens/cite/'],
])('%s with a word of 200 letters and a table of 40 columns is not wider than 320 px', async (_, below) => {
  const { page, complaints, close } = await reader().visit(`${july.url}${below}`, {
    viewport: { width: 320, height: 800 },
  });
  expect(await page.locator('main').innerText()).toContain('x'.repeat(200));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
