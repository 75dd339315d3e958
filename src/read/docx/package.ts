import { posix } from 'node:path';
import type { Element } from 'domhandler';
import type { Outcome } from '../../document/finding.ts';
import { unpackLimits } from '../../safety/unpack/limits.ts';
import { unpackedParts } from '../../safety/unpack/unpack.ts';
import { damaged, tooLarge } from './findings.ts';
import { childrenOf, parseXml } from './xml.ts';

/** The parts of a Word file by their names ("word/document.xml"), and which is the main one. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly main: string;
  /** Hidden text is read like any other: a person has said that it is meant for the public. */
  readonly showsHidden: boolean;
}

/** What a part points to: another part by its name, or an address outside of the file. */
export interface Relationship {
  /** The last word of its type: "hyperlink", "image", "footnotes". */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** A Word file that holds more than any paper is a trap, or must be divided. */
const limits = { ...unpackLimits, bytes: 300_000_000 };

/** Names of parts are the same in any case and may be written with a slash or a backslash. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** A part by its name. */
export function partOf({ parts }: WordPackage, name: string): Uint8Array | undefined {
  const exact = parts.get(name);
  if (exact) return exact;
  const key = name.toLowerCase();
  return parts.entries().find(([other]) => other.toLowerCase() === key)?.[1];
}

/** An XML part, parsed afresh. */
export function xmlPart(word: WordPackage, name: string): Element | undefined {
  const bytes = partOf(word, name);
  return bytes && parseXml(bytes);
}

function targetOf(part: string, target: string, external: boolean): string {
  if (external) return target;
  return target.startsWith('/')
    ? partName(target)
    : posix.normalize(posix.join(posix.dirname(part), partName(target)));
}

/** What a part points to, by the identifiers that it uses for it; "" is the file itself. */
export function relationshipsOf(word: WordPackage, part: string): ReadonlyMap<string, Relationship> {
  const { dir, base } = posix.parse(part);
  const root = xmlPart(word, posix.join(dir, '_rels', `${base}.rels`));
  return new Map(
    childrenOf(root)
      .filter(({ name }) => name.endsWith('Relationship'))
      .map(({ attribs }) => {
        const { Id = '', Type = '', Target = '', TargetMode } = attribs;
        const external = TargetMode === 'External';
        const kind = Type.split('/').at(-1) ?? '';
        return [Id, { kind, external, target: targetOf(part, Target, external) }];
      }),
  );
}

/** The part of a kind that a part points to, such as the "footnotes" of the main part. */
export function relatedPart(word: WordPackage, part: string, kind: string): string | undefined {
  return relationshipsOf(word, part)
    .values()
    .find((relationship) => relationship.kind === kind && !relationship.external)?.target;
}

/** Opens a Word file. What is no zip archive, has no main part, or is larger than any paper, is a finding. */
export function openPackage(bytes: Uint8Array, showsHidden: boolean): Outcome<WordPackage | undefined> {
  const files = unpackedParts(bytes, limits);
  if (files === 'damaged')
    return { value: undefined, findings: [damaged('its parts cannot be unpacked whole')] };
  if (files === 'too much') return { value: undefined, findings: [tooLarge(limits)] };
  const parts = new Map([...files].map(([name, content]) => [partName(name), content]));
  const word = { parts, main: 'word/document.xml', showsHidden };
  const main = relatedPart(word, '', 'officeDocument') ?? word.main;
  if (!xmlPart(word, main)) {
    return { value: undefined, findings: [damaged(`there is no readable part “${main}”`)] };
  }
  return { value: { ...word, main }, findings: [] };
}
