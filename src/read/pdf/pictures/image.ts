import type { PDFPageProxy } from 'pdfjs-dist';
import { onWhite, type Pixels, unpackedBits } from '../../picture/pixels.ts';

/** What the engine gives for a picture; plain objects without a type. */
export interface EngineImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly ref?: string;
}

/** Whether a value of the engine is a picture with its dots. */
export function isImage(value: unknown): value is EngineImage {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, data } = value as Partial<EngineImage>;
  const isData = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return typeof width === 'number' && typeof height === 'number' && isData;
}

/** Waits for the engine to decode a picture; undefined when it cannot. */
export function imageById({ objs, commonObjs }: PDFPageProxy, id: string): Promise<EngineImage | undefined> {
  const store = id.startsWith('g_') ? commonObjs : objs;
  return new Promise((resolve) => {
    store.get(id, (value: unknown) => resolve(isImage(value) ? value : undefined));
  });
}

/** The pixels of a picture. The engine's kinds: 1 is a bit a pixel, as masks are too, 2 is colour, 3 colour with opacity. */
export function pixelsOf({ width, height, kind = 1, data }: EngineImage): Pixels {
  if (kind === 1) return unpackedBits(data, { width, height });
  const pixels: Pixels = { width, height, channels: kind === 2 ? 3 : 4, data };
  const isOpaque = kind === 3 && data.every((value, at) => at % 4 !== 3 || value === 255);
  return isOpaque ? onWhite(pixels) : pixels;
}
