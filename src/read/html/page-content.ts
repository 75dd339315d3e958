import type { SourceBlock } from '../../document/block.ts';
import type { Finding } from '../../document/finding.ts';
import type { Frame } from '../../document/frame.ts';

/** What a reader of one kind of page makes of it: all of its words in blocks, and the meeting where it tells one. */
export interface PageContent {
  readonly blocks: readonly SourceBlock[];
  readonly frame?: Frame;
  readonly findings: readonly Finding[];
}
