import { type Html, html, linkedDataBlock } from '../../src/site/html.ts';
import type { PageBase } from '../../src/site/page.ts';

/** What a page tells programs: canonical address, Dublin Core, Open Graph, linked data. It stands in the head. */
export function metadata({ metadata: told }: PageBase): Html {
  if (!told) return html``;
  const { canonical, dublinCore, openGraph, linkedData } = told;
  return html`${canonical && html`<link rel="canonical" href="${canonical}">\n`}<link rel="schema.dcterms" href="http://purl.org/dc/terms/">
${dublinCore.map(({ name, value }) => html`<meta name="${name}" content="${value}">\n`)}${openGraph.map(
  ({ name, value }) => html`<meta property="${name}" content="${value}">\n`,
)}${linkedData !== undefined && html`${linkedDataBlock(linkedData)}\n`}`;
}
