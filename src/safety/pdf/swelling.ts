import { type PdfLimits, pdfLimits } from '../unpack/limits.ts';
import { unpackedSize } from './filters.ts';
import { pdfText } from './signs.ts';
import { type PdfStream, pdfStreams } from './streams.ts';

/** Why a PDF is not opened: parts of it swell more than any paper needs, or it is too much as a whole or in one part. */
export type PdfFault = 'swells' | 'stream too large' | 'too large';

/** Deflate, by which nearly all is packed, makes no more of a byte. */
const mostOfDeflate = 1032;

/** What may come of a stream though what swelled before it has taken some of what is harmless. */
function mayUnpackTo({ from, endsFrom }: PdfStream, swollen: number, limits: PdfLimits): number {
  return Math.min(limits.stream, Math.max((endsFrom - from) * limits.ratio, limits.harmless - swollen));
}

/** A picture that cannot be more than a stream may be, or that is never unpacked for the number of its points. */
function isHarmlessPicture({ isPicture, numbers, from, to, filters }: PdfStream, limits: PdfLimits): boolean {
  if (!isPicture) return false;
  const pixels = (numbers.get('Width') ?? 0) * (numbers.get('Height') ?? 0);
  const isOnceDeflated = filters.length === 1 && /^Fl/.test(filters[0] ?? '');
  return pixels > limits.pixels || (isOnceDeflated && (to - from) * mostOfDeflate <= limits.stream);
}

/**
 * Looks how much the streams of a PDF unpack to, before anything opens it: in what one is, in what all are together,
 * and in what those that swell are together, such as blanks. Gives what is too much. Pictures may swell: a white page
 * packs to next to nothing. What is encrypted cannot be looked at.
 */
export function pdfFault(bytes: Uint8Array, limits: PdfLimits = pdfLimits): PdfFault | undefined {
  let together = 0;
  let swollen = 0;
  for (const stream of pdfStreams(pdfText(bytes))) {
    const { from, to, endsFrom, isPicture } = stream;
    if (isHarmlessPicture(stream, limits)) continue;
    const most = isPicture ? limits.stream : mayUnpackTo(stream, swollen, limits);
    const size = unpackedSize(bytes.subarray(from, to), stream, most);
    if (size === undefined) return most === limits.stream ? 'stream too large' : 'swells';
    if (isPicture) continue;
    together += size;
    if (size > (endsFrom - from) * limits.ratio) swollen += size;
    if (together > limits.bytes) return 'too large';
  }
  return undefined;
}
