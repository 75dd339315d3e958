import type { Furniture, Paragraph, SourceBlock } from '../../document/block.ts';
import type { FrameItem } from '../../document/frame.ts';
import { text } from '../../document/inline.ts';
import { words } from '../../document/words.ts';
import { openPage, withSingleSpaces } from '../html/page.ts';
import { comments, itemData, itemTexts } from './fields.ts';
import { fieldSwitch, fieldText, type XmlElement } from './fields-of.ts';
import { paperList, papersOf } from './papers.ts';
import { htmlPiece, plainPiece, type Transcript } from './text-pieces.ts';
import { unknownWords } from './unknown-words.ts';

/** Which texts of the items the system has released to the public. */
export interface Released {
  readonly agenda: boolean;
  readonly decisions: boolean;
  readonly minutes: boolean;
}

/** The numbers that a system gives an item. */
export type ItemNumbers = Pick<FrameItem, 'agendaNumber' | 'minuteNumber'>;

export interface ReadItem {
  readonly item: FrameItem;
  /** The title with its number as a block of the document, and words of fields that are not known. */
  readonly heading: Paragraph;
  readonly unknown: readonly Furniture[];
  /** How many words of texts that the public must not see were left out. */
  readonly heldBack: number;
}

type TextField = keyof typeof itemTexts;

function isOpen(at: XmlElement, field: Exclude<TextField, 'title'>, released: Released): boolean {
  if (fieldSwitch(at, 'isrestricted') === true) return false;
  switch (field) {
    case 'note':
      return released.agenda;
    case 'decision':
      return released.decisions && fieldSwitch(at, 'isdecisionpublished') !== false;
    case 'minutes':
      return released.minutes && fieldSwitch(at, 'isminutepublished') !== false;
  }
}

interface ReadText {
  readonly blocks: readonly SourceBlock[];
  readonly heldBack: number;
}

function textOf(
  at: XmlElement,
  field: Exclude<TextField, 'title'>,
  released: Released,
  transcript: Transcript,
): ReadText {
  const html = fieldText(at, itemTexts[field]);
  if (html === undefined) return { blocks: [], heldBack: 0 };
  if (isOpen(at, field, released)) return { blocks: htmlPiece(transcript, html), heldBack: 0 };
  const said = openPage(html).lines.map((line) => line.text);
  return { blocks: [], heldBack: holdBack(said, transcript) };
}

/** Keeps texts for a review and gives the number of their words. */
function holdBack(texts: readonly string[], transcript: Transcript): number {
  const count = texts.flatMap(words).length;
  if (count > 0) transcript.held.push({ kind: 'restricted-text-held-back', text: texts.join(' ') });
  return count;
}

/** Remarks and unknown fields of a restricted item are as little for the public as its text. */
function restrictedRest(at: XmlElement, transcript: Transcript): number {
  if (fieldSwitch(at, 'isrestricted') !== true) return 0;
  const remarks = comments.flatMap((comment) => fieldText(at, comment.text) ?? []);
  const apart = { ...transcript, lines: [] };
  const others = unknownWords(at, knownFields, apart).map((furniture) => furniture.text);
  return holdBack([...remarks, ...others], transcript);
}

function commentsOf(at: XmlElement, transcript: Transcript): readonly Paragraph[] {
  if (fieldSwitch(at, 'isrestricted')) return [];
  return comments.flatMap((comment) => {
    const said = fieldText(at, comment.text);
    if (said === undefined) return [];
    const label = fieldText(at, comment.label);
    return [plainPiece(transcript, withSingleSpaces(label === undefined ? said : `${label}: ${said}`))];
  });
}

const knownFields: ReadonlySet<string> = new Set([
  ...itemData,
  ...Object.values(itemTexts),
  ...comments.flatMap(({ label, text: said }) => [label, said]),
]);

function headingOf(
  title: string,
  { agendaNumber, minuteNumber }: ItemNumbers,
  transcript: Transcript,
): Paragraph {
  const number = minuteNumber ?? agendaNumber;
  const heading = plainPiece(transcript, number === undefined ? title : `${number}. ${title}`);
  return {
    ...heading,
    content: [text(title)],
    headingSign: { level: 2, because: 'the system lists it as an item of the meeting' },
    ...(number === undefined ? {} : { number: `${number}.` }),
  };
}

/** Reads one item of a meeting. Texts that are restricted, or that the system has not released, are left out and counted. */
export function readItem(
  at: XmlElement,
  numbers: ItemNumbers,
  released: Released,
  transcript: Transcript,
): ReadItem {
  const title = withSingleSpaces(fieldText(at, itemTexts.title) ?? '') || 'Item without a title';
  const heading = headingOf(title, numbers, transcript);
  const note = textOf(at, 'note', released, transcript);
  const remarks = commentsOf(at, transcript);
  const papers = papersOf(at);
  const list = paperList(papers, transcript);
  const decision = textOf(at, 'decision', released, transcript);
  const minutes = textOf(at, 'minutes', released, transcript);
  return {
    item: {
      ...numbers,
      title,
      exempt: fieldSwitch(at, 'isrestricted') === true,
      note: [...note.blocks, ...remarks, ...list],
      decision: decision.blocks,
      minutes: minutes.blocks,
      papers,
    },
    heading,
    unknown: fieldSwitch(at, 'isrestricted') ? [] : unknownWords(at, knownFields, transcript),
    heldBack: note.heldBack + decision.heldBack + minutes.heldBack + restrictedRest(at, transcript),
  };
}
