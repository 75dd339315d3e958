/** What an archive may hold. */
export interface UnpackLimits {
  readonly entries: number;
  /** Bytes of all entries together when unpacked. */
  readonly bytes: number;
  /** How many bytes may come of one. */
  readonly ratio: number;
}

export const unpackLimits: UnpackLimits = { entries: 10_000, bytes: 500_000_000, ratio: 200 };

/** What the streams of a PDF may unpack to. */
export interface PdfLimits {
  /** Bytes of one. */
  readonly stream: number;
  /** Bytes of all together, pictures apart. */
  readonly bytes: number;
  /** How many bytes may come of one, pictures apart: many more than of any text or drawing. */
  readonly ratio: number;
  /** So many bytes may come of streams that swell more than that. Blanks of so many are read within a third of the time. */
  readonly harmless: number;
  /** Points of a picture: of a larger one nothing is unpacked. */
  readonly pixels: number;
}

/** Of a picture of so many points no more bytes are needed than a stream may have. */
export const pdfLimits: PdfLimits = {
  stream: 200_000_000,
  bytes: unpackLimits.bytes,
  ratio: unpackLimits.ratio,
  harmless: 50_000_000,
  pixels: 40_000_000,
};
