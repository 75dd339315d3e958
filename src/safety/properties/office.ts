import { strToU8, type Zippable, zipSync } from 'fflate';
import { unpackLimits } from '../unpack/limits.ts';
import { unpackedParts } from '../unpack/unpack.ts';
import { pictureWithoutProperties } from './pictures.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts that say of a document who wrote it, for whom and with what, and what stands in their place. */
const emptyParts: ReadonlyMap<string, string> = new Map([
  [
    'docProps/core.xml',
    `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  ],
  [
    'docProps/app.xml',
    `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`,
  ],
  [
    'docProps/custom.xml',
    `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
  ],
  [
    'meta.xml',
    `${xml}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>`,
  ],
]);

/** A picture of the first page may be older than the text. */
const previews = /^(?:docProps\/thumbnail\.\w+|Thumbnails\/.*)$/;
const entries = /<(?:Relationship|manifest:file-entry)\b[^<>]*\/>/g;
const previewEntry = /^<Relationship\b.*\/metadata\/thumbnail"|^<manifest:file-entry\b.*"Thumbnails\//s;

const listings: ReadonlySet<string> = new Set(['_rels/.rels', 'META-INF/manifest.xml']);

/** Without time zones: the parts of a date as they are written into the archive. */
const noTime = new Date(1980, 0, 1, 12);

function newContent(name: string, content: Uint8Array): Uint8Array {
  const empty = emptyParts.get(name);
  if (empty !== undefined) return strToU8(empty);
  if (!listings.has(name)) return pictureWithoutProperties(content);
  const listed = new TextDecoder().decode(content);
  return strToU8(listed.replace(entries, (entry) => (previewEntry.test(entry) ? '' : entry)));
}

/** A text document of Word or OpenDocument without its properties; as it was where it cannot be unpacked. */
export function officeWithoutProperties(original: Uint8Array): Uint8Array {
  const parts = unpackedParts(original, unpackLimits);
  if (typeof parts === 'string') return original;
  const kept = [...parts].filter(([name]) => !previews.test(name));
  const files: Zippable = Object.fromEntries(
    kept.map(([name, content]) => [
      name,
      // The kind of an OpenDocument file is told by its first part, which must not be packed.
      [newContent(name, content), { mtime: noTime, level: name === 'mimetype' ? 0 : 6 }],
    ]),
  );
  return zipSync(files);
}
