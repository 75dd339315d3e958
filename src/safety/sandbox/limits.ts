/** What the reading of one document may take. */
export interface ReadingLimits {
  readonly seconds: number;
  /** Added for each page, once the reader has told how many there are. */
  readonly secondsPerPage: number;
  /** Memory that the child process may hold, in megabytes. */
  readonly megabytes: number;
  /** The longest answer taken, in megabytes of JSON; a pack of a thousand pages has five. */
  readonly answerMegabytes: number;
  /** What may come with it as bytes: the pictures of the document. */
  readonly pictureMegabytes: number;
  /** A child that holds more than this when it has answered is replaced, so that none swells over many documents. */
  readonly restingMegabytes: number;
}

export const readingLimits: ReadingLimits = {
  seconds: 60,
  secondsPerPage: 0.2,
  megabytes: 1000,
  answerMegabytes: 100,
  pictureMegabytes: 400,
  restingMegabytes: 400,
};

/** Time is given for no more pages than these: a document cannot claim a million and hold the build for days. */
const mostPages = 20_000;

/** How long a document may take, in milliseconds, by the number of its pages as far as it is known. */
export function timeAllowed(limits: ReadingLimits, pages: number): number {
  return (limits.seconds + limits.secondsPerPage * Math.min(pages, mostPages)) * 1000;
}
