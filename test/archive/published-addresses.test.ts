import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/archive/model.ts';
import {
  addressFile,
  readPublishedAddresses,
  recordPublishedAddresses,
} from '../../src/archive/published-addresses.ts';

const address = (path: string): Address => path as Address;

function folder(text?: string): string {
  const path = mkdtempSync(join(tmpdir(), 'minutebook-addresses-'));
  if (text !== undefined) writeFileSync(join(path, addressFile), text);
  return path;
}

describe('the addresses that a site has had', () => {
  test('are kept one a line, in order, and come back', async () => {
    const content = folder();
    await recordPublishedAddresses(
      content,
      [address('/b/')],
      [address('/b/c/'), address('/a/'), address('/b/')],
    );
    expect(readFileSync(join(content, addressFile), 'utf8')).toBe('/a/\n/b/\n/b/c/\n');
    expect(await readPublishedAddresses(content)).toEqual({ value: ['/a/', '/b/', '/b/c/'], findings: [] });
  });

  test('are none in a folder that was never built', async () => {
    expect(await readPublishedAddresses(folder())).toEqual({ value: [], findings: [] });
  });

  test('do not touch the file when there is none to add', async () => {
    const content = folder('/a/\n');
    const before = statSync(join(content, addressFile)).ino;
    await recordPublishedAddresses(content, [address('/a/')], [address('/a/')]);
    expect(statSync(join(content, addressFile)).ino).toBe(before);
  });

  test('hold no address of a file or of a part of a page, whatever a build gives', async () => {
    const content = folder();
    await recordPublishedAddresses(content, [], [address('/a/'), address('/b.html'), address('/c/#d')]);
    expect(readFileSync(join(content, addressFile), 'utf8')).toBe('/a/\n');
  });

  test('may be many steps long, and the home page is one', async () => {
    const lines = '/\n/ashmere/parks-committee-2/2024-01-10/';
    expect(await readPublishedAddresses(folder(`\n${lines}\n\n`))).toEqual({
      value: lines.split('\n'),
      findings: [],
    });
  });

  test('are not taken for none when the file is there and cannot be read', async () => {
    const content = folder();
    mkdirSync(join(content, addressFile));
    await expect(readPublishedAddresses(content)).rejects.toThrow('EISDIR');
  });

  test('that are none are told to the publisher', async () => {
    const { findings } = await readPublishedAddresses(folder('/a\n'));
    expect(findings).toEqual([
      {
        rule: 'address-not-known',
        severity: 'warning',
        message: '“/a” is not the address of a page, so no page will answer at it.',
        hint: 'Addresses begin and end with a slash. Correct the line or delete it.',
        file: addressFile,
        line: 1,
      },
    ]);
  });

  test.each([
    '/../etc/',
    '/a/../../b/',
    'a/',
    '/a',
    '//host/',
    '/a/%2e%2e/',
    '/A b/',
    '/a\\b/',
  ])('“%s” is none, and it is said where it stands', async (line) => {
    const { value, findings } = await readPublishedAddresses(folder(`/a/\r\n${line}\n`));
    expect(value).toEqual(['/a/']);
    expect(findings).toMatchObject([{ rule: 'address-not-known', file: addressFile, line: 2 }]);
    expect(findings[0]?.message).toContain(`“${line}”`);
  });
});
