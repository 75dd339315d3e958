import type { MinutesFrontMatter } from '../../archive/front-matter.ts';
import { fileMarkdown } from '../../archive/markdown/write.ts';
import { withPicturePaths } from '../../archive/pictures.ts';
import type { GatheredMeeting } from '../gather/gathered-meeting.ts';
import { type CollectionFile, picturesIn, present } from './collection-file.ts';

/** `minutes.md`: the minutes of the meeting, wherever they were printed. */
export function minutesFile(meeting: GatheredMeeting, folder: string): readonly CollectionFile[] {
  if (!meeting.minutes) return [];
  const { draft, reading, alsoIn } = meeting.minutes;
  const source = reading.source.id;
  const printedIn = [source, ...alsoIn.map((other) => other.source.id)];
  const frontMatter: MinutesFrontMatter = present({
    kind: 'minutes',
    status: 'unknown' as const,
    opened: draft.opened,
    closed: draft.closed,
    pages: draft.pages,
    attendance: draft.attendance.map(({ name, role, status, substituteFor, items }) =>
      present({ name, role, status, substituteFor, items: items && [...items] }),
    ),
    printedIn,
    lines: draft.lines,
    inferred: [...draft.inferred],
  });
  return [
    {
      path: `${folder}/minutes.md`,
      text: fileMarkdown(frontMatter, withPicturePaths(draft.blocks, source, 0)),
      sources: printedIn,
      headWords: [],
      pictures: picturesIn(draft.blocks, source),
    },
  ];
}
