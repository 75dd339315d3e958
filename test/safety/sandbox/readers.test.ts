import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Readers } from '../../../src/safety/sandbox/readers.ts';
import { poolOf } from './pool.ts';

async function ask(readers: Readers, order: string): Promise<unknown> {
  const { value, findings } = await readers.read(Buffer.from(order), `${order}.pdf`);
  return value ? value.value : findings.map(({ rule, severity, file }) => `${severity} ${rule} ${file}`);
}

function fault(rule: string, order: string): readonly string[] {
  return [`error ${rule} ${order}.pdf`];
}

describe('a pool of child processes', () => {
  test('answers with what the program made of the document', async () => {
    expect(await ask(poolOf('obeying'), 'double ab')).toBe('abab');
  });

  test('hands byte strings over whole, the empty one too', async () => {
    const { value } = await poolOf('obeying').read(Buffer.from('bytes xyz'), 'a.pdf');
    expect(value?.parts.map((part) => Buffer.from(part).toString())).toEqual(['xyz', '', 'end']);
  });

  test('reads several documents in one child, and tells each its own', async () => {
    const readers = poolOf('obeying');
    const [first, second] = [await ask(readers, 'process'), await ask(readers, 'process')];
    expect(first).toBe(second);
    const orders = ['double a', 'pause 50', 'double b', 'double c'];
    expect(await Promise.all(orders.map((order) => ask(readers, order)))).toEqual(['aa', '50', 'bb', 'cc']);
  });

  test('reads as many documents at once as it has children, and starts no more than are needed', async () => {
    const readers = poolOf('obeying', {}, 3);
    const one = await ask(readers, 'process');
    expect(await ask(readers, 'process')).toBe(one);
    const several = await Promise.all(
      ['pause 200', 'process', 'process'].map((order) => ask(readers, order)),
    );
    expect(new Set(several.slice(1)).size).toBe(2);
  });

  test('tells a child nothing of the environment', async () => {
    const names = await ask(poolOf('obeying'), 'environment');
    expect(['PWD', 'TZ', 'SystemRoot']).toEqual(expect.arrayContaining(names as string[]));
  });

  test('reads nothing after it was closed', async () => {
    const readers = poolOf('obeying');
    const waiting = [ask(readers, 'wait'), ask(readers, 'double a')];
    readers.close();
    expect(await Promise.all(waiting)).toEqual([
      fault('reading-crashed', 'wait'),
      fault('reading-crashed', 'double a'),
    ]);
    await expect(ask(readers, 'double a')).rejects.toThrow('closed');
  });

  test('may be closed again, with its documents done or not', async () => {
    const readers = poolOf('obeying');
    const waiting = ask(readers, 'wait');
    for (let time = 0; time < 3; time += 1) expect(readers.close).not.toThrow();
    expect(await waiting).toEqual(fault('reading-crashed', 'wait'));
    expect(readers.close).not.toThrow();
  });
});

