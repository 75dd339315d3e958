import { join } from 'node:path';
import { z } from 'zod';
import { readSealed, writeSealed } from '../cache/sealed.ts';
import type { Finding } from '../document/finding.ts';
import type { GivenOutCopy, LeftOutText } from './drafts.ts';
import { filingFacts } from './gather/reading-facts.ts';
import { cacheFolder } from './source/document-memory.ts';

/** How a record holds a finding. */
export const findingShape = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  message: z.string(),
  hint: z.string().optional(),
  file: z.string().optional(),
  page: z.number().optional(),
  line: z.number().optional(),
});

const strings = z.array(z.string()).readonly();

/** The fields of what is written down again keep their order. */
function asWritten<Value>(shape: z.ZodType): z.ZodType<Value> {
  return z.custom<Value>((value) => shape.safeParse(value).success);
}

const findings = z.array(asWritten<Finding>(findingShape)).readonly();

const documentRecord = z
  .object({
    path: z.string(),
    archive: z.string().optional(),
    /** The SHA-256 of its bytes. */
    own: z.string(),
    /** The box in which all that it says is kept. */
    box: z.string(),
    copy: asWritten<GivenOutCopy>(z.object({ bytes: z.number(), sha256: z.string(), mediaType: z.string() })),
    facts: filingFacts,
    /** What is told of it: found while it was read, then while sense was made of it. */
    findings,
    mayClose: z.boolean(),
  })
  .readonly();

/** A file among the sources with the documents in it. */
const fileRecord = z.object({ sha256: z.string(), documents: z.array(documentRecord).readonly() }).readonly();

const collectedFile = z
  .object({ path: z.string(), sha256: z.string(), sources: strings, headWords: strings })
  .readonly();

const meetingRecord = z
  .object({
    /** A hash of all that the collection was made from. */
    key: z.string(),
    files: z.array(collectedFile).readonly(),
    pictures: z.array(z.object({ path: z.string(), sha256: z.string() }).readonly()).readonly(),
    /** The files of sources whose papers have their place. */
    placed: strings,
    findings,
    /** What of other meetings of its committee it depends on. */
    asked: z
      .array(z.tuple([z.enum(['isRecorded', 'isAnyBefore']), z.string(), z.boolean()]).readonly())
      .readonly(),
  })
  .readonly();

const leftOut = z.object({
  text: z.string(),
  line: z.number().optional(),
  page: z.number().optional(),
  reason: z.string(),
});

const accountRecord = z
  .object({
    /** A hash of the source and of all that shows its words. */
    key: z.string(),
    fidelity: z
      .object({ words: z.number(), kept: z.number(), lost: z.number(), furniture: z.number() })
      .readonly(),
    lost: z.array(asWritten<LeftOutText>(leftOut)).readonly(),
  })
  .readonly();

const record = z
  .object({
    /** The SHA-256 of each file of which all documents could be read, by its path. */
    readable: z.record(z.string(), z.string()).readonly(),
    /** By the path of the file. */
    files: z.record(z.string(), fileRecord).readonly(),
    /** By the path of the meeting's folder. */
    meetings: z.record(z.string(), meetingRecord).readonly(),
    /** By the path of the source. */
    accounts: z.record(z.string(), accountRecord).readonly(),
    /** The conversion reports, by the folder of their meeting. */
    reports: z.record(z.string(), z.object({ key: z.string(), sha256: z.string() }).readonly()).readonly(),
  })
  .readonly();

/** What one document was found to say, in short. */
export type DocumentRecord = z.infer<typeof documentRecord>;

/** Of what the collection of a meeting was made, and its files. */
export type MeetingRecord = z.infer<typeof meetingRecord>;

/**
 * What a conversion leaves for the next one, so that this makes anew only what has changed. It tells of nothing of which
 * anything is held back: that is worked out each time.
 */
export type ConversionRecord = z.infer<typeof record>;

/** The record of a conversion of which nothing is known. */
export const noRecord: ConversionRecord = {
  readable: {},
  files: {},
  meetings: {},
  accounts: {},
  reports: {},
};

function recordFile(content: string): string {
  return join(content, cacheFolder, 'conversion.json');
}

/** What the last conversion left; an empty record when this program must not believe it. */
export async function readRecord(content: string, version: string): Promise<ConversionRecord> {
  return (await readSealed(recordFile(content), version, record)) ?? noRecord;
}

/** Leaves a record for the next conversion. */
export async function writeRecord(content: string, version: string, left: ConversionRecord): Promise<void> {
  await writeSealed(recordFile(content), version, left);
}
