import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo, type Entry, mediaType } from '../../src/serve/answer.ts';
import { listen, staticServer } from '../../src/serve/static-server.ts';

const files = new Set([
  'index.html',
  '404.html',
  'feed.xml',
  'a/index.html',
  'a/café & co.pdf',
  'empty/x.txt',
]);

/** A made-up folder with the files above. */
function entryAt(path: string): Entry {
  if (files.has(path)) return 'file';
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  return [...files].some((file) => file.startsWith(folder)) ? 'directory' : 'nothing';
}

const missing = { type: 'file', status: 404, path: '404.html' };

describe('what a request is answered with', () => {
  test.each([
    ['/', 'index.html'],
    ['/a/', 'a/index.html'],
    ['/a/?q=x', 'a/index.html'],
    ['/feed.xml', 'feed.xml'],
    ['/a/caf%C3%A9%20%26%20co.pdf', 'a/café & co.pdf'],
  ])('%s is the file %s', (target, path) => {
    expect(answerTo(target, '/', entryAt)).toEqual({ type: 'file', status: 200, path });
  });

  test('a folder without its slash is sent to the address with it, the query kept', () => {
    expect(answerTo('/a', '/', entryAt)).toEqual({ type: 'redirect', location: '/a/' });
    expect(answerTo('/sub/a?q=1', '/sub/', entryAt)).toEqual({ type: 'redirect', location: '/sub/a/?q=1' });
  });

  test.each([
    '/../secret',
    '/a/../../secret',
    '/%2e%2e/secret',
    '/a/%2E%2E%2fsecret',
    '/..%5csecret',
    '/C:/secret',
    '//etc/passwd',
    '/.git/config',
    '/%00',
    '/%E0%A4%A',
    '/empty/',
    '/nothing',
    '/feed.xml/',
  ])('%s is not there', (target) => {
    expect(answerTo(target, '/', entryAt)).toEqual(missing);
  });

  test('below a sub-path only that path is answered, and its bare forms lead to it', () => {
    expect(answerTo('/sub/a/', '/sub/', entryAt)).toMatchObject({ status: 200, path: 'a/index.html' });
    expect(answerTo('/a/', '/sub/', entryAt)).toEqual(missing);
    expect(answerTo('/sub', '/sub/', entryAt)).toEqual({ type: 'redirect', location: '/sub/' });
    expect(answerTo('/', '/sub/', entryAt)).toEqual({ type: 'redirect', location: '/sub/' });
  });

  test('no address ever names a file outside the folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '%2f', '\\', '%5c', 'a', 'x', '%00', '//');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const answer = answerTo(`/${pieces.join('')}`, '/', () => 'file');
        expect(answer.type === 'file' && /(?:^|[\\/])\.\.?(?:[\\/]|$)|^[\\/]|\0/.test(answer.path)).toBe(
          false,
        );
      }),
    );
  });
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['search.js', 'text/javascript; charset=utf-8'],
  ['engine.wasm', 'application/wasm'],
  ['index/en.pf_index', 'application/octet-stream'],
  ['wasm.en.pagefind', 'application/octet-stream'],
  ['calendar.ics', 'text/calendar; charset=utf-8'],
  ['feed.xml', 'application/xml; charset=utf-8'],
  ['PACK.PDF', 'application/pdf'],
])('%s is sent as %s', (path, type) => {
  expect(mediaType(path)).toBe(type);
});

describe('a running server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-serve-'));
  const server = staticServer(folder, '/');
  let origin = '';

  beforeAll(async () => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'index.html'), '<p>hello');
    writeFileSync(join(folder, 'a', 'pack.pdf'), '%PDF-');
    writeFileSync(join(folder, '404.html'), '<p>not here');
    origin = `http://127.0.0.1:${await listen(server, 0)}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('sends the page with its type and its protecting headers', async () => {
    const response = await fetch(`${origin}/a`);
    expect(response.url).toBe(`${origin}/a/`);
    expect(await response.text()).toBe('<p>hello');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });

  test('sends text as small as hosts do to whoever takes it so, and other files as they are', async () => {
    const page = await fetch(`${origin}/a/`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([page.headers.get('content-encoding'), await page.text()]).toEqual(['gzip', '<p>hello']);
    const plain = await fetch(`${origin}/a/`, { headers: { 'Accept-Encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, '<p>hello']);
    const pdf = await fetch(`${origin}/a/pack.pdf`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect([pdf.headers.get('content-encoding'), await pdf.text()]).toEqual([null, '%PDF-']);
  });

  test("shows the site's own page for what is not there", async () => {
    const response = await fetch(`${origin}/b`);
    expect([response.status, await response.text()]).toEqual([404, '<p>not here']);
  });

  test('takes no other method than GET and HEAD', async () => {
    expect((await fetch(origin, { method: 'POST' })).status).toBe(405);
    const head = await fetch(`${origin}/a/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('listens on this machine only', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  test('takes the next port when the wanted one is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const second = staticServer(folder, '/');
    expect(await listen(second, port)).toBeGreaterThan(port);
    second.close();
    taken.close();
  });
});

describe('npm start', () => {
  const run = (...more: string[]) =>
    new Promise<{ code: number; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, ['scripts/serve.ts', ...more], (_, __, stderr) =>
        resolve({ code: child.exitCode ?? -1, stderr }),
      );
    });

  test('says in one line that there is no site yet', async () => {
    expect(await run('--output', '/nonexistent/_site')).toEqual({
      code: 1,
      stderr: 'There is no site in “/nonexistent/_site” yet: run npm run build first.\n',
    });
  });

  test('explains itself when it is not understood', async () => {
    expect(await run('--prot', '80')).toMatchObject({ code: 64 });
    expect(await run('--port', 'eighty')).toMatchObject({ code: 64 });
  });
});
