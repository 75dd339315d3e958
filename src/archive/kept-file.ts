import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../document/finding.ts';
import { hasCode } from '../safety/error-code.ts';

/**
 * The text of a file that the publisher keeps beside the collections; nothing when there is none. One that is there and
 * cannot be opened is a finding, for what it says must not be passed over.
 */
export async function keptText(content: string, name: string): Promise<Outcome<string | undefined>> {
  try {
    return { value: await readFile(join(content, name), 'utf8'), findings: [] };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { value: undefined, findings: [] };
    if (!hasCode(error, 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP')) throw error;
    const finding = {
      rule: 'kept-file-not-opened',
      severity: 'error',
      message: `“${name}” beside the collections is there and cannot be opened, so nobody can tell what it says.`,
      hint: 'Make it a file that whoever builds may read, or take it away.',
      file: name,
    } as const;
    return { value: undefined, findings: [finding] };
  }
}
