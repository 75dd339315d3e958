import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Outcome } from '../document/finding.ts';
import { writeWhole } from '../safety/write-whole.ts';
import type { Address } from './model.ts';

/** The file beside the collections that holds every address that a page of the site has ever had, one a line. */
export const addressFile = 'published-addresses.txt';

/** Addresses become paths of files, so nothing passes that could lead out of the output folder. */
const pageAddressForm = /^\/(?:[a-z0-9-]+\/)*$/;

function isPageAddress(line: string): line is Address {
  return pageAddressForm.test(line);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function textAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function notAnAddress(text: string, line: number): Finding {
  return {
    rule: 'address-not-known',
    severity: 'warning',
    message: `“${text}” is not the address of a page, so no page will answer at it.`,
    hint: 'Addresses begin and end with a slash. Correct the line or delete it.',
    file: addressFile,
    line,
  };
}

/** The addresses at which the site of a content folder has answered before; none for a folder without the file. */
export async function readPublishedAddresses(content: string): Promise<Outcome<readonly Address[]>> {
  const lines = (await textAt(join(content, addressFile))).split(/\r?\n/);
  const findings = lines.flatMap((line, at) =>
    line === '' || isPageAddress(line) ? [] : [notAnAddress(line, at + 1)],
  );
  return { value: lines.filter((line) => line !== '').filter(isPageAddress), findings };
}

/** Adds the addresses of the pages that were just published; the file is replaced in one step, and only when it changes. */
export async function recordPublishedAddresses(
  content: string,
  before: readonly Address[],
  pages: readonly Address[],
): Promise<void> {
  const all = [...new Set([...before, ...pages.filter(isPageAddress)])].sort();
  if (all.length === before.length) return;
  await writeWhole(join(content, addressFile), `${all.join('\n')}\n`);
}
