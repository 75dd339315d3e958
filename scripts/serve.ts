import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { follow } from '../src/build/follow.ts';
import { openLiveSite } from '../src/build/live-site.ts';
import { findingText } from '../src/build/summary.ts';
import type { Finding } from '../src/document/finding.ts';
import { listen, staticServer } from '../src/serve/static-server.ts';

const usage = 'Usage: npm start -- [--output DIR] [--content DIR] [--port N] [--base /sub/path/]';

interface Options {
  readonly output: string;
  readonly content: string;
  readonly port: number;
  readonly base: string;
}

/** Reads the command line; nothing when it is not understood. */
function optionsOf(arguments_: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...arguments_],
      options: {
        output: { type: 'string', default: '_site' },
        content: { type: 'string' },
        port: { type: 'string', default: '8080' },
        base: { type: 'string', default: '/' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_000) return undefined;
    const content = values.content ?? (values.output === '_site' ? 'content' : `${values.output}-content`);
    return { output: values.output, content, port, base: `/${values.base}/`.replace(/\/+/g, '/') };
  } catch {
    return undefined;
  }
}

function tell(findings: readonly Finding[]): void {
  for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
}

function tellPages(pages: number, milliseconds: number): void {
  process.stdout.write(
    `${pages} ${pages === 1 ? 'page' : 'pages'} new, ${Math.round(milliseconds)} ms after saving.\n`,
  );
}

/** Shows what is saved in the collections, where it is known how the site was built from them. */
async function followCollections({ content, output }: Options): Promise<void> {
  const { value: site, findings } = await openLiveSite({ content, output });
  tell(findings);
  if (!site) return;
  follow(content, site, { onPages: tellPages, onFindings: tell });
  process.stdout.write(
    `What you save in "${content}" is shown at once; search knows it after the next build.\n`,
  );
}

async function serve(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (!options) {
    process.stderr.write(`${usage}\n`);
    return 64;
  }
  if (!existsSync(options.output)) {
    process.stderr.write(`There is no site in "${options.output}" yet: run "npm run build" first.\n`);
    return 1;
  }
  const port = await listen(staticServer(options.output, options.base), options.port);
  process.stdout.write(
    `The site in "${options.output}" is at http://127.0.0.1:${port}${options.base} (Ctrl+C stops it).\n`,
  );
  await followCollections(options);
  return 0;
}

process.exitCode = await serve();
