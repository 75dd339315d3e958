import {
  emptyFolder,
  exitStatus,
  readCommandLine,
  runCommand,
  wholeNumber,
} from '../src/safety/command-line.ts';
import { generatedArchive, writeGenerated } from '../test/generated/archive.ts';
import type { ArchiveSize } from '../test/generated/council.ts';

const usage = `npm run generate -- --content DIR [--pages 5000] [--councils 1] [--seed WORD]

Writes a generated archive, for measuring: the same for the same size and seed.`;

interface Wanted extends ArchiveSize {
  readonly content: string;
}

const table = {
  pages: { type: 'string', default: '5000' },
  councils: { type: 'string', default: '1' },
  seed: { type: 'string', default: 'minutebook' },
  content: { type: 'string', default: '' },
} as const;

const line = readCommandLine<typeof table, Wanted>(process.argv.slice(2), table, (given) => {
  const [pages, councils] = [wholeNumber(given.pages), wholeNumber(given.councils)];
  if (!pages || !councils) return '--pages and --councils are whole numbers such as 5000.';
  return emptyFolder(given, ['content']) ?? { pages, councils, seed: given.seed, content: given.content };
});

async function generate({ content, ...size }: Wanted): Promise<number> {
  const { files, bytes } = await writeGenerated(generatedArchive(size), content);
  process.stdout.write(`Wrote ${files} files, ${Math.round(bytes / 1e6)} MB, to ${content}.\n`);
  return exitStatus.done;
}

process.exitCode = await runCommand(line, usage, generate);
