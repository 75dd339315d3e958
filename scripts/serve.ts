import { existsSync } from 'node:fs';
import { follow } from '../src/build/follow.ts';
import { openLiveSite } from '../src/build/live-site.ts';
import { findingText } from '../src/build/summary.ts';
import type { Finding } from '../src/document/finding.ts';
import { exitStatus, runCommand } from '../src/safety/command-line.ts';
import { parseServeOptions, type ServeOptions, serveUsage } from '../src/serve/options.ts';
import { listen, staticServer } from '../src/serve/static-server.ts';

function tell(findings: readonly Finding[]): void {
  for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
}

function tellPages(pages: number, milliseconds: number): void {
  process.stdout.write(
    `${pages} ${pages === 1 ? 'page' : 'pages'} new, ${Math.round(milliseconds)} ms after saving.\n`,
  );
}

/** Shows what is saved in the collections, where it is known how the site was built from them. */
async function followCollections({ content, output }: ServeOptions): Promise<void> {
  const { value: site, findings } = await openLiveSite({ content, output });
  tell(findings);
  if (!site) return;
  follow(content, site, { onPages: tellPages, onFindings: tell });
  process.stdout.write(
    `What you save in “${content}” is shown at once; search knows it after the next build.\n`,
  );
}

async function serve(options: ServeOptions): Promise<number> {
  if (!existsSync(options.output)) {
    process.stderr.write(`There is no site in “${options.output}” yet: run npm run build first.\n`);
    return exitStatus.failed;
  }
  const port = await listen(staticServer(options.output, options.base), options.port);
  process.stdout.write(
    `The site in “${options.output}” is at http://127.0.0.1:${port}${options.base} (Ctrl+C stops it).\n`,
  );
  await followCollections(options);
  return exitStatus.done;
}

process.exitCode = await runCommand(parseServeOptions(process.argv.slice(2)), serveUsage, serve);
