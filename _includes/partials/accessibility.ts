import { type Html, html, joined } from '../../src/site/html.ts';
import { countText, numberText } from '../../src/site/language/nouns.ts';
import { say, sayHtml } from '../../src/site/language/say.ts';
import type { PageBase } from '../../src/site/page.ts';
import type {
  AccessibilityNotes,
  DoubtfulSource,
  PageWithPictures,
  PageWithScans,
} from '../../src/site/pages/accessibility.ts';
import { link } from './link.ts';

function scansEntry(page: PageBase, entry: PageWithScans): Html {
  const scans = entry.scans.map(
    (scan) => html`${link(page, scan)}${scan.recognised && ` (${say(page, 'text recognised by machine')})`}`,
  );
  const original =
    entry.original && sayHtml(page, '; original: {file}', { file: link(page, entry.original) });
  return html`<li>${link(page, entry.page)} <span class="detail">${link(page, entry.meeting)}</span><br>
${joined(scans, ', ')}${original}</li>
`;
}

function scansPart(page: PageBase, entries: readonly PageWithScans[]): Html {
  const scans = entries.flatMap((entry) => entry.scans);
  if (scans.length === 0) return html``;
  const recognised = scans.filter((scan) => scan.recognised).length;
  const machine =
    recognised > 0 &&
    ` ${say(page, 'The text of {count} of them was recognised by machine and stands below the picture; it may hold mistakes.', { count: numberText(page, recognised) })}`;
  const silent =
    recognised < scans.length &&
    ` ${say(page, 'The words of {count} stand in the picture only: they cannot be searched, copied or read aloud.', { count: numberText(page, scans.length - recognised) })}`;
  return html`<h3 id="scans">${say(page, 'Scanned pages')}</h3>
<p>${say(page, '{pages} of the sources hold no text and are published as pictures.', { pages: countText(page, scans.length, 'page') })}${machine}${silent} ${say(page, 'Whoever published a paper can be asked for a version with text.')}</p>
<ul class="entries">
${entries.map((entry) => scansEntry(page, entry))}</ul>
`;
}

function picturesPart(page: PageBase, entries: readonly PageWithPictures[]): Html {
  const count = entries.reduce((sum, { undescribed }) => sum + undescribed, 0);
  if (count === 0) return html``;
  return html`<h3 id="pictures">${say(page, 'Pictures without a description')}</h3>
<p>${say(page, count === 1 ? '1 picture has no description, for the source gives none.' : '{pictures} have no description, for the source gives none.', { pictures: countText(page, count, 'picture') })}</p>
<ul class="entries">
${entries.map(
  (entry) =>
    html`<li>${link(page, entry.page)} <span class="detail">${countText(page, entry.undescribed, 'picture')}; ${link(page, entry.meeting)}</span></li>\n`,
)}</ul>
`;
}

function doubtfulPart(page: PageBase, entries: readonly DoubtfulSource[]): Html {
  if (entries.length === 0) return html``;
  return html`<h3 id="doubtful">${say(page, 'Documents read with doubt')}</h3>
<p>${say(page, 'Parts of these may not stand on their pages as they were meant; their reports say where.')}</p>
<ul class="entries">
${entries.map(
  ({ report, meeting, doubts }) =>
    html`<li>${link(page, report)} <span class="detail">${doubts.join(', ')}; ${link(page, meeting)}</span></li>\n`,
)}</ul>
`;
}

/** What of the site is not accessible, page by page; says so when nothing of the kind is known. */
export function accessibilityList(page: PageBase, notes: AccessibilityNotes): Html {
  const { scans, pictures, doubtful } = notes;
  if (scans.length + pictures.length + doubtful.length === 0) {
    return html`<p>${say(page, 'No page is a picture of text, no picture is without a description, and no document was read with doubt, as far as Minutebook can tell.')}</p>
`;
  }
  return html`${scansPart(page, scans)}${picturesPart(page, pictures)}${doubtfulPart(page, doubtful)}`;
}
