import type { SettledHold, Source } from '../archive/model.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Outcome } from '../document/finding.ts';

/** A document of which something is held back. */
export interface HeldDocument {
  readonly file: string;
  readonly sha256: string;
  readonly holds: readonly SettledHold[];
}

function isHeld({ holds = [] }: Source): boolean {
  return holds.length > 0;
}

/**
 * The documents of a content folder of which the last conversion held something back, once each however often they
 * lie there. Findings are those of the review alone: what else is wrong with a collection is told by the build.
 */
export async function heldDocuments(content: string): Promise<Outcome<readonly HeldDocument[]>> {
  const { value, findings } = await readArchive(content);
  const sources = value.meetings.flatMap((meeting) => meeting.sources).filter(isHeld);
  const once = new Map(sources.map(({ sha256, file, holds = [] }) => [sha256, { file, sha256, holds }]));
  return { value: [...once.values()], findings: findings.filter(({ rule }) => rule.startsWith('review-')) };
}
