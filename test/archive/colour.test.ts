import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contrast,
  grounds,
  hexColour,
  leastContrast,
  lowestContrast,
  readableShade,
  themeColour,
} from '../../src/archive/colour.ts';

describe('the contrast of two colours', () => {
  test.each([
    ['#ffffff', '#000000', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#ffffff', '#777777', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('%s on %s is %s', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});

describe('a colour', () => {
  test.each([
    ['#123c5a', '#123c5a'],
    [' #ABC ', '#aabbcc'],
    ['123c5a', undefined],
    ['red', undefined],
    ['#12', undefined],
    ['#12345g', undefined],
    ['x#123c5a', undefined],
    ['#123c5ab', undefined],
  ])('“%s” is read as %s', (value, colour) => {
    expect(hexColour(value)).toBe(colour);
  });

  test('that text can have on white gets a lighter shade for the dark', () => {
    const theme = themeColour('#7a1f5c');
    expect(theme?.light).toBe('#7a1f5c');
    expect(lowestContrast(theme?.dark ?? '#000000', grounds.dark)).toBeGreaterThanOrEqual(7);
  });

  test.each([
    ['#7a1f5c', '#c7a1bb'],
    ['#123c5a', '#9eafbb'],
    ['#000000', '#adadad'],
  ])('%s has the nearest lighter shade that stands out by 7 to 1, %s', (light, dark) => {
    expect(themeColour(light)).toEqual({ light, dark });
  });

  test.each([
    ['#f5b800', '#8c6900'],
    ['#ffffff', '#6e6e6e'],
  ])('%s is too pale; the nearest darker shade is %s', (pale, shade) => {
    expect(themeColour(pale)).toBeUndefined();
    expect(readableShade(pale)).toBe(shade);
  });

  test('that is too pale is refused, and the nearest darker shade of it passes', () => {
    expect(themeColour('#f5b800')).toBeUndefined();
    expect(lowestContrast(readableShade('#f5b800'), grounds.light)).toBeGreaterThanOrEqual(leastContrast);
    expect(lowestContrast(readableShade('#f5b800'), grounds.light)).toBeLessThan(leastContrast + 0.2);
    expect(readableShade('#123c5a')).toBe('#123c5a');
    expect(themeColour(readableShade('#ffffff'))).toBeDefined();
  });

  test('is checked on the grounds that the style sheet has', () => {
    const sheet = readFileSync('_includes/assets/style.css', 'utf8');
    const values = (name: string) =>
      [...sheet.matchAll(new RegExp(`--${name}: (#[0-9a-f]{3,6});`, 'g'))].flatMap(([, value = '']) => {
        return hexColour(value) ?? [];
      });
    const [light, dark] = [grounds.light, grounds.dark];
    expect([values('ground')[0], values('soft')[0]]).toEqual(light);
    expect([values('ground')[1], values('soft')[1]]).toEqual(dark);
  });
});
