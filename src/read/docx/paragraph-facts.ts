import type { Element } from 'domhandler';
import { drawingsIn } from './drawings.ts';
import { type Label, numberLabels } from './number-labels.ts';
import type { Numbering } from './numbering.ts';
import { paragraphText } from './paragraph-text.ts';
import { headingLevel, leftIndent, listPosition, type Spacing, type Styles, spacingOf } from './styles.ts';
import { allNamed, closest, switchAt } from './xml.ts';
import { precedingElements } from './xml-changes.ts';

/** What is known of one paragraph before it becomes a block. */
export interface ParagraphFacts {
  /** What it prints, without its label. */
  readonly text: string;
  readonly label: Label | undefined;
  /** How far it is indented, in twentieths of a point. */
  readonly left: number;
  readonly heading: number | undefined;
  /** Blank lines above it. */
  readonly gap: number;
}

/** A line printed in the body: a paragraph with something on it. */
export function isPrinted({ text, label }: ParagraphFacts): boolean {
  return text !== '' || (label?.text ?? '') !== '';
}

/** Text boxes count apart from the text around them. */
function labelsOf(
  paragraphs: readonly Element[],
  styles: Styles,
  numbering: Numbering,
): ReadonlyMap<Element, Label> {
  const stories = Map.groupBy(paragraphs, (paragraph) => closest(paragraph, 'w:txbxContent'));
  return new Map(
    [...stories.values()].flatMap((story) => {
      const positions = story.map((paragraph) => listPosition(paragraph, styles, numbering));
      return numberLabels(positions, numbering).flatMap((label, at) => {
        const paragraph = story[at];
        return label && paragraph ? [[paragraph, label] as const] : [];
      });
    }),
  );
}

/** White space from here on shows as a gap, in twentieths of a point: a quarter of a line. */
const visibleSpace = 60;

function isGapBetween(above: Spacing, below: Spacing): boolean {
  const sameStyle = above.style === below.style;
  const after = sameStyle && above.contextual ? 0 : above.after;
  const before = sameStyle && below.contextual ? 0 : below.before;
  return after + before >= visibleSpace;
}

function startsPage(paragraph: Element): boolean {
  return switchAt(paragraph, 'w:pPr', 'w:pageBreakBefore') === true;
}

/** Blank paragraphs above count; without any, the spacing decides whether there is a gap. */
function gapAbove(
  paragraph: Element,
  preceding: ReadonlyMap<Element, Element>,
  isBlank: (paragraph: Element) => boolean,
  spacing: (paragraph: Element) => Spacing,
): number {
  let blanks = 0;
  let before = preceding.get(paragraph);
  for (; before?.name === 'w:p' && isBlank(before); before = preceding.get(before)) blanks += 1;
  if (before?.name !== 'w:p' || blanks > 0) return Math.max(1, blanks);
  return startsPage(paragraph) || isGapBetween(spacing(before), spacing(paragraph)) ? 1 : 0;
}

/** What is known of each paragraph of a body, in document order. */
export function paragraphFacts(
  body: Element,
  styles: Styles,
  numbering: Numbering,
): ReadonlyMap<Element, ParagraphFacts> {
  const paragraphs = allNamed(body, 'w:p');
  const labels = labelsOf(paragraphs, styles, numbering);
  const texts = new Map(paragraphs.map((paragraph) => [paragraph, paragraphText(paragraph)]));
  const preceding = precedingElements(paragraphs);
  const spacing = (paragraph: Element) => spacingOf(paragraph, styles);
  const isBlank = (paragraph: Element) =>
    texts.get(paragraph) === '' &&
    (labels.get(paragraph)?.text ?? '') === '' &&
    drawingsIn(paragraph).length === 0;
  return new Map(
    paragraphs.map((paragraph) => {
      const label = labels.get(paragraph);
      const facts: ParagraphFacts = {
        text: texts.get(paragraph) ?? '',
        label,
        left: leftIndent(paragraph, styles, label?.left),
        heading: headingLevel(paragraph, styles),
        gap: isBlank(paragraph) ? 0 : gapAbove(paragraph, preceding, isBlank, spacing),
      };
      return [paragraph, facts];
    }),
  );
}
