import type { SourceReading } from '../../src/convert/drafts.ts';
import type { GatheredPaper } from '../../src/convert/gather/gathered-paper.ts';
import { readSource } from '../../src/convert/source/read-source.ts';
import type { FileProperties } from '../../src/document/block.ts';
import { readTextFile } from '../../src/read/text-file.ts';

/** What a source of the given path says, from its text and, where its format has some, its properties and pages. */
export function sourceAt(
  given: string,
  text: string,
  properties?: FileProperties,
  sheets?: number,
): SourceReading {
  const id = given.replace(/\.\w+$/, '').replaceAll(/\W+/g, '-');
  const identity = {
    id,
    file: given.split('/').at(-1) ?? given,
    given,
    path: `sources/${given}`,
    bytes: text.length,
    sha256: '0'.repeat(64),
    mediaType: 'text/plain',
    reviewKey: 'key',
  };
  const reading = readTextFile(text);
  const document = properties === undefined ? reading.document : { ...reading.document, properties };
  const read = readSource(identity, { ...reading, document });
  return sheets === undefined ? read : { ...read, sheetCount: sheets };
}

/** The first paper of a source, as it is before its place is known. */
export function paperIn(reading: SourceReading): GatheredPaper {
  const [draft] = reading.papers;
  if (!draft) throw new Error(`“${reading.source.given}” holds no paper.`);
  return { draft, reading, alsoIn: [], prints: [{ reading, draft }] };
}
