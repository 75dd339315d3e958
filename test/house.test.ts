import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notShown } from './not-shown.ts';

/** For each room of the house, the rooms that it may import from besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  document: [],
  script: [],
  safety: ['document'],
  cache: ['document', 'safety'],
  read: ['document', 'safety'],
  repair: ['document'],
  recognise: ['document'],
  archive: ['document', 'safety', 'read', 'recognise'],
  convert: ['document', 'safety', 'cache', 'read', 'repair', 'recognise', 'archive'],
  link: ['document', 'archive', 'recognise'],
  site: ['document', 'safety', 'archive', 'link'],
  search: ['document', 'archive', 'link', 'site', 'script'],
  offline: ['site', 'script'],
  export: ['document', 'safety', 'archive', 'link', 'site', 'search', 'script', 'serve', 'build'],
  serve: ['safety'],
  review: ['document', 'safety', 'read', 'archive', 'convert', 'build'],
  build: [
    'document',
    'safety',
    'cache',
    'read',
    'repair',
    'recognise',
    'archive',
    'convert',
    'link',
    'site',
    'search',
    'offline',
    'serve',
  ],
};

const mostLines = 400;
const mostRuntimePackages = 180;
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Of licences to choose from one must be permissive, of licences that hold together all. */
function isPermissive(licence: string): boolean {
  const names = licence.replace(/[()]/g, '');
  if (names.includes(' OR ')) return names.split(' OR ').some(isPermissive);
  return names.split(' AND ').every((name) => permissive.has(name));
}

interface SourceFile {
  /** From the project's folder, such as "src/read/text.ts". */
  readonly path: string;
  readonly text: string;
}

/** The files named by a module's imports and re-exports, static and dynamic, that are files of ours. */
function importedFiles(file: SourceFile): readonly string[] {
  const named = file.text.matchAll(/(?:\bfrom|^import|\bimport\()\s*['"](\.{1,2}\/[^'"]+)['"]/gm);
  return [...named].map(([, path = '']) => relative('.', resolve(dirname(file.path), path)));
}

/** What breaks the import directions in one file: each line names the file, the import and the rule. */
function wrongImports(file: SourceFile): readonly string[] {
  const room = roomOf(file.path);
  const allowed = room === undefined ? undefined : mayImport[room];
  if (room === undefined || allowed === undefined) {
    return [`${file.path} is in no room: name its room and what that may import in test/house.test.ts`];
  }
  const rule = allowed.length === 0 ? 'nothing but itself' : allowed.join(', ');
  return importedFiles(file)
    .filter((path) => ![room, ...allowed].includes(roomOf(path) ?? ''))
    .map((path) => `${file.path} imports ${path}, but "${room}" may import ${rule}`);
}

function roomOf(path: string): string | undefined {
  return /^src[\\/]([^\\/]+)[\\/]/.exec(path)?.[1];
}

function sourceFiles(): readonly SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function json(path: string): Record<string, Record<string, unknown>> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('the rooms of the house', () => {
  test('imports point one way', () => {
    expect(sourceFiles().flatMap(wrongImports)).toEqual([]);
  });

  test('a wrong import is named with its file and the rule', () => {
    const file = { path: 'src/repair/join.ts', text: "import { readText } from '../read/text.ts';" };
    expect(wrongImports(file)).toEqual([
      'src/repair/join.ts imports src/read/text.ts, but "repair" may import document',
    ]);
    expect(wrongImports({ path: 'src/attic/box.ts', text: '' })).toHaveLength(1);
    expect(
      wrongImports({ path: 'src/site/a.ts', text: "await import('../../scripts/build.ts')" }),
    ).toHaveLength(1);
  });

  test('some touch neither files nor the network, and of the site one file alone', () => {
    const outside = /from 'node:(?:fs|fs\/promises|http|https|net|child_process)'/;
    const pure = /^src[\\/](?:document|repair|recognise|link|site)[\\/]/;
    const touching = sourceFiles().filter(({ path, text }) => pure.test(path) && outside.test(text));
    expect(touching.map(({ path }) => path)).toEqual([join('src', 'site', 'data', 'originals.ts')]);
  });

  test('the table of rooms has no way round', () => {
    const reaches = (from: string, seen: ReadonlySet<string>): boolean =>
      (mayImport[from] ?? []).some((to) => seen.has(to) || reaches(to, new Set([...seen, to])));
    expect(Object.keys(mayImport).filter((room) => reaches(room, new Set([room])))).toEqual([]);
  });

  test(`no file is longer than ${mostLines} lines`, () => {
    const long = sourceFiles().filter(({ text }) => text.split('\n').length > mostLines + 1);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is exported without a name', () => {
    const nameless = sourceFiles().filter(({ text }) => /^export default\b|\bas default\b/m.test(text));
    expect(nameless.map(({ path }) => path)).toEqual([]);
  });
});

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/^(?:not-shown|house\.test)\.ts$/.test(name))
  .map((name) => ({ name, text: readFileSync(join('test', name), 'utf8') }));

