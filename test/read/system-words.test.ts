import { describe, expect, test } from 'vitest';
import {
  attendanceStatus,
  attendanceWordings,
  meetingStatus,
  meetingWordings,
} from '../../src/read/system-words.ts';

describe('the words of committee systems', () => {
  test.each(
    attendanceWordings.map(({ means, example }) => [example, means]),
  )('“%s” is %s', (example, means) => {
    expect(attendanceStatus(example)).toBe(means);
  });

  test.each(
    meetingWordings.map(({ means, example }) => [example, means]),
  )('a meeting that is “%s” is %s', (example, means) => {
    expect(meetingStatus(example)).toBe(means);
  });

  test('“Expected” does not say who came, and a draft agenda not what became of the meeting', () => {
    expect(attendanceStatus('Expected')).toBeUndefined();
    expect(meetingStatus('Draft')).toBeUndefined();
  });

  test('an officer who was present is in attendance', () => {
    expect(attendanceStatus('Present', 'Officer')).toBe('in attendance');
    expect(attendanceStatus('Apologies', 'Officer')).toBe('apologies');
    expect(attendanceStatus('Present', 'Chair')).toBe('present');
  });
});
