import type { PaperFrontMatter } from '../../archive/front-matter.ts';
import { fileMarkdown } from '../../archive/markdown/write.ts';
import { type HeaderField, headerFields } from '../../archive/model.ts';
import { withPicturePaths } from '../../archive/pictures.ts';
import type { HeadLine } from '../../recognise/report-head.ts';
import { type CollectionFile, picturesIn, present } from './collection-file.ts';
import type { NamedPaper } from './paper-names.ts';

const knownFields = new Set<string>(headerFields);

function isHeaderField(field: string | undefined): field is HeaderField {
  return field !== undefined && knownFields.has(field);
}

function headerLine({ field, label, value }: HeadLine): PaperFrontMatter['header'][number] {
  return present({ field: isHeaderField(field) ? field : undefined, label, value });
}

/** The Markdown file of a report, appendix or other paper. */
export function paperFile(paper: NamedPaper, folder: string): CollectionFile {
  const { draft, source, stem } = paper;
  const frontMatter: PaperFrontMatter = present({
    kind: draft.kind,
    title: draft.title,
    agendaItem: draft.agendaItem,
    label: draft.label,
    reference: draft.reference,
    listedAs: draft.listedAs,
    date: draft.date,
    published: paper.published,
    pages: draft.pages,
    sheets: draft.sheets,
    supersededBy: paper.supersededBy,
    header: draft.header.map(headerLine),
    authors: draft.authors.map(({ name, title, service, email }) => present({ name, title, service, email })),
    missing: [...paper.missing],
    source,
    alsoIn: [...paper.alsoIn],
    lines: draft.lines,
    inferred: [...new Set(draft.inferred)],
  });
  const headWords = [
    ...(draft.titlePrinted ? [draft.title] : []),
    ...draft.header.flatMap(({ label, value }) => [label ?? '', value]),
  ];
  const body = withPicturePaths(draft.blocks, source, stem.split('/').length - 1);
  return {
    path: `${folder}/${stem}.md`,
    text: fileMarkdown(frontMatter, body),
    sources: [source, ...paper.alsoIn],
    headWords,
    pictures: picturesIn(draft.blocks, source),
  };
}
