import type { Finding, Outcome } from '../../document/finding.ts';
import { faultFinding, type ReadingFault } from '../../safety/sandbox/faults.ts';
import type { Frame } from '../../safety/sandbox/frames.ts';
import type { FileReading } from '../read-file.ts';
import { isNestedDeeper } from './depth.ts';
import { handedOverShape } from './reading-shape.ts';

type FileOutcome = Outcome<FileReading | undefined>;

/** Lists, quotations and emphasis within one another: more than any paper has, and few enough to be gone through. */
const mostNested = 256;

/** What a child process hands over: the reading as JSON, the bytes of its pictures beside it in their order. */
export function handedOver({ value, findings }: FileOutcome): Frame {
  const pictures = value?.pictures ?? [];
  const reading = value && { ...value, pictures: pictures.map(({ bytes: _bytes, ...picture }) => picture) };
  return { value: { value: reading, findings }, parts: pictures.map(({ bytes }) => bytes) };
}

function nothing(kind: ReadingFault['kind'], path: string): FileOutcome {
  return { value: undefined, findings: [faultFinding({ kind, reason: 'what it gave is no reading' }, path)] };
}

/**
 * Takes over what a child process made of the document `path`. It is looked at as the word of a stranger: what
 * has not the shape of a reading, or is nested deeper than any paper, is a finding.
 */
export function takenOver({ value, parts }: Frame, path: string): FileOutcome {
  if (isNestedDeeper(value, mostNested)) return nothing('too deep', path);
  const { data } = handedOverShape.safeParse(value);
  if (!data || (data.value?.pictures ?? []).length !== parts.length) return nothing('crashed', path);
  const reading: unknown = data.value && {
    ...data.value,
    pictures: data.value.pictures.map((picture, at) => ({ ...picture, bytes: parts[at] })),
  };
  // The shapes are written so that they hold every field of these types.
  return { value: reading as FileReading | undefined, findings: data.findings as readonly Finding[] };
}
