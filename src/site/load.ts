import type { MeetingMemory } from '../archive/meeting-memory.ts';
import { readArchive } from '../archive/read-archive.ts';
import { linkArchive } from '../link/link-archive.ts';
import type { LinkedArchive } from '../link/model.ts';

/** Where the Markdown collections lie, and what was read of them before. */
export interface LoadOptions {
  readonly content: string;
  readonly memory?: MeetingMemory;
}

/** Reads the collections of a content folder and links them: all that the pages are made from. */
export async function loadSite({ content, memory }: LoadOptions): Promise<LinkedArchive> {
  const { value } = await readArchive(content, { memory });
  return linkArchive(value);
}
