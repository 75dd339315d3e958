import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, roomWith, treeHash } from '../convert/sources-room.ts';
import { frontSheet, minutesOf, pack, report } from '../convert/town-papers.ts';
import { runBuild } from './command.ts';

const march = pack(
  frontSheet({ date: '12 March 2024', agenda: ['2\tMinutes\t5 - 8', '3\tStreet names\t9 - 10'] }),
  minutesOf('9 January 2024'),
  report('12 March 2024', '3', 'Street names', '2.1 Two names were chosen.'),
);

/** A folder of documents and the command that builds it into `site` beside it. */
function roomToBuild(documents: Readonly<Record<string, string | Uint8Array>>) {
  const room = roomWith(documents);
  const site = join(room.path, 'site');
  const build = (...more: readonly string[]) =>
    runBuild(['--sources', room.sources, '--output', site, ...more]);
  return { ...room, site, build };
}

describe('a build that is done', () => {
  test('ends with 0; stdout says what was made, where, what was lost and what comes next', () => {
    const { build, site, path } = roomToBuild({ 'march.txt': march });
    const { status, stdout, stderr } = build();
    expect(status).toBe(0);
    const [made, counts, words, doubts, collections, address, next, ...rest] = stdout.split('\n');
    expect(made).toMatch(/^Made .*: \d+ pages from 1 document in \d+\.\d s\.$/);
    expect(made).toContain(site);
    expect(counts).toMatch(
      /^ {2}2 meetings of 1 committee, 1 paper, 2 decisions, \d+ people; \d+ pages searchable\.$/,
    );
    expect(words).toMatch(/^ {2}Words: \d+ in the documents, \d+ on pages, 12 furniture \(.*\), 0 lost\.$/);
    expect(doubts).toBe('  0 warnings; 0 documents not published.');
    expect(collections).toBe(`  Markdown collections: ${path}/site-content`);
    expect(address).toContain('name it with --address');
    expect(next).toContain(`npm start -- --output ${site}`);
    expect(rest).toEqual(['']);
    expect(stderr).toBe('Reading the documents\nWriting the pages\nIndexing for search\n');
  });

  test('has written the site and the collections beside it, and nothing else anywhere', () => {
    const { build, path, sources } = roomToBuild({ 'march.txt': march });
    const before = treeHash(sources);
    build();
    expect(treeHash(sources)).toBe(before);
    const folders = new Set(filesBelow(path).map((name) => name.split('/')[0]));
    expect([...folders].toSorted()).toEqual(['site', 'site-content', 'sources']);
  });

  test('leaves none of the old pages when a document is withdrawn', () => {
    const { build, site, remove, put } = roomToBuild({ 'march.txt': march });
    build();
    put('may.txt', pack(frontSheet({ date: '14 May 2024' })));
    remove('march.txt');
    expect(build().status).toBe(0);
    const files = filesBelow(site);
    expect(files.join('\n')).toContain('2024-05-14/index.html');
    const old = files.filter((file) => /2024-03-12|march/.test(file));
    const inData = old.filter((file) => file.startsWith('data/oparl/'));
    expect(inData.length).toBeGreaterThan(0);
    // What OParl's clients are told of what is gone: that it is, and nothing else.
    for (const file of inData) {
      const told = JSON.parse(readFileSync(join(site, file), 'utf8'));
      expect(Object.keys(told)).toEqual(['id', 'type', 'modified', 'deleted']);
      expect(told).toMatchObject({ deleted: true });
    }
    const pages = old.filter((file) => !inData.includes(file));
    expect(pages.filter((file) => !file.endsWith('/index.html'))).toEqual([]);
    const speaking = pages.filter(
      (file) => !readFileSync(join(site, file), 'utf8').includes('no longer published'),
    );
    expect(speaking).toEqual([]);
  });

  test('for a sub-path has that path in the few addresses that cannot be relative, and nowhere in the data', () => {
    const { build, site } = roomToBuild({ 'march.txt': march });
    expect(build('--base', 'council/papers').status).toBe(0);
    const fixed = (name: string) =>
      [...readFileSync(join(site, name), 'utf8').matchAll(/\b(?:href|src)="(\/[^"]*)"/g)].map(
        ([, address = '']) => address,
      );
    expect(fixed('index.html')).toEqual([]);
    expect(fixed('404.html').length).toBeGreaterThan(3);
    expect(fixed('404.html').filter((address) => !address.startsWith('/council/papers/'))).toEqual([]);
    expect(fixed('feed.xml')[0]).toBe('/council/papers/feed.xml');
    expect(readFileSync(join(site, 'data/meetings.json'), 'utf8')).not.toContain('/council/papers/');
  });

  test('mentions corrections made by hand and ends with 0', () => {
    const { build, path } = roomToBuild({ 'march.txt': march });
    build();
    const name = filesBelow(path).find((file) => file.endsWith('minutes.md')) ?? '';
    const text = readFileSync(join(path, name), 'utf8').replace('asked for oak', 'asked for elm');
    writeFileSync(join(path, name), text);
    const { status, stderr } = build();
    expect(status).toBe(0);
    expect(stderr).toMatch(/^note: .*minutes\.md\.new/m);
    const page = filesBelow(path).find((file) => file.endsWith('minutes/index.html')) ?? '';
    expect(readFileSync(join(path, page), 'utf8')).toContain('asked for elm');
  });
});

