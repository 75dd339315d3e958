import type { ReadingWishes } from '../holds/hold.ts';

/** The number of the pipe among the open files of a child process. */
export const pipeNumber = 3;

/** What the program asks of a child process; the bytes of the document stand beside it. */
export interface ReadingRequest {
  readonly path: string;
  readonly wishes: ReadingWishes;
}

/** What a child process says: how many pages the document has, what it read, or that it could not. */
export type ChildMessage =
  | { readonly type: 'pages'; readonly pages: number }
  | { readonly type: 'answer'; readonly value?: unknown; readonly megabytes: number }
  | { readonly type: 'fault'; readonly reason: string; readonly isTooDeep: boolean };
