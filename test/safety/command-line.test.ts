import { parseArgs } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type CommandLine,
  emptyFolder,
  exitStatus,
  failureText,
  isDay,
  isInside,
  optionsFault,
  readCommandLine,
  runCommand,
  sourceDay,
  terminalText,
  wholeNumber,
} from '../../src/safety/command-line.ts';

describe('a command line is read by a table of options', () => {
  const table = { committee: { type: 'string' }, all: { type: 'boolean' } } as const;
  const read = (...args: readonly string[]) =>
    readCommandLine(args, table, (given, words) => ({ ...given, words }));

  test('into what was given, by names that are told', () => {
    expect(read('--committee', 'planning', '--all')).toEqual({
      type: 'options',
      options: { committee: 'planning', all: true, words: [] },
    });
    expect(read()).toEqual({ type: 'options', options: { words: [] } });
  });

  test.each(['--help', '-h'])('%s asks for help, whatever else is asked for', (help) => {
    expect(read('--all', help)).toEqual({ type: 'help' });
  });

  test.each([
    [['--colour'], "Unknown option '--colour'."],
    [['--committee'], "Option '--committee <value>' argument missing."],
    [['planning'], "Unexpected argument 'planning'."],
  ])('%j is wrong', (args, message) => {
    expect(read(...args)).toEqual({ type: 'wrong', message: expect.stringContaining(message.slice(0, -1)) });
  });

  test('words that belong to no option are taken where they are wanted', () => {
    const line = readCommandLine(['a', '--all', 'b'], table, (_, words) => ({ words }), true);
    expect(line).toEqual({ type: 'options', options: { words: ['a', 'b'] } });
  });

  test('a sentence in the place of what is asked for says what is wrong', () => {
    expect(readCommandLine([], table, () => 'Name a committee.')).toEqual({
      type: 'wrong',
      message: 'Name a committee.',
    });
  });
});

describe('a command', () => {
  const told = { output: '', error: '' };
  const run = (line: CommandLine<number>) => {
    told.output = '';
    told.error = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      told.output += text;
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      told.error += text;
      return true;
    });
    return runCommand(line, 'Help.', async (asked) => asked);
  };
  afterEach(() => vi.restoreAllMocks());

  test('does what is asked for and ends with what that gives', async () => {
    expect([await run({ type: 'options', options: 7 }), told]).toEqual([7, { output: '', error: '' }]);
  });

  test('tells help on standard output', async () => {
    expect([await run({ type: 'help' }), told]).toEqual([0, { output: 'Help.\n', error: '' }]);
  });

  test('that is called wrongly says why on standard error and ends with 64', async () => {
    expect([await run({ type: 'wrong', message: 'No.' }), told]).toEqual([
      64,
      { output: '', error: 'No.\n\nHelp.\n' },
    ]);
  });

  test('that cannot use a path says so, and what else broke it is not swallowed', async () => {
    const asked = { type: 'options', options: 7 } as const;
    const breaking = (error: Error) => runCommand(asked, 'Help.', () => Promise.reject(error));
    await run({ type: 'help' });
    const denied = Object.assign(new Error('EACCES: permission denied'), {
      code: 'EACCES',
      path: '/a\u001b',
    });
    expect([await breaking(denied), told.error]).toEqual([
      1,
      '“/a\ufffd” may not be opened or written by whoever runs this. Name another folder, or clear the way to this one.\n',
    ]);
    await expect(breaking(new Error('no paper'))).rejects.toThrow('no paper');
  });

  test('ends with numbers that never change', () => {
    expect(exitStatus).toEqual({ done: 0, failed: 1, incomplete: 2, usage: 64 });
  });
});

