import { posix } from 'node:path';
import type { Block, Figure } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import type { Address } from './model.ts';

/** The folder beside `meeting.md` that holds the pictures of its papers, one folder for each source. */
export const pictureFolder = 'pictures';

/** Where a picture of a source lies, from the folder of the meeting. */
export function picturePath(source: string, name: string): string {
  return `${pictureFolder}/${source}/${name}`;
}

/** Blocks with the names of a source's pictures made paths from the file that shows them, such as "../pictures/pack/sheet-3-1.png". */
export function withPicturePaths(blocks: readonly Block[], source: string, depth: number): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'figure' && block.picture !== undefined
      ? { ...block, picture: `${'../'.repeat(depth)}${picturePath(source, block.picture)}` }
      : block,
  );
}

function outside(picture: string, file: string): Finding {
  return {
    rule: 'picture-outside',
    severity: 'warning',
    file,
    message: `The picture “${picture}” does not lie in the folder “${pictureFolder}” of the meeting, so it is not shown.`,
    hint: `Put the picture into the folder “${pictureFolder}” beside meeting.md and name it by its path from the file.`,
  };
}

/** The path of a picture from the meeting's folder, or nothing when it leads out of the folder of pictures. */
function pathInside(picture: string, file: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(file), picture));
  return /^pictures\/[\w./-]+$/.test(path) && !path.split('/').includes('..') ? path : undefined;
}

/**
 * Blocks of a record with the paths of pictures made addresses. `file` is the file's path from the folder of
 * its meeting, which has the address `meeting`. A picture outside the meeting's own is a finding and not shown.
 */
export function withPictureAddresses(
  blocks: readonly Block[],
  file: string,
  meeting: Address,
): Outcome<readonly Block[]> {
  const findings: Finding[] = [];
  const value = blocks.map((block): Block => {
    if (block.type !== 'figure' || block.picture === undefined) return block;
    const path = pathInside(block.picture, file);
    if (path !== undefined) return { ...block, picture: `${meeting}${path}` };
    findings.push(outside(block.picture, file));
    const { picture: _picture, ...rest }: Figure = block;
    return rest;
  });
  return { value, findings };
}
