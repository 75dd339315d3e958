/** A segment of a JPEG: its marker, its length and what it holds, each character a byte. */
export function segment(marker: number, body: string): Buffer {
  const length = body.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...Buffer.from(body, 'latin1')]);
}

/** A chunk of a PNG, whose sum nobody checks here. */
export function chunk(kind: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(`${kind}${body}crc!`, 'latin1')]);
}

/** Pieces put together, each character of a text a byte. */
export function joined(...pieces: readonly (Uint8Array | string)[]): Uint8Array {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece));
  return new Uint8Array(Buffer.concat(bytes));
}
