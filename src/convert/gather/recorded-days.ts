/** On which days meetings of a committee were held whose minutes some source prints. */
export interface RecordedDays {
  readonly isRecorded: (day: string) => boolean;
  readonly isAnyBefore: (day: string) => boolean;
}

/** A question about recorded days with its answer. */
export type DayAsked = readonly [question: keyof RecordedDays, day: string, answer: boolean];

/** Answers from the days. */
export function recordedDays(days: ReadonlySet<string>): RecordedDays {
  return {
    isRecorded: (day) => days.has(day),
    isAnyBefore: (day) => [...days].some((other) => other < day),
  };
}

/** The same, with what was asked: whoever asks no more than this sees no difference as long as the answers are the same. */
export function watchedDays(days: RecordedDays): {
  readonly days: RecordedDays;
  readonly asked: readonly DayAsked[];
} {
  const asked: DayAsked[] = [];
  const noting = (question: keyof RecordedDays) => (day: string) => {
    const answer = days[question](day);
    asked.push([question, day, answer]);
    return answer;
  };
  return {
    days: { isRecorded: noting('isRecorded'), isAnyBefore: noting('isAnyBefore') },
    asked,
  };
}

/** Whether all that was asked has the same answers. */
export function haveSameAnswers(asked: readonly DayAsked[], days: RecordedDays): boolean {
  return asked.every(([question, day, answer]) => days[question](day) === answer);
}
