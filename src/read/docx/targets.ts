import type { Element } from 'domhandler';
import type { Relationship } from './package.ts';
import { elementsBelow } from './xml.ts';

/**
 * Writes what a part points to in the place of its identifiers (`r:id`, `r:embed`): the name of the other part,
 * or the address outside of the file. After that, parts can be put together. The part is changed.
 */
export function resolveTargets(root: Element, relationships: ReadonlyMap<string, Relationship>): void {
  for (const element of elementsBelow(root)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!name.startsWith('r:')) continue;
      element.attribs[name] = relationships.get(value)?.target ?? '';
    }
  }
}
