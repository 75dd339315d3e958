import type { FileProperties } from '../../document/block.ts';
import { relatedPart, type WordPackage, xmlPart } from './package.ts';
import { childrenOf, dataOf } from './xml.ts';

/** What a Word file says of itself: title, subject, day of the last change. */
export function coreProperties(word: WordPackage): FileProperties {
  const root = xmlPart(word, relatedPart(word, '', 'core-properties') ?? 'docProps/core.xml');
  const read = (name: string) => {
    const found = childrenOf(root).find((element) => element.name.split(':').at(-1) === name);
    return found ? dataOf(found).replace(/\s+/g, ' ').trim() : '';
  };
  const [title, subject] = [read('title'), read('subject')];
  const modified = /^\d{4}-\d\d-\d\d/.exec(read('modified'))?.[0];
  return {
    ...(title === '' ? {} : { title }),
    ...(subject === '' ? {} : { subject }),
    ...(modified === undefined ? {} : { modified }),
  };
}
