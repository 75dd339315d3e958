import { readArchive } from '../archive/read-archive.ts';
import { linkArchive } from '../link/link-archive.ts';
import type { LinkedArchive } from '../link/model.ts';

/** Where the Markdown collections lie. */
export interface LoadOptions {
  readonly content: string;
}

/** Reads the collections of a content folder and links them: all that the pages are made from. */
export async function loadSite({ content }: LoadOptions): Promise<LinkedArchive> {
  const { value } = await readArchive(content);
  return linkArchive(value);
}
