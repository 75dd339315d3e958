import type { Furniture } from '../../document/block.ts';
import { withSingleSpaces } from '../html/page.ts';
import type { XmlElement } from './fields-of.ts';
import { plainPiece, type Transcript } from './text-pieces.ts';

/**
 * Words of an element's fields that are not among the known ones. They are listed as furniture, so that nothing is
 * lost without a word when the system gets a new field. Switches and bare numbers are no words.
 */
export function unknownWords(
  { $, element }: XmlElement,
  known: ReadonlySet<string>,
  transcript: Transcript,
): readonly Furniture[] {
  return $(element)
    .children()
    .toArray()
    .filter(({ name }) => !known.has(name))
    .flatMap((field): readonly Furniture[] => {
      const said = withSingleSpaces($(field).text());
      if (!/\p{L}/u.test(said) || /^(?:true|false)$/i.test(said)) return [];
      const { place } = plainPiece(transcript, said);
      return [{ type: 'furniture', text: said, reason: 'extraction mark', ...(place ? { place } : {}) }];
    });
}
