import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type MeetingMemory, meetingsInMemory } from '../../src/archive/meeting-memory.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { folderOf, meetingFile, minutesFile, paperFile, readCollection } from '../link/collection.ts';

const date = '2024-03-12';

interface SourceRecord {
  readonly id: string;
  readonly file?: string;
  readonly path?: string;
}

/** `conversion.yaml` of a meeting with these sources. */
function conversion(...sources: readonly SourceRecord[]) {
  const records = sources.map(({ id, file = `${id}.txt`, path = `sources/${file}` }) => ({
    id,
    file,
    path,
    mediaType: 'text/plain',
    bytes: 1,
    sha256: '0'.repeat(64),
    fidelity: { words: 1, kept: 1, lost: 0, furniture: 0 },
  }));
  return { [`${folderOf(date)}/conversion.yaml`]: stringify({ sources: records }) };
}

describe('a content folder', () => {
  test('holds a meeting for each folder with a meeting.md, three levels down', async () => {
    const { value } = await readCollection(meetingFile(date), meetingFile('2024-05-14'), {
      'README.md': 'About this archive',
      'sources/pack.md': 'A document as published',
      'brindlewick/notes.md': 'Notes',
    });
    expect(value.meetings.map(({ id }) => id)).toEqual([
      'brindlewick/streets-committee/2024-03-12',
      'brindlewick/streets-committee/2024-05-14',
    ]);
  });

  test('says so when a folder has papers but no meeting.md, for then they are not published', async () => {
    const { value, findings } = await readCollection(
      meetingFile('2024-05-14'),
      paperFile(date, '4-benches', 'Words.'),
    );
    expect(value.meetings).toHaveLength(1);
    expect(findings.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
      ['folder-without-meeting', 'warning', folderOf(date)],
    ]);
    expect(findings[0]?.message).toContain('4-benches.md');
  });

  test('a second meeting on one day has its time in the name of its folder', async () => {
    const [text = ''] = Object.values(meetingFile(date, '', { time: '19:00' }));
    const { value } = await readCollection(meetingFile(date), {
      [`${folderOf(date)}-1900/meeting.md`]: text,
    });
    expect(value.meetings.map(({ url }) => url.split('/').at(-2)).toSorted()).toEqual([date, `${date}-1900`]);
  });

  test('a meeting with minutes was held', async () => {
    const { value } = await readCollection(
      meetingFile(date),
      meetingFile('2024-05-14'),
      minutesFile(date, [], '## 1. Minutes\n\nNoted.'),
    );
    expect(value.meetings.map(({ status }) => status)).toEqual(['held', 'unknown']);
  });

  test('an item “Minutes” leads to the meetings whose dates it names, in the same committee', async () => {
    const { value } = await readCollection(
      meetingFile(date),
      minutesFile(date, [], '## 1. Minutes\n\nNoted.'),
      meetingFile(
        '2024-05-14',
        '## Agenda\n\n### 2 Minutes\n\nOf the meetings held on 12 March 2024 and 1 April 2024.',
      ),
    );
    expect(value.meetings[1]?.agenda[0]?.minutesOf).toEqual([`brindlewick/streets-committee/${date}`]);
  });
});

describe('a fault in one file', () => {
  test.each([
    [
      '---\nkind: minutes\nprintedIn: [pack]\nopened: half past six\n---\n',
      '“opened” is not right: a time such as 19:00.',
    ],
    ['---\nkind: minutes\n---\n', '“printedIn” is not right: '],
    ['---\nkind: minutes\nprintedIn: [pack]\ncolour: red\n---\n', 'colour'],
    ['---\nkind: [minutes\n---\n', 'The YAML cannot be read: '],
    ['---\nkind: ministry\nprintedIn: [pack]\n---\n', '“kind” is not right: it is none of “minutes”.'],
    ['---js\nmodule.exports = {}\n---\n', 'no front matter between --- marks'],
    ['Minutes without a head', 'no front matter between --- marks'],
  ])('is an error that names file and field, and the rest is read: %j', async (text, message) => {
    const file = `${folderOf(date)}/minutes.md`;
    const { value, findings } = await readCollection(
      meetingFile(date),
      paperFile(date, '4-benches', 'Words.'),
      { [file]: text },
    );
    expect(findings.map((finding) => [finding.severity, finding.file])).toEqual([['error', file]]);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.hint).toBeDefined();
    expect(value.meetings[0]?.papers).toHaveLength(1);
    expect(value.meetings[0]?.minutes).toBeUndefined();
  });
});

