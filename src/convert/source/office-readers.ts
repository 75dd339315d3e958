import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Outcome } from '../../document/finding.ts';
import { formatOf } from '../../read/format.ts';
import { holdsWordText } from '../../read/office/archive-format.ts';
import { withOfficeConversion } from '../../read/office/convert-office.ts';
import { isOfficeFormat, notConverted, type OfficeFormat } from '../../read/office/findings.ts';
import type { FileReading } from '../../read/read-file.ts';
import { type ReadingWishes, reviewKey } from '../../safety/holds/hold.ts';
import { unpackLimits } from '../../safety/unpack/limits.ts';
import { checkedEntries } from '../../safety/unpack/unpack.ts';
import { confinedReaders, type DocumentReaders } from './document-readers.ts';

const mediaTypes: Readonly<Record<OfficeFormat, string>> = {
  word: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
};

/** Why a document is kept from the office program, which has no bounds of ours and reads what is broken as best it can. */
function reasonsToRefuse(bytes: Uint8Array, format: OfficeFormat, path: string): readonly Finding[] {
  if (format === 'word' && !holdsWordText(bytes))
    return [{ ...notConverted(format, 'it holds no text that Word wrote'), file: path }];
  const trap = format === 'odt' ? checkedEntries(bytes, unpackLimits, path) : undefined;
  return trap && !trap.value ? trap.findings : [];
}

async function readConverted(
  bytes: Uint8Array,
  format: OfficeFormat,
  path: string,
  readers: DocumentReaders,
  wishes: ReadingWishes | undefined,
): Promise<Outcome<FileReading | undefined>> {
  const refused = reasonsToRefuse(bytes, format, path);
  if (refused.length > 0) return { value: undefined, findings: refused };
  const directory = await mkdtemp(join(tmpdir(), 'minutebook-office-'));
  try {
    const conversion = await withOfficeConversion(bytes, format, { directory });
    const findings = conversion.findings.map((finding) => ({ ...finding, file: path }));
    if (!conversion.value) return { value: undefined, findings };
    const read = await readers.read(conversion.value, path, { ...wishes, key: reviewKey(bytes) });
    const value = read.value && { ...read.value, mediaType: mediaTypes[format] };
    return { value, findings: [...findings, ...read.findings] };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Readers that also read .doc, .odt and .rtf, by way of LibreOffice where it is installed; where it is not, a
 * finding says what to do. The conversion comes before the reading, for a reader may start no program.
 */
export function convertingReaders(readers: DocumentReaders): DocumentReaders {
  return {
    ...readers,
    read: (bytes, path, wishes) => {
      const format = formatOf(bytes);
      return isOfficeFormat(format)
        ? readConverted(bytes, format, path, readers, wishes)
        : readers.read(bytes, path, wishes);
    },
  };
}

/** Readers in child processes without rights, with the conversion of older word processors before them. */
export function publicationReaders(): DocumentReaders {
  return convertingReaders(confinedReaders());
}
