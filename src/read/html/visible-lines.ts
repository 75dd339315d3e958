import type { AnyNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Place } from '../../document/block.ts';
import type { SourceText } from '../reading.ts';
import { isSilent } from './visible.ts';

/** Elements around which a browser ends the line; whatever else there is stands in the line. */
const lineEnding = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Characters that show nothing: soft hyphens, joiners, byte order marks in the middle of a text. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** The words of a page in the order of its source, and where each node of it stands among them. */
export interface VisibleLines {
  readonly lines: readonly SourceText[];
  /** Lines are counted from 1; a node without words stands nowhere. */
  readonly places: ReadonlyMap<AnyNode, Place>;
}

type Step = { readonly enter: AnyNode } | { readonly leave: AnyNode; readonly from: number };

/**
 * Every word below a node, a line for each block of a browser's layout. It knows nothing of paragraphs, lists
 * or tables, so that counting against it shows what their readers lost. `firstLine` is the number of its first line.
 */
export function visibleLines(root: AnyNode, firstLine = 1): VisibleLines {
  const lines: SourceText[] = [];
  const places = new Map<AnyNode, Place>();
  const lineOfText: number[] = [];
  let open = '';
  const endLine = () => {
    const text = open.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push({ text });
    open = '';
  };
  const addText = (text: string) => {
    if (text.trim() !== '') lineOfText.push(lines.length + firstLine);
    open += text;
  };
  const steps: Step[] = [{ enter: root }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      const [line, toLine] = [lineOfText[step.from], lineOfText.at(-1)];
      if (line !== undefined && toLine !== undefined) places.set(step.leave, { line, toLine });
      if (isTag(step.leave) && lineEnding.has(step.leave.name)) endLine();
      continue;
    }
    const node = step.enter;
    if (isTag(node) && isSilent(node)) continue;
    if (isTag(node) && lineEnding.has(node.name)) endLine();
    steps.push({ leave: node, from: lineOfText.length });
    if (isText(node)) addText(node.data.replace(unseen, ''));
    else if ('children' in node) steps.push(...node.children.toReversed().map((enter) => ({ enter })));
  }
  endLine();
  return { lines, places };
}
