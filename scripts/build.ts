import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { BuildOptions } from '../src/build/options.ts';

// Beside the packages, which are trusted as the program is. What is imported before this is compiled anew each time.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/minutebook'));
const { build } = await import('../src/build/build.ts');
const { parseOptions, usage } = await import('../src/build/options.ts');
const { progressOn } = await import('../src/build/progress.ts');
const { findingText, summary } = await import('../src/build/summary.ts');
const { exitStatus, failureText, runCommand } = await import('../src/safety/command-line.ts');

async function run(options: BuildOptions): Promise<number> {
  const progress = progressOn(process.stderr, Date.now);
  try {
    const { value, findings } = await build(options, progress, Date.now);
    for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
    if (!value) {
      process.stderr.write('No site was made; what stood there before is as it was.\n');
      return exitStatus.failed;
    }
    process.stdout.write(`${summary(value)}\n`);
    const isWhole = !value.conversion?.heldBack.length && value.waiting.length === 0;
    return isWhole ? exitStatus.done : exitStatus.incomplete;
  } catch (error) {
    progress.end();
    process.stderr.write(failureText('build', error, options.debug));
    return exitStatus.failed;
  }
}

process.exitCode = await runCommand(parseOptions(process.argv.slice(2), process.env), usage, run);
