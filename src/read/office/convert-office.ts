import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcome } from '../../document/finding.ts';
import { converted, notConverted, type OfficeFormat } from './findings.ts';

/** What the conversion may use. */
export interface ConversionRoom {
  /** An empty folder of its own: everything that the office program writes stays in it. */
  readonly directory: string;
  /** How long it may take, in milliseconds. */
  readonly patience?: number;
}

/** Starting the program for the first time takes most of it. */
const usualPatience = 120_000;

const endings: Readonly<Record<OfficeFormat, string>> = { word: 'doc', odt: 'odt', rtf: 'rtf' };

/**
 * The program's settings for this run: no macros, nothing fetched for a document, and a proxy that nobody
 * answers should it try. The network is taken from it by the system besides.
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
`;

/** Where a program lies on the search path. */
async function programOnPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder, or not for us: the next may have it.
    }
  }
  return undefined;
}

/** Tells one LibreOffice from another, by the file that is run; nothing where none is installed. */
export async function officeVersion(): Promise<string | undefined> {
  const path = await programOnPath('soffice');
  if (path === undefined) return undefined;
  const { size, mtimeMs } = await stat(path);
  return `${path} ${size} ${mtimeMs}`;
}

interface Program {
  readonly office: string;
  /** What runs another program in a network of its own, which leads nowhere. */
  readonly isolator: string;
}

async function programs(): Promise<Program | string> {
  const office = await programOnPath('soffice');
  if (office === undefined) return 'LibreOffice is not installed';
  const isolator = process.platform === 'linux' ? await programOnPath('unshare') : undefined;
  return isolator === undefined ? 'LibreOffice cannot be kept from the network here' : { office, isolator };
}

/** What the program is told, after what keeps it from the network and ends all that it started with it. */
function commandLine(office: string, directory: string, input: string): readonly string[] {
  const profile = pathToFileURL(join(directory, 'profile')).href;
  const isolation = ['--user', '--map-root-user', '--net', '--pid', '--fork', '--kill-child'];
  const manners = ['--headless', '--norestore', '--nodefault', '--nolockcheck'];
  const work = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(directory, 'converted'), input];
  return [...isolation, office, ...manners, `-env:UserInstallation=${profile}`, ...work];
}

/** Runs the program to its end, or ends it with all that it started when it takes too long; gives why it failed. */
function run(
  { office, isolator }: Program,
  directory: string,
  input: string,
  patience: number,
): Promise<string> {
  const child = spawn(isolator, commandLine(office, directory, input), {
    cwd: directory,
    env: { PATH: process.env.PATH, HOME: directory, TMPDIR: directory, LANG: 'C.UTF-8' },
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    const end = (why: string) => {
      clearTimeout(timer);
      resolve(why);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => {
      if (late) end('it took too long');
      else end(code === 0 ? '' : `LibreOffice ended with ${code ?? 'a signal'}`);
    });
  });
}

async function writeProfile(directory: string): Promise<void> {
  const user = join(directory, 'profile', 'user');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'registrymodifications.xcu'), settings);
}

async function convertedFile(directory: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(directory, 'converted', 'document.docx'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Converts a document of an older or another word processor to .docx with LibreOffice, when that is on the
 * search path and can be run without a network. What it writes stays in the room's directory, which is
 * left empty. Gives the bytes and a note; or a finding that says why there are none. Call it before reading, for
 * the process that reads documents may start no program.
 */
export async function withOfficeConversion(
  bytes: Uint8Array,
  format: OfficeFormat,
  { directory, patience = usualPatience }: ConversionRoom,
): Promise<Outcome<Uint8Array | undefined>> {
  const found = await programs();
  if (typeof found === 'string') return { value: undefined, findings: [notConverted(format, found)] };
  const desk = join(directory, 'desk');
  const input = join(desk, `document.${endings[format]}`);
  await writeProfile(desk);
  await writeFile(input, bytes);
  const failure = await run(found, desk, input, patience);
  const value = failure === '' ? await convertedFile(desk) : undefined;
  // A program that was ended may still be letting go of its files.
  await rm(desk, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  if (value) return { value, findings: [converted(format)] };
  const why = failure === '' ? 'LibreOffice made no document of it' : failure;
  return { value: undefined, findings: [notConverted(format, why)] };
}
