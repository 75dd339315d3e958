import type { Finding } from '../../document/finding.ts';

/**
 * What a page without text means. `page` is the page of the file, counted from 1; without it the whole file is
 * the picture of one page.
 */
export function pageIsScan(page?: number): Finding {
  const what =
    page === undefined ? 'This file is a picture of a page' : `Page ${page} is a picture of a page`;
  return {
    rule: 'page-is-scan',
    severity: 'warning',
    message: `${what}: it holds no text, so it is published as a picture. Nobody can search it, who cannot see it cannot read it, and Minutebook cannot tell whether it is marked as exempt.`,
    hint: 'Publish a version with text, as saved from the word processor; or build with --ocr, which recognises the text by machine.',
    ...(page === undefined ? {} : { page }),
  };
}
