import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleSite } from '../../src/build/assemble.ts';
import { loadSite } from '../../src/site/load.ts';
import { generatedArchive, writeGenerated } from '../generated/archive.ts';

/* Run as a program, like assemble-searching-also.ts: writes a whole site of a generated archive. */
const [, , output, pages, councils, base] = process.argv;
if (output === undefined || pages === undefined || councils === undefined)
  throw new Error('Name the folder to write to, and how many pages and councils.');

const content = mkdtempSync(join(tmpdir(), 'minutebook-generated-content-'));
await writeGenerated(generatedArchive({ pages: Number(pages), councils: Number(councils) }), content);
await assembleSite(await loadSite({ content }), output, { base: base ?? '/', onStep: () => undefined });
rmSync(content, { recursive: true, force: true });
