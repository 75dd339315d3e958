import type { Element } from 'domhandler';
import { superscript } from '../html/inline.ts';
import type { HeldBack } from './held-back.ts';
import { formatNumber } from './number-format.ts';
import { relatedPart, type WordPackage, xmlPart } from './package.ts';
import { readStory } from './story.ts';
import type { Styles } from './styles.ts';
import { allNamed, childAt, childrenOf, valueAt, whole } from './xml.ts';
import { append, insertFirst, newElement, remove, replace, textElement } from './xml-changes.ts';

interface NoteKind {
  readonly name: 'footnote' | 'endnote';
  /** How such notes are counted when the file does not say. */
  readonly format: string;
}

const kinds: readonly NoteKind[] = [
  { name: 'footnote', format: 'decimal' },
  { name: 'endnote', format: 'lowerRoman' },
];

const raisedLetters: Readonly<Record<string, string>> = {
  i: 'ⁱ',
  v: 'ᵛ',
  x: 'ˣ',
  l: 'ˡ',
  c: 'ᶜ',
  d: 'ᵈ',
  m: 'ᵐ',
};

/** A mark as it stands raised behind a word: "12" is "¹²", "iv" is "ⁱᵛ". */
function raised(mark: string): string {
  return /^[ivxlcdm]+$/.test(mark)
    ? mark.replace(/./g, (letter) => raisedLetters[letter] ?? letter)
    : superscript(mark);
}

interface Counting {
  readonly format: string;
  readonly start: number;
  /** Whether each section begins anew. Where each page does, nobody but Word knows the pages. */
  readonly bySection: boolean;
}

/** How notes are counted: by the setting of the sections, else of the file. */
function countingOf(main: Element, settings: Element | undefined, kind: NoteKind): Counting {
  const property = `w:${kind.name}Pr`;
  const sources = [
    ...allNamed(main, 'w:sectPr').map((section) => childAt(section, property)),
    childAt(settings, property),
  ];
  const read = (name: string) => sources.map((source) => valueAt(source, name)).find(Boolean);
  return {
    format: read('w:numFmt') ?? kind.format,
    start: whole(read('w:numStart')) ?? 1,
    bySection: read('w:numRestart') === 'eachSect',
  };
}

/** References with the number of their section, counted from 0: a section ends with the paragraph that describes it. */
function referencesBySection(main: Element, kind: NoteKind): readonly (readonly [Element, number])[] {
  const found: [Element, number][] = [];
  let section = 0;
  let ends = false;
  for (const element of allNamed(main, 'w:p', `w:${kind.name}Reference`)) {
    if (element.name !== 'w:p') {
      found.push([element, section]);
      continue;
    }
    if (ends) section += 1;
    ends = childAt(element, 'w:pPr', 'w:sectPr') !== undefined;
  }
  return found;
}

interface Marked {
  readonly note: string;
  /** Absent where the author typed a mark instead. */
  readonly mark: string | undefined;
}

/** Puts the mark of each note at its place in the text; gives back the notes in the order of their marks. */
function markReferences(main: Element, kind: NoteKind, counting: Counting): readonly Marked[] {
  const counts = new Map<number, number>();
  return referencesBySection(main, kind).map(([reference, section]) => {
    const note = reference.attribs['w:id'] ?? '';
    if (/^(?:1|true|on)$/.test(reference.attribs['w:customMarkFollows'] ?? '')) {
      replace(reference, []);
      return { note, mark: undefined };
    }
    const counter = counting.bySection ? section : 0;
    const count = counts.get(counter) ?? counting.start;
    counts.set(counter, count + 1);
    const mark = raised(formatNumber(count, counting.format));
    replace(reference, [textElement(mark)]);
    return { note, mark };
  });
}

/** A note's paragraphs, the first beginning with its mark. */
function noteContent(note: Element, kind: NoteKind, mark: string | undefined): readonly Element[] {
  const [place, ...others] = allNamed(note, `w:${kind.name}Ref`);
  const [first] = allNamed(note, 'w:p');
  if (mark !== undefined) {
    const printed = textElement(`${mark} `);
    if (place) replace(place, [printed]);
    else if (first) insertFirst(first, [newElement('w:r', {}, [printed])]);
  }
  remove(others);
  return childrenOf(note);
}

function appendNotes(
  word: WordPackage,
  main: Element,
  body: Element,
  styles: Styles,
  kind: NoteKind,
): readonly HeldBack[] {
  const settings = xmlPart(word, relatedPart(word, word.main, 'settings') ?? '');
  const marked = markReferences(main, kind, countingOf(main, settings, kind));
  const name = relatedPart(word, word.main, `${kind.name}s`);
  const story = name === undefined || marked.length === 0 ? undefined : readStory(word, name, styles);
  if (!story) return [];
  const notes = new Map(childrenOf(story.root).map((note) => [note.attribs['w:id'] ?? '', note]));
  for (const { note, mark } of marked) {
    const found = notes.get(note);
    if (found) append(body, noteContent(found, kind, mark));
  }
  return story.heldBack;
}

/**
 * Puts footnotes and endnotes into the body: their marks (¹, ⁱ) at their places, their text at the end, each
 * beginning with its mark. The part is changed. Gives back what was held back of them.
 */
export function addNotes(
  word: WordPackage,
  main: Element,
  body: Element,
  styles: Styles,
): readonly HeldBack[] {
  return kinds.flatMap((kind) => appendNotes(word, main, body, styles, kind));
}
