import type { HostileFile } from './hostile-file.ts';
import { otherFiles } from './other-files.ts';
import { payloadPapers } from './payload-papers.ts';
import { pdfFiles } from './pdf-files.ts';
import { textFiles } from './text-files.ts';
import { webFiles } from './web-files.ts';
import { wordFiles } from './word-files.ts';
import { xmlFiles } from './xml-files.ts';
import { zipFiles } from './zip-files.ts';

/** The whole manifest: every hostile and odd file, what it is, and how it must end. */
export function wholeCorpus(): readonly HostileFile[] {
  return [
    ...pdfFiles(),
    ...wordFiles(),
    ...webFiles(),
    ...xmlFiles(),
    ...textFiles(),
    ...zipFiles(),
    ...otherFiles(),
    ...payloadPapers(),
  ];
}

/** What can be read in the time of the tests: without what needs LibreOffice, or is stopped only by the clock. */
export function quickCorpus(): readonly HostileFile[] {
  return wholeCorpus().filter(({ slow }) => !slow);
}
