import { stat } from 'node:fs/promises';
import type { Archive } from '../archive/model.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { linkArchive } from '../link/link-archive.ts';
import type { LinkedArchive } from '../link/model.ts';
import { fullDisk } from '../safety/full-disk.ts';
import { siteContext } from '../site/site-context.ts';
import { writeBooks } from './epub/write-books.ts';
import { writePortable } from './folder/write-portable.ts';
import type { Edition, ExportOptions } from './options.ts';
import { partName, partOf } from './part.ts';
import { writePrints } from './print/write-prints.ts';
import { type ExportResult, nothingMade } from './summary.ts';
import { writeZim } from './zim/write-zim.ts';

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** What an edition adds to the result; nothing when it could not be made. */
type Maker = (
  site: LinkedArchive,
  options: ExportOptions,
  name: string,
) => Promise<Outcome<Partial<ExportResult> | undefined>>;

function under<Key extends keyof ExportResult>(
  key: Key,
  { value, findings }: Outcome<ExportResult[Key] | undefined>,
): Outcome<Partial<ExportResult> | undefined> {
  return { value: value && { [key]: value }, findings };
}

const makers: Readonly<Record<Edition, Maker>> = {
  epub: async (site, options) =>
    under('books', await writeBooks(site.meetings, siteContext(site, '/', options), options)),
  zip: async (site, options, name) => under('portable', await writePortable(site, { ...options, name })),
  pdf: async (site, options) => under('prints', await writePrints(site, options)),
  zim: async (site, { output, address }, name) =>
    under('zim', await writeZim(site, { output, address, name })),
};

async function collections(content: string): Promise<Outcome<Archive>> {
  return (await isFolder(content)) ? await readArchive(content) : { value: { meetings: [] }, findings: [] };
}

async function madeFromCollections(options: ExportOptions): Promise<Outcome<ExportResult | undefined>> {
  const archive = await collections(options.content);
  if (archive.findings.some(({ severity }) => severity === 'error'))
    return { value: undefined, findings: archive.findings };
  const part = partOf(archive.value, options, options.content);
  if ('rule' in part) return { value: undefined, findings: [...archive.findings, part] };
  const site = linkArchive(part);
  const findings: Finding[] = [...archive.findings];
  let result = nothingMade;
  for (const edition of options.editions) {
    const made = await makers[edition](site, options, partName(options, part));
    findings.push(...made.findings);
    if (!made.value) return { value: undefined, findings };
    result = { ...result, ...made.value };
  }
  return { value: result, findings };
}

/** Makes the editions that were asked for from the collections. What cannot be made, and a full disk, gives the export up. */
export async function exportEditions(options: ExportOptions): Promise<Outcome<ExportResult | undefined>> {
  try {
    return await madeFromCollections(options);
  } catch (reason) {
    const full = await fullDisk(reason, options.output);
    if (!full) throw reason;
    return { value: undefined, findings: [full] };
  }
}
