import type { Meeting, Paper } from '../../archive/model.ts';
import { papersWithPages } from '../../site/pages/places.ts';

/** A paper with the appendices below it. */
export interface PaperNode {
  readonly paper: Paper;
  readonly below: readonly PaperNode[];
}

/** The papers of one agenda item, or those that stand under none. */
export interface PaperGroup {
  readonly item: Meeting['agenda'][number] | undefined;
  readonly papers: readonly PaperNode[];
}

/** Papers with their appendices; a paper that names itself, or goes round in a circle, is still there once. */
function trees(papers: readonly Paper[]): readonly PaperNode[] {
  const known = new Set(papers.map(({ id }) => id));
  const taken = new Set<Paper>();
  const take = (paper: Paper): readonly PaperNode[] => {
    if (taken.has(paper)) return [];
    taken.add(paper);
    return [{ paper, below: papers.filter(({ parent }) => parent === paper.id).flatMap(take) }];
  };
  const outermost = papers.filter(({ parent }) => parent === undefined || !known.has(parent));
  return [...outermost, ...papers].flatMap(take);
}

/** The papers in force that a meeting's book holds, in the order of its agenda. */
export function paperGroups(meeting: Meeting): readonly PaperGroup[] {
  const inForce = papersWithPages(meeting).filter(({ supersededBy }) => supersededBy === undefined);
  const itemOf = new Map(meeting.agenda.flatMap((item) => item.papers.map((id) => [id, item] as const)));
  const groups = Map.groupBy(trees(inForce), ({ paper }) => itemOf.get(paper.id));
  return [...meeting.agenda, undefined].flatMap((item) => {
    const papers = groups.get(item) ?? [];
    return papers.length > 0 ? [{ item, papers }] : [];
  });
}

/** All papers of some trees in the order in which they are read. */
export function papersIn(nodes: readonly PaperNode[]): readonly Paper[] {
  return nodes.flatMap(({ paper, below }) => [paper, ...papersIn(below)]);
}
