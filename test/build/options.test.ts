import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, parseOptions, usage } from '../../src/build/options.ts';

function optionsOf(...args: readonly string[]): BuildOptions {
  const parsed = parseOptions(args);
  if (parsed.type !== 'options') throw new Error(`refused: ${JSON.stringify(parsed)}`);
  return parsed.options;
}

function refusal(...args: readonly string[]): string {
  const parsed = parseOptions(args);
  return parsed.type === 'wrong' ? parsed.message : `not refused: ${parsed.type}`;
}

describe('without options', () => {
  test('the bundled sample is built into _site', () => {
    expect(optionsOf()).toEqual({
      sources: 'content/sources',
      sourcesNamed: false,
      content: 'content',
      output: '_site',
      base: '/',
      address: undefined,
      ocr: false,
      today: undefined,
      debug: false,
    });
  });
});

test('text in scanned pages is recognised only when asked for', () => {
  expect(optionsOf('--ocr').ocr).toBe(true);
  expect(usage).toContain('--ocr');
});

describe('the day that counts as today', () => {
  const dayOf = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const parsed = parseOptions(args, environment);
    return parsed.type === 'options' ? parsed.options.today : parsed;
  };

  test('is what the option names', () => {
    expect(dayOf(['--today', '2026-11-26'], { SOURCE_DATE_EPOCH: '0' })).toEqual({
      date: '2026-11-26',
      isAsked: true,
    });
  });

  test('else that of SOURCE_DATE_EPOCH, by the clocks of London', () => {
    expect(dayOf([], { SOURCE_DATE_EPOCH: '1718665200' })).toEqual({ date: '2024-06-18', isAsked: false });
  });

  test.each(['', 'now', '-1', '1.5'])('not what SOURCE_DATE_EPOCH “%s” says', (SOURCE_DATE_EPOCH) => {
    expect(dayOf([], { SOURCE_DATE_EPOCH })).toBeUndefined();
  });

  test.each(['tomorrow', '26.11.2026', '2026-02-30', ''])('is not “%s”', (date) => {
    expect(refusal('--today', date)).toBe(`--today “${date}” is no date; write it like 2026-11-26.`);
  });
});

describe('the folders', () => {
  test('with --sources the collections go into a folder beside the output', () => {
    const { sources, content, sourcesNamed } = optionsOf('--sources', 'papers', '--output', 'out/site/');
    expect([sources, content, sourcesNamed]).toEqual(['papers', resolve('out/site-content'), true]);
  });

  test('--content says where they go instead', () => {
    expect(optionsOf('--sources', 'papers', '--content', 'kept').content).toBe('kept');
  });

  test('--content alone builds from the documents that lie in it', () => {
    const { sources, content } = optionsOf('--content', 'kept');
    expect([sources, content]).toEqual(['kept/sources', 'kept']);
  });

  test.each([
    ['--sources', 'papers', '--output', 'papers'],
    ['--sources', 'papers', '--output', 'papers/site'],
    ['--sources', 'papers', '--output', './papers/../papers/a/b'],
    ['--sources', '.', '--output', 'site'],
    ['--sources', '/', '--output', 'site'],
    ['--content', 'kept', '--output', 'kept/sources/site'],
  ])('the site is never written into the folder of documents: %j %j %j %j', (...args) => {
    expect(refusal(...args)).toMatch(
      /^--output “.*” lies in the folder of documents “.*”, which is never written to\./,
    );
  });

  test('nor are the collections', () => {
    expect(refusal('--sources', 'papers', '--content', 'papers/md', '--output', 'site')).toMatch(
      /^--content “papers\/md” lies in the folder of documents/,
    );
  });

  test.each([
    ['--content', '--sources', 'papers', '--output', 'site', '--content', 'site/md'],
    ['--content', '--content', 'site', '--output', 'site'],
    ['--content', '--output', '.'],
    ['--sources', '--sources', 'site/papers', '--output', 'site'],
    ['--sources', '--sources', 'papers', '--content', '../kept', '--output', '.'],
  ])('nothing that is to stay may lie in the output, which is replaced: %s of %j %j %j %j', (option, ...args) => {
    expect(refusal(...args)).toMatch(
      new RegExp(`^${option} “.*” lies in the output folder “.*”, which each build replaces`),
    );
  });

  test('a folder that only begins with the same letters is another folder', () => {
    expect(optionsOf('--sources', 'papers', '--output', 'papers-site').output).toBe('papers-site');
    expect(optionsOf('--sources', 'papers', '--output', '..papers').output).toBe('..papers');
  });
});

