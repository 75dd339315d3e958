import { type Block, blockText, type ListItem } from '../document/block.ts';
import { acronymsIn } from '../recognise/acronyms.ts';
import { reasonIn } from '../recognise/lateness.ts';
import { contentText } from '../recognise/lines.ts';
import { programmeRows, trackerRows } from '../recognise/programmes.ts';
import {
  backgroundPapersIn,
  headingsIn,
  implicationsIn,
  recommendationsIn,
  tablesIn,
} from '../recognise/report.ts';
import { slug, withAnchor } from './addresses.ts';
import { withAnchors } from './anchors.ts';
import type { MarkdownFile, PaperFrontMatter } from './front-matter.ts';
import type { Anchor, Paper, SourceId, TrackerRow, WorkProgrammeRow } from './model.ts';

function columnsOf(rows: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

/** The anchors of recommendations: "rec-1-1" for the one numbered 1.1. */
function recommendationAnchors(blocks: readonly Block[]): ReadonlyMap<Block | ListItem, string> {
  return new Map(
    recommendationsIn(blocks).map(({ at, number }, index) => [at, `rec-${slug(number ?? '') || index + 1}`]),
  );
}

/** Makes a paper of a Markdown file: its recommendations, sections and tables are read off the body. */
export function readPaper(
  file: MarkdownFile<PaperFrontMatter>,
  body: readonly Block[],
  identity: Pick<Paper, 'id' | 'url' | 'parent' | 'supersededBy'>,
): Paper {
  const { frontMatter } = file;
  const special = recommendationAnchors(body);
  const blocks = withAnchors(body, { special: (block) => special.get(block) });
  const address = (anchor: Anchor | undefined) => withAnchor(identity.url, anchor ?? '');
  return {
    id: identity.id,
    kind: frontMatter.kind,
    agendaItem: frontMatter.agendaItem,
    parent: identity.parent,
    label: frontMatter.label,
    reference: frontMatter.reference,
    title: frontMatter.title,
    listedAs: frontMatter.listedAs,
    date: frontMatter.date,
    published: frontMatter.published,
    reason: frontMatter.published === undefined ? undefined : reasonIn(blocks),
    url: identity.url,
    pages: frontMatter.pages,
    sheets: frontMatter.sheets,
    supersededBy: identity.supersededBy,
    missing: frontMatter.missing,
    header: frontMatter.header,
    authors: frontMatter.authors,
    recommendations:
      frontMatter.kind === 'appendix'
        ? []
        : recommendationsIn(blocks).map(({ number, text, at }) => ({
            number,
            text,
            url: address(at.anchor),
          })),
    sections: headingsIn(blocks).map((heading) => ({
      number: heading.number,
      title: contentText(heading),
      level: heading.level - 1,
      anchor: heading.anchor ?? ('' as Anchor),
      url: address(heading.anchor),
    })),
    tables: tablesIn(blocks).map(({ table, caption }) => ({
      id: table.anchor ?? ('' as Anchor),
      caption,
      rows: table.rows.length,
      columns: columnsOf(table.rows),
      url: address(table.anchor),
    })),
    backgroundPapers: backgroundPapersIn(blocks),
    implications: implicationsIn(blocks).map(({ at, ...implication }) => ({
      ...implication,
      url: address(at.anchor),
    })),
    acronyms: acronymsIn(blocks.map(blockText).join('\n')),
    blocks,
    source: frontMatter.source as SourceId,
    alsoIn: frontMatter.alsoIn as SourceId[],
    inferred: frontMatter.inferred,
  };
}

/** The rows of the work programmes that a paper holds, each with the address of its table. */
export function programmeOf(paper: Paper): readonly WorkProgrammeRow[] {
  return paper.blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    return programmeRows(block).map((row) => ({ ...row, url: withAnchor(paper.url, block.anchor ?? '') }));
  });
}

/** The rows of a tracker. A report's action plan has like columns and is none. */
export function trackerOf(paper: Paper): readonly TrackerRow[] {
  if (paper.kind !== 'tracker' && paper.kind !== 'work-programme') return [];
  return paper.blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    return trackerRows(block).map((row) => ({ ...row, url: withAnchor(paper.url, block.anchor ?? '') }));
  });
}
