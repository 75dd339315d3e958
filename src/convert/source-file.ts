import { createHash } from 'node:crypto';

/** A document as published, with its bytes. */
export interface SourceFile {
  /** Path below the folder of sources, with "/" between. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The SHA-256 of some bytes in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
