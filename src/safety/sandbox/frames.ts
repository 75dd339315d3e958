/**
 * What goes over the pipe between the program and a child process: a JSON value, and beside it the byte strings
 * that JSON cannot hold. JSON and not V8's own form, for its parser is hardened and its values are trees: no
 * value can point back at itself or say one thing a million times.
 */
export interface Frame {
  readonly value: unknown;
  readonly parts: readonly Uint8Array[];
}

/** What came over the pipe: a frame, more bytes than are taken, or bytes that are no frame. */
export type FrameEvent =
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'too large' }
  | { readonly type: 'nonsense' };

/** Two numbers of four bytes: the length of the JSON and that of all parts behind it. */
const headLength = 8;

/** The largest frame that is taken, in bytes. JSON is bounded apart: as values it takes ten times its length. */
export interface FrameLimits {
  readonly json: number;
  readonly parts: number;
}

/** For frames from one who is trusted. */
export const unlimited: FrameLimits = { json: Number.POSITIVE_INFINITY, parts: Number.POSITIVE_INFINITY };

interface Lengths {
  readonly json: number;
  readonly parts: number;
}

/** The pieces of a frame, in the order in which they go over a pipe. */
export function frameBytes({ value, parts }: Frame): readonly Uint8Array[] {
  const sizes = parts.map(({ byteLength }) => byteLength);
  const json = Buffer.from(JSON.stringify({ value, sizes }));
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(json.byteLength, 0);
  head.writeUInt32LE(
    sizes.reduce((sum, size) => sum + size, 0),
    4,
  );
  return [head, json, ...parts];
}

/** The parts by their sizes; nothing when the sizes are none or do not fill the bytes. */
function cutParts(bytes: Uint8Array, sizes: unknown): readonly Uint8Array[] | undefined {
  if (!Array.isArray(sizes)) return undefined;
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) return undefined;
    parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return at === bytes.byteLength ? parts : undefined;
}

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function frameFrom(body: Uint8Array, lengths: Lengths): FrameEvent {
  const head = parsed(body.subarray(0, lengths.json));
  if (typeof head !== 'object' || head === null || !('value' in head) || !('sizes' in head))
    return { type: 'nonsense' };
  const parts = cutParts(body.subarray(lengths.json), head.sizes);
  return parts ? { type: 'frame', frame: { value: head.value, parts } } : { type: 'nonsense' };
}

/**
 * Puts frames together from the chunks of a pipe. Gives a function that takes a chunk and gives what is
 * complete with it. A frame larger than `most` is told by its head, before its bytes are held. After anything but a
 * frame nothing more is to be fed.
 */
export function frameReader(most: FrameLimits): (chunk: Uint8Array) => readonly FrameEvent[] {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let lengths: Lengths | undefined;
  const take = (length: number): Buffer => {
    const all = Buffer.concat(held);
    held = [all.subarray(length)];
    heldLength -= length;
    return all.subarray(0, length);
  };
  const next = (): FrameEvent | undefined => {
    if (!lengths && heldLength >= headLength) {
      const head = take(headLength);
      lengths = { json: head.readUInt32LE(0), parts: head.readUInt32LE(4) };
    }
    if (!lengths) return undefined;
    if (lengths.json > most.json || lengths.parts > most.parts) return { type: 'too large' };
    if (heldLength < lengths.json + lengths.parts) return undefined;
    const event = frameFrom(take(lengths.json + lengths.parts), lengths);
    lengths = undefined;
    return event;
  };
  return (chunk) => {
    held.push(chunk);
    heldLength += chunk.byteLength;
    const events: FrameEvent[] = [];
    for (let event = next(); event; event = next()) {
      events.push(event);
      if (event.type !== 'frame') break;
    }
    return events;
  };
}
