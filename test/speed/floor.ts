import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

/* Run as a program by the benchmark: the least that texts can cost in JavaScript, Markdown to HTML and nothing else. */
const [, , input = '', output = ''] = process.argv;
const markdown = new MarkdownIt({ html: true });
const names = readdirSync(input).filter((name) => name.endsWith('.md'));
mkdirSync(output, { recursive: true });
for (const name of names) {
  const body = readFileSync(join(input, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  writeFileSync(
    join(output, `${name}.html`),
    `<!doctype html><title>${name}</title>${markdown.render(body)}`,
  );
}
process.stdout.write(JSON.stringify({ did: names.length }));
