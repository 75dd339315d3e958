import { endMark } from './browser/units.ts';

/**
 * Puts a space at the end of table cells, captions and other boxes: Pagefind reads text across a
 * `</th><th>` as one word ("HeadingHeading").
 */
function withCellsApart(html: string): string {
  return html.replace(/(?:<\/(?:th|td|caption|dt|dd|figcaption|summary|option)>|<br\s*\/?>)/gi, ' $&');
}

/** What a section of our pages is that readers ask for by itself, and how much its words count. */
const boxes: readonly { readonly sign: RegExp; readonly kind: string; readonly weight: number }[] = [
  // <section class="resolution resolved" id="t-4-resolved-that">
  { sign: /\sclass="resolution[ "]/, kind: 'resolution', weight: 3 },
  // <section class="table" id="table-1" tabindex="0">
  { sign: /\sclass="table"/, kind: 'table', weight: 1 },
  // <section id="rec-1-1">
  { sign: /\sid="rec-/, kind: 'recommendation', weight: 2 },
];

/** A tag of our pages with one more attribute. */
function weighted(tag: string, weight: number): string {
  return weight === 1 ? tag : tag.replace(/>$/, ` data-pagefind-weight="${weight}">`);
}

/**
 * Marks where each table, resolution and recommendation ends, by an empty element whose name tells of which box it
 * is the end: Pagefind keeps only where an element begins. The words of decisions count more than others.
 */
function withBoxes(html: string): string {
  const open: string[] = [];
  return html.replace(/<(\/?)section\b[^>]*>/g, (tag, closing: string) => {
    if (closing === '/') return (open.pop() ?? '') + tag;
    const box = boxes.find(({ sign }) => sign.test(tag));
    const id = /\sid="([^"]+)"/.exec(tag)?.[1];
    open.push(box && id !== undefined ? `<i id="${id}${endMark}${box.kind}"></i>` : '');
    return box ? weighted(tag, box.weight) : tag;
  });
}

/** A recommendation in one paragraph: `<p id="rec-1-1" class="numbered recommendation">`. */
function withRecommendations(html: string): string {
  return html.replace(/<p id="rec-[^"]+"[^>]*>/g, (tag) => weighted(tag, 2));
}

/** A page of the site as Pagefind is to read it; what readers see stays as it is. */
export function preparedForIndex(html: string): string {
  return withCellsApart(withRecommendations(withBoxes(html)));
}
