import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Meeting, SettledHold, Source } from '../../src/archive/model.ts';
import { openHolds, settledMeetings } from '../../src/archive/settled-holds.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { july, may } from '../site/sample-archive.ts';

const waiting: SettledHold = { id: '0123456789ab', kind: 'pdf-colour', words: 3, pages: [2] };
const other: SettledHold = { id: 'ba9876543210', kind: 'pdf-tiny', words: 1, pages: [4] };

function meetingWith(meeting: Meeting, holds: readonly SettledHold[]): Meeting {
  const [source] = meeting.sources;
  if (!source) throw new Error('The meeting has no source.');
  return { ...meeting, sources: [{ ...source, holds }] };
}

const decision = {
  hold: waiting.id,
  outcome: 'held back',
  kind: waiting.kind,
  file: 'minutes.pdf',
  by: 'Ada Reed',
  when: '2026-11-29',
  why: 'The name of a child.',
} as const;

/** A content folder with decisions, each with its own changes to the one above. */
function contentWith(...changes: readonly Readonly<Record<string, string>>[]): string {
  const content = emptyRoom();
  const decisions = changes.map((change) => JSON.stringify({ ...decision, ...change }));
  writeFileSync(join(content, 'review.yaml'), `decisions: [${decisions.join(', ')}]\n`);
  return content;
}

const holdsOf = (meetings: readonly Meeting[]) =>
  meetings.map(({ sources }) => sources.map(({ holds }) => holds));

describe('the holds of a source', () => {
  test('know what was decided of them, and those of which nothing was decided stay as they are', async () => {
    const meetings = [meetingWith(july, [waiting, other]), may];
    const { value, findings } = await settledMeetings(meetings, contentWith({}));
    expect(findings).toEqual([]);
    expect(holdsOf(value)[0]).toEqual([[{ ...waiting, decision }, other]]);
    expect(value[1]).toEqual(may);
    expect(value[0]).toEqual({ ...july, sources: value[0]?.sources });
  });

  test('wait where nobody has decided anything', async () => {
    const meetings = [meetingWith(july, [waiting])];
    expect(await settledMeetings(meetings, emptyRoom())).toEqual({ value: meetings, findings: [] });
  });

  test('wait where the decisions cannot be read, and that is said', async () => {
    const meetings = [meetingWith(july, [waiting])];
    const { value, findings } = await settledMeetings(meetings, contentWith({ outcome: 'perhaps' }));
    expect(value).toEqual(meetings);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['review-invalid', 'error']]);
  });
});

test('a decision that fits no hold is told, and counts for nothing', async () => {
  const content = contentWith({}, { hold: other.id, file: 'old.pdf' });
  const { value, findings } = await settledMeetings([meetingWith(july, [waiting]), may], content);
  expect(holdsOf(value)[0]).toEqual([[{ ...waiting, decision }]]);
  expect(findings).toEqual([
    {
      rule: 'review-without-hold',
      severity: 'warning',
      file: 'review.yaml',
      message:
        'The decision on ba9876543210 (“old.pdf”) fits nothing that is held back any more: the document was changed or taken away.',
      hint: 'Look with npm run review whether something new waits in its place, and delete the entry.',
    },
  ]);
});

test('holds are open until somebody has decided', () => {
  const source = (holds?: readonly SettledHold[]): Source => {
    const [first] = july.sources;
    if (!first) throw new Error('The meeting has no source.');
    return { ...first, ...(holds ? { holds } : {}) };
  };
  expect(openHolds(source([waiting, { ...other, decision }]))).toEqual([waiting]);
  expect(openHolds(source())).toEqual([]);
});
