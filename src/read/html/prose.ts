import { type CheerioAPI, load } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { HeadingSign, List, ListItem, Paragraph, Place, SourceBlock } from '../../document/block.ts';
import { type SourceLine, sourceLine } from '../lines.ts';
import { blockElements } from './block-elements.ts';
import type { KnownPictures } from './figures.ts';
import { flow } from './flow.ts';
import type { Part, TextPart } from './part.ts';
import { contentOf, type Line, lineFrom, lineText } from './runs.ts';

/** What a reader may know of the page that its prose stands on. */
export interface ProseOptions {
  /** The address of the page, for relative links. Without it they become plain text. */
  readonly base?: string;
  /** What the reader knows of pictures, by their address (`src`): which of the reading's `pictures` they are. */
  readonly pictures?: KnownPictures;
  /** Where an element stands in the source; what it holds stands there too, unless it says otherwise. */
  readonly placeOf?: (element: Element) => Place | undefined;
  /** The printed number or label of a paragraph, where the format keeps it apart from the text. */
  readonly labelOf?: (element: Element) => string | undefined;
  /** The blank lines above an element, where the format tells. */
  readonly gapOf?: (element: Element) => number | undefined;
}

interface ReadLine {
  readonly source: SourceLine;
  /** The runs without the label. */
  readonly rest: Line;
}

function readLine(line: Line): ReadLine {
  const value = lineText(line);
  const source = sourceLine(value, 1);
  // A row of dashes is text here: no extraction made it.
  if (source.form === 'rule') return { source: { ...source, form: 'text' }, rest: line };
  return { source, rest: lineFrom(line, value.length - source.text.length) };
}

/** The title of minutes takes three lines of a page, with the place and the day of the meeting. */
const longestBoldHeading = 160;
const mostBoldLines = 3;

/** A short line that is bold throughout and ends like no sentence. */
function boldSign(lines: readonly Line[]): HeadingSign | undefined {
  const runs = lines.flat().filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const value = lines.map(lineText).join(' ');
  const isBold = runs.length > 0 && runs.every(({ marks }) => marks.strong);
  if (!isBold || lines.length > mostBoldLines || value.length > longestBoldHeading || /[.;,]$/.test(value))
    return undefined;
  return { level: 3, because: 'it is set bold on a line of its own' };
}

function paragraph(lines: readonly Line[], number?: string, sign?: HeadingSign): Paragraph {
  const headingSign = sign ?? boldSign(lines);
  return {
    type: 'paragraph',
    content: contentOf(lines),
    ...(number === undefined ? {} : { number }),
    ...(headingSign === undefined ? {} : { headingSign }),
  };
}

/** A heading, or a paragraph whose number the format keeps apart, is one block however many lines it has. */
function wholeParagraph({ lines, label, headingSign }: TextPart): Paragraph {
  const [first = [], ...rest] = lines;
  const { source, rest: unnumbered } = readLine(first);
  const isNumbered = source.form === 'numbered paragraph' || source.form === 'numbered line';
  if (label !== undefined || !isNumbered) return paragraph(lines, label, headingSign);
  return paragraph([unnumbered, ...rest], source.label, headingSign);
}

type Kind = 'list' | 'paragraph';

function kindOf({ source }: ReadLine): Kind {
  return source.form === 'labelled item' || source.form === 'bullet' ? 'list' : 'paragraph';
}

/** The same rule as in extracted text: a number begins a paragraph, plain lines go on, items stand together. */
function goesOn(before: ReadLine, line: ReadLine): boolean {
  if (kindOf(before) !== kindOf(line)) return false;
  return (
    kindOf(line) === 'list' || (line.source.form === 'text' && before.source.form !== 'numbered paragraph')
  );
}

function groupsOf(lines: readonly ReadLine[]): readonly (readonly ReadLine[])[] {
  const groups: ReadLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(before, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function listItem({ source, rest }: ReadLine, place: Place | undefined): ListItem {
  return {
    content: contentOf([rest]),
    ...(source.label === undefined ? {} : { label: source.label }),
    ...(place === undefined ? {} : { place }),
  };
}

function blockOfGroup(lines: readonly ReadLine[], place: Place | undefined): Paragraph | List {
  const [first] = lines;
  if (first && kindOf(first) === 'list') {
    return { type: 'list', items: lines.map((line) => listItem(line, place)) };
  }
  return paragraph(
    lines.map(({ rest }) => rest),
    first?.source.label,
  );
}

/** The blocks of some lines: the first stands as far from the block above as `gap` says, the others directly below. */
function textBlocks(part: TextPart, gap: number): readonly SourceBlock[] {
  const placed = part.place === undefined ? {} : { place: part.place };
  if (part.headingSign || part.label !== undefined) return [{ ...wholeParagraph(part), gap, ...placed }];
  return groupsOf(part.lines.map(readLine)).map((group, at) => ({
    ...blockOfGroup(group, part.place),
    gap: at === 0 ? gap : 0,
    ...placed,
  }));
}

function isApart(part: Part | undefined): boolean {
  return part?.type !== 'text' || part.apart;
}

/**
 * Reads the prose that an element of a web page holds: paragraphs, headings (as paragraphs with a sign of it),
 * nested lists with the labels that a browser prints, tables with their spans laid out, layout tables taken
 * apart. Printed numbers are split off as in extracted text. What the page hides is left out: see
 * `hiddenTexts`.
 */
export function blocksFromElement(
  $: CheerioAPI,
  element: AnyNode,
  options: ProseOptions = {},
): readonly SourceBlock[] {
  const nodes = isTag(element) ? [element] : $(element).contents().toArray();
  const parts = flow(nodes, {
    base: options.base,
    blocks: blockElements(element),
    pictures: options.pictures ?? new Map(),
    placeOf: options.placeOf ?? (() => undefined),
    labelOf: options.labelOf ?? (() => undefined),
    gapOf: options.gapOf ?? (() => undefined),
  });
  return parts.flatMap((part, at) => {
    const gap = isApart(part) || isApart(parts[at - 1]) ? 1 : 0;
    return part.type === 'text' ? textBlocks(part, part.gap ?? gap) : [{ ...part.block, gap }];
  });
}

/** Reads the prose of a whole page or of a piece of one: see `blocksFromElement`. */
export function blocksFromHtml(html: string, options: ProseOptions = {}): readonly SourceBlock[] {
  const $ = load(html);
  return $.root()
    .toArray()
    .flatMap((root) => blocksFromElement($, root, options));
}
