import type { SourceBlock, Table } from '../document/block.ts';
import { blockLines, contentLines, contentText } from './lines.ts';
import { isPersonName } from './people.ts';

export interface ReportAuthor {
  readonly name: string;
  readonly title?: string;
  readonly service?: string;
  readonly email?: string;
}

const authorHeading = /^(?:report )?authors?(?: details)?:?$|^contact officers?:?$/i;
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/;
const number = /\b0\d[\d ]{8,12}\b/;

/** What ends the details of an author: those of the director who answers for the report. */
const otherRole = /^(?:relevant|accountable|responsible|lead) (?:corporate )?director\b/i;

/** "Dave Brook (Head of Finance, Place Directorate)": the post in brackets behind the name. */
function withPostInBrackets(line: string): ReportAuthor | undefined {
  const [, name = '', title = ''] = /^([^()]{4,50}?) \(([^()]{4,100})\)/.exec(line) ?? [];
  return isPersonName(name) && name.includes(' ') ? { name, title } : undefined;
}

/** "Marcus Oyelaran, Head of Finance, Place Directorate": name, post and service on one line. */
function oneLine(line: string): ReportAuthor | undefined {
  const bracketed = withPostInBrackets(line);
  if (bracketed) return bracketed;
  const [first = '', second, ...rest] = line.split(/, | [–-] /);
  const name = first.replace(/^(?:name|contact|author):? /i, '').trim();
  if (!isPersonName(name) || name.split(' ').length < 2) return undefined;
  const service = rest.join(', ');
  return {
    name,
    ...(second === undefined ? {} : { title: second.trim() }),
    ...(service === '' ? {} : { service }),
  };
}

/** "Head of Roads Telephone number": a label ran into the line above it. */
const contactBehind = / (?:tele?phone|tel|e-?mail|mobile)\b.*$/i;

/** A line below a name is the post, then the service; e-mail addresses are known by their form. */
function withLine(author: ReportAuthor, printed: string): ReportAuthor {
  const line = printed.replace(contactBehind, '');
  const address = email.exec(line)?.[0];
  if (address !== undefined) return { ...author, email: address };
  if (number.test(line) || /^(?:tel|e-?mail)/i.test(line)) return author;
  if (author.title === undefined) return { ...author, title: line };
  return author.service === undefined ? { ...author, service: line } : author;
}

/** Posts hold names of places and services; two or three capitalised words below a name are mostly a post. */
const postWords =
  /\b(?:director|head|manager|officer|lead|leader|team|service|services|council|chief|executive|co-?ordinator|adviser|advisor|solicitor|accountant|partner|principal|strategic|interim|assistant|department|directorate|finance|place|people|children|adults)\b/i;

/** Authors from lines of name, post, service and addresses, one below the other. */
function authorsInLines(lines: readonly string[]): readonly ReportAuthor[] {
  const authors: ReportAuthor[] = [];
  for (const line of lines) {
    if (otherRole.test(line)) break;
    const begun = postWords.test(line.split(/, | [–-] | \(/)[0] ?? '') ? undefined : oneLine(line);
    const last = authors.at(-1);
    if (begun) authors.push(begun);
    else if (last) authors[authors.length - 1] = withLine(last, line);
  }
  return authors;
}

/** "Report Author" at the head of a column, or of a cell, with the details below it. */
function authorsInTable(table: Table): readonly ReportAuthor[] {
  return table.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const [head = '', ...lines] = contentLines(cell);
      if (!authorHeading.test(head)) return [];
      const below = table.rows.slice(at + 1).flatMap((next) => contentLines(next[column] ?? []));
      return authorsInLines(lines.length > 0 ? lines : below);
    }),
  );
}

/** Lines of the paragraphs and lists below the heading "Report Author". */
function linesBelowHeading(blocks: readonly SourceBlock[]): readonly string[] {
  const start = blocks.findIndex(
    (block) =>
      (block.type === 'heading' || block.type === 'paragraph') && authorHeading.test(contentText(block)),
  );
  if (start < 0) return [];
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ type }) => type !== 'paragraph' && type !== 'list');
  return rest.slice(0, end < 0 ? rest.length : end).flatMap(blockLines);
}

/** Reads the authors of a report from the lines, or the table, that name "Report Author". */
export function readAuthors(blocks: readonly SourceBlock[]): readonly ReportAuthor[] {
  const listed = authorsInLines(linesBelowHeading(blocks));
  if (listed.length > 0) return listed;
  return blocks.flatMap((block) => (block.type === 'table' ? authorsInTable(block) : []));
}

/** "Name, Post email name@council" of a report's "Enquiries to" line, where no author is named. */
export function authorFromEnquiries(value: string): ReportAuthor | undefined {
  const address = email.exec(value)?.[0];
  const author = oneLine(
    value
      .replace(/\s*(?:e-?mail:?\s*)?[\w.+-]+@\S+/i, '')
      .replace(number, '')
      .trim(),
  );
  return author && (address === undefined ? author : { ...author, email: address });
}

/** The author who signed a paper: "Jenny Person", "Director of Delivery", "5/12/14". */
export function authorFromSignature(block: SourceBlock): ReportAuthor | undefined {
  const [name = '', title] = blockLines(block);
  return isPersonName(name) ? { name, ...(title === undefined ? {} : { title }) } : undefined;
}