test('a fault in YAML is told with its line in the file', async () => {
  const file = `${folderOf(date)}/minutes.md`;
  const { findings } = await readCollection(meetingFile(date), {
    [file]: '---\nkind: minutes\nprintedIn: "pack\n---\n',
  });
  expect(findings).toMatchObject([{ file, line: 3, message: expect.stringMatching(/read: [^:]*[^:.]\.$/) }]);
});

describe('the originals of a meeting', () => {
  async function sourcesOf(...sources: readonly SourceRecord[]) {
    const { value, findings } = await readCollection(
      meetingFile(date, '', { source: 'pack' }),
      conversion(...sources),
    );
    const files = value.meetings[0]?.sources.map(({ url }) => url.split('/files/')[1]);
    return { files, sources: value.meetings[0]?.sources, findings };
  }

  test('are published under their own names, with the pages that show their text', async () => {
    const { files, sources } = await sourcesOf({ id: 'pack', file: 'The pack.txt' });
    expect(files).toEqual(['The%20pack.txt']);
    expect(sources?.[0]?.pages).toEqual(['/brindlewick/streets-committee/2024-03-12/']);
  });

  test('keep apart when two folders had a document of one name', async () => {
    const { files, sources } = await sourcesOf(
      { id: 'pack', file: 'pack.txt', path: 'sources/a/pack.txt' },
      { id: 'pack-2', file: 'pack.txt', path: 'sources/b/pack.txt' },
      { id: 'pack-3', file: 'PACK.TXT', path: 'sources/c/PACK.TXT' },
    );
    expect(files).toEqual(['pack.txt', 'pack-2.txt', 'pack-3.TXT']);
    expect(sources?.map(({ file }) => file)).toEqual(['pack.txt', 'pack.txt', 'PACK.TXT']);
  });

  test('a name without an ending does not stand in the way of the report on its conversion', async () => {
    const { files, sources } = await sourcesOf({ id: 'agenda', file: 'agenda' });
    expect(files).toEqual(['agenda.txt']);
    expect(sources?.[0]?.report).toMatch(/\/files\/agenda\/$/);
  });

  test.each([
    [{ id: 'pack', path: '../secret.txt' }],
    [{ id: 'pack', path: 'sources/../../secret.txt' }],
    [{ id: 'pack', path: '/etc/hostname' }],
    [{ id: '../../../../pack' }],
    [{ id: 'pack', file: '../index.html', path: 'sources/x' }],
    [{ id: 'pack', file: '..', path: 'sources/x' }],
  ])('a record that leads out of the content folder or the site is refused: %j', async (source) => {
    const { sources, findings } = await sourcesOf(source);
    expect(sources).toEqual([]);
    expect(findings.map(({ rule, severity, file }) => [rule, severity, file])).toEqual([
      ['original-outside', 'error', `${folderOf(date)}/conversion.yaml`],
    ]);
  });
});

describe('the address of an original', () => {
  async function addresses(...files: readonly string[]): Promise<readonly string[]> {
    const sources = files.map((file, at) => ({ id: `source-${at + 1}`, file, path: `sources/${at}` }));
    const { value } = await readCollection(meetingFile(date), conversion(...sources));
    return (value.meetings[0]?.sources ?? []).map(({ url }) => url.split('/files/')[1] ?? '');
  }

  test('has its own name', async () => {
    expect(await addresses('Agenda 04th-Mar-2025 10.00.pdf', 'Môn.pdf')).toEqual([
      'Agenda%2004th-Mar-2025%2010.00.pdf',
      'M%C3%B4n.pdf',
    ]);
  });

  test('has a name that every file system takes', async () => {
    const odd = [
      'a:b?.pdf',
      'con.pdf',
      'report.pdf. ',
      '.htaccess',
      'a\u0000b.pdf',
      `${'a'.repeat(300)}.pdf`,
    ];
    expect(await addresses(...odd)).toEqual([
      'a-b-.pdf',
      '_con.pdf',
      'report.pdf',
      'htaccess.txt',
      'a-b.pdf',
      `${'a'.repeat(116)}.pdf`,
    ]);
  });

  test('is another for each, also where small and capital letters are the same', async () => {
    const names = await addresses('Report.pdf', 'report.pdf', 'a?.pdf', 'a*.pdf', 'source-1', 'index.html');
    expect(await addresses('source-2.pdf', 'Source-2.pdf')).toEqual(['source-2.pdf', 'source-2-2.pdf']);
    expect(names).toEqual([
      'Report.pdf',
      'source-2.pdf',
      'a-.pdf',
      'source-4.pdf',
      'source-1.txt',
      'index.html.txt',
    ]);
  });
});

