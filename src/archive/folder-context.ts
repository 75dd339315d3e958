import type { Finding } from '../document/finding.ts';
import type { FolderTexts } from './meeting-folders.ts';
import type { Address } from './model.ts';
import type { StoredPictures } from './pictures.ts';

/** The folder of a meeting while it is read, with what is found amiss in it. */
export interface FolderContext {
  readonly findings: Finding[];
  readonly folder: FolderTexts;
  readonly pictures: StoredPictures;
  /** Path of the folder below the content folder: "council/committee/2014-11-11". */
  readonly path: string;
  readonly url: Address;
  readonly root: string;
}

/** The path of a file of the folder, as findings name it. */
export function fileName(context: FolderContext, name: string): string {
  return `${context.path}/${name}`;
}
