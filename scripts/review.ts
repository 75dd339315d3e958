import { findingText } from '../src/build/summary.ts';
import { londonDay } from '../src/document/dates.ts';
import { parseReviewOptions, reviewUsage } from '../src/review/options.ts';
import { review } from '../src/review/review.ts';
import { sourceDay } from '../src/safety/command-line.ts';

const exit = { done: 0, failed: 1, usage: 64 } as const;

async function main(): Promise<number> {
  const parsed = parseReviewOptions(process.argv.slice(2), process.env);
  if (parsed.type === 'help') {
    process.stdout.write(`${reviewUsage}\n`);
    return exit.done;
  }
  if (parsed.type === 'wrong') {
    process.stderr.write(`${parsed.message}\n\n${reviewUsage}\n`);
    return exit.usage;
  }
  const today = sourceDay(process.env) ?? londonDay(Date.now() / 1000);
  const { value, findings } = await review(parsed.options, today);
  for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
  if (value === undefined) return exit.failed;
  process.stdout.write(`${value}\n`);
  return exit.done;
}

process.exitCode = await main();
