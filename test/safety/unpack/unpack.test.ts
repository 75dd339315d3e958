import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nameFault, nameFaults } from '../../../src/safety/unpack/entry-path.ts';
import { type UnpackLimits, unpackLimits } from '../../../src/safety/unpack/limits.ts';
import { checkedEntries } from '../../../src/safety/unpack/unpack.ts';
import { type MadeEntry, zipFile } from './zip-file.ts';

function opened(bytes: Uint8Array, limits: Partial<UnpackLimits> = {}) {
  const { value, findings } = checkedEntries(bytes, { ...unpackLimits, ...limits }, 'pack.zip');
  const contents = value?.map((entry) => {
    const { value: content, findings: faults } = entry.content();
    return [entry.path, content ? Buffer.from(content).toString() : faults.map(({ rule }) => rule)];
  });
  return { contents, rules: findings.map(({ rule, file }) => `${rule} ${file}`), findings };
}

const entry = (name: string, rest: Omit<MadeEntry, 'name'> = {}): MadeEntry => ({
  name,
  content: `in ${name}`,
  ...rest,
});

describe('an honest archive', () => {
  test('gives its files with their paths, packed or not', () => {
    const bytes = zipFile([
      entry('agenda.pdf'),
      entry('2024/report.pdf', { method: 0 }),
      entry('./minutes.pdf'),
      entry('2024\\appendix.pdf'),
      entry('2024/'),
    ]);
    expect(opened(bytes)).toEqual({
      contents: [
        ['agenda.pdf', 'in agenda.pdf'],
        ['2024/report.pdf', 'in 2024/report.pdf'],
        ['minutes.pdf', 'in ./minutes.pdf'],
        ['2024/appendix.pdf', 'in 2024\\appendix.pdf'],
      ],
      rules: [],
      findings: [],
    });
  });

  test('gives every file of any archive that another program writes', () => {
    const names = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8})?\.txt$/);
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.uint8Array({ maxLength: 300 })),
        fc.constantFrom(0, 6, 9),
        (files, level) => {
          const { value } = checkedEntries(zipSync(files, { level }), unpackLimits, 'pack.zip');
          const given = value?.map((each) => [each.path, [...(each.content().value ?? [])]]);
          expect(Object.fromEntries(given ?? [])).toEqual(
            Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [...bytes]])),
          );
        },
      ),
    );
  });

  test('is opened behind a comment and behind something else', () => {
    const bytes = zipFile([entry('a.txt')]);
    const commented = Buffer.concat([bytes, Buffer.from('made by hand')]);
    commented.writeUInt16LE(12, bytes.length - 2);
    expect(opened(commented).contents).toEqual([['a.txt', 'in a.txt']]);
    expect(opened(Buffer.concat([Buffer.from('a program that unpacks it'), bytes])).contents).toEqual([
      ['a.txt', 'in a.txt'],
    ]);
  });

  test('keeps names in letters of other languages, and those of old programs as far as they are known', () => {
    const bytes = zipFile([
      entry('Cyngor Ynys Môn – cofnodion.pdf'),
      { name: Buffer.from('\x9aervice.pdf', 'latin1') },
    ]);
    expect(opened(bytes).contents?.map(([path]) => path)).toEqual([
      'Cyngor Ynys Môn – cofnodion.pdf',
      'šervice.pdf',
    ]);
  });

  test('has no documents among hidden files and what a Mac leaves behind', () => {
    const bytes = zipFile([
      entry('.DS_Store'),
      entry('a/.htaccess'),
      entry('.git/config'),
      entry('__MACOSX/._a.pdf'),
    ]);
    expect(opened(bytes)).toEqual({ contents: [], rules: [], findings: [] });
  });
});

