import type { Element } from 'domhandler';
import type { FurnitureReason } from '../../document/block.ts';
import { addDrawnWords } from './drawings.ts';
import type { HeldBack } from './held-back.ts';
import { relatedPart, type WordPackage, xmlPart } from './package.ts';
import { paragraphText } from './paragraph-text.ts';
import { readStory } from './story.ts';
import type { Styles } from './styles.ts';
import { allNamed, childrenOf, switchAt } from './xml.ts';

/** A line of a header or footer. */
export interface FurnitureLine {
  readonly text: string;
  readonly reason: FurnitureReason;
}

/** What stands above and below the text of every page, each line once. */
export interface PageFurniture {
  readonly above: readonly FurnitureLine[];
  readonly below: readonly FurnitureLine[];
  readonly heldBack: readonly HeldBack[];
}

/** Headers of first and of even pages print only where the document says that these differ; sections pass theirs on. */
function kindsInUse(sections: readonly Element[], settings: Element | undefined): ReadonlySet<string> {
  const first = sections.some((section) => switchAt(section, 'w:titlePg') === true);
  const even = switchAt(settings, 'w:evenAndOddHeaders') === true;
  return new Set(['default', ...(first ? ['first'] : []), ...(even ? ['even'] : [])]);
}

function partsInUse(word: WordPackage, main: Element, kind: 'header' | 'footer'): readonly string[] {
  const settings = xmlPart(word, relatedPart(word, word.main, 'settings') ?? '');
  const sections = allNamed(main, 'w:sectPr');
  const used = kindsInUse(sections, settings);
  const names = sections
    .flatMap((section) => childrenOf(section, `w:${kind}Reference`))
    .filter(({ attribs }) => used.has(attribs['w:type'] ?? 'default'))
    .map(({ attribs }) => attribs['r:id'] ?? '');
  return [...new Set(names)];
}

function reasonOf(text: string): FurnitureReason {
  return /^\W*(?:page\W+)?\d{1,4}(?:\W+(?:of\W+)?\d{1,4})?\W*$/i.test(text)
    ? 'page number'
    : 'running header';
}

function printedLines(root: Element): readonly string[] {
  return allNamed(root, 'w:p')
    .map(paragraphText)
    .filter((text) => text !== '');
}

/** Reads the headers and footers that the sections of a document print. `main` has its targets resolved. */
export function pageFurniture(word: WordPackage, main: Element, styles: Styles): PageFurniture {
  const seen = new Set<string>();
  const heldBack: HeldBack[] = [];
  const linesOf = (kind: 'header' | 'footer') =>
    partsInUse(word, main, kind).flatMap((name) => {
      const story = readStory(word, name, styles);
      if (story) addDrawnWords(word, story.root);
      heldBack.push(...(story?.heldBack ?? []));
      return (story ? printedLines(story.root) : []).flatMap((text) => {
        if (seen.has(text)) return [];
        seen.add(text);
        return [{ text, reason: reasonOf(text) }];
      });
    });
  return { above: linesOf('header'), below: linesOf('footer'), heldBack };
}
