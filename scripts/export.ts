import { findingText } from '../src/build/summary.ts';
import { exportEditions } from '../src/export/export.ts';
import { exportUsage, parseExportOptions } from '../src/export/options.ts';
import { exportSummary } from '../src/export/summary.ts';

const exit = { done: 0, failed: 1, usage: 64 } as const;

async function main(): Promise<number> {
  const parsed = parseExportOptions(process.argv.slice(2), process.env);
  if (parsed.type === 'help') {
    process.stdout.write(`${exportUsage}\n`);
    return exit.done;
  }
  if (parsed.type === 'wrong') {
    process.stderr.write(`${parsed.message}\n\n${exportUsage}\n`);
    return exit.usage;
  }
  try {
    const { value, findings } = await exportEditions(parsed.options);
    for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
    if (!value) return exit.failed;
    process.stdout.write(`${exportSummary(value, parsed.options)}\n`);
    return exit.done;
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`The export failed: ${parsed.options.debug ? reason.stack : reason.message}\n`);
    if (!parsed.options.debug)
      process.stderr.write('Run it again with --debug to see where, and report it.\n');
    return exit.failed;
  }
}

process.exitCode = await main();
