import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip archive made for a test. What is left out is as an honest archive has it. */
export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  /** The bytes as packed, instead of those that come of the content. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly checksum?: number;
  readonly flags?: number;
  /** The mode that Unix keeps: 0o120777 for a link. */
  readonly mode?: number;
  /** Lies upon the entry of this number. */
  readonly sameAs?: number;
}

function numbers(...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([length, value]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, length);
      return bytes;
    }),
  );
}

interface Laid {
  readonly bytes: Buffer;
  readonly directory: (offset: number) => Buffer;
}

function laid(entry: MadeEntry): Laid {
  const content = Buffer.from(entry.content ?? '');
  const method = entry.method ?? 8;
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const name = Buffer.from(entry.name);
  const common = numbers(
    [2, 20],
    [2, entry.flags ?? 0x800],
    [2, method],
    [4, 0],
    [4, entry.checksum ?? crc32(content)],
    [4, packed.length],
    [4, entry.size ?? content.length],
    [2, name.length],
    [2, 0],
  );
  const system = entry.mode === undefined ? 0 : 3;
  return {
    bytes: Buffer.concat([numbers([4, 0x04034b50]), common, name, packed]),
    directory: (offset) =>
      Buffer.concat([
        numbers([4, 0x02014b50], [2, 20 + system * 256]),
        common,
        numbers([2, 0], [2, 0], [2, 0], [4, (entry.mode ?? 0) * 65_536], [4, offset]),
        name,
      ]),
  };
}

/** The bytes of a zip archive with these entries; its directory may list them from the last to the first. */
export function zipFile(
  entries: readonly MadeEntry[],
  listed: 'in order' | 'backwards' = 'in order',
): Uint8Array {
  const made = entries.map(laid);
  const offsets: number[] = [];
  let length = 0;
  const bodies = made.map(({ bytes }, at) => {
    const same = entries[at]?.sameAs;
    offsets.push(same === undefined ? length : (offsets[same] ?? 0));
    if (same !== undefined) return Buffer.alloc(0);
    length += bytes.length;
    return bytes;
  });
  const lines = made.map((entry, at) => entry.directory(offsets[at] ?? 0));
  const directory = Buffer.concat(listed === 'in order' ? lines : lines.toReversed());
  const count = Math.min(entries.length, 0xffff);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, length],
    [2, 0],
  );
  return Buffer.concat([...bodies, directory, end]);
}
