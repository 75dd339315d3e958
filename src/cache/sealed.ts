import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { hasCode } from '../safety/error-code.ts';
import { writeWhole } from '../safety/write-whole.ts';

function sealOf(version: string, json: string): string {
  return createHash('sha256').update(`${version}\n${json}`).digest('hex');
}

/** Writes what a later run may believe: JSON below a line that tells whether it is whole and who wrote it. */
export async function writeSealed(path: string, version: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await writeWhole(path, `${sealOf(version, json)}\n${json}\n`);
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return undefined;
    throw error;
  }
}

/**
 * What was written by the same version of the program and is whole; nothing for everything else, be it missing, cut off,
 * changed, older or of another shape: whoever asks works it out again.
 */
export async function readSealed<Shape>(
  path: string,
  version: string,
  schema: z.ZodType<Shape>,
): Promise<Shape | undefined> {
  const text = await textAt(path);
  const [seal, json, end, ...more] = text?.split('\n') ?? [];
  if (json === undefined || end !== '' || more.length > 0 || seal !== sealOf(version, json)) return undefined;
  return schema.safeParse(JSON.parse(json)).data;
}
