import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type MeetingFolder,
  type MeetingMemory,
  type MeetingOutcome,
  meetingsInMemory,
} from '../../src/archive/meeting-memory.ts';
import { meetingStore } from '../../src/archive/meeting-store.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { july, may } from '../site/sample-archive.ts';

function folder(changes: Partial<MeetingFolder> = {}): MeetingFolder {
  return {
    root: 'content',
    path: 'fenwick/parks/2024-07-09',
    mark: 'one',
    ...changes,
  };
}

const outcome: MeetingOutcome = { value: july, findings: [] };
const other: MeetingOutcome = { value: may, findings: [] };

/** Everything that the reading of a meeting depends on, changed in one way. */
const changes: readonly Partial<MeetingFolder>[] = [
  { root: 'elsewhere' },
  { path: 'fenwick/parks/2024-07-10' },
  { mark: 'another' },
];

describe('a meeting that was read before is not read again', () => {
  /** Whether it has to be read, and what is then at hand. */
  const reads = (memory: MeetingMemory, asked: MeetingFolder, gives = outcome) => {
    const known = memory.recall(asked);
    const { value } = known ?? memory.keep(asked, gives);
    return [known ? 0 : 1, value?.id];
  };

  test('while the program runs, and whoever watches is told of what is new', () => {
    const told: unknown[] = [];
    const memory = meetingsInMemory((each) => told.push(each.value?.id));
    expect(reads(memory, folder())).toEqual([1, july.id]);
    expect(reads(memory, folder())).toEqual([0, july.id]);
    expect(told).toEqual([july.id]);
    expect(reads(memory, folder({ mark: 'another' }), other)).toEqual([1, may.id]);
    expect(reads(memory, folder({ mark: 'another' }))).toEqual([0, may.id]);
    expect(told).toEqual([july.id, may.id]);
  });

  test.each(changes)('but when %o', (change) => {
    const memory = meetingsInMemory(() => undefined);
    expect(reads(memory, folder())).toEqual([1, july.id]);
    expect(reads(memory, folder(change), other)).toEqual([1, may.id]);
  });
});

describe('a store of meetings outlives the program', () => {
  test('and gives what it was given', () => {
    const room = join(emptyRoom(), 'a', 'b');
    expect(meetingStore(room, '1').recall(folder())).toBeUndefined();
    meetingStore(room, '1').keep(folder(), outcome);
    expect(meetingStore(room, '1').recall(folder())).toEqual(outcome);
    expect(readdirSync(room).toSorted()).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}-text$/),
    ]);
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

  test('fetches a text from its file when it is asked for, and again for the next part that is asked for', () => {
    const room = emptyRoom();
    const store = meetingStore(room, '1');
    const kept = store.keep(folder(), outcome).value;
    const others = store.keep(folder({ mark: 'two' }), other).value;
    expect([kept?.papers.length, others?.minutes?.items.length].every(Boolean)).toBe(true);
    for (let time = 0; time < 2; time += 1) {
      expect(kept?.papers[0]?.blocks).toEqual(july.papers[0]?.blocks);
      expect(others?.minutes?.items[0]?.blocks).toEqual(may.minutes?.items[0]?.blocks);
    }
  });

  test('keeps what is wrong with a folder that holds no meeting', () => {
    const room = emptyRoom();
    const nothing: MeetingOutcome = {
      value: undefined,
      findings: [{ rule: 'a-rule', severity: 'error', message: 'It is no meeting.' }],
    };
    expect(meetingStore(room, '1').keep(folder(), nothing)).toEqual(nothing);
    expect(meetingStore(room, '1').recall(folder())).toEqual(nothing);
  });

  test('has nothing of a meeting whose text is gone or changed, and tells whoever holds it of that', () => {
    const room = emptyRoom();
    const store = meetingStore(room, '1');
    const { value } = store.keep(folder(), outcome);
    const file = join(room, readdirSync(room).find((name) => name.endsWith('-text')) ?? '');
    const changed = 'was changed or taken away while it was needed';
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    expect(store.recall(folder())).toBeUndefined();
    expect(() => value?.papers[0]?.blocks).toThrow(changed);
    rmSync(file);
    expect(store.recall(folder())).toBeUndefined();
    expect(() => value?.papers[0]?.blocks).toThrow(changed);
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
    expect(readdirSync(room)).toHaveLength(2);
    expect(now.recall(folder())).toEqual(outcome);
  });
});
