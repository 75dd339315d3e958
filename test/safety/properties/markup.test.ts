import { describe, expect, test } from 'vitest';
import { markupWithoutProperties, rtfWithoutProperties } from '../../../src/safety/properties/markup.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const latin = (data: Uint8Array) => Buffer.from(data).toString('latin1');
const bareMarkup = (text: string) => latin(markupWithoutProperties(bytes(text)));
const bareRtf = (text: string) => latin(rtfWithoutProperties(bytes(text)));

describe('of a web page is left out', () => {
  test('each comment, over as many lines as it goes', () => {
    expect(bareMarkup('<p>a<!-- one\n two --></p><!----><p>b</p><!--x-->')).toBe('<p>a</p><p>b</p>');
  });

  test('but not where a browser says that the page was saved from', () => {
    const saved = '<!-- saved from url=(0025)https://papers.example/ --><p>a</p>';
    expect(bareMarkup(saved)).toBe(saved);
    expect(bareMarkup('<!-- was saved from url=x --><p>a</p>')).toBe('<p>a</p>');
  });

  test.each([
    'author',
    'generator',
    'company',
    'manager',
    'keywords',
    'progid',
    'originator',
    'last-modified-by',
    'lastmodified-by',
    'last-modifiedby',
    'LastModifiedBy',
  ])('who wrote it and with what, in the element “%s”', (name) => {
    expect(bareMarkup(`<head><meta name="${name}" content="Ada"></head>`)).toBe('<head></head>');
  });

  test.each([
    "<meta name='author' content='Ada'>",
    '<meta name=author content=Ada>',
    '<meta name = "author" content="Ada"/>',
    '<meta name\t=\t"author">',
    '<META CONTENT="Ada" NAME="AUTHOR">',
    '<meta content="Ada" name="author">',
    `<meta content="${'x'.repeat(380)}" name="author">`,
    `<meta name="author" content="${'x'.repeat(1900)}">`,
  ])('however it is written: %s', (meta) => {
    expect(bareMarkup(`a${meta}b`)).toBe('ab');
  });

  test.each([
    '<meta name="description" content="by the author">',
    '<meta name="authority" content="Ashmere">',
    '<meta charset="utf-8"><p>name="author"</p>',
    '<metal name="author">',
    '<meta rename="author">',
    '<meta surname="author">',
    '<p>The author of it.</p>',
    '<o:DocumentPropertiesOf>Kept</o:DocumentPropertiesOf>',
  ])('nothing else: %s', (page) => {
    expect(bareMarkup(page)).toBe(page);
  });

  test('what Word tells of a page that it saved', () => {
    const own = '<o:DocumentProperties>\n <o:Author>Ada</o:Author>\n</o:DocumentProperties>';
    const others =
      '<o:CustomDocumentProperties dt:dt="x"><o:Client>B</o:Client></o:CustomDocumentProperties>';
    expect(bareMarkup(`<xml>${own}</xml><p>kept</p><xml>${others}</xml>`)).toBe(
      '<xml></xml><p>kept</p><xml></xml>',
    );
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
