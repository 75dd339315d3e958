import { parseArgs } from 'node:util';
import { generatedArchive, writeGenerated } from '../test/generated/archive.ts';

/** Writes a generated archive, for measuring: `npm run generate -- --pages 5000 --councils 10 --content /tmp/large`. */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '5000' },
    councils: { type: 'string', default: '1' },
    seed: { type: 'string', default: 'minutebook' },
    content: { type: 'string', default: '' },
  },
});
const size = { pages: Number(values.pages), councils: Number(values.councils), seed: values.seed };
if (values.content === '' || !(size.pages > 0) || !(size.councils > 0)) {
  process.stderr.write('Name a folder with --content, and how much with --pages and --councils.\n');
  process.exitCode = 64;
} else {
  const { files, bytes } = await writeGenerated(generatedArchive(size), values.content);
  process.stdout.write(`Wrote ${files} files, ${Math.round(bytes / 1e6)} MB, to ${values.content}.\n`);
}
