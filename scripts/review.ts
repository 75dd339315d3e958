import { findingText } from '../src/build/summary.ts';
import { londonDay } from '../src/document/dates.ts';
import { parseReviewOptions, type ReviewOptions, reviewUsage } from '../src/review/options.ts';
import { review } from '../src/review/review.ts';
import { exitStatus, runCommand, sourceDay } from '../src/safety/command-line.ts';

async function run(options: ReviewOptions): Promise<number> {
  const today = sourceDay(process.env) ?? londonDay(Date.now() / 1000);
  const { value, findings } = await review(options, today);
  for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
  if (value === undefined) return exitStatus.failed;
  process.stdout.write(`${value}\n`);
  return exitStatus.done;
}

process.exitCode = await runCommand(parseReviewOptions(process.argv.slice(2), process.env), reviewUsage, run);
