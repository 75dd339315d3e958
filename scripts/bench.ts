import { runCommand } from '../src/safety/command-line.ts';
import { speedOptions, usage } from '../test/speed/options.ts';
import { runSpeed } from '../test/speed/speed.ts';

/** Measures conversion, pages, search index and whole builds of generated archives, beside other generators. */
process.exitCode = await runCommand(speedOptions(process.argv.slice(2)), usage, (options) =>
  runSpeed(options, (text) => process.stdout.write(text)),
);
