import type { Finding, Outcome } from '../../document/finding.ts';
import type { Picture, Reading } from '../reading.ts';
import { type PictureHeader, pictureHeader } from './header.ts';
import { bytesForPage, mostPixels } from './page-picture.ts';
import { pageIsScan } from './scan-finding.ts';

const broken: Finding = {
  rule: 'picture-broken',
  severity: 'error',
  message: 'This picture is damaged: it could not be opened, so it is not published.',
  hint: 'Scan, download or export it again. If a viewer still opens it, save it anew from there.',
};

function tooLarge({ width, height }: PictureHeader): Finding {
  return {
    rule: 'picture-too-large',
    severity: 'error',
    message: `This picture has ${width} × ${height} pixels, more than any page needs, so it is not published.`,
    hint: 'Save it at 300 dots to the inch or fewer: a page of A4 has 2480 × 3508 pixels then.',
  };
}

const endings: Readonly<Record<Picture['mediaType'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

function readingOf(picture: Picture): Reading {
  return {
    document: { blocks: [{ type: 'figure', kind: 'scan', picture: picture.name, alternative: '', gap: 1 }] },
    lines: [],
    pictures: [picture],
    findings: [pageIsScan()],
  };
}

function forPage(bytes: Uint8Array, { mediaType }: PictureHeader): Uint8Array | undefined {
  try {
    return bytesForPage(bytes, mediaType);
  } catch (error) {
    // The decoder throws plain errors for everything that can be wrong with a picture.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/**
 * Reads a PNG or JPEG as the picture of one page: a figure without text, and what that means for readers. A
 * damaged picture, or one of more pixels than are decoded, gives a finding in place of a reading.
 */
export function readPicture(bytes: Uint8Array): Outcome<Reading | undefined> {
  const header = pictureHeader(bytes);
  if (!header) return { value: undefined, findings: [broken] };
  if (header.width * header.height > mostPixels) return { value: undefined, findings: [tooLarge(header)] };
  const shown = forPage(bytes, header);
  if (!shown) return { value: undefined, findings: [broken] };
  const { mediaType } = header;
  return { value: readingOf({ name: `page.${endings[mediaType]}`, mediaType, bytes: shown }), findings: [] };
}
