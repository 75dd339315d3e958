import {
  type Bookmark,
  blockText,
  type Heading,
  type HeadingSign,
  type Paragraph,
} from '../../document/block.ts';
import { plainText } from '../../document/inline.ts';
import { folded } from '../../document/words.ts';

type Level = Heading['level'];

/** A level that headings inside a paper may have: 2 to 5. */
export function levelFrom(value: number): Level {
  return Math.min(5, Math.max(2, value)) as Level;
}

/** Longer than this a paragraph is no heading, however it is set. */
const longest = 120;

/** A day, with or without its hour, is no title of anything. */
const onlyDate = /^(?:\p{L}+day,? ?)?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}\b.{0,20}$/u;

/** "This page is intentionally left blank" is set large and says nothing. */
const blankNotice = /^this page .{0,30}\bblank\.?$/i;

/** "Page" heads a column of page numbers, "Date:" a line to fill in, "Table 3: Spending" what stands below it. */
const noTitle = /^(?:page|item|date|time|tel|no\.?):?$|^(?:table|figure|fig\.?|chart|graph|map) \d/i;

/** Short, with words in it, and without the stop or the small letter that a part of a sentence has. */
export function readsAsHeading(text: string, letters = longest): boolean {
  if (text.length > letters || !/\p{L}{2}/u.test(text)) return false;
  if (onlyDate.test(text) || blankNotice.test(text) || noTitle.test(text)) return false;
  if (/[.;,]["”’)]?$/.test(text) || /^[\p{Ll}(]/u.test(text)) return false;
  return !text.endsWith(':') || text.split(' ').length <= 6;
}

/** Programs put the number of a slide or a section before a bookmark's name. */
function withoutNumber(title: string): string {
  return title.replace(/^(?:slide \d+:|[\d.]+)\s+/, '');
}

/** The bookmark to its page that names a paragraph, with or without the printed number. */
export function bookmarkSign(block: Paragraph, bookmarks: readonly Bookmark[]): HeadingSign | undefined {
  const own = folded(plainText(block.content));
  const whole = folded(blockText(block));
  if (own === '') return undefined;
  const found = bookmarks.find(({ title }) => {
    const name = folded(title);
    return name === whole || name === own || withoutNumber(name) === own;
  });
  return found && { level: levelFrom(found.depth + 1), because: `the bookmark “${found.title}” names it` };
}

/**
 * The tag that calls a paragraph a heading; `shift` is what the document's bookmarks add to the levels of its tags.
 * A whole sentence that the tags call a heading was styled by mistake.
 */
export function tagSign(level: number | undefined, text: string, shift: number): HeadingSign | undefined {
  if (level === undefined || (text.length > longest && /[.;]$/.test(text))) return undefined;
  return { level: levelFrom(level + shift), because: `its tag says that it is a heading of level ${level}` };
}

const sectionNumber = /^\d{1,3}(?:\.\d{1,3}){0,3}\.?$/;

/** A section's title may be long, and end in a colon, where it is numbered and set bold. */
const longestNumbered = 200;

/** The printed number of a section, where it is set bold: its depth is the heading's. */
export function numberSign({ number }: Paragraph, text: string, isBold: boolean): HeadingSign | undefined {
  if (number === undefined || !isBold || !sectionNumber.test(number)) return undefined;
  if (!readsAsHeading(text.replace(/:$/, ''), longestNumbered)) return undefined;
  const depth = number.split('.').filter((part) => part !== '').length;
  return { level: levelFrom(depth + 1), because: `it is numbered ${number} and set bold` };
}
