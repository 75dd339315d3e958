import { blockText } from '../../document/block.ts';
import { isSameText } from '../../document/words.ts';
import type { FrontSheetDraft } from '../drafts.ts';
import type { FiledReading, FromSource } from './gathered-meeting.ts';

function frontTexts({ blocks, agenda }: FrontSheetDraft): readonly string[] {
  const items = agenda.flatMap(({ number = '', title, note, pages }) => [
    [number, title, pages?.from ?? '', pages?.to ?? ''].join(' '),
    ...note.map(blockText),
  ]);
  return [...blocks.map(blockText), ...items];
}

/** A front sheet and the same again in the pack are one. */
export function frontSheetsOf(filed: readonly FiledReading[]): readonly FromSource<FrontSheetDraft>[] {
  const sheets: FromSource<FrontSheetDraft>[] = [];
  for (const { reading } of filed) {
    const draft = reading.frontSheet;
    if (!draft) continue;
    const texts = frontTexts(draft);
    const at = sheets.findIndex((sheet) => isSameText(frontTexts(sheet.draft), texts));
    const known = sheets[at];
    if (known && texts.length > 0) sheets[at] = { ...known, alsoIn: [...known.alsoIn, reading] };
    else sheets.push({ draft, reading, alsoIn: [] });
  }
  return sheets;
}
