import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../generated/collection.ts';

/** The same texts as projects of other generators, with the barest layout that each can have. */
interface BareProjects {
  readonly eleventy: string;
  readonly hugo: string;
  /** The folder of Markdown files that both read. */
  readonly texts: string;
}

const page = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main>${content}</main></body></html>\n`;

const hugoSettings = `baseURL = "https://papers.example/"
title = "Papers"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section", "home", "404"]
`;

/** Front matter and body apart; nothing for a file that is no Markdown. */
function bodyOf({ path, text }: GeneratedFile): string | undefined {
  return path.endsWith('.md') ? text.replace(/^---\n[\s\S]*?\n---\n/, '') : undefined;
}

/** Writes the texts of an archive as a project of Eleventy with Liquid and one of Hugo. */
export function writeBareProjects(files: Iterable<GeneratedFile>, room: string): BareProjects {
  const eleventy = join(room, 'eleventy');
  const hugo = join(room, 'hugo');
  const texts = join(eleventy, 'texts');
  const hugoTexts = join(hugo, 'content', 'texts');
  const layouts = [
    [join(texts, '_includes'), 'bare.liquid', page('{{ title }}', '{{ content }}')],
    [join(hugo, 'layouts', '_default'), 'single.html', page('{{ .Title }}', '{{ .Content }}')],
    [hugo, 'hugo.toml', hugoSettings],
  ] as const;
  for (const folder of [texts, hugoTexts]) mkdirSync(folder, { recursive: true });
  for (const [folder, name, text] of layouts) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  let count = 0;
  for (const file of files) {
    const body = bodyOf(file);
    if (body === undefined) continue;
    count += 1;
    const title = `Text ${count}`;
    writeFileSync(join(texts, `${count}.md`), `---\nlayout: bare.liquid\ntitle: ${title}\n---\n${body}`);
    writeFileSync(join(hugoTexts, `${count}.md`), `---\ntitle: ${title}\n---\n${body}`);
  }
  return { eleventy, hugo, texts };
}
