import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { type HeldBack, heldBack } from './held-back.ts';
import { allNamed, childAt, childrenOf, closest, dataOf, elementsBelow } from './xml.ts';
import { insertFirst, remove, replace, unwrap } from './xml-changes.ts';

/** Wrappers that mean nothing for a reader: what they hold stands in their place. */
const transparent = [
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
  'w:rt',
  'w:ruby',
];
/** Marks that print nothing and could be taken for words or for properties of their own. */
const unprinted = [
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:rubyPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:annotationRef',
];

/** The text below an element, what was deleted with change tracking included. */
export function rawText(element: Element): string {
  return allNamed(element, 'w:t', 'w:delText', 'm:t').map(dataOf).join(' ');
}

/** What a branch of an alternative shows: text boxes, pictures, other drawings. */
function shows(branch: Element | undefined): boolean {
  return (
    branch !== undefined &&
    elementsBelow(branch).some(({ name }) => /^(?:w:txbxContent|a:blip|v:imagedata|w:t)$/.test(name))
  );
}

/** Newer content stands twice, for new and for old programs: one of the two is kept, the new one if it shows something. */
function chooseAlternatives(root: Element): void {
  for (const alternative of allNamed(root, 'mc:AlternateContent')) {
    const choice = childAt(alternative, 'mc:Choice');
    const fallback = childAt(alternative, 'mc:Fallback');
    const kept = shows(choice) || !shows(fallback) ? (choice ?? fallback) : fallback;
    replace(alternative, kept?.children ?? []);
  }
}

function isContent(change: Element): boolean {
  const holder = change.parent;
  return !holder || !isTag(holder) || !/^w:(?:rPr|trPr|tcPr|pPr|numPr)$/.test(holder.name);
}

/** Deleted words are held back; moved words stand at their new place, so the old one is no loss. */
function removeDeleted(root: Element): readonly HeldBack[] {
  const deleted = allNamed(root, 'w:del', 'w:moveFrom').filter(isContent);
  const passages = deleted.flatMap((change) =>
    change.name === 'w:del' ? heldBack('tracked deletion', rawText(change), closest(change, 'w:p')) : [],
  );
  remove(deleted);
  return passages;
}

/** Rows and cells that were deleted as such. */
function removeDeletedRows(root: Element): readonly HeldBack[] {
  const deleted = [
    ...allNamed(root, 'w:tr').filter((row) => childAt(row, 'w:trPr', 'w:del')),
    ...allNamed(root, 'w:tc').filter((cell) => childAt(cell, 'w:tcPr', 'w:cellDel')),
  ];
  const passages = deleted.flatMap((element) => heldBack('tracked deletion', rawText(element), undefined));
  remove(deleted);
  remove(allNamed(root, 'w:tbl').filter((table) => allNamed(table, 'w:tc').length === 0));
  return passages;
}

/** A paragraph that goes on in the next: its end was deleted or moved, or it is the large first letter of it. */
function goesOn(paragraph: Element): boolean {
  const properties = childAt(paragraph, 'w:pPr');
  const mark = childAt(properties, 'w:rPr');
  const dropCap = childAt(properties, 'w:framePr')?.attribs['w:dropCap'] ?? 'none';
  return (
    childAt(mark, 'w:del') !== undefined || childAt(mark, 'w:moveFrom') !== undefined || dropCap !== 'none'
  );
}

function paragraphAfter(paragraph: Element): Element | undefined {
  const siblings = childrenOf(paragraph.parent && isTag(paragraph.parent) ? paragraph.parent : undefined);
  const next = siblings[siblings.indexOf(paragraph) + 1];
  return next?.name === 'w:p' ? next : undefined;
}

/** Such a paragraph is one with the next, and takes its properties (ECMA-376, 17.13.5.15). */
function joinParagraphs(root: Element): void {
  for (const paragraph of allNamed(root, 'w:p')) {
    if (!goesOn(paragraph)) continue;
    const content = childrenOf(paragraph).filter(({ name }) => name !== 'w:pPr');
    const next = paragraphAfter(paragraph);
    if (!next && content.length > 0) continue;
    if (next) insertFirst(next, content);
    remove([paragraph]);
  }
}

/**
 * Brings a part to the state that a reader sees with all changes accepted: deletions gone, insertions and moves
 * in place, one of each pair of alternatives, no wrappers. The part is changed. Gives back what was held back.
 */
export function accept(root: Element): readonly HeldBack[] {
  chooseAlternatives(root);
  const rows = removeDeletedRows(root);
  const passages = removeDeleted(root);
  remove(allNamed(root, ...unprinted));
  for (const wrapper of allNamed(root, ...transparent).filter(isContent)) unwrap(wrapper);
  for (const control of allNamed(root, 'w:sdt')) unwrap(control);
  joinParagraphs(root);
  return [...rows, ...passages];
}
