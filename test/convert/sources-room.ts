import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Conversion, convert } from '../../src/convert/convert.ts';
import { cacheFolder } from '../../src/convert/source/document-memory.ts';
import { readersInProcess } from '../../src/convert/source/document-readers.ts';
import type { Outcome } from '../../src/document/finding.ts';

/** A folder of documents with a content folder beside it, both in a place of their own. */
export interface SourcesRoom {
  readonly path: string;
  readonly sources: string;
  readonly content: string;
  /** Puts a document into the folder of sources, or replaces it. */
  readonly put: (name: string, document: string | Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly convert: () => Promise<Outcome<Conversion>>;
  /** The names of all files below the content folder. */
  readonly made: () => readonly string[];
  readonly read: (name: string) => string;
  /** Writes or deletes a file of the content folder, as a person would. */
  readonly write: (name: string, text: string) => void;
  readonly deleteMade: (name: string) => void;
}

type Documents = Readonly<Record<string, string | Uint8Array>>;

/** The names of all files below a folder, with "/" between, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
}

/** One hash over the names and bytes of all files below a folder, but for what builds keep there for themselves. */
export function treeHash(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesBelow(folder).filter((path) => !path.startsWith(`${cacheFolder}/`)))
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

function put(path: string, document: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, document);
}

/** An empty folder that is removed when the test is over. */
export function emptyRoom(): string {
  const path = mkdtempSync(join(tmpdir(), 'minutebook-room-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Makes a room with the given documents; it is gone when the test is over. */
export function roomWith(documents: Documents): SourcesRoom {
  const path = emptyRoom();
  const [sources, content] = [join(path, 'sources'), join(path, 'content')];
  mkdirSync(sources);
  for (const [name, document] of Object.entries(documents)) put(join(sources, name), document);
  return {
    path,
    sources,
    content,
    put: (name, document) => put(join(sources, name), document),
    remove: (name) => rmSync(join(sources, name)),
    convert: () => convert({ sources, content, readers: readersInProcess }),
    made: () => filesBelow(content),
    read: (name) => readFileSync(join(content, name), 'utf8'),
    write: (name, text) => put(join(content, name), text),
    deleteMade: (name) => rmSync(join(content, name)),
  };
}
