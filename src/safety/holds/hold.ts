import { createHash } from 'node:crypto';
import { words } from '../../document/words.ts';
import type { HoldKind } from './kinds.ts';

/** A passage that a reader held back, with its words: it never leaves the reading of its file, but for a review. */
export interface HeldPassage {
  readonly kind: HoldKind;
  readonly text: string;
  /** The page of the file, where the format has pages. */
  readonly page?: number | undefined;
}

/**
 * What was held back of a document in one way, for a person to look at. It says how much and where. What it says
 * stands in `quotes`, and only where a review has asked for it: nothing that is kept or published may quote it.
 */
export interface Hold {
  /** Known to whoever has the file: it is of its bytes, the kind and the words, and changes with them. */
  readonly id: string;
  readonly kind: HoldKind;
  readonly pages: readonly number[];
  readonly words: number;
  readonly quotes?: readonly string[] | undefined;
}

/** What is asked of the reading of one document beyond its words. */
export interface ReadingWishes {
  /** Kinds of which a person has said that they were held back by mistake: they are read like any other text. */
  readonly lifted?: readonly HoldKind[] | undefined;
  /** Holds are quoted, for a review in a terminal. */
  readonly quoted?: boolean | undefined;
  /** The key of the document, where the bytes are not its own: a conversion gives other ones each time. */
  readonly key?: string | undefined;
}

/**
 * The key of a document for the ids of its holds. It is another than the checksum that is published, so that nobody
 * can find out hidden words by trying which of them give an id.
 */
export function reviewKey(bytes: Uint8Array): string {
  return createHash('sha256').update('minutebook review\0').update(bytes).digest('hex');
}

const idLength = 12;

function idOf(key: string, kind: HoldKind, texts: readonly string[]): string {
  const told = [key, kind, ...texts].join('\0');
  return createHash('sha256').update(told).digest('hex').slice(0, idLength);
}

/** The hold on some passages of one kind in the document of that key. */
export function holdOn(
  key: string,
  kind: HoldKind,
  passages: readonly Omit<HeldPassage, 'kind'>[],
  quoted = false,
): Hold {
  const texts = passages.map(({ text }) => text);
  return {
    id: idOf(key, kind, texts),
    kind,
    pages: [...new Set(passages.flatMap(({ page }) => page ?? []))],
    words: texts.reduce((sum, text) => sum + words(text).length, 0),
    ...(quoted ? { quotes: texts.filter((text) => text !== '') } : {}),
  };
}

/** The holds on the passages of the document of that key: one for each kind, which a person settles at once. */
export function holdsOn(key: string, passages: readonly HeldPassage[], quoted = false): readonly Hold[] {
  const kinds = Map.groupBy(passages, ({ kind }) => kind);
  return [...kinds].map(([kind, found]) => holdOn(key, kind, found, quoted));
}
