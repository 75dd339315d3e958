import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { withOfficeConversion } from '../../../src/read/office/convert-office.ts';
import { outline } from '../../document/outline.ts';
import { testWhere } from '../../not-shown.ts';

const rtf = new TextEncoder().encode(
  "{\\rtf1\\ansi{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc0\\levelstartat1{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}\\listid7}}{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}\\pard Harbour report\\par\\pard\\ls1\\ilvl0 Roads\\par\\pard\\ls1\\ilvl0 Rail\\par}",
);

const room = () => ({ directory: mkdtempSync(join(tmpdir(), 'minutebook-office-')) });

const whereOfficeRuns = testWhere(
  spawnSync('unshare', ['--user', '--map-root-user', '--net', 'soffice', '--version']).status === 0,
  'documents of other word processors, for LibreOffice is not on the search path or cannot be run without a network.',
);

afterEach(() => vi.unstubAllEnvs());

describe('a document of another word processor', () => {
  whereOfficeRuns(
    'becomes a Word document that is read, and nothing is left behind',
    async () => {
      const own = room();
      const { value, findings } = await withOfficeConversion(rtf, 'rtf', own);
      expect(findings).toMatchObject([{ rule: 'converted-for-reading', severity: 'note' }]);
      const { value: reading } = await readDocx(value ?? new Uint8Array());
      expect(outline(reading?.document.blocks ?? [])).toEqual([
        '¶ Harbour report',
        '¶ <1.> Roads',
        '¶ <2.> Rail',
      ]);
      expect(readdirSync(own.directory)).toEqual([]);
    },
    120_000,
  );

  test('without the program is a finding that says what to do', async () => {
    vi.stubEnv('PATH', '');
    const { value, findings } = await withOfficeConversion(rtf, 'word', room());
    expect(value).toBeUndefined();
    expect(findings).toEqual([
      {
        rule: 'word-too-old',
        severity: 'error',
        message:
          'This is a Word document of the kind before 2007 (.doc), which is not read as it is, and it could not be converted (LibreOffice is not installed), so its words are not on the site.',
        hint: 'Open it in Word or LibreOffice, save it as .docx, and put that file in its place.',
      },
    ]);
  });

  test('that takes too long is given up', async () => {
    const { value, findings } = await withOfficeConversion(rtf, 'odt', { ...room(), patience: 1 });
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'format-not-read', severity: 'error' }]);
  });
});
