/** What a file is by signs in its first bytes, where those are enough to tell. */
export type SignedFormat =
  | 'pdf'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'other picture'
  | 'sound or film'
  | 'program'
  | 'other archive'
  | 'mail'
  | 'postscript'
  /** Containers that are looked into. */
  | 'zip'
  | 'compound file';

interface Signature {
  readonly format: SignedFormat;
  readonly kind: string;
  /** Bytes as Latin-1 characters. */
  readonly example: string;
  /** Matched against the first bytes as `shown` writes them. */
  readonly pattern: RegExp;
}

/** How many bytes the patterns see: a PDF may have so many before its sign. */
const openingLength = 1024;

/**
 * The signs of formats. Those that are letters alone ask for a byte that no text has, so that a text which begins
 * with them stays one.
 */
export const signatures: readonly Signature[] = [
  { format: 'pdf', kind: 'PDF', example: '%PDF-1.7\n', pattern: /^%PDF-/ },
  {
    format: 'zip',
    kind: 'zip archive',
    example: 'PK\u0003\u0004',
    pattern: /^PK(?:␃␄|␅␆|␇␈)/,
  },
  {
    format: 'compound file',
    kind: 'documents of Office before 2007',
    example: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    pattern: /^\xd0\xcf␑\xe0/,
  },
  { format: 'rtf', kind: 'Rich Text Format', example: '{\\rtf1\\ansi', pattern: /^\{\\rt/ },
  { format: 'png', kind: 'PNG', example: '\u0089PNG\r\n\u001a\n', pattern: /^\x89PNG/ },
  { format: 'jpeg', kind: 'JPEG', example: '\u00ff\u00d8\u00ff\u00e0', pattern: /^\xff\xd8\xff/ },
  { format: 'other picture', kind: 'TIFF', example: 'II*\0', pattern: /^(?:II\*␀|MM␀\*)/ },
  { format: 'other picture', kind: 'GIF', example: 'GIF89a(\0', pattern: /^GIF8[79]a/ },
  { format: 'other picture', kind: 'WebP', example: 'RIFF$\0\0\0WEBPVP8 ', pattern: /^RIFF.{4}WEBP/s },
  {
    format: 'other picture',
    kind: 'HEIC and its like',
    example: '\0\0\0\u0018ftypheic\0\0',
    pattern: /^.{4}ftyp(?:hei|hev|mif|msf|avi)/s,
  },
  {
    format: 'other picture',
    kind: 'Windows bitmap',
    example: 'BM6\0\u0001\0\0\0\0\0',
    pattern: /^BM.{4}␀␀␀␀/s,
  },
  { format: 'sound or film', kind: 'MP4', example: '\0\0\0 ftypisom\0\0', pattern: /^.{4}ftyp/s },
  {
    format: 'sound or film',
    kind: 'WAV, AVI',
    example: 'RIFF$\0\0\0WAVEfmt ',
    pattern: /^RIFF.{4}(?:WAVE|AVI )/s,
  },
  {
    format: 'sound or film',
    kind: 'MP3 with its facts',
    example: 'ID3\u0004\0',
    pattern: /^ID3[␂-␄]␀/,
  },
  {
    format: 'sound or film',
    kind: 'MP3',
    example: '\u00ff\u00fb\u0090d',
    pattern: /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/,
  },
  { format: 'sound or film', kind: 'Ogg, FLAC', example: 'OggS\0', pattern: /^(?:OggS␀|fLaC␀)/ },
  {
    format: 'sound or film',
    kind: 'Matroska, WebM',
    example: '\u001aE\u00df\u00a3',
    pattern: /^␚E\xdf\xa3/,
  },
  {
    format: 'sound or film',
    kind: 'Windows Media',
    example: '0&\u00b2u\u008ef\u00cf\u0011',
    pattern: /^0&\xb2u\x8ef\xcf␑/,
  },
  { format: 'program', kind: 'Windows program', example: 'MZ\u0090\0\u0003', pattern: /^MZ[^␀]{0,60}␀/ },
  { format: 'program', kind: 'Linux program', example: '\u007fELF\u0002', pattern: /^\x7fELF/ },
  {
    format: 'program',
    kind: 'Mac program, Java class',
    example: '\u00ca\u00fe\u00ba\u00be',
    pattern: /^(?:\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe)/,
  },
  { format: 'other archive', kind: 'gzip', example: '\u001f\u008b\b\0', pattern: /^␟\x8b␈/ },
  { format: 'other archive', kind: '7z', example: "7z\u00bc\u00af'\u001c", pattern: /^7z\xbc\xaf/ },
  { format: 'other archive', kind: 'RAR', example: 'Rar!\u001a\u0007\0', pattern: /^Rar!␚/ },
  { format: 'other archive', kind: 'bzip2', example: 'BZh91AY&SY', pattern: /^BZh[1-9]1AY&SY/ },
  { format: 'other archive', kind: 'xz', example: '\u00fd7zXZ\0', pattern: /^\xfd7zXZ␀/ },
  { format: 'other archive', kind: 'cabinet', example: 'MSCF\0\0', pattern: /^MSCF␀/ },
  {
    format: 'other archive',
    kind: 'tar',
    example: `${'report.pdf'.padEnd(257, '\0')}ustar`,
    pattern: /^[^␀].{256}ustar/s,
  },
  { format: 'postscript', kind: 'PostScript', example: '%!PS-Adobe-3.0', pattern: /^%!PS/ },
  {
    format: 'mail',
    kind: 'mail, page saved with its pictures',
    example: 'From: <saved>\r\nMIME-Version: 1.0\r\n',
    pattern: /^(?:[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:/i,
  },
];

const whiteSpace = new Set([0x09, 0x0a, 0x0d]);

/** Bytes as characters that can be read in a pattern: Latin-1, with the signs of Unicode for control characters ("␀"). */
function shown(bytes: Uint8Array): string {
  const codes = Array.from(bytes, (byte) => (byte < 0x20 && !whiteSpace.has(byte) ? 0x2400 + byte : byte));
  return String.fromCharCode(...codes);
}

/** A PDF that something else stands before, such as the head of a download; its end proves that it is one. */
function isPdfBehindOther(opening: string, bytes: Uint8Array): boolean {
  return /%PDF-\d/.test(opening) && shown(bytes.subarray(-2048)).includes('startxref');
}

/** What a file is by its signs; nothing when it has none, as texts have none. */
export function signedFormat(bytes: Uint8Array): SignedFormat | undefined {
  const opening = shown(bytes.subarray(0, openingLength));
  const found = signatures.find(({ pattern }) => pattern.test(opening));
  return found?.format ?? (isPdfBehindOther(opening, bytes) ? 'pdf' : undefined);
}
