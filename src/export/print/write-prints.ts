import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meeting } from '../../archive/model.ts';
import type { Outcome } from '../../document/finding.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { wholeMeetingLink } from '../../site/pages/meeting.ts';
import { renderSite } from '../../site/render-site.ts';
import { withDay } from './for-print.ts';
import { openPrinter, type Printer } from './printer.ts';

/** A PDF that was written. */
export interface WrittenPrint {
  readonly path: string;
  readonly bytes: number;
}

/** Where PDFs go, and where their links lead. */
export interface PrintOptions {
  readonly output: string;
  readonly address: string | undefined;
  /** The Chromium that the environment names. */
  readonly browser: string | undefined;
}

/** Prints one meeting, whose day the file bears; it comes to its place only when it is whole. */
async function writePrint(
  meeting: Meeting,
  printer: Printer,
  { output }: PrintOptions,
): Promise<WrittenPrint> {
  const bytes = withDay(await printer.print(wholeMeetingLink(meeting, { language: 'en' }).url), meeting.date);
  const path = join(output, `${meeting.id.replaceAll('/', '-')}.pdf`);
  await writeFile(`${path}.tmp`, bytes);
  await rename(`${path}.tmp`, path);
  return { path, bytes: bytes.length };
}

/** Prints every meeting of a site as a PDF: the page that holds the whole meeting, with tags and bookmarks. */
export async function writePrints(
  site: LinkedArchive,
  options: PrintOptions,
): Promise<Outcome<readonly WrittenPrint[] | undefined>> {
  const { output, address, browser } = options;
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-print-'));
  const printer = await openPrinter({ folder, address }, browser);
  try {
    if (!printer.value) return { value: undefined, findings: printer.findings };
    const whole = { site, output: folder, base: '/', address, wholeMeetings: 'on one page' } as const;
    const { findings } = await renderSite(whole);
    if (findings.length > 0) return { value: undefined, findings };
    await mkdir(output, { recursive: true });
    const prints: WrittenPrint[] = [];
    for (const meeting of site.meetings) prints.push(await writePrint(meeting, printer.value, options));
    return { value: prints, findings: [] };
  } finally {
    await printer.value?.close();
    await rm(folder, { recursive: true, force: true });
  }
}
