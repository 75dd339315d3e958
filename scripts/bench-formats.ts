import { runBenchmark } from '../test/bench/bench.ts';

/** Measures what the readers of PDF and Word make of documents whose truth is known; `--show NAME` lists what they missed. */
process.exitCode = await runBenchmark(process.argv.slice(2));
