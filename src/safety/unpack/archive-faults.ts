import type { Finding } from '../../document/finding.ts';
import { printable } from '../file-names.ts';
import type { UnpackLimits } from './limits.ts';

/** Why an archive is not opened at all. */
export type ArchiveFault =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too many entries' }
  | { readonly kind: 'too large'; readonly bytes: number }
  | { readonly kind: 'swells'; readonly ratio: number }
  | { readonly kind: 'overlaps' };

function number(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

const bombHint =
  'Such archives are made to fill a computer. If it is meant well, put its files into the folder themselves.';
const smallerHint = 'Divide it into smaller archives, or put its files into the folder themselves.';

function wording(
  fault: ArchiveFault,
  name: string,
  limits: UnpackLimits,
): Pick<Finding, 'rule' | 'message' | 'hint'> {
  const lost = 'so it was not opened and nothing in it is on the site';
  switch (fault.kind) {
    case 'damaged':
      return {
        rule: 'zip-damaged',
        message: `${name} is damaged or was not stored to its end, ${lost}.`,
        hint: 'Fetch or make the archive again, or put its files into the folder themselves.',
      };
    case 'too many entries':
      return {
        rule: 'zip-too-many-entries',
        message: `${name} holds more than ${number(limits.entries)} files, ${lost}.`,
        hint: smallerHint,
      };
    case 'too large':
      return {
        rule: 'zip-too-large',
        message: `${name} would take ${number(fault.bytes / 1e6)} megabytes when unpacked, and no more than ${number(limits.bytes / 1e6)} are unpacked, ${lost}.`,
        hint: smallerHint,
      };
    case 'swells':
      return {
        rule: 'zip-swells',
        message: `${name} would swell to ${number(fault.ratio)} times its size when unpacked, ${lost}.`,
        hint: bombHint,
      };
    case 'overlaps':
      return {
        rule: 'zip-swells',
        message: `${name} has files that lie upon one another, ${lost}.`,
        hint: bombHint,
      };
  }
}

/** The finding for an archive that is not opened at all. `path` names it. */
export function archiveFinding(fault: ArchiveFault, path: string, limits: UnpackLimits): Finding {
  return { severity: 'error', file: path, ...wording(fault, `“${path}”`, limits) };
}

/** The finding for one file in an archive that is left shut; `why` completes "because it …" or "because its name …". */
export function entryRefused(path: string, entry: string, why: string): Finding {
  const file = printable(`${path}/${entry}`);
  return {
    rule: 'zip-entry-refused',
    severity: 'error',
    file,
    message: `“${file}” is left out because ${why}; its words are not on the site.`,
    hint: 'If it is meant for the public, put the document itself into the folder.',
  };
}

/** The finding for a file in an archive whose bytes are not what the archive says of them. */
export function entryDamaged(path: string, entry: string): Finding {
  const file = `${path}/${entry}`;
  return {
    rule: 'zip-entry-damaged',
    severity: 'error',
    file,
    message: `“${file}” is damaged in its archive, so its words are not on the site.`,
    hint: 'Fetch or make the archive again, or put the document itself into the folder.',
  };
}

/** The finding for the files of an archive that are locked with a password. */
export function entriesLocked(path: string, locked: number, all: number): Finding {
  const which = locked === all ? 'is locked' : `has ${number(locked)} of its ${number(all)} files locked`;
  return {
    rule: 'zip-locked',
    severity: 'error',
    file: path,
    message: `“${path}” ${which} with a password, so what is locked in it is not on the site.`,
    hint: 'Unpack it with the password and put the files into the folder, if they are meant for the public.',
  };
}
