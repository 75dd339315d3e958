import { welshOfBooks } from './welsh-books.ts';
import { welshOfMeetings } from './welsh-meetings.ts';
import { welshOfPages } from './welsh-pages.ts';
import { welshOfRegisters } from './welsh-registers.ts';
import { welshOfSearch } from './welsh-search.ts';

/** Every text of the pages: its English wording and its Welsh one, with the same names in curly brackets. */
export const welsh = {
  ...welshOfPages,
  ...welshOfMeetings,
  ...welshOfRegisters,
  ...welshOfSearch,
  ...welshOfBooks,
} as const;
