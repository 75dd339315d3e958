import { deflated, inflated, isDeflated, unpackedByBrotli } from './deflate.ts';
import { packedDigits, packedLetters, unpackedDigits, unpackedLetters } from './letters.ts';
import { lzwUnpacked } from './lzw.ts';
import type { Parameters } from './parameters.ts';
import { forPredictor, withoutPredictor } from './predictors.ts';
import { packedRuns, unpackedRuns } from './runs.ts';
import type { Packing } from './streams.ts';
import type { Unpacked } from './unpacked.ts';

/** A way of packing that PDF knows by name. */
interface Filter {
  readonly unpack: (packed: Uint8Array, most: number, parameters?: Parameters) => Unpacked | undefined;
  /** Packs anew, where anything in use is packed so and must be changed. */
  readonly pack?: (content: Uint8Array) => Uint8Array;
  readonly mayPredict?: boolean;
}

const flate: Filter = { unpack: inflated, pack: deflated, mayPredict: true };
const lzw: Filter = {
  unpack: (packed, most, parameters) =>
    lzwUnpacked(packed, most, parameters?.get('EarlyChange') === 0 ? 0 : 1),
  mayPredict: true,
};
const runs: Filter = { unpack: unpackedRuns, pack: packedRuns };
const letters: Filter = { unpack: unpackedLetters, pack: packedLetters };
const digits: Filter = { unpack: unpackedDigits, pack: packedDigits };

/** The filters that unpack to bytes; the others make pictures. */
const filtersByName: ReadonlyMap<string, Filter> = new Map([
  ['FlateDecode', flate],
  ['Fl', flate],
  ['LZWDecode', lzw],
  ['LZW', lzw],
  ['RunLengthDecode', runs],
  ['RL', runs],
  ['ASCII85Decode', letters],
  ['A85', letters],
  ['ASCIIHexDecode', digits],
  ['AHx', digits],
  ['BrotliDecode', { unpack: unpackedByBrotli }],
  [
    'Crypt',
    { unpack: (content) => ({ content, isWhole: true }), pack: (content) => Uint8Array.from(content) },
  ],
]);

/** A filter with what it is told. */
interface Step {
  readonly filter: Filter;
  readonly parameters: Parameters | undefined;
}

/** The steps of unpacking up to a picture, from the outermost on. */
function stepsOf({ filters, parameters }: Packing): readonly Step[] {
  const known = filters.map((name) => filtersByName.get(name));
  const end = known.indexOf(undefined);
  return known
    .slice(0, end < 0 ? known.length : end)
    .flatMap((filter, at) =>
      filter ? [{ filter, parameters: filter.mayPredict ? parameters[at] : undefined }] : [],
    );
}

/** More layers than these are not looked for where nothing names them: bytes may be made so that they unpack to themselves. */
const mostUnnamed = 10;

/** What comes of each step, as far as bytes come of it. */
function* layersOf(packed: Uint8Array, packing: Packing, most: number) {
  const steps = stepsOf(packing);
  let content: Uint8Array | undefined = packed;
  for (const [at, { filter, parameters }] of steps.entries()) {
    if (!content) return;
    content = filter.unpack(content, most, parameters)?.content;
    yield content;
    // What a predictor made is about as large: it is undone only where a filter is to go on with it.
    if (content && at + 1 < steps.length) content = withoutPredictor(content, parameters);
  }
  if (steps.length < packing.filters.length) return;
  for (let layer = 0; layer < mostUnnamed && content && isDeflated(content); layer += 1) {
    content = inflated(content, most)?.content;
    yield content;
  }
}

/**
 * How many bytes come of packed ones at most, layer after layer: first as the filters say, then as long as what comes
 * looks packed. Nothing when a layer is more than `most` bytes. What comes of a filter for pictures is not counted.
 */
export function unpackedSize(packed: Uint8Array, packing: Packing, most: number): number | undefined {
  let largest = 0;
  for (const layer of layersOf(packed, packing, most)) {
    if (!layer) return undefined;
    largest = Math.max(largest, layer.length);
  }
  return largest;
}

/** More filters than these are not undone to be packed again: bytes may be made so that any number of them fits. */
const mostUndone = 8;

const deflateAlone: readonly Step[] = [{ filter: flate, parameters: undefined }];

/** The steps that are named; where none are, bytes are taken as nearly all are packed. */
function likelySteps(packing: Packing): readonly Step[] {
  const steps = stepsOf(packing);
  return steps.length > 0 ? steps : deflateAlone;
}

/**
 * What bytes hold that are packed in the ways that are named, up to a picture; where no way is named, by deflate. Nothing
 * when they are encrypted, damaged, packed otherwise or too often, or more than `most` bytes come of them.
 */
export function unpacked(packed: Uint8Array, packing: Packing, most: number): Uint8Array | undefined {
  const steps = likelySteps(packing);
  if (steps.length > mostUndone) return undefined;
  let content: Uint8Array | undefined = packed;
  for (const { filter, parameters } of steps) {
    const layer: Unpacked | undefined = content && filter.unpack(content, most, parameters);
    content = layer?.isWhole ? withoutPredictor(layer.content, parameters) : undefined;
  }
  return content;
}

/** Packs what was unpacked in the same ways again; nothing where that cannot be done. */
export function packedAgain(content: Uint8Array, packing: Packing): Uint8Array | undefined {
  let packed: Uint8Array | undefined = content;
  for (const { filter, parameters } of likelySteps(packing).toReversed()) {
    const rows: Uint8Array | undefined = packed && forPredictor(packed, parameters);
    packed = rows && filter.pack?.(rows);
  }
  return packed;
}
