import type { Element } from 'domhandler';
import { allNamed, childrenOf, closest, dataOf } from './xml.ts';
import { insertAfter, remove, textElement, unwrap, wrap } from './xml-changes.ts';

/** A field that is open while its runs are read; between its beginning and its separator stands its instruction. */
interface OpenField {
  readonly instruction: string[];
  /** Text that stands in the instruction: a program's, if the field ends at all. */
  readonly within: Element[];
  inResult: boolean;
}

/** The address in the instruction of a link: `HYPERLINK "https://…" \o "tip"`. */
function addressOf(instruction: string): string | undefined {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]{1,2000})"|([^\s\\"]{1,2000}))/i.exec(instruction) ?? [];
  return quoted ?? bare;
}

/** What the walk over the fields of a part finds. */
interface FieldRuns {
  /** Text of instructions: a program's, not a reader's. */
  readonly instructions: Element[];
  /** Runs that a field links, with the address. */
  readonly links: Map<Element, string>;
}

/** Only where a separator or an end follows was it an instruction: a damaged field must not swallow the document. */
function readMark(mark: Element, open: OpenField[], found: FieldRuns): void {
  const type = mark.attribs['w:fldCharType'];
  const field = open.at(-1);
  if (type === 'begin') open.push({ instruction: [], within: [], inResult: false });
  if (!field || (type !== 'separate' && type !== 'end')) return;
  if (!field.inResult) found.instructions.push(...field.within);
  field.inResult = true;
  if (type === 'end') open.pop();
}

function fieldRuns(root: Element): FieldRuns {
  const open: OpenField[] = [];
  const found: FieldRuns = { instructions: [], links: new Map() };
  for (const element of allNamed(root, 'w:fldChar', 'w:instrText', 'w:t', 'w:tab', 'w:sym', 'w:br')) {
    if (element.name === 'w:fldChar') {
      readMark(element, open, found);
    } else if (element.name === 'w:instrText') {
      open.at(-1)?.instruction.push(dataOf(element));
    } else {
      open.findLast(({ inResult }) => !inResult)?.within.push(element);
      const address = open.map(({ instruction }) => addressOf(instruction.join(''))).findLast(Boolean);
      const run = closest(element, 'w:r');
      if (address !== undefined && run) found.links.set(run, address);
    }
  }
  return found;
}

/** Check boxes and lists of older forms show a result that no text holds. */
function shownByForm(mark: Element): string | undefined {
  const [data] = childrenOf(mark, 'w:ffData');
  const box = data && allNamed(data, 'w:checkBox')[0];
  if (box) {
    const state = childrenOf(box, 'w:checked')[0] ?? childrenOf(box, 'w:default')[0];
    return state && !/^(?:0|false|off)$/.test(state.attribs['w:val'] ?? '1') ? '☑' : '☐';
  }
  const list = data && allNamed(data, 'w:ddList')[0];
  const chosen = Number(childrenOf(list, 'w:result')[0]?.attribs['w:val'] ?? 0);
  return childrenOf(list, 'w:listEntry')[chosen]?.attribs['w:val'];
}

/**
 * Makes the fields of a part what they show: instructions go, links become links, boxes to tick become ☑ or ☐.
 * The part is changed.
 */
export function showFields(root: Element): void {
  const { instructions, links } = fieldRuns(root);
  remove(instructions);
  for (const mark of allNamed(root, 'w:fldChar')) {
    const shown = mark.attribs['w:fldCharType'] === 'begin' ? shownByForm(mark) : undefined;
    if (shown !== undefined) insertAfter(mark, [textElement(shown)]);
  }
  for (const [run, address] of links) wrap(run, 'w:hyperlink', { 'r:id': address });
  for (const simple of allNamed(root, 'w:fldSimple')) {
    const address = addressOf(simple.attribs['w:instr'] ?? '');
    if (address !== undefined) wrap(simple, 'w:hyperlink', { 'r:id': address });
    unwrap(simple);
  }
  remove(allNamed(root, 'w:fldChar', 'w:instrText'));
}