describe('the tests', () => {
  test('leave none out without saying so, and run no one alone', () => {
    expect(tests.length).toBeGreaterThan(100);
    const silent = tests.filter(({ text }) =>
      /\.(?:runIf|skipIf|todo|only)\(|\b(?:test|it|describe)\.skip\b/.test(text),
    );
    expect(silent.map(({ name }) => `${name}: use testWhere of test/not-shown.ts`)).toEqual([]);
  });

  test(`have no file that is longer than ${mostLines} lines`, () => {
    const long = tests.filter(({ text }) => text.split('\n').length > mostLines + 1);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});

describe('README, CONTRIBUTING and SECURITY', () => {
  const named = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/`((?:src|test|scripts|_includes)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    ),
  );

  test('name files and folders that are there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('tell in which file each table of patterns stands, and a test runs each', () => {
    const rows = [
      ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| ((?:`\w+`,? )+)\| `(src\/[\w./-]+\.ts)` \|/gm),
    ];
    expect(rows.length).toBeGreaterThan(20);
    const named = rows.flatMap(([, tables = '', path = '']) =>
      [...tables.matchAll(/\w+/g)].map(([name]) => ({ name, path })),
    );
    const wrong = named.filter(
      ({ name, path }) => !readFileSync(path, 'utf8').includes(`export const ${name}`),
    );
    expect(wrong).toEqual([]);
    const untested = named.filter(({ name }) => !tests.some(({ text }) => text.includes(name)));
    expect(untested).toEqual([]);
  });

  test('show every room of the house', () => {
    const tree = readFileSync('README.md', 'utf8');
    const rooms = Object.keys(mayImport).filter((room) => !tree.includes(`\n  ${room}/ `));
    expect(rooms).toEqual([]);
  });
});

describe('the packages', () => {
  const manifest = json('package.json');
  const packages = Object.entries(json('package-lock.json').packages ?? {}) as [
    string,
    Record<string, unknown>,
  ][];
  const runtime = packages.filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional);

  test('are pinned to exact versions', () => {
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((part) =>
      Object.entries(manifest[part] ?? {}),
    );
    const loose = wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)));
    expect(loose).toEqual([]);
  });

  test(`are at most ${mostRuntimePackages} at run time`, () => {
    expect(runtime.length).toBeGreaterThan(0);
    expect(runtime.length).toBeLessThanOrEqual(mostRuntimePackages);
  });

  test('have permissive licences at run time', () => {
    const licences = runtime.map(([path, entry]) => {
      const own = join(path, 'package.json');
      // Packages for other systems are not installed here; the lock file knows their licence.
      return [path, existsSync(own) ? json(own).license : entry.license] as const;
    });
    expect(licences.filter(([, licence]) => !isPermissive(String(licence)))).toEqual([]);
  });
});

describe('the guard', () => {
  const line = /^Minutebook needs Node 24 and found v\d+\.\d+\.\d+\..*\n$/;

  test('stops an old Node with one clear line', () => {
    const old = oldNode();
    if (old === undefined) {
      notShown(
        'the guard under a Node that is too old, for this machine has none older than 24 (set MINUTEBOOK_OLD_NODE to one); it was tried on a pretended one.',
      );
    }
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.18.0' })";
    const { status, stderr } =
      old === undefined
        ? spawnSync(process.execPath, ['--import', `data:text/javascript,${pretend}`, 'scripts/guard.mjs'], {
            encoding: 'utf8',
          })
        : spawnSync(old, ['scripts/guard.mjs'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(line);
  });

  test('lets the Node that the tests run on pass, without a word', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/guard.mjs'], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });
});

/** A Node before 24 on this machine: the one named in the environment, or the first on the path. */
function oldNode(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return [process.env.MINUTEBOOK_OLD_NODE ?? '', ...onPath].filter(existsSync).find((node) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    const major = Number.parseInt(stdout.slice(1), 10);
    return major < 24;
  });
}
