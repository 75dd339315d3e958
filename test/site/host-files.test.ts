import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../src/site/data/host-files.ts';
import { atLeastOne } from '../at-least-one.ts';

const files = new Map(hostFiles('/papers/').map(({ path, text }) => [path as string, text]));

describe('what hosts are told, for a site below /papers/', () => {
  test('Netlify and Cloudflare Pages', () => {
    expect(files.get('/_headers')).toMatch(
      /^\/papers\/\*\n {2}Content-Security-Policy: default-src 'none';.*\n {2}X-Content-Type-Options: nosniff\n/,
    );
    expect(files.get('/_headers')).toContain(
      '/papers/pagefind/index/*\n  Cache-Control: public, max-age=31536000, immutable\n',
    );
  });

  test('Apache', () => {
    expect(files.get('/.htaccess')).toMatch(/^ErrorDocument 404 \/papers\/404\.html\n/);
    expect(files.get('/.htaccess')).toContain('Header always set X-Content-Type-Options "nosniff"');
  });

  test.each([
    '/staticwebapp.config.json',
    '/vercel.json',
  ])('%s is sound JSON and names the policy', (path) => {
    expect(JSON.stringify(JSON.parse(files.get(path) ?? ''))).toContain("default-src 'none'");
  });

  test('the service worker is asked for anew each time', () => {
    expect(files.get('/_headers')).toContain('/papers/sw.js\n  Cache-Control: no-cache\n');
    expect(files.get('/.htaccess')).toMatch(/<Files "sw\.js">\s+Header set Cache-Control "no-cache"/);
    for (const path of ['/staticwebapp.config.json', '/vercel.json'])
      expect(files.get(path)).toMatch(/\/papers\/sw\.js"[^}]*"no-cache"/);
  });

  test('GitHub Pages leaves nothing out', () => {
    expect(files.get('/.nojekyll')).toBe('');
  });

  test('no line of a header breaks', () => {
    for (const line of atLeastOne(files.get('/_headers')?.split('\n') ?? []))
      expect(line).toMatch(/^(?:\/| {2}[\w-]+: \S|$)/);
  });
});
