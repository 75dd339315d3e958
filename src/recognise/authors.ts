import type { SourceBlock } from '../document/block.ts';
import { blockLines, contentText } from './lines.ts';
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

/** "Marcus Oyelaran, Head of Finance, Place Directorate": name, post and service on one line. */
function oneLine(line: string): ReportAuthor | undefined {
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

/** A line below a name is the post, then the service; e-mail addresses are known by their form. */
function withLine(author: ReportAuthor, line: string): ReportAuthor {
  const address = email.exec(line)?.[0];
  if (address !== undefined) return { ...author, email: address };
  if (number.test(line) || /^(?:tel|e-?mail)/i.test(line)) return author;
  if (author.title === undefined) return { ...author, title: line };
  return author.service === undefined ? { ...author, service: line } : author;
}

/** Posts hold names of places and services; two or three capitalised words below a name are mostly a post. */
const postWords =
  /\b(?:director|head|manager|officer|lead|leader|team|service|services|council|chief|executive|co-?ordinator|adviser|advisor|solicitor|accountant|partner|principal|strategic|interim|assistant|department|directorate|finance|place|people|children|adults)\b/i;

/** Reads the authors of a report from the block below "Report Author:". */
export function readAuthors(blocks: readonly SourceBlock[]): readonly ReportAuthor[] {
  const start = blocks.findIndex(
    (block) => block.type === 'heading' && authorHeading.test(contentText(block)),
  );
  if (start < 0) return [];
  const authors: ReportAuthor[] = [];
  for (const block of blocks.slice(start + 1)) {
    if (block.type !== 'paragraph' && block.type !== 'list') break;
    for (const line of blockLines(block)) {
      const begun = postWords.test(line.split(/, | [–-] /)[0] ?? '') ? undefined : oneLine(line);
      const last = authors.at(-1);
      if (begun) authors.push(begun);
      else if (last) authors[authors.length - 1] = withLine(last, line);
    }
  }
  return authors;
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
