import type { List } from '../../document/block.ts';
import type { FramePaper } from '../../document/frame.ts';
import { allowedLink } from '../../safety/links.ts';
import { withSingleSpaces } from '../html/page.ts';
import { fieldSwitch, fieldText, listed, type XmlElement } from './fields-of.ts';
import { plainPiece, type Transcript } from './text-pieces.ts';

/** Papers linked to a meeting or an item. A restricted one is named, as the agenda names it, and gets no address. */
export function papersOf(at: XmlElement): readonly FramePaper[] {
  return listed(at, 'linkeddocuments', 'linkeddoc').flatMap((element) => {
    const paper = { ...at, element };
    const title = withSingleSpaces(fieldText(paper, 'title') ?? '');
    if (title === '') return [];
    const url = fieldSwitch(paper, 'isrestricted') ? undefined : fieldText(paper, 'url');
    return [{ title, ...(url === undefined ? {} : { url }) }];
  });
}

/** The papers as they are listed. Their titles are words of the agenda, whether the papers are at hand or not. */
export function paperList(papers: readonly FramePaper[], transcript: Transcript): readonly List[] {
  if (papers.length === 0) return [];
  const items = papers.map(({ title, url }) => {
    const { content, place } = plainPiece(transcript, title);
    const target = url === undefined ? undefined : allowedLink(url);
    const shown = target === undefined ? content : [{ type: 'link' as const, target, children: content }];
    return { content: shown, ...(place ? { place } : {}) };
  });
  return [{ type: 'list', items, gap: 1 }];
}
