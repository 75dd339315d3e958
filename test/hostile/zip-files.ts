import { deflateRawSync } from 'node:zlib';
import { type MadeEntry, zipFile } from '../safety/unpack/zip-file.ts';
import {
  type HostileCase,
  type HostileFile,
  hostileFile,
  noted,
  paperText,
  published,
  refused,
} from './hostile-file.ts';

interface ZipCase extends HostileCase {
  readonly make: (good: MadeEntry, name: string) => Uint8Array;
}

/** An archive of the good paper and one entry that must be left out. */
function beside(what: string, ...entries: readonly MadeEntry[]): ZipCase {
  return { what, make: (good) => zipFile([...entries, good]), ending: noted('zip-entry-refused') };
}

function within(times: number): (good: MadeEntry) => Uint8Array {
  return (good) => {
    let archive = zipFile([good]);
    for (let time = 1; time < times; time += 1)
      archive = zipFile([{ name: `inner-${time}.zip`, content: archive }]);
    return archive;
  };
}

const slip = 'Slipped out of its archive.';
const swelling = deflateRawSync(Buffer.alloc(1_000_000));

/** An archive of archives of archives, sixteen of each, as the best known of all bombs is built. */
function bombOfArchives(): Uint8Array {
  let inner = zipFile([{ name: '0.txt', packed: swelling, size: 400_000_000 }]);
  for (let level = 0; level < 4; level += 1)
    inner = zipFile(Array.from({ length: 16 }, (_, at) => ({ name: `${at}.zip`, content: inner })));
  return inner;
}

function withEnd(archive: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Buffer.from(archive);
  changed.writeUInt32LE(value, archive.length - 22 + at);
  return changed;
}

const names: Readonly<Record<string, ZipCase>> = {
  'two-up': beside('an entry that leads two folders up', { name: '../../slipped.txt', content: slip }),
  'up-with-backslashes': beside('an entry that leads up by backslashes', {
    name: '..\\..\\slipped.txt',
    content: slip,
  }),
  'up-in-the-middle': beside('an entry that goes down and then further up', {
    name: 'a/b/../../../slipped.txt',
    content: slip,
  }),
  'place-on-the-computer': beside('an entry that names a place on the computer', {
    name: '/tmp/slipped.txt',
    content: slip,
  }),
  'place-on-a-share': beside('an entry that names a share of a network', {
    name: '\\\\elsewhere\\c$\\slipped.txt',
    content: slip,
  }),
  drive: beside('an entry that names a drive', { name: 'C:\\slipped.txt', content: slip }),
  'drive-of-now': beside('an entry that names the current folder of a drive', {
    name: 'C:slipped.txt',
    content: slip,
  }),
  'name-with-zero': beside('an entry with a zero in its name', { name: 'report.txt\0.exe', content: slip }),
  'name-turned-round': beside('an entry whose name turns its ending round', {
    name: 'report\u202efdp.exe',
    content: slip,
  }),
  'folders-very-deep': beside('an entry a thousand folders deep', {
    name: `${'a/'.repeat(1000)}slipped.txt`,
    content: slip,
  }),
  'link-to-a-file': beside('an entry that is a link to a file', {
    name: 'link.txt',
    content: '/etc/passwd',
    method: 0,
    mode: 0o120777,
  }),
  'link-then-file-in-it': beside('a link to a folder and a file below it', {
    name: 'out',
    content: '/tmp',
    method: 0,
    mode: 0o120777,
  }),
  device: beside('an entry that is a device', { name: 'zero', content: '', method: 0, mode: 0o020666 }),
  'packed-unknown': beside('an entry packed in a way of the future', {
    name: 'a.txt',
    content: slip,
    method: 99,
  }),
  'twice-the-same-name': beside(
    'two entries of one name',
    { name: 'twice.txt', content: paperText('first of two') },
    { name: 'twice.txt', content: slip },
  ),
  'look-alike-of-up': {
    what: 'a name with letters that look like two dots and a slash',
    make: (good) => zipFile([{ ...good, name: '\u2025\u2215\u2024\u2024\u2215slipped.txt' }]),
    ending: published,
  },
  'names-of-windows': {
    what: 'names that Windows keeps for itself',
    make: (good) => zipFile([{ ...good, name: 'con/aux.txt/nul.txt' }]),
    ending: published,
  },
  'name-of-sixty-thousand': {
    what: 'a name of sixty thousand letters',
    make: (good) => zipFile([{ ...good, name: `${'n'.repeat(60_000)}.txt` }]),
    ending: published,
  },
  'name-of-another-code-page': {
    what: 'a name in no encoding',
    make: (good) => zipFile([{ ...good, name: Buffer.from('r\xe9sum\xe9 \xff.txt', 'latin1'), flags: 0 }]),
    ending: published,
  },
  'name-of-code': {
    what: 'a name that is markup and a template',
    make: (good) =>
      zipFile([{ ...good, name: '<img src=x onerror=window.pwned=1>/{{7*7}}/"><svg onload=pwned=1>.txt' }]),
    ending: published,
  },
  'name-of-a-prototype': {
    what: 'folders named as what every object has',
    make: (good) => zipFile([{ ...good, name: '__proto__/constructor/hasOwnProperty.txt' }]),
    ending: published,
  },
};

