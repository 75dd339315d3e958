/** What the reading of one document may take. */
export interface ReadingLimits {
  /** By the clock: a reader that waits for something that never comes uses no processor. */
  readonly seconds: number;
  /** Of a processor's time, where the system tells it: a machine that is busy elsewhere costs a document nothing. */
  readonly processorSeconds: number;
  /** Added to the processor's time for each megabyte of the file. */
  readonly secondsPerMegabyte: number;
  /** Added to both for each page, once the reader has told how many there are. */
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
  processorSeconds: 6,
  secondsPerMegabyte: 1,
  secondsPerPage: 0.2,
  megabytes: 1000,
  answerMegabytes: 100,
  pictureMegabytes: 400,
  restingMegabytes: 400,
};

/** Time is given for no more pages than these: a document cannot claim a million and hold the build for days. */
const mostPages = 20_000;

function secondsFor(pages: number, { secondsPerPage }: ReadingLimits): number {
  return secondsPerPage * Math.min(pages, mostPages);
}

/** How long a document may take, in milliseconds, by the number of its pages as far as it is known. */
export function timeAllowed(limits: ReadingLimits, pages: number): number {
  return (limits.seconds + secondsFor(pages, limits)) * 1000;
}

/** How many seconds of a processor's time a document may take, by its bytes and its pages as far as they are known. */
export function processorTimeAllowed(limits: ReadingLimits, bytes: number, pages: number): number {
  return limits.processorSeconds + (limits.secondsPerMegabyte * bytes) / 1e6 + secondsFor(pages, limits);
}
