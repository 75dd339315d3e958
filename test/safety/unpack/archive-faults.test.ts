import { describe, expect, test } from 'vitest';
import {
  archiveFinding,
  entriesLocked,
  entryDamaged,
  entryRefused,
} from '../../../src/safety/unpack/archive-faults.ts';
import { unpackLimits } from '../../../src/safety/unpack/limits.ts';

describe('what a clerk is told', () => {
  test('of an archive whose files lie upon one another', () => {
    expect(archiveFinding({ kind: 'overlaps' }, 'pack.zip', unpackLimits)).toEqual({
      rule: 'zip-swells',
      severity: 'error',
      file: 'pack.zip',
      message:
        '“pack.zip” has files that lie upon one another, so it was not opened and nothing in it is on the site.',
      hint: 'Such archives are made to fill a computer. If it is meant well, put its files into the folder themselves.',
    });
  });

  test('of a file in an archive that is left out', () => {
    expect(entryRefused('pack.zip', 'a\u001b[31m', 'it is a link')).toEqual({
      rule: 'zip-entry-refused',
      severity: 'error',
      file: 'pack.zip/a\ufffd[31m',
      message: '“pack.zip/a\ufffd[31m” is left out because it is a link; its words are not on the site.',
      hint: 'If it is meant for the public, put the document itself into the folder.',
    });
  });

  test('of a file in an archive that is damaged', () => {
    expect(entryDamaged('pack.zip', 'a.pdf')).toEqual({
      rule: 'zip-entry-damaged',
      severity: 'error',
      file: 'pack.zip/a.pdf',
      message: '“pack.zip/a.pdf” is damaged in its archive, so its words are not on the site.',
      hint: 'Fetch or make the archive again, or put the document itself into the folder.',
    });
  });

  test('of locked files, some or all', () => {
    expect(entriesLocked('pack.zip', 1234, 5000)).toEqual({
      rule: 'zip-locked',
      severity: 'error',
      file: 'pack.zip',
      message:
        '“pack.zip” has 1,234 of its 5,000 files locked with a password, so what is locked in it is not on the site.',
      hint: 'Unpack it with the password and put the files into the folder, if they are meant for the public.',
    });
    expect(entriesLocked('pack.zip', 2, 2).message).toBe(
      '“pack.zip” is locked with a password, so what is locked in it is not on the site.',
    );
  });
});
