/** Something that shows how far a build is. */
export interface Progress {
  /** Tells the step that begins. */
  readonly step: (text: string) => void;
  /** Tells how far the step is. */
  readonly count: (done: number, total: number, what: string) => void;
  /** Ends the line on a terminal. */
  readonly end: () => void;
}

/** A stream that progress is written to: standard error, or a list in tests. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const everyMilliseconds = 3000;

/** On a terminal one line that is written over; elsewhere a line for each step and one every few seconds. */
export function progressOn(stream: ProgressStream, now: () => number): Progress {
  let last = now();
  const terminal = stream.isTTY === true;
  const line = (text: string) => stream.write(terminal ? `\r\u001b[K${text}` : `${text}\n`);
  return {
    step: (text) => {
      line(text);
      last = now();
    },
    count: (done, total, what) => {
      if (!terminal && now() - last < everyMilliseconds && done < total) return;
      if (!terminal && done === total) return;
      last = now();
      line(`${what} ${done} of ${total}`);
    },
    end: () => {
      if (terminal) stream.write('\r\u001b[K');
    },
  };
}
