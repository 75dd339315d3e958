import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseServeOptions } from '../../src/serve/options.ts';

describe('npm start', () => {
  test('shows the site of the sample and its collections', () => {
    expect(parseServeOptions([])).toEqual({
      type: 'options',
      options: { output: '_site', content: 'content', port: 8080, base: '/' },
    });
  });

  test.each(['./_site', '_site/'])('knows the usual site as %s too', (output) => {
    expect(parseServeOptions(['--output', output])).toMatchObject({ options: { content: 'content' } });
  });

  test('looks for the collections beside another site, where a build puts them', () => {
    for (const output of ['a/site', 'a/site/', './a/b/../site'])
      expect(parseServeOptions(['--output', output])).toMatchObject({
        options: { content: resolve('a/site-content') },
      });
    expect(parseServeOptions(['--output', 'a/site', '--content', 'b'])).toMatchObject({
      options: { output: 'a/site', content: 'b' },
    });
  });

  test.each([
    ['council', '/council/'],
    ['/council/papers/', '/council/papers/'],
    ['', '/'],
  ])('shows it below the path %j', (base, path) => {
    expect(parseServeOptions(['--base', base])).toMatchObject({ options: { base: path } });
  });

  test.each([
    [['--port', 'eighty'], '--port “eighty” is no port; write a number up to 65000, such as 8080.'],
    [['--port', '65001'], '--port “65001” is no port; write a number up to 65000, such as 8080.'],
    [['--port='], '--port “” is no port; write a number up to 65000, such as 8080.'],
    [['--output='], '--output names no folder.'],
    [['--content='], '--content names no folder.'],
  ])('refuses %j', (args, message) => {
    expect(parseServeOptions(args)).toEqual({ type: 'wrong', message });
  });

  test.each([0, 65_000])('takes port %d', (port) => {
    expect(parseServeOptions(['--port', String(port)])).toMatchObject({ options: { port } });
  });
});
