import type { Block } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { blockLines, contentText, lineText } from './lines.ts';

/** A paper that a report says is attached to it. */
export interface NamedAppendix {
  /** "Appendix A"; absent for a paper that is listed by its title alone. */
  readonly label?: string;
  /** Empty when only the label is listed. */
  readonly title: string;
}

interface EntryForm {
  readonly example: string;
  /** Named groups `label` and `title`, either of them optional. */
  readonly pattern: RegExp;
}

const mark = '(?:\\d{1,2}|[A-Z])';
const word = '(?:annexe?|appendix)';

/** Lines of a list of appendices; the first form that fits wins. */
export const appendixEntryForms: readonly EntryForm[] = [
  {
    example: 'Appendix A – Survey of seats',
    pattern: new RegExp(`^(?<label>${word} ${mark})\\b[\\s:.–—-]*(?<title>.*)$`, 'i'),
  },
  { example: 'A: Survey of seats', pattern: /^(?<label>[A-Z])(?: ?[:–—-]|[.)]) ?(?<title>\S.*)$/ },
  { example: 'Survey of seats – A', pattern: /^(?<title>\S.*\S) ?[–—-] ?(?<label>[A-Z])$/ },
  { example: 'Survey of seats', pattern: /^(?<title>\p{Lu}[^.]{3,160})$/u },
];

const listHeading =
  /^(?:list of )?(?:appendices|annexe?s|attached (?:documents?|papers?)|attachments?|enclosures?)\b.{0,40}$|^appendix:?$/i;
const longestEntry = 250;
const nothing = /^(?:none|n\/a|not applicable|nil)\b/i;

function labelled(label: string): string {
  return new RegExp(`^${word}`, 'i').test(label) ? label : `Appendix ${label}`;
}

function entryOf(line: string): NamedAppendix | undefined {
  if (nothing.test(line)) return undefined;
  const groups = appendixEntryForms.map(({ pattern }) => pattern.exec(line)?.groups).find(Boolean);
  if (!groups) return undefined;
  const title = (groups.title ?? '').trim();
  return groups.label === undefined ? { title } : { label: labelled(groups.label), title };
}

function opensList(block: Block): boolean {
  return (block.type === 'heading' || block.type === 'paragraph') && listHeading.test(contentText(block));
}

const mostEntries = 40;

function endsList(block: Block): boolean {
  if (block.type === 'heading') return entryOf(lineText(block))?.label === undefined;
  return block.type === 'paragraph' && (block.number !== undefined || lineText(block).length > longestEntry);
}

/** Lines of text; those of a list without its own labels, which count its items and name no appendix. */
function linesOf(block: Block): readonly string[] {
  if (block.type === 'list') return block.items.map(({ content }) => plainText(content));
  return block.type === 'table' || block.type === 'figure' || block.type === 'page-mark'
    ? []
    : blockLines(block);
}

/** What stands below a line that opens a list, up to the next heading, numbered or long paragraph. */
function listAt(blocks: readonly Block[], start: number): readonly NamedAppendix[] {
  const rest = blocks.slice(start + 1, start + 1 + mostEntries);
  const end = rest.findIndex(endsList);
  return (end < 0 ? rest : rest.slice(0, end)).flatMap(linesOf).flatMap((line) => entryOf(line.trim()) ?? []);
}

/** The list below a heading such as "Appendices" or "Attached documents"; headings without one are passed over. */
function belowHeading(blocks: readonly Block[]): readonly NamedAppendix[] {
  for (const [at, block] of blocks.entries()) {
    const entries = opensList(block) ? listAt(blocks, at) : [];
    if (entries.length > 0) return entries;
  }
  return [];
}

const entryAlone = new RegExp(`^(${word} ${mark})\\s*[:–—-]\\s*(.{0,200})$`, 'i');

function isLine({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading';
}

/** "Appendix A: Survey of seats" as a paragraph of its own; the title may stand in the next one. */
function asParagraphs(blocks: readonly Block[]): readonly NamedAppendix[] {
  const entries = blocks.flatMap((block, at) => {
    const [, label, title = ''] = isLine(block) ? (entryAlone.exec(lineText(block)) ?? []) : [];
    if (label === undefined) return [];
    return [{ label, title: title === '' ? lineText(blocks[at + 1]).slice(0, 200) : title }];
  });
  // One heading, or the same on every page, is that of the appendix itself and no list of papers.
  return new Set(entries.map(({ label }) => label.toLowerCase())).size > 1 ? entries : [];
}

function withoutRepeats(entries: readonly NamedAppendix[]): readonly NamedAppendix[] {
  const seen = new Set<string>();
  return entries.filter(({ label, title }) => {
    const key = (label ?? title).toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The appendices that a report lists, with label and title, in their order. */
export function appendicesListed(blocks: readonly Block[]): readonly NamedAppendix[] {
  return withoutRepeats([...belowHeading(blocks), ...asParagraphs(blocks)]);
}

const naming = '(?:[Aa]ppendi(?:x|ces)|APPENDI(?:X|CES)|[Aa]nnexe?s?|ANNEXE?S?)';

/** The sentences of a report that name an appendix by its label: "Appendices A and B set out the survey of seats". */
export function sentencesNaming(blocks: readonly Block[], label: string): readonly string[] {
  const bare = label.replace(new RegExp(`^${word} `, 'i'), '').toUpperCase();
  if (!new RegExp(`^${mark}$`).test(bare)) return [];
  const named = new RegExp(`\\b${naming}(?: [A-Z\\d]{1,2},?)*(?: (?:and|to))? ${bare}\\b`);
  return blocks
    .flatMap((block) => (named.test(lineText(block)) ? lineText(block).split(/(?<=[.;:])\s+/) : []))
    .filter((sentence) => named.test(sentence));
}

const labelForms: readonly RegExp[] = [
  new RegExp(`^(${word} ${mark})(?![\\w.])`, 'i'),
  new RegExp(`(?:^|\\s)(${word} ${mark})$`, 'i'),
];
const longestLabelLine = 140;

/** "APPENDIX a" as it is shown: "Appendix A". */
export function readableLabel(label: string): string {
  const [, first = '', rest = '', number = ''] = /^(\S)(.*)\s+(\S+)$/.exec(label) ?? [];
  return first === '' ? label : `${first.toUpperCase()}${rest.toLowerCase()} ${number.toUpperCase()}`;
}

/** The label that a paper prints on one of its first lines, at the line's beginning or end: "Appendix K". */
export function labelPrinted(lines: readonly string[]): string | undefined {
  const short = lines.filter((line) => line.length <= longestLabelLine);
  const label = short.flatMap((line) => labelForms.map((form) => form.exec(line.trim())?.[1])).find(Boolean);
  return label === undefined ? undefined : readableLabel(label);
}
