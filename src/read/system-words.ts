import type { Frame, FrameAttendee } from '../document/frame.ts';

interface Wording<Meaning> {
  readonly means: Meaning;
  readonly example: string;
  readonly pattern: RegExp;
}

/**
 * How committee systems say whether somebody came. "Expected" says nothing yet. The first that fits counts: an
 * apology with a representative is an apology, a substitute who was present is a substitute.
 */
export const attendanceWordings: readonly Wording<FrameAttendee['status']>[] = [
  { means: 'apologies', example: 'Apologies, sent representative', pattern: /\bapolog/i },
  { means: 'absent', example: 'Absent', pattern: /\babsent\b|\bdid not attend\b|\bnot present\b/i },
  { means: 'substitute', example: 'Present, as substitute', pattern: /\bsubstitut|\breserve\b/i },
  { means: 'in attendance', example: 'In attendance, virtual', pattern: /\bin attendance\b/i },
  { means: 'present', example: 'Present', pattern: /\bpresent\b|\battended\b/i },
];

/** How they say what became of a meeting, or what is to become of it. */
export const meetingWordings: readonly Wording<NonNullable<Frame['status']>>[] = [
  { means: 'cancelled', example: 'CANCELLED', pattern: /\b(?:cancelled|abandoned|called off)\b/i },
  { means: 'postponed', example: 'Postponed', pattern: /\b(?:postponed|rescheduled|deferred)\b/i },
  { means: 'held', example: 'Occurred', pattern: /\b(?:occurred|held|completed|concluded)\b/i },
  { means: 'scheduled', example: 'Confirmed', pattern: /\b(?:confirmed|scheduled|provisional|planned)\b/i },
];

/**
 * Whether somebody came, in the words of a committee system; nothing when the words do not say. Officers are
 * in attendance: "present" is said of members.
 */
export function attendanceStatus(words: string, role = ''): FrameAttendee['status'] | undefined {
  const status = attendanceWordings.find(({ pattern }) => pattern.test(words))?.means;
  return status === 'present' && /^(?:officer|clerk)s?\b/i.test(role) ? 'in attendance' : status;
}

/** What becomes of a meeting, in the words of a committee system; nothing when the words do not say. */
export function meetingStatus(words: string): Frame['status'] {
  return meetingWordings.find(({ pattern }) => pattern.test(words))?.means;
}
