import { words } from '../../document/words.ts';
import { boxRound, type Matrix, moved } from './matrix.ts';
import type { Box, Run } from './sheet-content.ts';

/** What of the engine's annotations is read here; they are plain objects without a type. */
interface Annotation {
  readonly rect: readonly [number, number, number, number];
  readonly annotationFlags?: number;
  readonly subtype?: string;
  readonly textContent?: readonly string[] | null;
  readonly contentsObj?: { readonly str?: string } | null;
  readonly fieldType?: string | null;
  readonly fieldValue?: string | readonly string[] | null;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly password?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize?: number };
}

function isAnnotation(value: unknown): value is Annotation {
  if (typeof value !== 'object' || value === null) return false;
  const { rect } = value as Partial<Annotation>;
  return Array.isArray(rect) && rect.length === 4;
}

/** The flags of an annotation that no viewer shows: invisible, hidden, not viewed. */
const unseen = 0b100011;

/** Boxes that are ticked or not, as text shows them. */
function ticked({ checkBox, fieldValue, exportValue, buttonValue }: Annotation): string {
  const isOn = fieldValue === (checkBox ? exportValue : buttonValue) && fieldValue !== 'Off';
  return isOn ? '☑' : '☐';
}

/** The lines that an annotation shows on the page: text typed on it, or what a form is filled in with. */
function linesOf(annotation: Annotation): readonly string[] {
  const { subtype, textContent, fieldType, fieldValue, password } = annotation;
  if (((annotation.annotationFlags ?? 0) & unseen) !== 0 || password) return [];
  if (subtype === 'FreeText') return textContent ?? [];
  if (subtype !== 'Widget') return [];
  if (fieldType === 'Btn' && (annotation.checkBox || annotation.radioButton)) return [ticked(annotation)];
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return [];
  return typeof fieldValue === 'string' ? fieldValue.split(/\r\n?|\n/) : (fieldValue ?? []);
}

/** Kinds of annotations whose words are those of the page, or stand in another one. */
const withoutComment: ReadonlySet<string | undefined> = new Set(['Link', 'Widget', 'FreeText', 'Popup']);

/** What an annotation says without showing it on the page: a comment, or words that no viewer shows. */
function hiddenWords(annotation: Annotation): string {
  const { subtype, contentsObj, textContent, fieldValue, annotationFlags = 0 } = annotation;
  if (!withoutComment.has(subtype)) return contentsObj?.str ?? '';
  if ((annotationFlags & unseen) === 0) return '';
  if (subtype === 'FreeText') return (textContent ?? []).join(' ');
  return subtype === 'Widget' && typeof fieldValue === 'string' ? fieldValue : '';
}

/** The comments upon a page, and the notes and fields that it does not show. */
export function commentsUpon(annotations: readonly unknown[]): readonly string[] {
  return annotations
    .filter(isAnnotation)
    .map(hiddenWords)
    .filter((text) => words(text).length > 0);
}

const usualSize = 10;

function runsOfBox(lines: readonly string[], box: Box, size: number): readonly Run[] {
  const leading = Math.min(size * 1.2, (box.bottom - box.top) / Math.max(1, lines.length));
  return lines.map((text, at) => {
    const top = box.top + at * leading;
    const right = Math.min(box.right, box.left + text.length * size * 0.5);
    const face = { font: '', bold: false, italic: false, size };
    const baseline = top + leading * 0.8;
    return {
      text,
      left: box.left,
      right,
      top,
      bottom: top + leading,
      baseline,
      face,
      turn: 0,
      artefact: false,
    };
  });
}

/** What people typed on a page or filled into its form; it is drawn above the page and no part of its text layer. */
export function annotationRuns(annotations: readonly unknown[], view: Matrix): readonly Run[] {
  return annotations.filter(isAnnotation).flatMap((annotation) => {
    const lines = linesOf(annotation).map((line) => line.trim());
    const [left, bottom, right, top] = annotation.rect;
    const box = boxRound([moved(view, [left, bottom]), moved(view, [right, top])]);
    const size = annotation.defaultAppearanceData?.fontSize || usualSize;
    return runsOfBox(lines, box, size).filter(({ text }) => text !== '');
  });
}
