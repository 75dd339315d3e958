/** Takes up bytes one after another, up to so many: each function tells whether there was room. */
export interface ByteRoom {
  readonly add: (bytes: Uint8Array) => boolean;
  readonly repeat: (byte: number, count: number) => boolean;
  /** All that was taken up. */
  readonly content: () => Uint8Array;
}

const firstRoom = 1024;

/** Room for at most so many bytes, of which no more is taken than about twice what is filled. */
export function byteRoom(most: number): ByteRoom {
  let bytes = new Uint8Array(firstRoom);
  let filled = 0;
  const place = (count: number): Uint8Array | undefined => {
    const end = filled + count;
    if (end > most) return undefined;
    if (end > bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * bytes.length));
      larger.set(bytes);
      bytes = larger;
    }
    const free = bytes.subarray(filled, end);
    filled = end;
    return free;
  };
  return {
    add: (added) => {
      const free = place(added.length);
      free?.set(added);
      return free !== undefined;
    },
    repeat: (byte, count) => place(count)?.fill(byte) !== undefined,
    content: () => bytes.subarray(0, filled),
  };
}
