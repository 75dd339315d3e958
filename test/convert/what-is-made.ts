import { parse } from 'yaml';
import { roomWith, type SourcesRoom } from './sources-room.ts';

/** What a conversion made of some documents. */
export interface Converted {
  readonly room: SourcesRoom;
  /** All that was made of the documents, but for what was copied of them. */
  readonly everything: string;
  /** The kinds of the holds on the documents, one for each hold. */
  readonly kinds: readonly string[];
  /** The names of the documents that are given out. */
  readonly givenOut: readonly string[];
}

/** Converts some documents, with the decisions of a review where there are any. */
export async function converted(
  documents: Readonly<Record<string, string | Uint8Array>>,
  review?: string,
): Promise<Converted> {
  const room = roomWith(documents);
  if (review !== undefined) room.write('review.yaml', review);
  const { findings } = await room.convert();
  const made = room.made().filter((name) => !/\.(?:txt|json)$/.test(name));
  const kinds = made
    .filter((name) => name.endsWith('conversion.yaml'))
    .flatMap((name) => parse(room.read(name)).sources)
    .flatMap(({ holds = [] }) => holds.map(({ kind }: { readonly kind: string }) => kind));
  const everything = [...made.map((name) => room.read(name)), JSON.stringify(findings)].join('\n');
  const copied = new Set(room.made().map((name) => name.split('/').at(-1)));
  const givenOut = Object.keys(documents).filter((name) => copied.has(name.split('/').at(-1)));
  return { room, everything, kinds, givenOut };
}