describe('a document that harms its reader ends in one finding, and the others are read', () => {
  test.each([
    ['loop', 'reading-took-too-long', { seconds: 1 }],
    ['loop', 'reading-took-too-long', { processorSeconds: 2, seconds: 60 }],
    ['wait', 'reading-took-too-long', { seconds: 1 }],
    ['fill heap', 'reading-too-large', {}],
    ['fill memory', 'reading-too-large', {}],
    ['recurse', 'reading-too-deep', {}],
    ['exit', 'reading-crashed', {}],
    ['exit well', 'reading-crashed', {}],
    ['throw', 'reading-crashed', {}],
    ['reject', 'reading-crashed', {}],
    ['not JSON', 'reading-crashed', {}],
    ['wrong shape', 'reading-crashed', {}],
    ['wrong sizes', 'reading-crashed', {}],
    ['huge answer', 'reading-too-large', {}],
  ])(
    '%s: %s',
    async (order, rule, limits) => {
      const readers = poolOf('obeying', limits);
      expect(await ask(readers, 'double a')).toBe('aa');
      expect(await ask(readers, order)).toEqual(fault(rule, order));
      expect(await ask(readers, 'double b')).toBe('bb');
    },
    60_000,
  );

  test('the messages say what happened, why it matters and what to do', async () => {
    const readers = poolOf('obeying', { seconds: 1 });
    const told = async (order: string) => (await readers.read(Buffer.from(order), 'march.pdf')).findings;
    expect(await told('throw')).toMatchInlineSnapshot(`
      [
        {
          "file": "march.pdf",
          "hint": "Open it in the program that it was made with, save it again and replace the file. If it still fails and opens well elsewhere, please report it.",
          "message": "“march.pdf” brought its reader to a halt (the widget is bent [31m), so its words are not on the site.",
          "rule": "reading-crashed",
          "severity": "error",
        },
      ]
    `);
    expect(await told('wait')).toMatchInlineSnapshot(`
      [
        {
          "file": "march.pdf",
          "hint": "Open it in the program that it was made with, save it again and replace the file, or divide it into several documents.",
          "message": "“march.pdf” takes longer to read than 6 seconds of this computer’s work or 1 seconds of waiting, and 0.2 seconds a page, so reading it was stopped and its words are not on the site.",
          "rule": "reading-took-too-long",
          "severity": "error",
        },
      ]
    `);
    expect(await told('huge answer')).toMatchInlineSnapshot(`
      [
        {
          "file": "march.pdf",
          "hint": "Open it in the program that it was made with, save it again and replace the file with smaller pictures, or divide it into several documents.",
          "message": "“march.pdf” needs more than 250 megabytes of memory to be read, so reading it was stopped and its words are not on the site.",
          "rule": "reading-too-large",
          "severity": "error",
        },
      ]
    `);
    expect(await told('recurse')).toMatchInlineSnapshot(`
      [
        {
          "file": "march.pdf",
          "hint": "Open it in the program that it was made with, save it again and replace the file; a file made to do harm is best deleted.",
          "message": "“march.pdf” has lists, tables or quotations nested in one another deeper than any paper needs, so reading it was stopped and its words are not on the site.",
          "rule": "reading-too-deep",
          "severity": "error",
        },
      ]
    `);
  });

  test('a machine that is busy elsewhere, or a reader that waits, uses none of a processor’s time', async () => {
    const readers = poolOf('obeying', { processorSeconds: 2, secondsPerPage: 0 });
    expect(await ask(readers, 'pause 3000')).toBe('3000');
  });

  test('a page gives more time', async () => {
    const readers = poolOf('obeying', { seconds: 1.3, secondsPerPage: 0.1 });
    expect(await ask(readers, 'pages 0')).toEqual(fault('reading-took-too-long', 'pages 0'));
    expect(await ask(readers, 'pages 50')).toBe('50 pages');
  });
});

describe('no document suffers from the one before', () => {
  test('what it left behind in the child does not bring the next one down', async () => {
    const readers = poolOf('obeying');
    expect(await ask(readers, 'throw later')).toBe('done');
    expect(await ask(readers, 'pause 400')).toBe('400');
  });

  test('a child that answers twice answers for no other document', async () => {
    const readers = poolOf('obeying');
    expect(await ask(readers, 'answer twice')).toBe('early');
    await passed(50);
    expect(await ask(readers, 'double b')).toBe('bb');
  });

  test('a child that has grown is replaced', async () => {
    const readers = poolOf('obeying');
    const first = await ask(readers, 'process');
    for (let time = 0; time < 4; time += 1) expect(await ask(readers, 'swell')).toBeTypeOf('number');
    expect(await ask(readers, 'process')).not.toBe(first);
  });
});

describe('the program and its children', () => {
  /** Runs a program with a pool in a process of its own; it prints the number of a child. */
  function run(ending: string): { readonly status: number | null; readonly child: number } {
    const code = `
      import { openReaders } from ${JSON.stringify(new URL('../../../src/safety/sandbox/readers.ts', import.meta.url).href)};
      const place = (path) => new URL(path, ${JSON.stringify(import.meta.url)});
      const readers = openReaders({ program: place('./programs/obeying.ts'), mayRead: [place('./programs/'), place('../../../src/')] });
      const { value } = await readers.read(Buffer.from('process'), 'a.pdf');
      console.log(value.value);
      ${ending}`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      timeout: 15_000,
    });
    return { status, child: Number(stdout) };
  }

  async function isGone(child: number): Promise<boolean> {
    for (let look = 0; look < 40 && isRunning(child); look += 1) await passed(50);
    return !isRunning(child);
  }

  /** A process that has ended and waits to be counted by its parent ("Z") runs no more. */
  function isRunning(child: number): boolean {
    try {
      process.kill(child, 0);
      return !existsSync('/proc/self') || !/\) Z/.test(readFileSync(`/proc/${child}/stat`, 'utf8'));
    } catch {
      return false;
    }
  }

  test('a pool that was not closed does not keep the program', async () => {
    const { status, child } = run('');
    expect([status, child > 0]).toEqual([0, true]);
    expect(await isGone(child)).toBe(true);
  });

  test('a child that loops ends with the program', async () => {
    const { status, child } = run(
      "readers.read(Buffer.from('loop'), 'b.pdf'); setTimeout(() => process.exit(7), 300);",
    );
    expect([status, child > 0]).toEqual([7, true]);
    expect(await isGone(child)).toBe(true);
  });

  test('a child that has nothing to do ends when the program is killed', async () => {
    const { status, child } = run("process.kill(process.pid, 'SIGKILL');");
    expect([status, child > 0]).toEqual([null, true]);
    expect(await isGone(child)).toBe(true);
  });
});
