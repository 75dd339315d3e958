import { blockText } from '../../document/block.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import { isSameText } from '../../document/words.ts';
import type { MinutesDraft, PaperDraft } from '../drafts.ts';
import type { FiledMinutes, FromSource } from './gathered-meeting.ts';
import type { GatheredPaper } from './gathered-paper.ts';

function minutesTexts({ blocks }: MinutesDraft): readonly string[] {
  return blocks.map(blockText);
}

function asPaper(draft: MinutesDraft): PaperDraft {
  return {
    kind: 'other',
    title: `Minutes of ${draft.date}, another version`,
    titlePrinted: false,
    agendaItem: undefined,
    label: undefined,
    reference: undefined,
    date: draft.date,
    pages: draft.pages,
    header: [],
    authors: [],
    blocks: draft.blocks,
    lines: draft.lines,
    inferred: ['title'],
  };
}

function minutesDiffer({ draft, reading }: FiledMinutes): Finding {
  const { given } = reading.source;
  return {
    rule: 'minutes-differ',
    severity: 'warning',
    file: given,
    line: draft.lines?.from,
    message: `“${given}” prints the minutes of ${draft.date} in other words than an earlier source; both are published.`,
    hint: 'See which version was approved, and move the other one to the papers.',
  };
}

export interface MinutesOfMeeting {
  readonly minutes: FromSource<MinutesDraft> | undefined;
  /** Other wordings, kept as papers so that no word is lost. */
  readonly versions: readonly GatheredPaper[];
}

/** Minutes printed twice are one record; a second wording is kept as a paper. */
export function minutesOf(found: readonly FiledMinutes[]): Outcome<MinutesOfMeeting> {
  const [first, ...others] = found;
  if (!first) return { value: { minutes: undefined, versions: [] }, findings: [] };
  const texts = minutesTexts(first.draft);
  const same = others.filter(({ draft }) => isSameText(texts, minutesTexts(draft)));
  const different = others.filter((each) => !same.includes(each));
  const minutes = {
    draft: first.draft,
    reading: first.reading,
    alsoIn: same.map(({ reading }) => reading),
  };
  const versions = different.map(({ draft, reading }) => ({
    draft: asPaper(draft),
    reading,
    alsoIn: [],
    prints: [{ reading, draft }],
  }));
  return { value: { minutes, versions }, findings: different.map(minutesDiffer) };
}
