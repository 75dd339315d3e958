import type { Outcome } from '../document/finding.ts';
import type { MadeIndex, PageFile } from './index-files.ts';

/** What the worker that makes indexes is told. Each index goes by a name; they are made one after another as they were begun. */
export type Told =
  | { readonly tell: 'begin'; readonly index: string; readonly hasDays: boolean }
  | { readonly tell: 'page'; readonly index: string; readonly page: PageFile }
  | { readonly tell: 'end'; readonly index: string }
  | {
      readonly tell: 'engine';
      readonly index: string;
      readonly sign: string;
      readonly parts: readonly string[];
    }
  | { readonly tell: 'close' };

/** What it answers when an index is made. */
export interface IndexAnswer {
  readonly index: string;
  readonly outcome: Outcome<MadeIndex>;
}