describe('a command that broke', () => {
  test('says the reason and how to see more', () => {
    const text = 'The build failed: no paper\nRun it again with --debug to see where, and report it.\n';
    expect(failureText('build', new Error('no paper'), false)).toBe(text);
    expect(failureText('build', 'no paper', false)).toBe(text);
  });

  test.each([
    ['EACCES', 'may not be opened or written by whoever runs this'],
    ['EPERM', 'may not be opened or written by whoever runs this'],
    ['EROFS', 'lies on a disk that cannot be written to'],
    ['ENOTDIR', 'leads through a file, where a folder is needed'],
    ['EEXIST', 'is a file, where a folder is needed'],
  ])('says of a path in words what the system calls %s', (code, fault) => {
    const error = Object.assign(new Error(code), { code, path: '/papers' });
    expect(failureText('build', error, false)).toBe(
      `The build failed: “/papers” ${fault}. Name another folder, or clear the way to this one.\nRun it again with --debug to see where.\n`,
    );
    expect(failureText('build', Object.assign(new Error('x'), { code }), false)).toContain('report it');
  });

  test('says where it happened when that is asked for', () => {
    const text = failureText('export', new Error('no paper'), true);
    expect(text).toMatch(/^The export failed: Error: no paper\n +at .*command-line\.test\.ts/);
    expect(text).not.toContain('--debug');
  });
});

test('an option that names no folder is named', () => {
  const options = ['sources', 'output'] as const;
  expect(emptyFolder({ sources: 'papers', output: '' }, options)).toBe('--output names no folder.');
  expect(emptyFolder({ sources: '', output: '' }, options)).toBe('--sources names no folder.');
  expect(emptyFolder({ sources: 'papers' }, options)).toBeUndefined();
});

test.each([
  ['0', 0],
  ['5000', 5000],
  ['007', 7],
  ['999999999', 999_999_999],
  ['1234567890', undefined],
  ['', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  [' 1', undefined],
  ['1,', undefined],
])('%j is the whole number %s', (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-3-1', false],
  ['1 March 2024', false],
  ['', false],
  [undefined, false],
])('%j is a day: %s', (text, isOne) => {
  expect(isDay(text)).toBe(isOne);
});

test('what would steer a terminal is shown as a mark', () => {
  expect(terminalText('a\u001b[2Jb\nc\td')).toBe('a\ufffd[2Jb\ufffdc\ufffdd');
  expect(terminalText('Tŷ Hywel – “minutes”')).toBe('Tŷ Hywel – “minutes”');
});

describe('why options cannot be read is one sentence', () => {
  test('of Node’s own words the first', () => {
    const read = () => parseArgs({ args: ['--colour'], options: {}, strict: true });
    let fault = '';
    try {
      read();
    } catch (error) {
      fault = optionsFault(error);
    }
    expect(fault).toBe("Unknown option '--colour'.");
  });

  test.each([
    [new Error('One thing. And another.'), 'One thing.'],
    [new Error('One thing'), 'One thing.'],
    [new Error('Written 1.5 times.'), 'Written 1.5 times.'],
    ['only words', 'only words.'],
  ])('%s', (error, sentence) => {
    expect(optionsFault(error)).toBe(sentence);
  });
});

describe('the day of SOURCE_DATE_EPOCH', () => {
  test.each([
    ['0', '1970-01-01'],
    ['1710201600', '2024-03-12'],
    ['1719788399', '2024-06-30'],
    ['1719788400', '2024-07-01'],
    ['253402214400', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1710201600s', undefined],
    ['at 1710201600', undefined],
    ['yesterday', undefined],
  ])('of %j is %s in London', (epoch, day) => {
    expect(sourceDay({ SOURCE_DATE_EPOCH: epoch })).toBe(day);
  });

  test('is none when it is not set', () => {
    expect(sourceDay({})).toBeUndefined();
  });
});

describe('a folder is inside another', () => {
  test.each([
    ['/a/site', '/a/site', true],
    ['/a/site/', '/a/site', true],
    ['/a/site/b', '/a/site', true],
    ['/a/site/..b', '/a/site', true],
    ['/a', '/a/site', false],
    ['/a/b', '/a/site', false],
    ['/a/site-content', '/a/site', false],
    ['/b', '/a/site', false],
    ['a/site/b', 'a/site', true],
    ['a/../site', 'site', true],
  ])('%s in %s: %s', (folder, other, inside) => {
    expect(isInside(folder, other)).toBe(inside);
  });
});
