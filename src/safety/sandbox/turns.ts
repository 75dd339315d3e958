/** Turns at something that only so many can be at. */
export interface Turns {
  /** Waits for a turn. */
  readonly take: () => Promise<void>;
  /** Gives the turn on to the next that waits. */
  readonly pass: () => void;
}

/**
 * Turns for at most `most` at once. Who comes first, or finds a place `isFree`, has a turn at once; who does not
 * waits for `patience` milliseconds for one to be passed on before another is opened.
 */
export function turnsFor(most: number, patience: number, isFree: () => boolean): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const open = () => {
    const next = taken < most ? waiting.shift() : undefined;
    if (next) {
      taken += 1;
      next();
    }
  };
  return {
    take: async () => {
      if (taken === 0 || (taken < most && isFree())) {
        taken += 1;
        return;
      }
      const hurry = setTimeout(open, patience);
      await new Promise<void>((resolve) => waiting.push(resolve));
      clearTimeout(hurry);
    },
    pass: () => {
      const next = waiting.shift();
      if (next) next();
      else taken -= 1;
    },
  };
}
