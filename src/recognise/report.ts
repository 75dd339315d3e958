import type { Block, Heading, ListItem, Table } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { contentLines, contentText, lineText } from './lines.ts';

export interface Found<Kind extends Block | ListItem> {
  readonly number?: string;
  readonly text: string;
  readonly at: Kind;
}

const recommendationsHeading = /^recommend(?:ation|ed action)s?(?: ?\(s\))?:?$/i;
const backgroundHeading = /^background papers\b/i;
const nothing = /^(?:none\b.{0,30}|n\/a|not applicable|nil)\.?$/i;

/** Blocks below the first heading that fits, up to the next heading of the same or a higher level. */
function below(blocks: readonly Block[], title: RegExp): readonly Block[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && title.test(contentText(block)));
  const opening = blocks[start];
  if (opening?.type !== 'heading') return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.level <= opening.level);
  return end < 0 ? rest : rest.slice(0, end);
}

function withNumber<Kind extends Block | ListItem>(
  at: Kind,
  text: string,
  number: string | undefined,
): Found<Kind> {
  return { at, text, ...(number === undefined ? {} : { number: number.replace(/\.$/, '') }) };
}

/** The recommendations of a report: the numbered paragraphs and items in the section of that name. */
export function recommendationsIn(blocks: readonly Block[]): readonly Found<Block | ListItem>[] {
  const section = below(blocks, recommendationsHeading);
  const numbered = section.some((block) => block.type === 'paragraph' && block.number !== undefined);
  return section.flatMap((block): readonly Found<Block | ListItem>[] => {
    if (block.type === 'paragraph') {
      const wish = block.number !== undefined || (!numbered && /^(?:that|to)\b/i.test(contentText(block)));
      return wish ? [withNumber(block, contentText(block), block.number)] : [];
    }
    if (block.type !== 'list' || numbered) return [];
    return block.items.map((item) => withNumber(item, plainText(item.content).trim(), item.label));
  });
}

/** The background papers that a report lists, without its "None". */
export function backgroundPapersIn(blocks: readonly Block[]): readonly string[] {
  return below(blocks, backgroundHeading)
    .flatMap((block) =>
      block.type === 'list' ? block.items.map((item) => plainText(item.content)) : [lineText(block)],
    )
    .map((line) => line.trim())
    .filter((line) => line !== '' && !nothing.test(line));
}

/** The headings of a paper, in order. */
export function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.filter((block) => block.type === 'heading');
}

const caption = /^(?:table|figure|chart) \d+\b.{0,120}$/i;

export interface CaptionedTable {
  readonly table: Table;
  readonly caption?: string;
}

/** The tables of a paper with the caption that stands above or below each. */
export function tablesIn(blocks: readonly Block[]): readonly CaptionedTable[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'table') return [];
    const near = [blocks[at - 1], blocks[at + 1]].map((neighbour) => lineText(neighbour));
    const found = near.find((line) => caption.test(line));
    return [{ table: block, ...(found === undefined ? {} : { caption: found }) }];
  });
}

/** The appendices that a report lists: "Appendix 1: Cost of the options" gives its label and title. */
export function appendixListIn(
  blocks: readonly Block[],
): readonly { readonly label: string; readonly title: string }[] {
  const listed = below(blocks, /^(?:list of )?appendices\b/i);
  return listed
    .flatMap((block) =>
      block.type === 'list' ? block.items.map((item) => plainText(item.content)) : [lineText(block)],
    )
    .flatMap((line) => {
      const [, label = '', title = ''] =
        /^((?:annex(?:e)?|appendix) (?:\d{1,2}|[A-Z]|one|two|three|four|five|six)\b)\s*[:.–-]?\s*(.*)$/i.exec(
          line.trim(),
        ) ?? [];
      return label === '' ? [] : [{ label, title: title.trim() }];
    });
}

export interface Implication {
  readonly number?: string;
  readonly title: string;
  readonly verifiedBy?: string;
  readonly verifierTitle?: string;
  readonly at: Heading;
}

const verified = /^implications (?:verified|completed|checked) by:? ?(.*)$/i;

/** "Implications verified by: Name" with the post on the line below, or both split by a comma. */
function verifierIn(block: Block | undefined): { readonly name: string; readonly post?: string } | undefined {
  if (block?.type !== 'paragraph') return undefined;
  const [first = '', ...rest] = contentLines(block.content);
  const [, named = ''] = verified.exec(first) ?? [];
  if (named === '') return undefined;
  const [name = '', ...behind] = named.split(', ');
  const post = [...behind, ...rest].join(' ').trim();
  return { name: name.trim(), ...(post === '' ? {} : { post }) };
}

/** The implications of a report, each with whoever verified it: councils print them as sub-sections of one section. */
export function implicationsIn(blocks: readonly Block[]): readonly Implication[] {
  return blocks.flatMap((at, index) => {
    if (at.type !== 'heading') return [];
    const verifier = verifierIn(blocks[index + 1]);
    if (!verifier) return [];
    return [
      {
        at,
        title: contentText(at),
        verifiedBy: verifier.name,
        ...(at.number === undefined ? {} : { number: at.number }),
        ...(verifier.post === undefined ? {} : { verifierTitle: verifier.post }),
      },
    ];
  });
}
