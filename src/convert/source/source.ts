import type { Finding } from '../../document/finding.ts';
import { folded } from '../../document/words.ts';
import type { Hold } from '../../safety/holds/hold.ts';
import type { SourceIdentity, SourceReading } from '../drafts.ts';
import { factsOf, type ReadingFacts } from '../gather/reading-facts.ts';
import type { DocumentRecord } from '../record.ts';
import type { Understood } from './document-memory.ts';
import { isAnythingClosed } from './own-closures.ts';
import { type SourceFile, sha256 } from './source-file.ts';

/** A source of which it is known what it says. */
export interface Source {
  readonly identity: SourceIdentity;
  /** What files it. */
  readonly facts: ReadingFacts;
  /** What is told of it. */
  readonly findings: readonly Finding[];
  /** What is held back of it, settled or not. */
  readonly holds: readonly Hold[];
  /** Something of it is closed, or it may close something of another. */
  readonly mayClose: boolean;
  /** All that may be left of it for the next conversion: nothing where anything of it is held back, or not shown. */
  readonly record: DocumentRecord | undefined;
  /** All that it says; nothing when that was known and is not to be had any more. */
  readonly whole: () => Promise<SourceReading | undefined>;
}

/** A source that is read as it is needed. */
export function sourceFrom(
  record: DocumentRecord,
  identity: SourceIdentity,
  whole: () => Promise<SourceReading | undefined>,
): Source {
  return {
    identity,
    facts: { ...record.facts, source: identity },
    findings: record.findings,
    holds: [],
    mayClose: record.mayClose,
    record,
    whole,
  };
}

function recordOf(file: SourceFile, { reading, copy, findings }: Understood, box: string): DocumentRecord {
  const { source: _source, ...facts } = factsOf(reading);
  return {
    path: file.path,
    archive: file.archive,
    own: sha256(file.bytes),
    box,
    copy,
    facts,
    findings: [...findings, ...reading.findings],
    mayClose: isAnythingClosed(reading),
  };
}

/** Whether whoever opens a document reads on its first lines, or in a title, what its properties say. */
function isPropertyShown({ opening, papers }: SourceReading, property: string | undefined): boolean {
  if (property === undefined) return true;
  const said = folded(property);
  return [...opening, ...papers.map(({ title }) => title)].some((line) => folded(line).includes(said));
}

/** The record is no secret, so nothing goes into it that only the properties of a document say. */
function mayBeRecorded(reading: SourceReading): boolean {
  const { title, subject } = reading.properties ?? {};
  return isPropertyShown(reading, title) && isPropertyShown(reading, subject);
}

/** A source of which sense was made just now; `box` is where that is kept, if it may be kept. */
export function sourceOf(file: SourceFile, understood: Understood, box: string | undefined): Source {
  const { reading, findings } = understood;
  return {
    identity: reading.source,
    facts: factsOf(reading),
    findings: [...findings, ...reading.findings],
    holds: reading.holds,
    mayClose: isAnythingClosed(reading),
    record: box === undefined || !mayBeRecorded(reading) ? undefined : recordOf(file, understood, box),
    whole: () => Promise.resolve(reading),
  };
}

/** A reading at another place among the sources. */
export function placedAt(reading: SourceReading, source: SourceIdentity): SourceReading {
  const { before } = reading;
  if (!before) return { ...reading, source };
  return { ...reading, source, before: { ...before, whole: { ...before.whole, source } } };
}

/** By what it is known again what was made of a source: its place and its bytes; nothing where something is held back. */
export function keyOf({ record, identity: { reviewKey: _key, ...place } }: Source): object | undefined {
  return record && { own: record.own, ...place };
}
