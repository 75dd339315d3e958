import type { Block } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import type { Paper, PaperId } from './model.ts';
import { readPaperList } from './paper-list.ts';

/** The files of papers that the lists of `meeting.md` lead to, without their ending, in printed order. */
export function linkedPapers(body: readonly Block[]): readonly string[] {
  return body
    .flatMap((block) => readPaperList(block) ?? [])
    .flatMap((entry) => (entry.type === 'paper' ? [entry.target.replace(/\.md$/, '')] : []));
}

/**
 * Papers in the order in which `meeting.md` lists them. One that is not listed comes behind its report, or at the
 * end. `folder` is the path of the meeting's folder, with which the ids of its papers begin.
 */
export function inListedOrder(
  papers: readonly Paper[],
  linked: readonly string[],
  folder: string,
): readonly Paper[] {
  const places = new Map(linked.map((stem, at) => [`${folder}/${stem}`, at]));
  const placeOf = ({ id, parent }: Paper): number => {
    const own = places.get(id);
    if (own !== undefined) return own;
    const report = parent === undefined ? undefined : places.get(parent);
    return report === undefined ? linked.length : report + 0.5;
  };
  return papers.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function unknownVersion(paper: Paper, file: string): Finding {
  return {
    rule: 'version-unknown',
    severity: 'warning',
    file,
    message: `“${paper.title}” says that another version took its place, but there is no such paper: “${paper.supersededBy}”.`,
    hint: 'supersededBy names the file of the newer version in the folder of the meeting, without .md, such as “5-shaping-the-council”.',
  };
}

/**
 * Papers with both ends of each succession. A paper that names a version which is not there, or itself, counts as
 * the one in force, and that is a finding.
 */
export function withSuccessions(papers: readonly Paper[]): Outcome<readonly Paper[]> {
  const known = new Set(papers.map(({ id }) => id));
  const isKnown = ({ id, supersededBy }: Paper) =>
    supersededBy === undefined || (known.has(supersededBy) && supersededBy !== id);
  const sound = papers.map((paper) => (isKnown(paper) ? paper : { ...paper, supersededBy: undefined }));
  const before = new Map<PaperId, PaperId>(
    sound.flatMap(({ id, supersededBy }) =>
      supersededBy === undefined ? [] : [[supersededBy, id] as const],
    ),
  );
  return {
    value: sound.map((paper) => ({ ...paper, supersedes: before.get(paper.id) })),
    findings: papers
      .filter((paper) => !isKnown(paper))
      .map((paper) => unknownVersion(paper, `${paper.id}.md`)),
  };
}
