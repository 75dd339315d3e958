import type { Meeting } from '../../archive/model.ts';
import type { PublishedFile } from './published-file.ts';

/** An original or a picture, and where its copy lies below the output folder. */
export interface PublishedOriginal {
  /** What it is called in findings. */
  readonly file: string;
  readonly path: string;
  /** The file that is copied. */
  readonly from: string;
  /** By this it is told how its properties are taken out; of a picture nothing. */
  readonly mediaType: string;
  /** The SHA-256 that a copy must have to be given out; of a picture none is known. */
  readonly sha256: string | undefined;
}

/** What is left of the files of another site of the same papers that are no pages: what is kept need not be written. */
export interface FileKeeper {
  /** Takes a file over that has the same text; whether it did. */
  readonly keepFile: (file: PublishedFile) => boolean;
  /** Takes the data of a meeting over, as they come out the same; whether it did. */
  readonly keepData: (meeting: Meeting) => boolean;
  /** Takes the copy of an original over, as it comes out the same; whether it did. */
  readonly keepOriginal: (original: PublishedOriginal) => boolean;
}
