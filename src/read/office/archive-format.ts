import { zipDirectory } from '../../safety/unpack/zip-directory.ts';

/** What a zip archive is: a document of an Office program, a book, or an archive of files. */
export type ArchiveFormat = 'docx' | 'odt' | 'spreadsheet' | 'presentation' | 'other office' | 'book' | 'zip';

/** What a file of an old Office program holds; `locked` is a newer one with a password. */
export type CompoundFormat = 'word' | 'locked' | 'spreadsheet' | 'presentation' | 'mail' | 'other office';

/** An archive of more files than this is no document. */
const mostParts = 10_000;

/** Names of parts are the same in any case, and may be written with a slash or a backslash. */
function namesInZip(bytes: Uint8Array): readonly string[] {
  const entries = zipDirectory(bytes, mostParts) ?? [];
  return entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase());
}

/** Documents that put their type first and uncompressed, behind the 30 bytes of the entry's head. */
const declaredTypes: readonly (readonly [type: string, format: ArchiveFormat])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'spreadsheet'],
  ['application/vnd.oasis.opendocument.presentation', 'presentation'],
  ['application/vnd.oasis.opendocument', 'other office'],
  ['application/epub+zip', 'book'],
];

/** Documents of Microsoft Office by the folder that holds their parts; the parts themselves have names of many kinds. */
const tellingFolders: readonly (readonly [folder: string, format: ArchiveFormat])[] = [
  ['word/', 'docx'],
  ['xl/', 'spreadsheet'],
  ['ppt/', 'presentation'],
];

/** What a zip archive is: by the type that it declares, else by the names in it. */
export function archiveFormat(bytes: Uint8Array): ArchiveFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(30, 100));
  const declared = declaredTypes.find(([type]) => head.startsWith(`mimetype${type}`));
  if (declared) return declared[1];
  const names = namesInZip(bytes);
  if (!names.includes('[content_types].xml')) return 'zip';
  const found = tellingFolders.find(([folder]) => names.some((name) => name.startsWith(folder)));
  return found?.[1] ?? 'other office';
}

/** Streams by which old Office files are known; they name them in UTF-16. */
const tellingStreams: readonly (readonly [stream: string, format: CompoundFormat])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'word'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
  ['__properties_version1.0', 'mail'],
];

/** What a file of an old Office program holds. */
export function compoundFormat(bytes: Uint8Array): CompoundFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  return tellingStreams.find(([stream]) => holds(stream))?.[1] ?? 'other office';
}

/** How the text of an old Word file begins, from Word 6 on. */
const wordSigns = new Set([0xa5ec, 0xa5dc, 0xa5db]);

/** The parts of a compound file begin behind its head, at multiples of so many bytes. */
const [headLength, shortestStep] = [512, 64];

/**
 * Whether something in an old Word file begins as the text of one does. Where nothing does, an office program takes
 * the bytes for plain text of some sort.
 */
export function holdsWordText(bytes: Uint8Array): boolean {
  for (let at = headLength; at + 1 < bytes.byteLength; at += shortestStep)
    if (wordSigns.has((bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256)) return true;
  return false;
}
