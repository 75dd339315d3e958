import { describe, expect, test } from 'vitest';
import { markupWithoutProperties, rtfWithoutProperties } from '../../../src/safety/properties/markup.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const latin = (data: Uint8Array) => Buffer.from(data).toString('latin1');
const bareMarkup = (text: string) => latin(markupWithoutProperties(bytes(text)));
const bareRtf = (text: string) => latin(rtfWithoutProperties(bytes(text)));

describe('of a file of XML is left out', () => {
  test('each comment, over as many lines as it goes', () => {
    expect(bareMarkup('<a>a<!-- one\n two --></a><!----><b>b</b><!--x-->')).toBe('<a>a</a><b>b</b>');
  });

  test('what Word tells of it', () => {
    const own = '<o:DocumentProperties>\n <o:Author>Ada</o:Author>\n</o:DocumentProperties>';
    const others =
      '<o:CustomDocumentProperties dt:dt="x"><o:Client>B</o:Client></o:CustomDocumentProperties>';
    expect(bareMarkup(`<xml>${own}</xml><p>kept</p><xml>${others}</xml>`)).toBe(
      '<xml></xml><p>kept</p><xml></xml>',
    );
    expect(bareMarkup('<o:DocumentPropertiesOf>Kept</o:DocumentPropertiesOf>')).toContain('Kept');
  });

  test('nothing where there is nothing: it is given back as it is', () => {
    const page = bytes('<p>caf\u00e9 \u0080\u00ff</p>');
    expect(markupWithoutProperties(page)).toBe(page);
    expect(bareMarkup('<!-- x --><p>\u0080\u00ff</p>')).toBe('<p>\u0080\u00ff</p>');
  });
});

describe('of rich text is left out', () => {
  test.each([
    ['{\\rtf1{\\info{\\author Ada}{\\company Ashmere}}kept}', '{\\rtf1kept}'],
    ['{\\rtf1{\\*\\userprops{\\propname A}}kept}', '{\\rtf1kept}'],
    ['{\\rtf1{\\*\\xmlnstbl {\\xmlns1 a;}}kept}', '{\\rtf1kept}'],
    ['{\\rtf1{\\*\\company Ashmere}kept}', '{\\rtf1kept}'],
    ['{\\rtf1{\\info A}one{\\info B}two}', '{\\rtf1onetwo}'],
    ['{\\rtf1{\\info \\{ \\} \\\\}kept}', '{\\rtf1kept}'],
    ['{\\rtf1{\\info {\\company A}{\\author B}}kept}', '{\\rtf1kept}'],
    ['{\\rtf1 kept{\\info never closed', '{\\rtf1 kept'],
    ['{\\rtf1 kept{\\info ends with a sign\\', '{\\rtf1 kept'],
    ['{\\info A}kept', 'kept'],
  ])('%s', (original, copy) => {
    expect(bareRtf(original)).toBe(copy);
  });

  test.each([
    '{\\rtf1{\\information kept}}',
    '{\\rtf1 \\info kept}',
    '{\\rtf1{\\b info}}',
    '',
  ])('nothing of “%s”, which is given back as it is', (original) => {
    const given = bytes(original);
    expect(rtfWithoutProperties(given)).toBe(given);
  });
});
