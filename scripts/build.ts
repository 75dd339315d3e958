import { build } from '../src/build/build.ts';
import { parseOptions, usage } from '../src/build/options.ts';
import { progressOn } from '../src/build/progress.ts';
import { findingText, summary } from '../src/build/summary.ts';

const exit = { done: 0, failed: 1, incomplete: 2, usage: 64 } as const;

async function main(): Promise<number> {
  const parsed = parseOptions(process.argv.slice(2), process.env);
  if (parsed.type === 'help') {
    process.stdout.write(`${usage}\n`);
    return exit.done;
  }
  if (parsed.type === 'wrong') {
    process.stderr.write(`${parsed.message}\n\n${usage}\n`);
    return exit.usage;
  }
  const progress = progressOn(process.stderr, Date.now);
  try {
    const { value, findings } = await build(parsed.options, progress, Date.now);
    for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
    if (!value) {
      process.stderr.write('No site was made; what stood there before is as it was.\n');
      return exit.failed;
    }
    process.stdout.write(`${summary(value)}\n`);
    const isWhole = !value.conversion?.heldBack.length && value.waiting.length === 0;
    return isWhole ? exit.done : exit.incomplete;
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`The build failed: ${parsed.options.debug ? reason.stack : reason.message}\n`);
    if (!parsed.options.debug)
      process.stderr.write('Run it again with --debug to see where, and report it.\n');
    return exit.failed;
  }
}

process.exitCode = await main();
