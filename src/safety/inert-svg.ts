import { type CheerioAPI, load } from 'cheerio';
import { type Element, isCDATA, isComment, isDirective, isTag } from 'domhandler';

/** A drawing that cannot run, load or link to anything, its size, and what was taken out of it to make it so. */
export interface InertSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly removed: readonly string[];
}

/** Elements that draw. Scripts, links, frames, animations, foreign markup and an editor's notes are none. */
const drawing = new Set([
  'svg',
  'g',
  'defs',
  'symbol',
  'use',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'textPath',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
  'pattern',
  'marker',
  'image',
  'style',
]);

/** An editor's own elements, which draw nothing and need not be told of. */
const notes = /^(?:metadata|(?:sodipodi|inkscape|rdf|cc|dc|x|i):.*)$/;

/** What a style sheet or an attribute would load from elsewhere, or run. A backslash could spell either. */
const loading = /@import|expression\(|javascript:|\\|url\((?!\s*["']?#)/i;

const ownTarget = /^(?:#|data:image\/(?:png|jpeg);base64,)/;

function isSafeAttribute(name: string, value: string): boolean {
  if (/^on/i.test(name) || /^(?:src|base|xml:base)$/i.test(name)) return false;
  if (/(?:^|:)href$/i.test(name)) return ownTarget.test(value.trim());
  return !loading.test(value);
}

function withoutUnsafeAttributes(element: Element): readonly string[] {
  const unsafe = Object.entries(element.attribs).filter(([name, value]) => !isSafeAttribute(name, value));
  for (const [name] of unsafe) delete element.attribs[name];
  return unsafe.map(([name]) => `${name} of ${element.name}`);
}

/** Comments and orders to programs go; marked sections become plain text, which is escaped when it is written. */
function withoutNotes($: CheerioAPI): void {
  for (const element of $('*').toArray().filter(isTag)) {
    element.children = element.children
      .filter((node) => !isComment(node) && !isDirective(node))
      .flatMap((node) => (isCDATA(node) ? node.children : [node]));
  }
}

/** Takes out of a drawing what does not draw; gives the names of what a reader could miss. */
function cleaned($: CheerioAPI): readonly string[] {
  const removed = $('*')
    .toArray()
    .filter(isTag)
    .flatMap((element): readonly string[] => {
      const isUnsafeStyle = element.name === 'style' && loading.test($(element).text());
      if (drawing.has(element.name) && !isUnsafeStyle) return withoutUnsafeAttributes(element);
      $(element).remove();
      return notes.test(element.name) ? [] : [element.name];
    });
  return [...new Set(removed)];
}

function sizeOf({ attribs }: Element): { readonly width: number; readonly height: number } | undefined {
  const box = (attribs.viewBox ?? '').trim().split(/[\s,]+/);
  const length = (value: string | undefined) =>
    /^\d+(?:\.\d+)?(?:px)?$/.test(value ?? '') ? value : undefined;
  const width = Number.parseFloat(length(attribs.width) ?? box[2] ?? '');
  const height = Number.parseFloat(length(attribs.height) ?? box[3] ?? '');
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/**
 * Makes an SVG file safe to give out: whoever opens the file by itself would else run its scripts in the name of the
 * site. Gives nothing for what is no SVG drawing, or says neither its size nor its view box.
 */
export function inertSvg(source: string): InertSvg | undefined {
  const $ = load(source, { xml: { decodeEntities: true } });
  const [root] = $.root().children('svg').toArray().filter(isTag);
  if (!root) return undefined;
  withoutNotes($);
  const removed = cleaned($);
  const size = sizeOf(root);
  return size && { text: `${$.xml(root)}\n`, ...size, removed };
}
