import type { Finding } from '../../document/finding.ts';
import { type PdfFault, pdfFault } from '../../safety/pdf/swelling.ts';
import { type PdfLimits, pdfLimits } from '../../safety/unpack/limits.ts';

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en-GB')} megabytes`;
}

/** What is too much, to stand behind "This PDF". */
function wording(fault: PdfFault, { stream, bytes, harmless, ratio }: PdfLimits): string {
  switch (fault) {
    case 'swells':
      return `has parts that would swell to more than ${ratio} times their size and ${megabytes(harmless)} when unpacked`;
    case 'stream too large':
      return `has a part that would take more than ${megabytes(stream)} when unpacked`;
    case 'too large':
      return `would take more than ${megabytes(bytes)} when unpacked, without its pictures`;
  }
}

/** Says that a PDF unpacks to more than is unpacked; nothing when it may be opened. */
export function swellingFinding(pdf: Uint8Array, limits: PdfLimits = pdfLimits): Finding | undefined {
  const fault = pdfFault(pdf, limits);
  if (!fault) return undefined;
  return {
    rule: 'pdf-swells',
    severity: 'error',
    message: `This PDF ${wording(fault, limits)}, so it was not opened and none of its words are on the site.`,
    hint: 'Such files are made to fill a computer. If it is meant well, open it in a viewer, print it to a new PDF, and put that in its place.',
  };
}
