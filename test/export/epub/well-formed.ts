const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const entity = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-f]+);';
const value = `"(?:[^"<&]|${entity})*"`;
const token = new RegExp(
  `(?<text>(?:[^<>&]|${entity})+)|<(?<opening>${name})(?<attributes>(?:\\s+${name}=${value})*)\\s*(?<empty>/?)>|</(?<closing>${name})>|<!DOCTYPE html>|<\\?xml version="1.0" encoding="UTF-8"\\?>`,
  'gy',
);

function repeated(attributes: string): readonly string[] {
  const names = [...attributes.matchAll(/([\w:.-]+)=/g)].map(([, each = '']) => each);
  return names.filter((each, at) => names.indexOf(each) !== at);
}

/**
 * What is wrong with a text that should be well-formed XML, as far as our documents use it: no comment, no CDATA, no
 * entity but the five of XML. The text has to be matched token by token without a gap.
 */
export function xmlFaults(xml: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  let end = 0;
  for (const found of xml.matchAll(token)) {
    const { opening, closing, attributes = '', empty } = found.groups ?? {};
    end = found.index + found[0].length;
    faults.push(...repeated(attributes).map((each) => `${each} stands twice in <${opening}>`));
    if (opening !== undefined && empty === '') open.push(opening);
    if (closing === undefined) continue;
    const expected = open.pop();
    if (expected !== closing) faults.push(`</${closing}> closes <${expected}>`);
  }
  if (end < xml.length) faults.push(`not XML: “${xml.slice(end, end + 60)}”`);
  return [...faults, ...open.map((each) => `<${each}> is never closed`)];
}
