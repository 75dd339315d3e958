import type { GatheredMeeting } from '../gather/gathered-meeting.ts';
import type { CollectionFile } from './collection-file.ts';
import { meetingFile } from './meeting-file.ts';
import { minutesFile } from './minutes-file.ts';
import { paperFile } from './paper-file.ts';
import { namedPapers } from './paper-names.ts';

/** The Markdown files of one meeting: `meeting.md`, `minutes.md` and one for each paper. */
export function collectionFiles(meeting: GatheredMeeting, folder: string): readonly CollectionFile[] {
  const papers = namedPapers(meeting.papers);
  return [
    meetingFile(meeting, folder, papers),
    ...minutesFile(meeting, folder),
    ...papers.map((paper) => paperFile(paper, folder)),
  ];
}
