import type { Heading, Paragraph, SourceBlock } from '../document/block.ts';
import { datesIn } from '../document/dates.ts';
import type { Inline } from '../document/inline.ts';
import { contentLines, contentText, lineText } from './lines.ts';

/** Headings that report templates share; councils print them with or without number, colon or bold. */
const templateHeading =
  /^(?:executive summary|summary|recommendations?(?: ?\(s\))?|recommendation\(s\)|introduction(?: and background)?|background(?: and proposal)?|issues,? options(?: and analysis of options)?\.?.{0,60}|(?:issues and\/or )?options|reasons? for (?:the )?recommendations?|consultation(?: \(.{0,80}\))?|impact on corporate policies.{0,90}|(?:financial|legal|policy|equalit\w+|staffing|risk|other|corporate|human resources?)?(?: and \w+)? ?implications?(?: \(.{0,120})?|background papers.{0,220}|(?:list of )?appendices(?: to (?:the|this) report)?|appendices attached|conclusions?(?: and next steps)?|report authors?(?: details)?|purpose of (?:the )?(?:report|paper)|timescales|contents|table of contents)[.:]?$/i;

const authorHeading = /^(?:report authors?|authors?|contact officers?)(?: details)?:?$/i;

/** Answers and asides that look like headings and are none. */
const noHeading =
  /^(?:none\b.{0,20}|no (?:\w+ )?implications.{0,30}|n\/a|not applicable|nil|yes|no|to follow|tbc|verbal(?: update)?|chair(?:man)?|date|signed|present|\(?continued\)?|(?:table|figure|fig\.?|chart|graph|map) [\dA-Z]+\b.{0,80})[.:]?$/i;
/** "ACW/03/24", "ITEM 10": numbers of papers and items. */
const paperMark = /^[A-Z]{2,6}(?:\/[A-Z0-9]{1,6}){1,3}$|^(?:agenda )?item:? ?\d{1,3}[a-z]?$/i;
/** Long lines with a finite verb are sentences that lost their stop: "The meeting will be held …". */
const finiteVerb =
  /\b(?:is|are|was|were|will|has|have|had|shall|must|should|may|can|covers?|sets? out|provides?|shows?)\b/i;
const longEnoughForSentence = 45;
/** "We were heard and helped. Parks Team": a sentence that ends within the line, with who said it. */
const sentenceWithin = /^(?:\S+ ){3,20}\p{Ll}+[.!?]["'”’]? \p{Lu}/u;
/** "“Trees are …”" above, then "Parks Minister, Ada Finch": who said what is quoted. */
const quotedAbove = /^["“].*["”][.]?$/s;
/** "This report covers …", "There are three strands in …", "26 compliments have been …". */
const sentenceOpening = /^(?:this|these|there|it|they|we|i|\d+)\b/i;
/** "Councillor Desmond Achebe", "Lorna Sitwell: Strategic Lead": somebody signs, no section begins. */
const signatory =
  /^(?:councillor|cllr|mr|mrs|ms|dr|sir|dame|rev(?:erend)?)\.? \p{Lu}|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+: /iu;
/** "The aims of the plan are:", "See point ii above": the opening of a list, a pointer. */
const leadIn =
  /\b(?:are|is|was|were|has|have|had|includes?|included|states?|stated|follows?|following|below)\b[^:]{0,12}:?$|^(?:this|these|there|it|they|we|you|i)\b.*:$|^see\b/i;
/** "Option 2: Accept the grant in part …": councils print options as whole sentences. */
const optionHeading = /^option (?:\d{1,2}|[A-Z])\b ?[:.–-] ?\S/i;
const addressLike =
  /@|www\.|https?:|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|^(?:tel(?:ephone)?|e-?mail|textphone|fax|[TEW]):/i;

function isTemplateHeading(line: string): boolean {
  return templateHeading.test(line.replace(/\*/g, ''));
}

function stopsLikeSentence(line: string): boolean {
  return /[.,;?!–-]["”’]?$/.test(line) && !/\betc\.$/.test(line);
}

/** Short and without a stop, as a heading is; a colon is allowed behind a few words. */
function looksLikeHeading(line: string, longest: number): boolean {
  if (line.length > longest || line.length < 2 || !/\p{L}{2}/u.test(line)) return false;
  if (
    stopsLikeSentence(line) ||
    /^\p{Ll}/u.test(line) ||
    noHeading.test(line) ||
    addressLike.test(line) ||
    paperMark.test(line) ||
    leadIn.test(line)
  )
    return false;
  return !line.endsWith(':') || line.split(' ').length <= 6;
}

interface State {
  /** The top number of the section that is open: 3 in "3.2". */
  section: number;
  /** The number of the last paragraph that is numbered like a section but is text: 3 in "3. Neglect remains …". */
  paragraph: number | undefined;
  inAuthors: boolean;
  inRecommendations: boolean;
  inAppendixList: boolean;
}

interface Neighbours {
  readonly before: SourceBlock | undefined;
  readonly next: SourceBlock | undefined;
}

/** "1. Recommendation(s)": the number goes on from the section before, and the text is no sentence. */
function sectionHeading(block: Paragraph, line: string, state: State): boolean {
  const number = Number.parseInt(block.number ?? '', 10);
  if (isTemplateHeading(line)) return true;
  // Where paragraphs are numbered through, "4. Where it happened:" is one of them and leads in to a list.
  if (line.endsWith(':') && state.paragraph === number - 1) return false;
  const next = number === state.section + 1 || (number > state.section && number <= state.section + 3);
  return next && (block.gap ?? 0) > 0 && looksLikeHeading(line, 100);
}

/** "3.4 Compliments": shorter than any numbered paragraph, without a stop, and no wish such as "That …". */
function subsectionHeading(block: Paragraph, line: string, state: State): boolean {
  const top = Number.parseInt(block.number ?? '', 10);
  if (isTemplateHeading(line)) return true;
  if (state.inRecommendations || /^(?:that|to|for|agree|note|approve|endorse) /i.test(line)) return false;
  if (sentenceOpening.test(line) && finiteVerb.test(line)) return false;
  return Math.abs(top - state.section) <= 1 && looksLikeHeading(line, 75) && !line.endsWith(':');
}

function stripped(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' ? stripped(node.children) : [node],
  );
}

interface HeadingForm {
  readonly level: Heading['level'];
  readonly because: string;
  readonly number?: string | undefined;
  readonly content?: readonly Inline[];
}

function heading(block: Paragraph, form: HeadingForm): Heading {
  const { place, gap } = block;
  const number = form.number ?? block.number;
  return {
    type: 'heading',
    level: form.level,
    content: stripped(form.content ?? block.content),
    because: form.because,
    ...(number === undefined ? {} : { number }),
    ...(place === undefined ? {} : { place }),
    ...(gap === undefined ? {} : { gap }),
  };
}

const template = 'its words are a heading that report templates share';

function depthLevel(number: string): Heading['level'] {
  const depth = number.replace(/\.$/, '').split('.').length;
  return depth <= 1 ? 2 : depth === 2 ? 3 : 4;
}

/** "2 Introduction and Background": the number lost its stop, or is bold, and goes on from the section before. */
function bareNumber(block: Paragraph, line: string, state: State): Heading | undefined {
  const [, number = '', title = ''] = /^(\d{1,2}\.?) (\p{Lu}.*)$/u.exec(line) ?? [];
  if (number === '' || Number.parseInt(number, 10) !== state.section + 1) return undefined;
  // "1 May 2014" is a day.
  if (datesIn(title).length < datesIn(line).length) return undefined;
  if (!isTemplateHeading(title) && !looksLikeHeading(title, 80)) return undefined;
  return heading(block, {
    level: 2,
    because: `its number ${number} goes on from section ${state.section}, and it is short`,
    number,
    content: [{ type: 'text', text: title }],
  });
}

/** A bare line that is a sentence, a person or several dates is no heading, however short. */
function isProseLine(line: string): boolean {
  if (line.endsWith(':') || line.endsWith('?')) return false;
  if (signatory.test(line) || sentenceWithin.test(line) || datesIn(line).length > 1) return true;
  return (
    (sentenceOpening.test(line) && finiteVerb.test(line)) ||
    (line.length > longEnoughForSentence && finiteVerb.test(line))
  );
}

function isContent(block: SourceBlock | undefined): boolean {
  return block !== undefined && block.type !== 'furniture';
}

/** A line with a comma right below a quotation names its speaker. */
function namesSpeaker(line: string, before: SourceBlock | undefined): boolean {
  return line.includes(', ') && before?.type === 'paragraph' && quotedAbove.test(contentText(before));
}

/** A bare short line between blank lines, with text below it. */
function unnumberedHeading(
  block: Paragraph,
  line: string,
  { before, next }: Neighbours,
  state: State,
): Heading | undefined {
  if (isTemplateHeading(line)) return heading(block, { level: 2, because: template });
  if (optionHeading.test(line) && line.length <= 260) {
    return heading(block, { level: state.section > 0 ? 4 : 3, because: 'it names an option' });
  }
  if (state.inAuthors || contentLines(block.content).length > 1) return undefined;
  const apart = (block.gap ?? 0) > 0 && (next?.gap ?? 0) > 0;
  if (!apart || !isContent(next) || !looksLikeHeading(line, 90) || !/^[\p{Lu}\d“"']/u.test(line))
    return undefined;
  const dated = datesIn(line).length > 0 && (line.length <= 30 || line.includes(':'));
  if (dated || isProseLine(line) || namesSpeaker(line, before)) return undefined;
  if (state.inAppendixList && /^(?:annex|appendix)\b/i.test(line)) return undefined;
  return heading(block, {
    level: state.section > 0 ? 3 : 2,
    because: 'it is short, has no stop and stands alone between blank lines',
  });
}

function numberedHeading(block: Paragraph, number: string, line: string, state: State): Heading | undefined {
  const isSection = /^\d+\.$/.test(number);
  const fits = isSection ? sectionHeading(block, line, state) : subsectionHeading(block, line, state);
  if (!fits) return undefined;
  const because = isTemplateHeading(line)
    ? template
    : `its number ${number} goes on from section ${state.section}, and it is short without a stop`;
  return heading(block, { level: isSection ? 2 : depthLevel(number), because });
}

/** How long a heading may be that the document itself marks; a marked paragraph of more words was styled by mistake. */
const longestMarked = 250;

/** The document's own sign decides, but for marks on what is no title: a person, an answer, an address. */
function markedHeading(block: Paragraph, line: string): Heading | undefined {
  const { headingSign: sign, number } = block;
  if (!sign || line.length > longestMarked || line === '' || noHeading.test(line) || addressLike.test(line))
    return undefined;
  return heading(block, {
    level: number !== undefined && /^\d/.test(number) ? depthLevel(number) : sign.level,
    because: sign.because,
  });
}

/** A document that shows its type marks its headings; in such a one a short line alone is none by itself. */
function showsItsType(block: Paragraph): boolean {
  return block.place?.sheet !== undefined;
}

function headingOf(block: Paragraph, neighbours: Neighbours, state: State): Heading | undefined {
  const line = contentText(block);
  const marked = markedHeading(block, line);
  if (marked) return marked;
  if (showsItsType(block) && block.number === undefined)
    return isTemplateHeading(line) ? heading(block, { level: 2, because: template }) : undefined;
  if (block.number !== undefined) return numberedHeading(block, block.number, line, state);
  return bareNumber(block, line, state) ?? unnumberedHeading(block, line, neighbours, state);
}

function enter(found: Heading, state: State): void {
  const line = contentText(found);
  const top = Number.parseInt(found.number ?? '', 10);
  if (!Number.isNaN(top)) state.section = top;
  state.inAuthors = authorHeading.test(line);
  state.inAppendixList = /^(?:list of )?appendices\b/i.test(line);
  state.inRecommendations = /^recommendations?(?: ?\(s\))?:?$/i.test(line);
}

function isBare(block: SourceBlock | undefined, original: SourceBlock | undefined): boolean {
  const isMarked = original?.type === 'paragraph' && original.headingSign !== undefined;
  return (
    block?.type === 'heading' &&
    block.number === undefined &&
    !isMarked &&
    !isTemplateHeading(lineText(block))
  );
}

/** Three short lines in a row are an address or a list without bullets, not three headings. */
function withoutStacks(
  blocks: readonly SourceBlock[],
  originals: readonly SourceBlock[],
): readonly SourceBlock[] {
  const kept = [...blocks];
  let from = 0;
  for (let at = 0; at <= blocks.length; at += 1) {
    if (isBare(blocks[at], originals[at])) continue;
    if (at - from >= 3) kept.splice(from, at - from, ...originals.slice(from, at));
    from = at + 1;
  }
  return kept;
}

/**
 * Finds the headings of a report or appendix. Where the document marks them by tag, style, bookmark or type,
 * that sign decides. Extracted text marks none, so there a heading is known by its number going on from the
 * section before, by the words that report templates share, or as a short line alone between blank lines.
 */
export function markReportHeadings(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const state: State = {
    section: 0,
    paragraph: undefined,
    inAuthors: false,
    inRecommendations: false,
    inAppendixList: false,
  };
  const marked = blocks.map((block, at) => {
    if (block.type !== 'paragraph') return block;
    const found = headingOf(block, { before: blocks[at - 1], next: blocks[at + 1] }, state);
    if (found) enter(found, state);
    else if (/^\d+\.$/.test(block.number ?? '')) state.paragraph = Number.parseInt(block.number ?? '', 10);
    return found ?? block;
  });
  return withoutStacks(marked, blocks);
}
