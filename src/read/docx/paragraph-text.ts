import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { withoutUnseen } from '../unseen.ts';
import { dataOf } from './xml.ts';

/** What the Greek letters of the font Symbol are called there, by the codes of their characters from 0x41. */
const symbolLetters = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ      αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/** A character of a symbol font that is a letter; others are signs without words. */
function symbolLetter({ attribs }: Element): string {
  const code = Number.parseInt(attribs['w:char'] ?? '', 16) & 0xff;
  return /^symbol$/i.test(attribs['w:font'] ?? '') ? (symbolLetters[code - 0x41] ?? '').trim() : '';
}

function printed(element: Element): string | undefined {
  switch (element.name) {
    case 'w:t':
      return dataOf(element);
    case 'm:t':
      return ` ${dataOf(element)} `;
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolLetter(element);
    default:
      return undefined;
  }
}

/**
 * The words that a paragraph prints, taken from its text elements in order; what stands in its text boxes has
 * paragraphs of its own. It shares nothing with the way by which blocks are made, so the two can be compared.
 */
export function paragraphText(paragraph: Element): string {
  const pieces: string[] = [];
  const open: AnyNode[] = paragraph.children.toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!isTag(next) || next.name === 'w:txbxContent' || next.name === 'w:pPr' || next.name === 'w:rPr')
      continue;
    const text = printed(next);
    if (text === undefined) open.push(...next.children.toReversed());
    else pieces.push(text);
  }
  return withoutUnseen(pieces.join('')).replace(/\s+/g, ' ').trim();
}
