import type { Outcome } from '../../document/finding.ts';
import { openRecogniser, type Recogniser } from '../../read/ocr/recogniser.ts';
import { withOcr } from '../../read/ocr/with-ocr.ts';
import type { DocumentReaders } from './document-readers.ts';
import { publicationReaders } from './office-readers.ts';

/** Readers that have the text in scanned pages recognised, once a document is read. Closing them closes both. */
export function recognisingReaders(
  readers: DocumentReaders,
  { recognise, close }: Recogniser,
): DocumentReaders {
  return {
    atOnce: readers.atOnce,
    read: async (bytes, path, wishes) => {
      const { value, findings } = await readers.read(bytes, path, wishes);
      if (!value) return { value, findings };
      const recognised = await withOcr(value, recognise);
      const noticed = recognised.findings.map((finding) => ({ ...finding, file: path }));
      const all = [...recognised.value.findings, ...noticed];
      return { value: { ...value, ...recognised.value, findings: all }, findings };
    },
    close: () => {
      readers.close();
      close();
    },
  };
}

/**
 * Opens readers in child processes without rights; with `ocr` they recognise the text in scanned pages too, or a
 * finding says why they cannot.
 */
export function openDocumentReaders(ocr: boolean): Outcome<DocumentReaders> {
  const readers = publicationReaders();
  if (!ocr) return { value: readers, findings: [] };
  const { value: recogniser, findings } = openRecogniser();
  return { value: recogniser ? recognisingReaders(readers, recogniser) : readers, findings };
}
