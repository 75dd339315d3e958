import { type CheerioAPI, load } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';
import type { FileProperties, Place, SourceBlock } from '../../document/block.ts';
import type { Finding } from '../../document/finding.ts';
import { words } from '../../document/words.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';
import type { SourceText } from '../reading.ts';
import { blockElements } from './block-elements.ts';
import { heldBackFindings, showHidden, takeOutHidden } from './hidden.ts';
import { blocksFromElement } from './prose.ts';
import { isSilent, textBelow } from './visible.ts';
import { visibleLines } from './visible-lines.ts';

/** A web page without what it hides. Its readers take it to pieces, so each page is read once. */
export interface Page {
  readonly $: CheerioAPI;
  readonly lines: readonly SourceText[];
  readonly places: ReadonlyMap<AnyNode, Place>;
  /** The address of the page, where the file says it. */
  readonly base: string | undefined;
  readonly properties: FileProperties;
  /** That something was held back, and what. */
  readonly findings: readonly Finding[];
  readonly held: readonly HeldPassage[];
}

/** Text with each run of white space made one space. */
export function withSingleSpaces(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** What the head of a page says in a `meta` element of that name. */
export function metaContent($: CheerioAPI, name: string): string | undefined {
  const content = $('meta')
    .toArray()
    .find(({ attribs }) => attribs.name?.toLowerCase() === name.toLowerCase())?.attribs.content;
  return content === undefined || withSingleSpaces(content) === '' ? undefined : withSingleSpaces(content);
}

/** The address that a saved page gives for itself: browsers and templates write it in different places. */
function addressOf($: CheerioAPI, source: string): string | undefined {
  const saved = /<!-- saved from url=\(\d{4}\)(\S+) -->/.exec(source.slice(0, 2048))?.[1];
  return [
    $('base').attr('href'),
    saved,
    $('link[rel="canonical"]').attr('href'),
    $('meta[property="og:url"]').attr('content'),
  ].find((address) => address !== undefined && /^https?:\/\/\S+$/i.test(address));
}

function propertiesOf($: CheerioAPI): FileProperties {
  const title = metaContent($, 'DC.title') ?? withSingleSpaces($('head title').first().text());
  const modified = /^\d{4}-\d{2}-\d{2}/.exec(metaContent($, 'DC.date.modified') ?? '')?.[0];
  const subject = metaContent($, 'DC.description') ?? metaContent($, 'description');
  return {
    ...(title === '' ? {} : { title }),
    ...(subject === undefined ? {} : { subject }),
    ...(modified === undefined ? {} : { modified }),
  };
}

/** Elements in which bare text stands for itself or is no text at all. */
const withoutBoxes = /^(?:ul|ol|menu|dl|table|thead|tbody|tfoot|tr|colgroup)$/;

/**
 * Text that stands bare among blocks gets a box of its own, as browsers give it one: so it has a place of its
 * own too, and not that of everything around it.
 */
function boxBareText($: CheerioAPI, body: Element): void {
  const blocks = blockElements(body);
  for (const holder of blocks) {
    const mixed = holder.children.some((child) => isTag(child) && blocks.has(child));
    if (!mixed || withoutBoxes.test(holder.name)) continue;
    let run: AnyNode[] = [];
    for (const child of [...holder.children, undefined]) {
      if (child && !(isTag(child) && blocks.has(child))) {
        run.push(child);
        continue;
      }
      if (run.some((node) => words(textBelow(node, isSilent)).length > 0)) $(run).wrapAll('<div></div>');
      run = [];
    }
  }
}

/**
 * Opens a page, or a piece of one: what it hides is held back, its words are listed line by line. `firstLine` is
 * the number of its first line, for a piece that stands in another file. `showsHidden` has what it hides read too.
 */
export function openPage(source: string, firstLine = 1, showsHidden = false): Page {
  const $ = load(source);
  if (showsHidden) showHidden($);
  const hidden = takeOutHidden($);
  const body = $('body').get(0);
  if (body) boxBareText($, body);
  const { lines, places } = body
    ? visibleLines(body, firstLine)
    : { lines: [], places: new Map<AnyNode, Place>() };
  const held = hidden.map((text) => ({ kind: 'page-hidden-text' as const, text }));
  const findings = heldBackFindings(hidden);
  return { $, lines, places, base: addressOf($, source), properties: propertiesOf($), findings, held };
}

/** The prose of a piece of the page. */
export function pageBlocks({ $, places, base }: Page, element: AnyNode | undefined): readonly SourceBlock[] {
  if (!element) return [];
  return blocksFromElement($, element, {
    placeOf: (inner: Element) => places.get(inner),
    ...(base === undefined ? {} : { base }),
  });
}

/** An address as the page gives it: made whole where the page's own is known. */
export function wholeAddress({ base }: Page, target: string): string {
  return (base === undefined ? undefined : URL.parse(target.trim(), base)?.href) ?? target.trim();
}
