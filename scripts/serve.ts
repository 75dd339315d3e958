import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listen, staticServer } from '../src/serve/static-server.ts';

const usage = 'Usage: npm start -- [--output DIR] [--port N] [--base /sub/path/]';

interface Options {
  readonly output: string;
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
        port: { type: 'string', default: '8080' },
        base: { type: 'string', default: '/' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_000) return undefined;
    return { output: values.output, port, base: `/${values.base}/`.replace(/\/+/g, '/') };
  } catch {
    return undefined;
  }
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
  return 0;
}

process.exitCode = await serve();
