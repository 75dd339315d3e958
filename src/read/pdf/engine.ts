import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Finding, Outcome } from '../../document/finding.ts';
import { pdfLimits } from '../../safety/unpack/limits.ts';

/** The PDF engine: pdf.js in its build for old browsers, which is the one that runs without a browser. */
export type Engine = typeof import('pdfjs-dist');

/**
 * The engine draws with these classes of a browser and warns when there are none; text, tags and operators are
 * read without them.
 */
function standInForBrowser(): void {
  for (const name of ['DOMMatrix', 'Path2D']) {
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, class {});
  }
}

/** Loads the PDF engine; only the first call takes time. */
export async function loadEngine(): Promise<Engine> {
  standInForBrowser();
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** A folder of data files that come with the engine, closed by a slash as it asks. */
function dataFolder(name: string): string {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return `${join(home, name)}/`;
}

const refusals: Readonly<Record<'encrypted' | 'broken', Finding>> = {
  encrypted: {
    rule: 'pdf-encrypted',
    severity: 'error',
    message: 'This PDF opens only with a password, so none of its words can be published.',
    hint: 'Save it again without a password (print it to a PDF, say), and put that file in its place.',
  },
  broken: {
    rule: 'pdf-broken',
    severity: 'error',
    message: 'This PDF is damaged: it could not be opened, so none of its words can be published.',
    hint: 'Download or export it again. If a viewer still opens it, print it to a new PDF from there.',
  },
};

/** What goes wrong in the engine carries its kind as a name. */
function refusal(error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  const because = error.name === 'PasswordException' ? refusals.encrypted : refusals.broken;
  return because === refusals.broken
    ? { ...because, message: `${because.message} (${error.message})` }
    : because;
}

/**
 * Opens a PDF without network, worker or fonts of the system; the bytes stay the caller's. Gives a finding in
 * place of a document that needs a password or is damaged. The document is closed by `loadingTask.destroy()`.
 */
export async function openPdf(bytes: Uint8Array): Promise<Outcome<PDFDocumentProxy | undefined>> {
  const { getDocument } = await loadEngine();
  const task = getDocument({
    // A copy in plain bytes: the engine takes no Buffer and keeps what it is given.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    // Without them a font has no name, and only its name tells bold and italic.
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // More than any page of a paper needs: a larger picture is not decoded.
    maxImageSize: pdfLimits.pixels,
    verbosity: 0,
    cMapUrl: dataFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: dataFolder('standard_fonts'),
    wasmUrl: dataFolder('wasm'),
    iccUrl: dataFolder('iccs'),
  });
  try {
    return { value: await task.promise, findings: [] };
  } catch (error) {
    await task.destroy();
    return { value: undefined, findings: [refusal(error)] };
  }
}