describe('an archive that is too much is not opened', () => {
  test('ten gigabytes in a small file', () => {
    const packed = deflateRawSync(Buffer.alloc(1_000_000));
    const bomb = zipFile(
      Array.from({ length: 20 }, (_, at) => entry(`${at}.txt`, { packed, size: 500_000_000 })),
    );
    expect(bomb.length).toBeLessThan(25_000);
    expect(opened(bomb)).toMatchObject({ contents: undefined, rules: ['zip-too-large pack.zip'] });
  });

  test('a file that swells to many times its size', () => {
    const bomb = zipFile([entry('a.txt', { content: Buffer.alloc(5_000_000) })]);
    expect(opened(bomb)).toMatchObject({ contents: undefined, rules: ['zip-swells pack.zip'] });
  });

  test('but what stays small may be packed as well as it can be', () => {
    const form = zipFile([entry('form.txt', { content: ' '.repeat(900_000) })]);
    expect(opened(form).rules).toEqual([]);
  });

  test('as much as the limits say may be in it, and not a byte more', () => {
    const two = zipFile([entry('a'), entry('b')]);
    expect(opened(two, { bytes: 8 }).rules).toEqual([]);
    expect(opened(two, { bytes: 7 }).rules).toEqual(['zip-too-large pack.zip']);
  });

  test('files that lie upon one another', () => {
    const bomb = zipFile([entry('a.txt'), entry('b.txt', { sameAs: 0 })]);
    expect(opened(bomb)).toMatchObject({ contents: undefined, rules: ['zip-swells pack.zip'] });
  });

  test('20,000 files, though it counts them as fewer', () => {
    const many = zipFile(Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}`, method: 0 })));
    expect(opened(many)).toMatchObject({ contents: undefined, rules: ['zip-too-many-entries pack.zip'] });
    expect(opened(many, { entries: 20_000 }).rules).toEqual([]);
  });

  test('the messages say what it holds, what was done and what to do', () => {
    expect(opened(zipFile([entry('a'), entry('b')]), { entries: 1 }).findings).toMatchInlineSnapshot(`
      [
        {
          "file": "pack.zip",
          "hint": "Divide it into smaller archives, or put its files into the folder themselves.",
          "message": "“pack.zip” holds more than 1 files, so it was not opened and nothing in it is on the site.",
          "rule": "zip-too-many-entries",
          "severity": "error",
        },
      ]
    `);
    expect(opened(zipFile([entry('a', { size: 600_000_000 })])).findings).toMatchInlineSnapshot(`
      [
        {
          "file": "pack.zip",
          "hint": "Divide it into smaller archives, or put its files into the folder themselves.",
          "message": "“pack.zip” would take 600 megabytes when unpacked, and no more than 500 are unpacked, so it was not opened and nothing in it is on the site.",
          "rule": "zip-too-large",
          "severity": "error",
        },
      ]
    `);
    expect(
      opened(zipFile([entry('a', { content: Buffer.alloc(5_000_000) })])).findings,
    ).toMatchInlineSnapshot(`
      [
        {
          "file": "pack.zip",
          "hint": "Such archives are made to fill a computer. If it is meant well, put its files into the folder themselves.",
          "message": "“pack.zip” would swell to 1,005 times its size when unpacked, so it was not opened and nothing in it is on the site.",
          "rule": "zip-swells",
          "severity": "error",
        },
      ]
    `);
    expect(opened(Buffer.from('PK')).findings).toMatchInlineSnapshot(`
      [
        {
          "file": "pack.zip",
          "hint": "Fetch or make the archive again, or put its files into the folder themselves.",
          "message": "“pack.zip” is damaged or was not stored to its end, so it was not opened and nothing in it is on the site.",
          "rule": "zip-damaged",
          "severity": "error",
        },
      ]
    `);
  });
});

describe('an entry that lies is damaged and gives nothing', () => {
  test.each<readonly [string, Omit<MadeEntry, 'name'>]>([
    ['that is smaller than it is', { content: 'x'.repeat(1000), size: 10 }],
    ['that is larger than it is', { content: 'x', size: 1000 }],
    ['of another checksum', { checksum: 1 }],
    ['whose packed bytes are none', { packed: Buffer.from('no such thing') }],
    [
      'whose packed bytes end too early',
      { packed: deflateRawSync(Buffer.from('abcdef'.repeat(50))).subarray(0, 8), size: 300 },
    ],
    ['that is stored and has another size', { method: 0, size: 3 }],
  ])('one %s', (_name, rest) => {
    const bytes = zipFile([entry('a.txt', rest), entry('b.txt')]);
    expect(opened(bytes).contents).toEqual([
      ['a.txt', ['zip-entry-damaged']],
      ['b.txt', 'in b.txt'],
    ]);
  });

  test('one that would swell beyond what it claims gives nothing', () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const { value } = checkedEntries(
      zipFile([entry('a.txt', { packed, size: 100 })]),
      unpackLimits,
      'pack.zip',
    );
    expect(value?.[0]?.content().value).toBeUndefined();
  });
});

describe('what does not belong into a folder of documents is left out, and the rest is read', () => {
  const good = entry('good.txt');

  test.each(
    nameFaults.map(({ example, fault }) => [JSON.stringify(example), fault, example]),
  )('%s: its name %s', (_shown, fault, example) => {
    const { contents, findings } = opened(zipFile([entry(example), good]));
    expect(contents).toEqual([['good.txt', 'in good.txt']]);
    expect(findings).toMatchObject([{ rule: 'zip-entry-refused', severity: 'error' }]);
    expect(findings[0]?.message).toContain(`because its name ${fault}`);
  });

  test.each([
    ['..\\..\\report.pdf', 'leads out of the archive'],
    ['a/../../report.pdf', 'leads out of the archive'],
    ['\\\\server\\report.pdf', 'names a place on the computer'],
    ['c:report.pdf', 'names a place on a drive'],
    ['a/..', 'leads out of the archive'],
    ['report\u202efdp.exe', 'holds control characters'],
  ])('%j is such a name too', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });

  test.each([
    'a..b.pdf',
    '...pdf',
    'Item 5: parks.pdf',
    'a/b/c/d.pdf',
    'Budget (final) [2].pdf',
    'ça.pdf',
  ])('%j is a good name', (name) => {
    expect(nameFault(name)).toBeUndefined();
  });

  test.each<readonly [string, MadeEntry, string]>([
    ['a link', entry('link', { content: '/etc/passwd', mode: 0o120777 }), 'link to another place'],
    ['a device', entry('tty', { mode: 0o020666 }), 'device of the computer'],
    ['another of the same name', entry('good.txt', { content: 'other' }), 'another file of the same name'],
    ['one packed in a way that is not known', entry('a.txt', { method: 14 }), 'packed in a way'],
  ])('%s', (_name, bad, reason) => {
    const { contents, findings } = opened(zipFile([good, bad]));
    expect(contents).toEqual([['good.txt', 'in good.txt']]);
    expect(findings).toMatchObject([{ rule: 'zip-entry-refused', severity: 'error' }]);
    expect(findings[0]?.message).toContain(reason);
  });

  test('locked files are one finding', () => {
    const locked = ['a.txt', 'b.txt'].map((name) => entry(name, { flags: 0x801 }));
    expect(opened(zipFile([...locked, good]))).toMatchObject({
      contents: [['good.txt', 'in good.txt']],
      rules: ['zip-locked pack.zip'],
    });
    expect(opened(zipFile(locked)).findings[0]?.message).toContain('is locked with a password');
  });

  test('no finding holds what a terminal would take for an order', () => {
    const { findings } = opened(zipFile([entry('a\u001b[31m.txt')]));
    expect(JSON.stringify(findings)).not.toMatch(/\\u001b/);
  });
});

describe('bytes that are no archive', () => {
  test('are a finding, and nothing else, whatever they are', () => {
    const whole = zipFile([entry('a.txt'), entry('b.txt', { mode: 0o644 })]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        const { contents, findings } = opened(changed.subarray(0, end), { bytes: 1e6 });
        expect(contents !== undefined || findings.length === 1).toBe(true);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['a head alone', 'PK\u0003\u0004'],
    ['an end that leads elsewhere', `PK\u0005\u0006${'\u00ff'.repeat(18)}`],
  ])('%s', (_name, bytes) => {
    expect(opened(Buffer.from(bytes, 'latin1')).rules).toEqual(['zip-damaged pack.zip']);
  });
});
