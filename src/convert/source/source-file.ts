import { createHash } from 'node:crypto';

/** A document as published, with its bytes. */
export interface SourceFile {
  /** Path below the folder of sources, with "/" between; a file in an archive stands below it: "pack.zip/report.pdf". */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path of the archive in the folder of sources that it was taken from. */
  readonly archive?: string | undefined;
}

/** The SHA-256 of some bytes in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
