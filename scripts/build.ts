import { build } from '../src/build/build.ts';
import { type BuildOptions, parseOptions, usage } from '../src/build/options.ts';
import { progressOn } from '../src/build/progress.ts';
import { findingText, summary } from '../src/build/summary.ts';
import { exitStatus, failureText, runCommand } from '../src/safety/command-line.ts';

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
