import type { Finding } from '../../document/finding.ts';

/** Formats of word processors that must be converted before they can be read. */
export type OfficeFormat = 'word' | 'odt' | 'rtf';

const names: Readonly<Record<OfficeFormat, string>> = {
  word: 'a Word document of the kind before 2007 (.doc)',
  odt: 'an OpenDocument text (.odt)',
  rtf: 'a text in Rich Text Format (.rtf)',
};

/** Whether a format is one of those that must be converted before they can be read. */
export function isOfficeFormat(format: string): format is OfficeFormat {
  return format in names;
}

/** A document of a word processor that is not read as it is; `why` says what kept it from being converted. */
export function notConverted(format: OfficeFormat, why?: string): Finding {
  return {
    rule: format === 'word' ? 'word-too-old' : 'format-not-read',
    severity: 'error',
    message: `This is ${names[format]}, which is not read as it is${why === undefined ? '' : `, and it could not be converted (${why})`}, so its words are not on the site.`,
    hint: 'Open it in Word or LibreOffice, save it as .docx, and put that file in its place.',
  };
}

/** An Office document that opens with a password only. */
export const locked: Finding = {
  rule: 'word-locked',
  severity: 'error',
  message:
    'This Office document is locked with a password, so it cannot be read and its words are not on the site.',
  hint: 'If it is meant for the public, open it, take the password off (File, Info, Protect document), save it and put that file in its place.',
};

/** A document that was read from a conversion of it. */
export function converted(format: OfficeFormat): Finding {
  return {
    rule: 'converted-for-reading',
    severity: 'note',
    message: `This is ${names[format]}; it was read from a conversion to .docx made with LibreOffice.`,
    hint: 'Compare numbers of paragraphs and tables with the original, for conversions may change them.',
  };
}
