import { type HoldDecisions, isPublished } from '../../archive/review.ts';
import type { DocumentReaders } from './document-readers.ts';

/**
 * Readers that read what a person has said was held back by mistake: a document with such a hold is read once more,
 * with what it names let through. Its holds are told all the same, so that the decision stays known.
 */
export function settledReaders(readers: DocumentReaders, decisions: HoldDecisions): DocumentReaders {
  return {
    ...readers,
    read: async (bytes, path, wishes) => {
      const first = await readers.read(bytes, path, wishes);
      const holds = first.value?.holds ?? [];
      const lifted = holds.filter(({ id }) => isPublished(decisions, id)).map(({ kind }) => kind);
      if (lifted.length === 0) return first;
      const { value, findings } = await readers.read(bytes, path, { ...wishes, lifted });
      return { value: value && { ...value, holds }, findings };
    },
  };
}