describe('--base', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['council', '/council/'],
    ['/council', '/council/'],
    ['council/papers', '/council/papers/'],
    ['//council/papers//', '/council/papers/'],
    ['/~clerk/v1.0_a-b/', '/~clerk/v1.0_a-b/'],
  ])('“%s” becomes “%s”', (given, base) => {
    expect(optionsOf('--base', given).base).toBe(base);
  });

  test.each([
    'https://council.example/papers',
    '/a b/',
    '/a//b/',
    '/a/../b/',
    '..',
    './',
    '/a?b',
    '/a#b',
    '/"><script>',
    '/{{ 7*7 }}/',
    '/a\\b/',
    '/a\nb/',
  ])('%j is refused with the form to use', (given) => {
    expect(refusal('--base', given)).toBe(`--base “${given}” is no path; write it like /council/papers/.`);
  });

  test('whatever is given, the base is a path that begins and ends with a slash, or it is refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (given) => {
        const parsed = parseOptions([`--base=${given}`]);
        return (
          parsed.type === 'wrong' ||
          (parsed.type === 'options' && /^\/(?:[\w.~-]+\/)*$/.test(parsed.options.base))
        );
      }),
    );
  });
});

describe('the address of the site', () => {
  test('is given on the command line or in the environment, the command line first', () => {
    const inEnvironment = { MINUTEBOOK_ADDRESS: 'https://papers.example.org' };
    const addressOf = (...args: readonly string[]) => {
      const parsed = parseOptions(args, inEnvironment);
      return parsed.type === 'options' ? parsed.options.address : parsed.type;
    };
    expect(addressOf()).toBe('https://papers.example.org/');
    expect(addressOf('--address', 'http://other.example:8080/')).toBe('http://other.example:8080/');
    expect(optionsOf().address).toBeUndefined();
  });

  test('holds the base path, which need not be given too', () => {
    const { base, address } = optionsOf('--address', 'https://council.example/papers');
    expect([base, address]).toEqual(['/papers/', 'https://council.example/papers/']);
    expect(optionsOf('--address', 'https://council.example/papers', '--base', 'papers').base).toBe(
      '/papers/',
    );
  });

  test('that lies elsewhere than the base is refused', () => {
    expect(refusal('--address', 'https://council.example/', '--base', '/papers/')).toBe(
      '--address “https://council.example/” does not lie below --base “/papers/”; leave out --base.',
    );
  });

  test.each([
    'papers.example.org',
    '/papers/',
    'ftp://papers.example.org/',
    'javascript:alert(1)',
    'https://',
    'https://user@papers.example.org/',
    'https://papers.example.org/?a',
    'https://papers.example.org/#a',
    'https://papers.example.org/"><script>',
    'https://papers.example.org/a//b/',
  ])('%j is refused with the form to use', (given) => {
    expect(refusal('--address', given)).toBe(
      `--address “${given}” is no address of a site; write it like https://papers.example.org/.`,
    );
  });
});

describe('what is wrong with a command is said in one line', () => {
  test.each([
    [['--colour', 'red'], "Unknown option '--colour'."],
    [['papers'], "Unexpected argument 'papers'."],
    [['--sources'], "Option '--sources <value>' argument missing."],
    [['--sources', '--output', 'x'], "Option '--sources' argument is ambiguous."],
    [['--debug=yes'], "Option '--debug' does not take an argument."],
    [['--output', ''], '--output names no folder.'],
    [['--sources='], '--sources names no folder.'],
  ])('%j', (args, message) => {
    expect(refusal(...args)).toBe(message);
  });

  test('whatever is given, it is taken, or refused in a sentence', () => {
    const word = fc.stringMatching(/^[-=a-z]{0,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (args) => {
        const parsed = parseOptions(args);
        if (parsed.type === 'wrong') expect(parsed.message).toMatch(/^.+\.$/);
        else expect(['options', 'help']).toContain(parsed.type);
      }),
    );
  });
});

test('--help and -h ask for the usage, which names every option and every exit code', () => {
  expect(parseOptions(['--help']).type).toBe('help');
  expect(parseOptions(['-h', '--output', 'x']).type).toBe('help');
  for (const part of [
    '--sources',
    '--output',
    '--content',
    '--base',
    '--address',
    '--debug',
    ' 0 ',
    ' 1 ',
    ' 2 ',
    ' 64 ',
  ])
    expect(usage).toContain(part);
});
