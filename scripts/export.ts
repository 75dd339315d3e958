import { findingText } from '../src/build/summary.ts';
import { exportEditions } from '../src/export/export.ts';
import { type ExportOptions, exportUsage, parseExportOptions } from '../src/export/options.ts';
import { exportSummary } from '../src/export/summary.ts';
import { exitStatus, failureText, runCommand } from '../src/safety/command-line.ts';

async function run(options: ExportOptions): Promise<number> {
  try {
    const { value, findings } = await exportEditions(options);
    for (const finding of findings) process.stderr.write(`${findingText(finding)}\n`);
    if (!value) return exitStatus.failed;
    process.stdout.write(`${exportSummary(value, options)}\n`);
    return exitStatus.done;
  } catch (error) {
    process.stderr.write(failureText('export', error, options.debug));
    return exitStatus.failed;
  }
}

process.exitCode = await runCommand(parseExportOptions(process.argv.slice(2), process.env), exportUsage, run);