describe('a build that is done but for some documents', () => {
  test('ends with 2, names each with reason and remedy, and publishes the others', () => {
    const { build, site } = roomToBuild({
      'march.txt': march,
      'may.txt': march.replaceAll('12 March 2024', '14 May 2024'),
      'scan.pdf': '%PDF-1.7',
      'undated.txt': 'The fountain\n\nIt has been mended.\n',
    });
    const { status, stdout, stderr } = build();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*scan\.pdf.* damaged.*\n {2}→ \S/m);
    expect(stderr).toMatch(/^error: .*undated\.txt.* names no date.*\n {2}→ Put the date/m);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stdout).toContain('2 documents not published: scan.pdf, undated.txt.\n');
    expect(filesBelow(site).join('\n')).toContain('2024-03-12/index.html');
  });
});

describe('a build that failed', () => {
  test('for want of the folder of documents, ends with 1 and says what to name', () => {
    const { build, path } = roomToBuild({});
    const { status, stdout, stderr } = build('--sources', join(path, 'nowhere'));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`error: There is no folder “${path}/nowhere”.\n  → Name the folder`);
  });

  test('because the content folder is a file', () => {
    const { build, path } = roomToBuild({ 'march.txt': march });
    const plain = join(path, 'plain.txt');
    writeFileSync(plain, 'A file.');
    const { status, stdout, stderr } = build('--content', plain);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`error: “${plain}” is a file, so no Markdown`);
  });

  test('because no document could be read, leaves the old site as it was', () => {
    const { build, site, put, remove } = roomToBuild({ 'march.txt': march });
    build();
    const before = treeHash(site);
    remove('march.txt');
    put('empty.txt', '');
    const { status, stdout, stderr } = build();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('“empty.txt” is empty');
    expect(stderr).toMatch(/No site was made; what stood there before is as it was\.\n$/);
    expect(treeHash(site)).toBe(before);
  });

  test('because the output holds other people’s files, touches none of them', () => {
    const { build, site, path } = roomToBuild({ 'march.txt': march });
    mkdirSync(site);
    writeFileSync(join(site, 'thesis.docx'), 'x');
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toContain('thesis.docx');
    expect(filesBelow(path).filter((name) => name.startsWith('site/'))).toEqual(['site/thesis.docx']);
  });

  test('over a slip in a file corrected by hand, names the file and the field', () => {
    const { build, path, site } = roomToBuild({ 'march.txt': march });
    build();
    const before = treeHash(site);
    const name = filesBelow(path).find((file) => file.endsWith('2024-03-12/meeting.md')) ?? '';
    writeFileSync(join(path, name), readFileSync(join(path, name), 'utf8').replace('18:30', 'half past six'));
    const { status, stderr } = build();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error: brindlewick\/.*\/2024-03-12\/meeting\.md: “time” is not right: a time such as 19:00\.\n {2}→ /m,
    );
    expect(treeHash(site)).toBe(before);
  });

  test('from within says where only with --debug', () => {
    const { build, path } = roomToBuild({ 'march.txt': march });
    writeFileSync(join(path, 'plain.txt'), 'x');
    const notFolder = join(path, 'plain.txt', 'below');
    const quiet = build('--content', notFolder);
    expect([quiet.status, quiet.stdout]).toEqual([1, '']);
    expect(quiet.stderr).toContain('The build failed: ');
    expect(quiet.stderr).toContain('--debug');
    expect(quiet.stderr).not.toMatch(/^ +at /m);
    expect(build('--content', notFolder, '--debug').stderr).toMatch(/^ +at .*src\/build\//m);
    expect(existsSync(join(path, 'site'))).toBe(false);
  });
});

describe('a build that was called wrongly', () => {
  test.each([
    [['--colour', 'red']],
    [['papers']],
    [['--sources']],
    [['--base', 'https://council.example/']],
    [['--sources', 'content', '--output', 'content/site']],
  ])('ends with 64, says so and how to call it, and does nothing: %j', (args) => {
    const { status, stdout, stderr } = runBuild(args);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^.+\.\n\nnpm run build -- /);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('--help prints the usage to stdout and ends with 0', () => {
    const { status, stdout, stderr } = runBuild(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^npm run build -- /);
  });
});
