import { runCommand } from '../src/safety/command-line.ts';
import { runBenchmark, usage, wishes } from '../test/bench/bench.ts';

/** Measures what the readers of PDF and Word make of documents whose truth is known. */
process.exitCode = await runCommand(wishes(process.argv.slice(2)), usage, runBenchmark);
