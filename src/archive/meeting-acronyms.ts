import { type Block, blockText } from '../document/block.ts';
import { acronymsIn, partAcronymsIn } from '../recognise/acronyms.ts';
import { withAnchor } from './addresses.ts';
import type { Acronym, Address, Meeting, MeetingAcronyms, PlacedAcronym } from './model.ts';

interface Page {
  readonly url: Address;
  readonly blocks: readonly Block[];
}

function pagesOf({ papers, minutes }: Meeting): readonly Page[] {
  return minutes
    ? [...papers, { url: minutes.url, blocks: minutes.items.flatMap(({ blocks }) => blocks) }]
    : papers;
}

/** Reads the acronyms of a meeting's papers and minutes. */
export function meetingAcronyms(meeting: Meeting): MeetingAcronyms {
  const whole: PlacedAcronym[] = [];
  const parts: Acronym[] = [];
  for (const { url, blocks } of pagesOf(meeting))
    for (const block of blocks) {
      const text = blockText(block);
      const place = withAnchor(url, block.anchor ?? '');
      for (const { term, expansion } of acronymsIn(text)) whole.push({ term, expansion, url: place });
      parts.push(...partAcronymsIn(text));
    }
  return { whole, parts };
}
