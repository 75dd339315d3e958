import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { ReadingLimits } from '../../safety/sandbox/limits.ts';
import { openReaders } from '../../safety/sandbox/readers.ts';
import { type RecognisePage, recognisedPageSchema } from './recognised-page.ts';

/** Child processes that recognise text, ready to be asked. */
export interface Recogniser {
  readonly recognise: RecognisePage;
  /** Ends the child processes. */
  readonly close: () => void;
}

/** Packages that a publisher installs when scans are to be recognised. */
const engine = 'tesseract.js';
const data = '@tesseract.js-data/eng';

const notInstalled: Finding = {
  rule: 'ocr-not-installed',
  severity: 'warning',
  message: `Text in scanned pages cannot be recognised: “${engine}” and “${data}” are not installed. The pages are published as pictures.`,
  hint: `Install them with: npm install --no-save ${engine}@7.0.0 ${data}@1.0.0`,
};

/** A page that takes longer is no page of text; the engine holds about 200 megabytes, and a few pictures. */
const limits: ReadingLimits = {
  seconds: 60,
  processorSeconds: 60,
  secondsPerMegabyte: 0,
  secondsPerPage: 0,
  megabytes: 1000,
  answerMegabytes: 20,
  pictureMegabytes: 0,
  restingMegabytes: 500,
};

/** Each process keeps one core busy and holds the engine's data. */
const mostProcesses = 4;

/**
 * Which engine and data are installed, by their package files, where Node finds them from the file `from`; nothing when
 * they are not. What was recognised, and what could not be, holds for these alone.
 */
export function engineVersion(from: string = import.meta.url): string | undefined {
  if (engineFolders(from).length === 0) return undefined;
  const packages = createRequire(from);
  const files = [engine, data].map((name) => readFileSync(packages.resolve(`${name}/package.json`)));
  return createHash('sha256').update(Buffer.concat(files)).digest('hex');
}

/** The folders of packages that the engine is read from, as Node finds them from the file `from`; none when it is not installed. */
export function engineFolders(from: string): readonly URL[] {
  const packages = createRequire(from);
  try {
    const found = [engine, data].map((name) => {
      const home = dirname(packages.resolve(`${name}/package.json`));
      // A package lies in the folder "node_modules", or in one more for its scope.
      return join(home, ...name.split('/').map(() => '..'), '/');
    });
    return [...new Set(found)].map((folder) => pathToFileURL(folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  'reading-took-too-long': `it took longer than ${limits.seconds} seconds`,
  'reading-too-large': `it needed more than ${limits.megabytes} megabytes of memory`,
};

function failed(because: string, rule = 'ocr-failed'): Finding {
  return {
    rule,
    severity: 'warning',
    message: `The text of this page could not be recognised: ${because}. It is published as a picture only.`,
    hint: 'Save the picture again at 300 dots to the inch, or publish a version of the document with text.',
  };
}

/**
 * Opens child processes for recognising text in pictures, which may read the program and the engine, and nothing
 * else. Gives a finding in their place when the engine is not installed; `from` is the file from which Node looks
 * for it. Nothing of the engine is loaded before the first picture, and never into this process.
 */
export function openRecogniser(from: string = import.meta.url): Outcome<Recogniser | undefined> {
  const folders = engineFolders(from);
  if (folders.length === 0) return { value: undefined, findings: [notInstalled] };
  const { read, close } = openReaders({
    program: new URL('./recognise-pictures.ts', import.meta.url),
    mayRead: [
      new URL('../../', import.meta.url),
      new URL('../../../package.json', import.meta.url),
      ...folders,
    ],
    count: Math.min(mostProcesses, availableParallelism()),
    limits,
  });
  const recognise: RecognisePage = async ({ bytes, name }) => {
    const { value, findings } = await read(bytes, name);
    const [fault] = findings;
    if (!value) {
      const reason = reasons[fault?.rule ?? ''];
      const finding = reason ? failed(reason, 'ocr-not-finished') : failed('the recogniser failed on it');
      return { value: undefined, findings: [finding] };
    }
    const page = recognisedPageSchema.safeParse(value.value);
    if (!page.success) return { value: undefined, findings: [failed('its answer makes no sense')] };
    return { value: page.data, findings: [] };
  };
  return { value: { recognise, close }, findings: [] };
}