test('what is wrong beside the meetings is told with the rest, and what is right is kept', async () => {
  const { value, findings } = await readCollection(meetingFile(date), {
    'people.yaml': 'people: none',
    'published-addresses.txt': '/brindlewick/\nelsewhere\n',
    'site.yaml': 'name: Brindlewick\ncommittees: { parks: { description: Greens } }',
  });
  expect(findings.map(({ file, severity }) => [file, severity])).toEqual([
    ['people.yaml', 'error'],
    ['published-addresses.txt', 'warning'],
    ['site.yaml', 'warning'],
  ]);
  expect(value).toMatchObject({
    aliases: [],
    publishedBefore: ['/brindlewick/'],
    settings: { name: 'Brindlewick' },
  });
  expect(value.meetings).toHaveLength(1);
  expect((await readCollection({ 'site.yaml': 'colour: red' })).findings).toHaveLength(1);
});

describe('an archive that is read again', () => {
  /** A content folder of one meeting at a place, with a memory that notes what it is asked and what it keeps. */
  function rooms() {
    const content = emptyRoom();
    const file = `${folderOf(date)}/meeting.md`;
    const write = (venue: string) => {
      const [text = ''] = Object.values(meetingFile(date, '', { venue }));
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
      return createHash('sha256').update(text).digest('hex');
    };
    const kept: string[] = [];
    const inMemory = meetingsInMemory(() => undefined);
    const memory: MeetingMemory = {
      recall: inMemory.recall,
      keep: (folder, outcome) => {
        kept.push(outcome.value?.venue ?? 'unknown');
        return inMemory.keep(folder, outcome);
      },
    };
    /** Where the meeting is, as read again; `hash` is what is known of its file. */
    const read = async (hash?: string) => {
      const hashes = (path: string) => (path === file ? hash : undefined);
      const { value } = await readArchive(content, { memory, ...(hash === undefined ? {} : { hashes }) });
      return value.meetings[0]?.venue;
    };
    return { content, write, kept, read };
  }

  test('is read where a folder has changed, and only there', async () => {
    const { write, kept, read } = rooms();
    write('Town House');
    expect([await read(), await read()]).toEqual(['Town House', 'Town House']);
    write('Library');
    expect([await read(), await read()]).toEqual(['Library', 'Library']);
    expect(kept).toEqual(['Town House', 'Library']);
  });

  test('is not even opened where the hashes of the files are known', async () => {
    const { write, kept, read } = rooms();
    const hash = write('Town House');
    expect(await read(hash)).toBe('Town House');
    write('Library');
    expect(await read(hash)).toBe('Town House');
    expect(kept).toEqual(['Town House']);
  });

  test('is read whole without a memory, whatever is known of its files', async () => {
    const { write, content } = rooms();
    const hash = write('Town House');
    const { value } = await readArchive(content, { hashes: () => hash });
    expect(value.meetings.map(({ venue }) => venue)).toEqual(['Town House']);
  });

  test('is not believed to be what it was when a file changed while it was read', async () => {
    const { write, kept, read } = rooms();
    const hash = write('Town House');
    write('Library');
    expect(await read(hash)).toBe('Library');
    expect(await read()).toBe('Library');
    write('Town House');
    expect(await read(hash)).toBe('Town House');
    expect(kept).toEqual(['Library', 'Town House']);
  });
});
