import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { swellingFinding } from '../../../src/read/pdf/swelling.ts';
import { pdfLimits } from '../../../src/safety/unpack/limits.ts';
import { sayingOf } from '../../hostile/hostile-file.ts';
import { bombCases } from '../../hostile/pdf-bombs.ts';
import { bytesOf, packed, paperObjects, pdf, stream } from '../../hostile/pdf-objects.ts';

/** A paper with something that is packed beside it. */
const beside = (...parts: readonly string[]) =>
  bytesOf(pdf(paperObjects('a', Object.fromEntries(parts.map((part, at) => [6 + at, part])))));

/** A run of each pair of blanks: as long packed as it is unpacked. */
const runs = (megabytes: number) => stream('\xff '.repeat((megabytes * 1e6) / 2), '/Filter /RunLengthDecode');

const small = { ...pdfLimits, stream: 2_000_000, bytes: 5_000_000 };

describe('a PDF is told and not opened', () => {
  test('when parts of it swell', async () => {
    expect(await readPdf(beside(packed(' '.repeat(50_000_001))))).toMatchInlineSnapshot(`
      {
        "findings": [
          {
            "hint": "Such files are made to fill a computer. If it is meant well, open it in a viewer, print it to a new PDF, and put that in its place.",
            "message": "This PDF has parts that would swell to more than 200 times their size and 50 megabytes when unpacked, so it was not opened and none of its words are on the site.",
            "rule": "pdf-swells",
            "severity": "error",
          },
        ],
        "value": undefined,
      }
    `);
  });

  test('when one part or all together are too large', () => {
    expect(swellingFinding(beside(runs(2)), small)).toBeUndefined();
    expect(swellingFinding(beside(runs(2.1)), small)?.message).toMatchInlineSnapshot(
      `"This PDF has a part that would take more than 2 megabytes when unpacked, so it was not opened and none of its words are on the site."`,
    );
    expect(swellingFinding(beside(runs(2), runs(2), runs(2)), small)?.message).toMatchInlineSnapshot(
      `"This PDF would take more than 5 megabytes when unpacked, without its pictures, so it was not opened and none of its words are on the site."`,
    );
  });
});

describe('a PDF is read', () => {
  test.each([['white-scan'], ['bomb-in-a-bomb']])('when it swells and does no harm: %s', async (name) => {
    const { value, findings } = await readPdf(bytesOf(bombCases[name]?.make(name) ?? ''));
    expect(findings).toEqual([]);
    expect(value?.lines.map(({ text }) => text)).toContain(sayingOf(name));
  });
});
