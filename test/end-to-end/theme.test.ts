import { describe, expect, test } from 'vitest';
import { may } from '../site/sample-archive.ts';
import { violations } from './axe.ts';
import { sampleReader } from './rendered-sample.ts';

const reader = sampleReader();

describe('a site with a logo, a colour and a licence of its own', () => {
  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('is accessible and no wider than a window of %i px, %s', async (width, colorScheme) => {
    const { page, complaints, close } = await reader().visit(may.url, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('shows the logo at the height of a line or two, in its own shape', async () => {
    const { page, close } = await reader().visit(may.url, { viewport: { width: 1280, height: 800 } });
    const box = await page.locator('.site-name img').boundingBox();
    expect(box?.height).toBeLessThanOrEqual(48);
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1800 / 400, 1);
    await close();
  });

  test('is printed dark on light, even from a dark screen', async () => {
    const { page, close } = await reader().visit(may.url);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
