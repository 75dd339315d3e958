import { type StrictPage, strictPage } from '../security/strict-html.ts';

/** Elements that none of our templates writes. */
const strangers = new Set([
  'style',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'base',
  'marquee',
  'template',
  'slot',
  'math',
  'audio',
  'video',
  'portal',
  'b',
  'i',
  'font',
  'blink',
  'plaintext',
  'xmp',
]);

const ourScript = /^(?:\.\.?\/)*(?:\.\/)?\/?assets\/(?:search|reading|offline)\.js$/;

const wickedAddress = /^\s*[^/?#.]*:/;
const knownAddress = /^(?:https?|mailto|tel):|^data:,$/;

function tagFaults({ name, attributes }: StrictPage['tags'][number]): readonly string[] {
  const faults: string[] = [];
  if (strangers.has(name)) faults.push(`a <${name}>`);
  const isData = /^application\/(?:ld\+)?json$/.test(attributes.get('type') ?? '');
  if (name === 'script' && !isData && !ourScript.test(attributes.get('src') ?? ''))
    faults.push(`a script of another: ${attributes.get('src')}`);
  if (name === 'meta' && /refresh/i.test(attributes.get('http-equiv') ?? ''))
    faults.push('goes elsewhere by itself');
  for (const [attribute, value] of attributes) {
    if (/^on|^style$|^srcdoc$|^formaction$|^is$|^popover/.test(attribute))
      faults.push(`an attribute “${attribute}”`);
    if (!/^(?:href|src|action|data|cite|poster)$/.test(attribute)) continue;
    if ((wickedAddress.test(value) && !knownAddress.test(value)) || value.startsWith('//'))
      faults.push(`${attribute} leads to “${value.slice(0, 60)}”`);
  }
  return faults;
}

/** What in the HTML of a page of ours could run, load or lead astray, or is not in the strict form that we write. */
export function inertFaults(html: string): readonly string[] {
  const { tags, faults } = strictPage(html);
  return [...new Set([...faults, ...tags.flatMap(tagFaults)])];
}
