import { runSpeed } from '../test/speed/speed.ts';

/** Measures conversion, pages, search index and whole builds of generated archives, beside other generators. */
process.exitCode = await runSpeed(process.argv.slice(2), (text) => process.stdout.write(text));
