import { describe, expect, test } from 'vitest';
import { noRecord } from '../../src/convert/record.ts';
import { documentMemory } from '../../src/convert/source/document-memory.ts';
import { readersInProcess } from '../../src/convert/source/document-readers.ts';
import { readDocuments } from '../../src/convert/source/read-documents.ts';
import type { Finding, Severity } from '../../src/document/finding.ts';
import { roomWith } from './sources-room.ts';

/** How often a document is read when it is asked for twice, by readers that remember in a folder. */
async function readings(findings: readonly Finding[], versions: readonly [string, string] = ['1', '1']) {
  let count = 0;
  const { sources, content } = roomWith({ 'papers/a.txt': 'Parks Committee' });
  const readers = {
    ...readersInProcess,
    read: async (document: Uint8Array, path: string) => {
      count += 1;
      const { value } = await readersInProcess.read(document, path);
      return { value, findings };
    },
  };
  for (const version of versions)
    await readDocuments(
      { sources, content },
      {
        readers,
        known: { documents: documentMemory(content, version), record: noRecord, sources: new Map() },
      },
    );
  return count;
}

function finding(rule: string, severity: Severity): Finding {
  return { rule, severity, message: 'Something was seen.', hint: 'Look at it.', file: 'papers/a.txt' };
}

describe('what was read of a document is remembered', () => {
  test('with its warnings', async () => {
    expect([await readings([]), await readings([finding('ocr-failed', 'warning')])]).toEqual([1, 1]);
  });

  test('but not when it may be read another time: not after an error, or when there was no time', async () => {
    expect(await readings([finding('pdf-broken', 'error')])).toBe(2);
    expect(await readings([finding('ocr-not-finished', 'warning')])).toBe(2);
  });

  test('for one version of all that it depends on', async () => {
    expect(await readings([], ['1', '2'])).toBe(2);
  });
});
