import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that makes the documents, and how to come by it. */
export interface Program {
  readonly name: string;
  /** The environment variable that may name it. */
  readonly variable: string;
  readonly install: string;
}

export const writer: Program = {
  name: 'soffice',
  variable: 'MINUTEBOOK_SOFFICE',
  install: 'LibreOffice Writer ("apt-get install libreoffice-writer fonts-liberation fonts-dejavu")',
};

export const unite: Program = {
  name: 'pdfunite',
  variable: 'MINUTEBOOK_PDFUNITE',
  install: 'poppler-utils ("apt-get install poppler-utils")',
};

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program is: named in the environment, else on the path; undefined when it is nowhere. */
export function programPath({ name, variable }: Program): string | undefined {
  const wanted = process.env[variable];
  const places = wanted
    ? [wanted]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find(isProgram);
}

/** Runs a program to its end; throws with its own words when it fails. */
export async function runProgram(program: Program, given: readonly string[]): Promise<void> {
  const path = programPath(program);
  if (path === undefined) throw new Error(`${program.name} is not there: install ${program.install}.`);
  await run(path, given, { maxBuffer: 64 * 1024 * 1024 });
}
