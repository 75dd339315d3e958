import { unzipSync } from 'fflate';

/** What stands in a zip archive: a Word document, an OpenDocument text, or anything else. */
export type ArchiveFormat = 'docx' | 'odt' | 'zip';

/** What stands in a container of old Office programs: a Word document, one locked with a password, or anything else. */
export type ContainerFormat = 'word' | 'locked' | 'binary';

/** The names in a zip archive; nothing is unpacked. */
function namesInZip(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name.replaceAll('\\', '/').replace(/^\//, ''));
        return false;
      },
    });
  } catch {
    // A damaged archive has no names that could be relied on: it is a zip and no more.
    return new Set();
  }
  return names;
}

const openDocumentText = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** What a zip archive holds, by the names in it. */
export function archiveFormat(bytes: Uint8Array): ArchiveFormat {
  // OpenDocument puts its type first and uncompressed, behind the 30 bytes of the entry's head.
  const head = new TextDecoder('latin1').decode(bytes.subarray(30, 30 + openDocumentText.length));
  if (head === openDocumentText) return 'odt';
  const names = namesInZip(bytes);
  return names.has('[Content_Types].xml') && names.has('word/document.xml') ? 'docx' : 'zip';
}

/** What a container of old Office programs holds: they name their streams in UTF-16. */
export function containerFormat(bytes: Uint8Array): ContainerFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'locked';
  return holds('WordDocument') ? 'word' : 'binary';
}
