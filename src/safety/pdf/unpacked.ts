/** What comes of packed bytes, as far as they are sound. */
export interface Unpacked {
  readonly content: Uint8Array;
  /** Whether nothing is damaged, and they end by their own sign and not because there are no more. */
  readonly isWhole: boolean;
}

/** Unpacks bytes; gives nothing when more than `most` come of them. */
export type Unpack = (packed: Uint8Array, most: number) => Unpacked | undefined;
