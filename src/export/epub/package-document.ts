import { createHash } from 'node:crypto';
import { html, printed } from '../../site/html.ts';
import type { AccessibilityStatement } from './accessibility.ts';

/** A file of a book as its package document lists it. */
export interface ManifestItem {
  readonly id: string;
  readonly file: string;
  readonly mediaType: string;
  readonly properties?: 'nav' | 'svg' | undefined;
}

/** What the package document of a book says. */
export interface PackageFacts {
  readonly identifier: string;
  readonly title: string;
  /** Languages as BCP 47 names them, that of the papers first. */
  readonly languages: readonly string[];
  /** Language of what the package document itself says. */
  readonly ownLanguage: string;
  readonly council: string;
  readonly description: string;
  /** Day of the meeting. */
  readonly date: string;
  /** The newest day that the meeting's papers tell. */
  readonly modified: string;
  /** The printed pack whose pages the page list follows. */
  readonly pack?: string | undefined;
  /** The meeting's page, where the site's address is known. */
  readonly web?: string | undefined;
  readonly rights?: string | undefined;
  readonly accessibility: readonly AccessibilityStatement[];
  readonly manifest: readonly ManifestItem[];
  /** Ids of the manifest in reading order. */
  readonly spine: readonly string[];
}

/** An identifier made from a name alone, so that a meeting's book always has the same (UUID version 5, RFC 9562). */
export function nameBasedIdentifier(name: string): string {
  const bytes = createHash('sha1').update(`minutebook:${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${groups.join('-')}`;
}

function metadata(facts: PackageFacts) {
  const { pack, web, rights } = facts;
  return html`<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id">${facts.identifier}</dc:identifier>
<dc:title>${facts.title}</dc:title>
${facts.languages.map((language) => html`<dc:language>${language}</dc:language>\n`)}<dc:creator>${facts.council}</dc:creator>
<dc:publisher>${facts.council}</dc:publisher>
<dc:date>${facts.date}</dc:date>
<dc:description>${facts.description}</dc:description>
${rights && html`<dc:rights>${rights}</dc:rights>\n`}${web && html`<dc:relation>${web}</dc:relation>\n`}${
  pack && html`<dc:source>${pack}</dc:source>\n<meta property="pageBreakSource">${pack}</meta>\n`
}<meta property="dcterms:modified">${facts.modified}T00:00:00Z</meta>
${facts.accessibility.map(([property, value]) => html`<meta property="schema:${property}">${value}</meta>\n`)}</metadata>
`;
}

function manifestItem({ id, file, mediaType, properties }: ManifestItem) {
  return html`<item id="${id}" href="${file}" media-type="${mediaType}"${properties && html` properties="${properties}"`}/>\n`;
}

/** The package document: what the book is, which files it holds, and in which order they are read. */
export function packageDocument(facts: PackageFacts): string {
  return printed(html`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${facts.ownLanguage}">
${metadata(facts)}<manifest>
${facts.manifest.map(manifestItem)}</manifest>
<spine>
${facts.spine.map((id) => html`<itemref idref="${id}"/>\n`)}</spine>
</package>
`);
}
