import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type MeetingFolder,
  type MeetingOutcome,
  meetingsInMemory,
  recalledMeeting,
} from '../../src/archive/meeting-memory.ts';
import { meetingStore } from '../../src/archive/meeting-store.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { july, may } from '../site/sample-archive.ts';

function folder(changes: Partial<MeetingFolder> = {}): MeetingFolder {
  return {
    root: 'content',
    path: 'fenwick/parks/2024-07-09',
    texts: new Map([['meeting.md', 'Agenda']]),
    pictures: new Map(),
    ...changes,
  };
}

const outcome: MeetingOutcome = { value: july, findings: [] };
const other: MeetingOutcome = { value: may, findings: [] };

/** Everything that the reading of a meeting depends on, changed in one way. */
const changes: readonly Partial<MeetingFolder>[] = [
  { root: 'elsewhere' },
  { path: 'fenwick/parks/2024-07-10' },
  { texts: new Map([['meeting.md', 'Agenda and more']]) },
  { texts: new Map([['minutes.md', 'Agenda']]) },
  { texts: new Map() },
];

describe('a meeting that was read before is not read again', () => {
  const reads = (memory: Parameters<typeof recalledMeeting>[0], asked: MeetingFolder, gives = outcome) => {
    let count = 0;
    const found = recalledMeeting(memory, asked, () => {
      count += 1;
      return gives;
    });
    return [count, found.value?.id];
  };

  test('while the program runs, and whoever watches is told of what is new', () => {
    const told: unknown[] = [];
    const memory = meetingsInMemory((each) => told.push(each.value?.id));
    expect(reads(memory, folder())).toEqual([1, july.id]);
    expect(reads(memory, folder())).toEqual([0, july.id]);
    expect(told).toEqual([july.id]);
    expect(reads(memory, folder({ texts: new Map() }), other)).toEqual([1, may.id]);
    expect(reads(memory, folder({ texts: new Map() }))).toEqual([0, may.id]);
    expect(told).toEqual([july.id, may.id]);
  });

  test.each(changes)('but when %o', (change) => {
    const memory = meetingsInMemory(() => undefined);
    expect(reads(memory, folder())).toEqual([1, july.id]);
    expect(reads(memory, folder(change), other)).toEqual([1, may.id]);
  });

  test('and each time where nothing remembers', () => {
    expect([reads(undefined, folder()), reads(undefined, folder())]).toEqual([
      [1, july.id],
      [1, july.id],
    ]);
  });
});

describe('a store of meetings outlives the program', () => {
  test('and gives what it was given', () => {
    const room = join(emptyRoom(), 'a', 'b');
    expect(meetingStore(room, '1').recall(folder())).toBeUndefined();
    meetingStore(room, '1').keep(folder(), outcome);
    expect(meetingStore(room, '1').recall(folder())).toEqual(outcome);
    expect(readdirSync(room)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test.each(changes)('for this folder alone, not when %o', (change) => {
    const room = emptyRoom();
    meetingStore(room, '1').keep(folder(), outcome);
    expect(meetingStore(room, '1').recall(folder(change))).toBeUndefined();
  });

  test('for this version of the program alone', () => {
    const room = emptyRoom();
    meetingStore(room, '1').keep(folder(), outcome);
    expect(meetingStore(room, '2').recall(folder())).toBeUndefined();
  });

  test('and is not believed when a byte of it is another, it is cut off, or something else stands in its place', () => {
    const room = emptyRoom();
    const store = meetingStore(room, '1');
    store.keep(folder(), outcome);
    const [name = ''] = readdirSync(room);
    const whole = readFileSync(join(room, name));
    for (const at of [0, 31, 32, whole.length - 1]) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = 255 - (spoilt[at] ?? 0);
      writeFileSync(join(room, name), spoilt);
      expect(store.recall(folder())).toBeUndefined();
    }
    for (const length of [0, 10, 32, whole.length - 1]) {
      writeFileSync(join(room, name), whole.subarray(0, length));
      expect(store.recall(folder())).toBeUndefined();
    }
    const elsewhere = emptyRoom();
    mkdirSync(join(elsewhere, name));
    expect(meetingStore(elsewhere, '1').recall(folder())).toBeUndefined();
  });

  test('forgets what nobody has asked for', () => {
    const room = emptyRoom();
    const before = meetingStore(room, '1');
    before.keep(folder(), outcome);
    before.keep(folder({ path: 'fenwick/parks/2024-05-14' }), other);
    mkdirSync(join(room, 'strange'));
    const now = meetingStore(room, '1');
    now.recall(folder());
    now.forgetOthers();
    expect(readdirSync(room)).toHaveLength(1);
    expect(now.recall(folder())).toEqual(outcome);
  });
});
