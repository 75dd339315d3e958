import { bareNumber } from '../../archive/read-minutes.ts';
import type { Block, Heading } from '../../document/block.ts';
import { agendaPart } from '../../recognise/agenda.ts';
import { type Exclusion, exclusionIn, letsIn, shutsOut } from '../../recognise/exclusion.ts';
import { exemptLine } from '../../recognise/exempt.ts';
import { itemMarkIn } from '../../recognise/item-mark.ts';
import { lineText } from '../../recognise/lines.ts';
import { isClosing } from '../../recognise/minutes.ts';
import type { ExemptStretch } from './exempt-marks.ts';

/** The public is shut out, by what was said. */
interface Session {
  readonly mark: string;
  readonly exclusion: Exclusion;
  /** How many headings stood in it so far. */
  readonly headings: number;
}

/** The title of an item of the minutes. */
function isItem(block: Block): block is Heading {
  return block.type === 'heading' && block.level === 2;
}

function numbersOf(heading: Heading): readonly string[] {
  const item = itemMarkIn(lineText(heading))?.item;
  return [item, heading.number && bareNumber(heading.number)].flatMap((number) => number ?? []);
}

/** Whether an item of the minutes is one of those that the session is about. */
function isAbout({ exclusion, headings }: Session, heading: Heading): boolean {
  if (exclusion.of === 'rest') return true;
  if (exclusion.of === 'next') return headings === 0;
  return numbersOf(heading).some((number) => exclusion.numbers.includes(number));
}

const ofExclusion =
  /\b(?:exclu(?:de|sion)|press)\b.{0,60}\b(?:public|press|exempt)\b|\b(?:public and|exclusion of) (?:the )?(?:press|public)\b|^exempt information$|\b(?:wasg|cyhoedd)\b/i;

/** Whether an item is about shutting out the public: such items say so in public. */
export function isOfExclusion(title: string): boolean {
  return ofExclusion.test(title);
}

/** A mark on a line of its own above the heading of an item is of all items behind it. */
function marksWhatFollows(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return false;
  const line = lineText(block);
  const isMark = agendaPart(line) === 'closed' || exemptLine(line) !== undefined;
  const next = blocks.slice(at + 1).find(({ type }) => type !== 'page-mark');
  return isMark && next !== undefined && isItem(next);
}

/** The session that begins at a block, if one does. */
function sessionAt(blocks: readonly Block[], at: number): Session | undefined {
  const block = blocks[at];
  if (!block) return undefined;
  const text = lineText(block);
  if (marksWhatFollows(blocks, at)) return { mark: text, exclusion: { of: 'rest' }, headings: 0 };
  if (block.type === 'heading' || !shutsOut(text)) return undefined;
  const exclusion = exclusionIn(text);
  const later = blocks.slice(at).filter(isItem);
  const isKnown =
    exclusion.of !== 'items' ||
    later.some((heading) => numbersOf(heading).some((number) => exclusion.numbers.includes(number)));
  // Numbers that no item behind bears count something else: then the public stays out until it is let in.
  return { mark: text, exclusion: isKnown ? exclusion : { of: 'rest' }, headings: 0 };
}

/** Whether the public is let in again at a block, or the meeting ends. */
function ends(block: Block): boolean {
  const line = lineText(block);
  return isClosing(block) || letsIn(line) || agendaPart(line) === 'open';
}

/** How a meeting stands at a block of its minutes. */
interface Standing {
  readonly session?: Session;
  readonly heading?: Heading;
  /** What is said now is said behind closed doors. */
  readonly isPrivate: boolean;
}

/** What is said in the item that shuts out the public is behind closed doors from there on, but for how it was done. */
function begun(session: Session, { heading }: Standing): Standing {
  const isPrivate =
    heading !== undefined &&
    !isOfExclusion(lineText(heading)) &&
    (session.exclusion.of !== 'items' || isAbout(session, heading));
  const headings = isPrivate && session.exclusion.of === 'next' ? 1 : 0;
  return { session: { ...session, headings }, isPrivate, ...(heading ? { heading } : {}) };
}

function entered(heading: Heading, { session }: Standing): Standing {
  if (!session) return { heading, isPrivate: false };
  const next = { ...session, headings: session.headings + 1 };
  return { heading, session: next, isPrivate: isAbout(session, heading) };
}

function standingAfter(blocks: readonly Block[], at: number, before: Standing): Standing {
  const block = blocks[at];
  if (!block) return before;
  const { heading } = before;
  const standing: Standing =
    before.session && ends(block) ? { isPrivate: false, ...(heading ? { heading } : {}) } : before;
  if (standing.isPrivate && !isItem(block)) return standing;
  const session = sessionAt(blocks, at);
  if (session) return begun(session, standing);
  return isItem(block) ? entered(block, standing) : standing;
}

/**
 * The stretches of the minutes of a meeting in which the public was shut out, without the titles of the items. `isMarked`
 * tells of the blocks that are held back for marks of their own.
 */
export function privateSessions(
  blocks: readonly Block[],
  isMarked: (at: number) => boolean,
): readonly ExemptStretch[] {
  const stretches: ExemptStretch[] = [];
  let standing: Standing = { isPrivate: false };
  for (const [at, block] of blocks.entries()) {
    const wasPrivate = standing.isPrivate;
    standing = standingAfter(blocks, at, standing);
    const { session, isPrivate } = standing;
    if (!session || !isPrivate || isItem(block) || isMarked(at)) continue;
    // The block by which the public is shut out is public itself.
    if (!wasPrivate && sessionAt(blocks, at)) continue;
    const last = stretches.at(-1);
    if (last?.to === at && last.mark === session.mark)
      stretches[stretches.length - 1] = { ...last, to: at + 1 };
    else stretches.push({ mark: session.mark, from: at, to: at + 1 });
  }
  return stretches;
}
