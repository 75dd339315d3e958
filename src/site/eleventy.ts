import { relative, resolve } from 'node:path';
import { outputPath } from './addresses.ts';
import type { Layout } from './layouts.ts';
import { type PageKind, type PageRecord, pageKinds } from './pages.ts';

/** The part of Eleventy's configuration that this site uses; Eleventy 3.1.7 brings no types of its own. */
export interface EleventyConfig {
  addExtension(extension: readonly string[], options: { readonly key: string }): void;
  addGlobalData(name: string, data: () => Promise<object>): void;
  addTemplate(path: string, content: (data: PageData) => string, data: object): void;
  addWatchTarget(path: string): void;
  on(event: 'eleventy.after', listener: (result: EleventyResult) => Promise<void>): void;
  setFrontMatterParsingOptions(options: object): void;
  setIncludesDirectory(directory: string): void;
  setInputDirectory(directory: string): void;
  setTemplateFormats(formats: readonly string[]): void;
  setUseGitIgnore(use: boolean): void;
}

/** What Eleventy hands to a layout. */
interface PageData {
  readonly record: PageRecord;
}

/** What Eleventy tells a listener after a build. */
export interface EleventyResult {
  readonly directories: { readonly output: string };
}

/** Eleventy takes paths from the working folder; the project may be another. */
const project = relative(process.cwd(), resolve(import.meta.dirname, '../..')) || '.';

/**
 * A folder without templates: every page is a virtual template, so Eleventy must find no other. It is a small one, for
 * Eleventy looks through it with every batch of pages.
 */
export const inputDirectory = `${project}/src/site/charts`;

/**
 * What `.eleventy.js` returns: no template engine ever looks into Markdown or HTML. An Eleventy that is driven
 * from code ignores such a return value, but it knows no other templates than the typed layouts anyway.
 */
export const settings = { markdownTemplateEngine: false, htmlTemplateEngine: false };

function refuseFrontMatter(): never {
  throw new Error('Front matter other than YAML is refused: it would run code that stands in a paper.');
}

/** Closes the way by which text could run: front matter in a language other than YAML. */
export function secureText(config: EleventyConfig): void {
  const engines = ['js', 'javascript', 'node', 'json', 'coffee', 'toml'];
  config.setFrontMatterParsingOptions({
    engines: Object.fromEntries(engines.map((engine) => [engine, refuseFrontMatter])),
  });
}

/** Lets layouts be typed functions and nothing else a template. */
export function typedLayouts(config: EleventyConfig): void {
  config.setInputDirectory(inputDirectory);
  config.setIncludesDirectory('../../../_includes');
  config.setUseGitIgnore(false);
  config.setTemplateFormats(['11ty.js', '11ty.ts']);
  config.addExtension(['11ty.ts'], { key: '11ty.js' });
}

/** Records by kind. They are frozen because Eleventy copies what is not, neither cheaply nor wholly. */
function byKind(records: readonly PageRecord[]): Readonly<Record<PageKind, readonly PageRecord[]>> {
  const groups = Map.groupBy(records, ({ kind }) => kind);
  const entries = pageKinds.map((kind) => [
    kind,
    (groups.get(kind) ?? []).map((page) => Object.freeze(page)),
  ]);
  return Object.fromEntries(entries);
}

/** The data of a virtual template that makes one page of each record in a list. */
function onePageEach(list: string) {
  return {
    pagination: { data: list, size: 1, alias: 'record' },
    permalink: ({ record }: PageData) => outputPath(record.url),
    eleventyExcludeFromCollections: true,
  };
}

/**
 * One virtual template for each kind of page, paginated over its records with one record a page. `load` is
 * asked at each build, so that a change of the collections shows while Eleventy watches. It reads the layouts itself
 * then, again after each change.
 */
export function addPages(config: EleventyConfig, load: () => Promise<readonly PageRecord[]>): void {
  config.addGlobalData('pages', async () => byKind(await load()));
  for (const kind of pageKinds) {
    config.addTemplate(`${kind}.11ty.js`, () => '', {
      ...onePageEach(`pages.${kind}`),
      layout: `${kind}.11ty.ts`,
    });
  }
}

/** One virtual template for a batch of pages of all kinds, for an Eleventy that renders no others. */
export function addBatch(config: EleventyConfig, records: readonly PageRecord[], render: Layout): void {
  config.addGlobalData('batch', async () => records.map((page) => Object.freeze(page)));
  config.addTemplate('batch.11ty.js', ({ record }) => render(record), onePageEach('batch'));
}
