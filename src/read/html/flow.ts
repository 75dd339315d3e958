import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { HeadingSign, Place } from '../../document/block.ts';
import { apartNames } from './block-elements.ts';
import { figuresIn, type KnownPictures } from './figures.ts';
import { deepest, type InlineContext, marksOf, runsOf } from './inline.ts';
import { listParts } from './list.ts';
import type { Part } from './part.ts';
import { type Line, linesOf, type Marks, plain, type Run } from './runs.ts';
import { tableParts } from './table.ts';
import { isHidden, isSilent, wordsBelow } from './visible.ts';

/** What the reading of a page's prose needs to know of the page. */
export interface FlowContext extends InlineContext {
  /** Elements that are blocks or hold one. */
  readonly blocks: ReadonlySet<Element>;
  /** What the reader knows of pictures, by their address (`src`). */
  readonly pictures: KnownPictures;
  /** Where an element stands in the source, when the reader knows. */
  readonly placeOf: (element: Element) => Place | undefined;
  /** The number or label that the format keeps apart from an element's text. */
  readonly labelOf: (element: Element) => string | undefined;
  /** The blank lines above an element, when the reader knows better than the page. */
  readonly gapOf: (element: Element) => number | undefined;
}

/** What an element hands down to what stands in it. */
interface Inherited {
  readonly marks: Marks;
  readonly place?: Place | undefined;
  readonly label?: string | undefined;
  readonly gap?: number | undefined;
  readonly apart: boolean;
  readonly depth: number;
}

function headingSignOf({ name }: Element): HeadingSign | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level === undefined) return undefined;
  // The page's own title is an h1; what stands below it keeps its distance.
  const levels: readonly HeadingSign['level'][] = [2, 3, 4, 5, 5, 5];
  return { level: levels[Number(level) - 1] ?? 5, because: `it is marked as a heading of level ${level}` };
}

/** Blank lines part paragraphs: editors of web pages press the line break twice. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    if (line.length > 0) paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function textParts(runs: readonly Run[], { place, label, gap, apart }: Inherited): readonly Part[] {
  const paragraphs = paragraphsOf(linesOf(runs));
  // A number that stands alone, as in a table whose rows are counted.
  const shown = paragraphs.length === 0 && label !== undefined ? [[]] : paragraphs;
  return shown.map((lines, at) => ({
    type: 'text',
    lines,
    apart: apart || at > 0,
    place,
    gap: at === 0 ? gap : undefined,
    label: at === 0 ? label : undefined,
  }));
}

/** The line ends of preformatted text are breaks. */
function withLineEnds(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) => {
    if (run.type === 'break') return [run];
    return run.text
      .split(/\r\n|\n|\r/)
      .flatMap((text, at): readonly Run[] => [
        ...(at === 0 ? [] : [{ type: 'break' } as const]),
        { ...run, text },
      ]);
  });
}

function elementParts(element: Element, context: FlowContext, above: Inherited): readonly Part[] {
  if (isSilent(element) || isHidden(element)) return [];
  const inherited: Inherited = {
    marks: marksOf(element, above.marks, context),
    place: context.placeOf(element) ?? above.place,
    label: context.labelOf(element),
    gap: context.gapOf(element),
    apart: apartNames.has(element.name),
    depth: above.depth + 1,
  };
  const inner = (holder: Element) => flow(holder.children, context, { ...inherited, label: undefined });
  switch (element.name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return listParts(element, (node) => flow([node], context, { ...inherited, label: undefined }));
    case 'table':
      return tableParts(element, inner);
    case 'pre':
      return textParts(
        withLineEnds(element.children.flatMap((child) => runsOf(child, context, inherited.marks))),
        inherited,
      );
    default: {
      const headingSign = headingSignOf(element);
      if (headingSign === undefined && inherited.label === undefined) return inner(element);
      return flow(element.children, context, inherited).map((part) =>
        part.type === 'text' ? { ...part, headingSign } : part,
      );
    }
  }
}

/** The parts that some nodes hold, in reading order. */
export function flow(
  nodes: readonly AnyNode[],
  context: FlowContext,
  inherited: Inherited = { marks: plain, apart: false, depth: 0 },
): readonly Part[] {
  if (inherited.depth > deepest) {
    const text = nodes.map(wordsBelow).join(' ');
    return textParts([{ type: 'text', text, marks: inherited.marks }], inherited);
  }
  const parts: Part[] = [];
  let inline: AnyNode[] = [];
  const close = () => {
    const runs = inline.flatMap((node) => runsOf(node, context, inherited.marks, inherited.depth));
    parts.push(...textParts(runs, inherited), ...figuresIn(inline, context.pictures, inherited.place));
    inline = [];
  };
  for (const node of nodes) {
    if (isTag(node) && context.blocks.has(node)) {
      close();
      parts.push(...elementParts(node, context, inherited));
    } else {
      inline.push(node);
    }
  }
  close();
  return parts;
}
