import type { Block } from '../../document/block.ts';
import type { Finding } from '../../document/finding.ts';
import { personalDataFindings, type TextInPlace } from '../../safety/personal-data/find.ts';
import type { SourceReading } from '../drafts.ts';

function picturesIn(blocks: readonly Block[]): readonly TextInPlace[] {
  return blocks.flatMap((block) =>
    block.type === 'figure' && block.alternative !== ''
      ? [{ text: block.alternative, line: block.place?.line, page: block.place?.sheet }]
      : [],
  );
}

/** What of a source that is published looks like personal data. A front sheet tells whom to call, and is not looked at. */
export function personalDataIn(reading: SourceReading): readonly Finding[] {
  const { papers, minutes, lines, frontSheet, source } = reading;
  const drafts = [...papers, ...minutes];
  const places = frontSheet?.blocks.flatMap(({ place }) => place ?? []) ?? [];
  const lastOfFront = Math.max(0, ...places.map(({ toLine }) => toLine));
  const said = lines.flatMap(({ text, sheet }, at): readonly TextInPlace[] =>
    at < lastOfFront ? [] : [{ text, line: at + 1, page: sheet }],
  );
  const pictures = drafts.flatMap(({ blocks }) => picturesIn(blocks));
  return personalDataFindings(said, pictures).map((finding) => ({ ...finding, file: source.given }));
}
