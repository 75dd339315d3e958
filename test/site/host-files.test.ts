import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../src/site/data/host-files.ts';
import { atLeastOne } from '../at-least-one.ts';

const files = new Map(hostFiles('/papers/').map(({ path, text }) => [path as string, text]));

/** What Vercel is told to let be kept. */
function vercelPattern(settings: string): RegExp {
  const source = /"source": ("[^"]*pf_index[^"]*")/.exec(settings)?.[1] ?? '"$^"';
  return new RegExp(`^${JSON.parse(source)}$`);
}

/** A path of `_headers` as a pattern: "*" stands for anything. */
function asPattern(path: string): RegExp {
  return new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('.*')}$`,
  );
}

/** What Apache is told to let be kept, by the name of the file alone. */
function accessPattern(): RegExp {
  return new RegExp(/<FilesMatch "([^"]*)">/.exec(files.get('/.htaccess') ?? '')?.[1] ?? '^$');
}

describe('what hosts are told, for a site below /papers/', () => {
  test('Netlify and Cloudflare Pages', () => {
    expect(files.get('/_headers')).toMatch(
      /^\/papers\/\*\n {2}Content-Security-Policy: default-src 'none';.*\n {2}X-Content-Type-Options: nosniff\n/,
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

  test('the chunks of every council’s index may be kept for a year, and nothing else', () => {
    const lasting = 'public, max-age=31536000, immutable';
    const azure = files.get('/staticwebapp.config.json') ?? '';
    const vercel = files.get('/vercel.json') ?? '';
    const headers = [...(files.get('/_headers') ?? '').matchAll(/^(.*)\n {2}Cache-Control: public/gm)];
    const readers: readonly ((path: string) => boolean)[] = [
      (path) => headers.some(([, pattern = '']) => asPattern(pattern).test(path)),
      (path) => vercelPattern(vercel).test(path),
      (path) => accessPattern().test(path.split('/').at(-1) ?? ''),
    ];
    for (const mayBeKept of readers) {
      for (const folder of ['', 'ashmere/', 'ashmere/2024/', 'index/', 'filter/2024/'])
        for (const kind of ['index', 'fragment', 'filter'])
          expect(mayBeKept(`/papers/pagefind/${folder}${kind}/en_12ab.pf_${kind}`)).toBe(true);
      for (const path of ['pagefind/pagefind-entry.json', 'pagefind/index/pagefind-entry.json', 'index/'])
        expect(mayBeKept(`/papers/${path}`)).toBe(false);
    }
    expect(azure).toContain('"/papers/pagefind/*.{pf_index,pf_fragment,pf_filter}"');
    for (const text of [azure, vercel]) expect(text).toContain(lasting);
  });

  test('GitHub Pages leaves nothing out', () => {
    expect(files.get('/.nojekyll')).toBe('');
  });

  test('no line of a header breaks', () => {
    for (const line of atLeastOne(files.get('/_headers')?.split('\n') ?? []))
      expect(line).toMatch(/^(?:\/| {2}[\w-]+: \S|$)/);
  });
});
