/** What an archive may hold. */
export interface UnpackLimits {
  readonly entries: number;
  /** Bytes of all entries together when unpacked. */
  readonly bytes: number;
  /** How many bytes may come of one. */
  readonly ratio: number;
}

export const unpackLimits: UnpackLimits = { entries: 10_000, bytes: 500_000_000, ratio: 200 };