const builds: Readonly<Record<string, ZipCase>> = {
  bomb: {
    what: 'entries that claim ten gigabytes',
    make: (good) =>
      zipFile([
        good,
        ...Array.from({ length: 20 }, (_, at) => ({
          name: `${at}.txt`,
          packed: swelling,
          size: 500_000_000,
        })),
      ]),
    ending: refused('zip-too-large'),
  },
  'bomb-that-swells': {
    what: 'an entry a thousand times its size',
    make: (good) => zipFile([good, { name: 'a.txt', content: Buffer.alloc(90_000_000) }]),
    ending: refused('zip-swells'),
  },
  'bomb-that-lies': {
    what: 'an entry that claims little and gives much',
    make: (good) => zipFile([good, { name: 'a.txt', content: Buffer.alloc(90_000_000), size: 9000 }]),
    ending: noted('zip-entry-damaged'),
  },
  'bomb-of-archives': {
    what: 'sixteen archives of sixteen archives of sixteen',
    make: bombOfArchives,
    ending: refused('zip-within-zips'),
  },
  'entries-upon-each-other': {
    what: 'a thousand entries that lie upon one another',
    make: (good) =>
      zipFile([
        good,
        ...Array.from({ length: 1000 }, (_, at) => ({
          name: `${at}.txt`,
          content: good.content ?? '',
          sameAs: 0,
        })),
      ]),
    ending: refused('zip-swells'),
  },
  'twenty-thousand-entries': {
    what: 'twenty thousand entries',
    make: (good) =>
      zipFile([good, ...Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}`, method: 0 }))]),
    ending: refused('zip-too-many-entries'),
  },
  'three-within': { what: 'an archive in an archive in an archive', make: within(3), ending: published },
  'six-within': { what: 'archives six deep', make: within(6), ending: refused('zip-within-zips') },
  empty: { what: 'an archive of nothing', make: () => zipFile([]), ending: refused('zip-empty') },
  'folders-alone': {
    what: 'an archive of folders alone',
    make: () => zipFile([{ name: 'a/' }, { name: 'a/b/' }]),
    ending: refused('zip-empty'),
  },
  cut: {
    what: 'cut off in the middle',
    make: (good) => zipFile([good, { name: 'b.txt', content: 'b'.repeat(5000) }]).subarray(0, 200),
    ending: refused('zip-damaged'),
  },
  locked: {
    what: 'an entry with a password beside the paper',
    make: (good) => zipFile([good, { name: 'b.txt', content: slip, flags: 1 }]),
    ending: noted('zip-locked'),
  },
  'wrong-sum': {
    what: 'an entry whose checksum is wrong',
    make: (good) => zipFile([good, { name: 'b.txt', content: slip, checksum: 7 }]),
    ending: noted('zip-entry-damaged'),
  },
  'noise-within': {
    what: 'an entry whose packed bytes are noise',
    make: (good) =>
      zipFile([
        good,
        { name: 'b.txt', packed: Buffer.from('\xff\xfe\xfdnoise'.repeat(99), 'latin1'), size: 9000 },
      ]),
    ending: noted('zip-entry-damaged'),
  },
  'directory-beyond-the-end': {
    what: 'its directory is said to lie behind its end',
    make: (good) => withEnd(zipFile([good]), 16, 0xfffffff0),
    ending: refused('zip-damaged'),
  },
  'directory-of-no-length': {
    what: 'its directory is said to have no length',
    make: (good) => withEnd(zipFile([good]), 12, 0),
    ending: refused('zip-empty'),
  },
  'behind-a-program': {
    what: 'behind the bytes of a program, as archives that unpack themselves are',
    make: (good) => Buffer.concat([Buffer.from('MZ\x90\0stub'), zipFile([good])]),
    ending: refused('format-not-read'),
  },
  'comment-with-an-end': {
    what: 'a comment that looks like the end of another archive',
    make: (good) => {
      const bytes = Buffer.from(zipFile([good]));
      bytes.writeUInt16LE(22, bytes.length - 2);
      return Buffer.concat([bytes, zipFile([])]);
    },
    ending: refused('zip-empty'),
  },
};

/** Zip archives whose names lead astray, or that are built to swell, to overlap or never to end. */
export function zipFiles(): readonly HostileFile[] {
  return Object.entries({ ...names, ...builds }).map(([key, each]) => {
    const name = `zip/${key}.zip`;
    const good = { name: 'good.txt', content: paperText(name) };
    return hostileFile(name, 'a zip archive:', { ...each, never: slip }, () => each.make(good, name));
  });
}
