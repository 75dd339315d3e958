import { describe, expect, test } from 'vitest';
import { outlineOfWord } from './reading.ts';
import { level, list, listed, paragraph, use } from './word-file.ts';

const legal = list(
  0,
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2'),
  level(2, 'decimal', '%1.%2.%3'),
  level(3, 'lowerLetter', '(%4)'),
);

describe('numbers of a list with levels', () => {
  test('are printed before their paragraphs, and deeper levels begin again', async () => {
    expect(
      await outlineOfWord({
        numbering: legal + use(1, 0),
        body:
          paragraph('Introduction', listed(1)) +
          paragraph('The quay floods.', listed(1, 1)) +
          paragraph('It floods in May.', listed(1, 2)) +
          paragraph('It floods in June.', listed(1, 2)) +
          paragraph('not numbered') +
          paragraph('The ferry runs.', listed(1, 1)) +
          paragraph('At noon.', listed(1, 2)) +
          paragraph('Costs', listed(1)) +
          paragraph('None.', listed(1, 1)),
      }),
    ).toEqual([
      '¶ <1.> Introduction',
      '¶ <1.1> The quay floods.',
      '¶ <1.1.1> It floods in May.',
      '¶ <1.1.2> It floods in June.',
      '¶ not numbered',
      '¶ <1.2> The ferry runs.',
      '¶ <1.2.1> At noon.',
      '¶ <2.> Costs',
      '¶ <2.1> None.',
    ]);
  });

  test('count a level that was passed over as begun', async () => {
    expect(
      await outlineOfWord({
        numbering: legal + use(1, 0),
        body: paragraph('First', listed(1, 1)) + paragraph('Second', listed(1, 1)),
      }),
    ).toEqual(['¶ <1.1> First', '¶ <1.2> Second']);
  });

  test.each([
    ['a level above, by default', '', ['1', '1.1', '2', '2.1']],
    ['nothing', '<w:lvlRestart w:val="0"/>', ['1', '1.1', '2', '2.2']],
  ])('begin again after %s', async (_, restart, numbers) => {
    const body = [0, 1, 0, 1].map((at) => paragraph('text', listed(1, at))).join('');
    const levels = [level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2', restart)];
    const found = await outlineOfWord({ numbering: list(0, ...levels) + use(1, 0), body });
    expect(found).toEqual(numbers.map((number) => `¶ <${number}> text`));
  });

  test('begin again only after the level that is named', async () => {
    const levels = [
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '§%3', '<w:lvlRestart w:val="1"/>'),
    ];
    const body = [0, 1, 2, 1, 2, 0, 2].map((at) => paragraph('text', listed(1, at))).join('');
    expect(await outlineOfWord({ numbering: list(0, ...levels) + use(1, 0), body })).toEqual(
      ['1', '1.1', '§1', '1.2', '§2', '2', '§1'].map((number) => `¶ <${number}> text`),
    );
  });

  test('are all in figures where the level asks for it', async () => {
    const levels = [level(0, 'upperRoman', 'Part %1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')];
    expect(
      await outlineOfWord({
        numbering: list(0, ...levels) + use(1, 0),
        body: paragraph('Rules', listed(1)) + paragraph('Quorum', listed(1, 1)),
      }),
    ).toEqual(['¶ <Part I> Rules', '¶ <1.1> Quorum']);
  });
});

describe('uses of one list', () => {
  test('go on counting where another stopped', async () => {
    expect(
      await outlineOfWord({
        numbering: legal + use(1, 0) + use(2, 0),
        body: paragraph('a', listed(1)) + paragraph('b', listed(2)) + paragraph('c', listed(1)),
      }),
    ).toEqual(['¶ <1.> a', '¶ <2.> b', '¶ <3.> c']);
  });

  test('begin anew once where they say so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    expect(
      await outlineOfWord({
        numbering: legal + use(1, 0) + use(2, 0, anew),
        body: [1, 1, 2, 2, 1].map((id) => paragraph('text', listed(id))).join(''),
      }),
    ).toEqual(['1.', '2.', '5.', '6.', '7.'].map((number) => `¶ <${number}> text`));
  });

  test('may print a level in their own way', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'Item %1:')}</w:lvlOverride>`;
    expect(
      await outlineOfWord({ numbering: legal + use(1, 0, own), body: paragraph('Roads', listed(1)) }),
    ).toEqual(['¶ <Item 1:> Roads']);
  });

  test('of different lists count apart', async () => {
    expect(
      await outlineOfWord({
        numbering: legal + list(1, level(0, 'decimal', '%1.')) + use(1, 0) + use(2, 1),
        body: [1, 2, 1].map((id) => paragraph('text', listed(id))).join(''),
      }),
    ).toEqual(['1.', '1.', '2.'].map((number) => `¶ <${number}> text`));
  });
});

describe('a style', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/>
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Clause2"><w:name w:val="Clause 2"/><w:basedOn w:val="Clause"/>
      <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Aside"><w:name w:val="Aside"/><w:basedOn w:val="Clause"/></w:style>`;
  const inStyle = (text: string, style: string, more = '') =>
    paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);

  test('numbers its paragraphs and those of styles based on it, unless one opts out', async () => {
    expect(
      await outlineOfWord({
        styles,
        numbering: legal + use(1, 0),
        body:
          inStyle('Roads', 'Clause') +
          inStyle('Main Street', 'Clause2') +
          inStyle('Rail', 'Aside') +
          inStyle('no number', 'Clause', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      }),
    ).toEqual(['¶ <1.> Roads', '¶ <1.1> Main Street', '¶ <2.> Rail', '¶ no number']);
  });

  test('that is tied to a level takes it', async () => {
    const tied = list(
      0,
      level(0, 'decimal', '%1.'),
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Clause"/>'),
    );
    expect(
      await outlineOfWord({ styles, numbering: tied + use(1, 0), body: inStyle('Roads', 'Clause') }),
    ).toEqual(['¶ <1.1> Roads']);
  });

  test('that only says its level takes the list of the style that it is based on', async () => {
    const heading = (at: number, numbers: string) =>
      `<w:style w:type="paragraph" w:styleId="H${at}"><w:name w:val="heading ${at}"/><w:basedOn w:val="H${at - 1}"/><w:pPr><w:numPr>${numbers}</w:numPr></w:pPr></w:style>`;
    expect(
      await outlineOfWord({
        styles:
          heading(1, '<w:numId w:val="1"/>') +
          heading(2, '<w:ilvl w:val="1"/>') +
          heading(3, '<w:ilvl w:val="2"/>'),
        numbering: legal + use(1, 0),
        body:
          inStyle('Roads', 'H1') +
          inStyle('Main Street', 'H2') +
          inStyle('Kerbs', 'H3') +
          inStyle('Rail', 'H1'),
      }),
    ).toEqual(['¶ <1.> Roads', '¶ <1.1> Main Street', '¶ <1.1.1> Kerbs', '¶ <2.> Rail']);
  });

  test('of lists is followed to the list that defines it', async () => {
    const linked =
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="House"/></w:abstractNum>' +
      `<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="House"/>${level(0, 'decimal', 'No. %1')}</w:abstractNum>`;
    expect(
      await outlineOfWord({ numbering: linked + use(1, 7), body: paragraph('Roads', listed(1)) }),
    ).toEqual(['¶ <No. 1> Roads']);
  });
});

describe('items', () => {
  const marks = list(
    0,
    level(0, 'decimal', '%1.'),
    level(1, 'lowerLetter', '(%2)'),
    level(2, 'lowerRoman', '%3.'),
  );
  const bullets = list(1, level(0, 'bullet', '\uf0b7'), level(1, 'bullet', 'o'));

  test('of letters, small Roman numerals and bullets stand in lists, nested by their level', async () => {
    expect(
      await outlineOfWord({
        numbering: marks + bullets + use(1, 0) + use(2, 1),
        body:
          paragraph('That:', listed(1)) +
          paragraph('the quay be swept', listed(1, 1)) +
          paragraph('daily', listed(1, 2)) +
          paragraph('at noon', listed(1, 2)) +
          paragraph('the clerk write', listed(1, 1)) +
          paragraph('Thanks', listed(1)) +
          paragraph('Fish', listed(2)) +
          paragraph('cod', listed(2, 1)) +
          paragraph('Chips', listed(2)),
      }),
    ).toEqual([
      '¶ <1.> That:',
      'list',
      '  • <(a)> the quay be swept',
      '    • <i.> daily',
      '    • <ii.> at noon',
      '  • <(b)> the clerk write',
      '¶ <2.> Thanks',
      'list',
      '  • Fish',
      '    • cod',
      '  • Chips',
    ]);
  });

  test('of figures stand in a list below an item, and number paragraphs elsewhere', async () => {
    const deeper = list(2, level(1, 'decimal', '%2.'));
    expect(
      await outlineOfWord({
        numbering: bullets + deeper + use(2, 1) + use(3, 2),
        body:
          paragraph('Fish', listed(2)) +
          paragraph('cod', listed(3, 1)) +
          paragraph('herring', listed(3, 1)) +
          paragraph('text between') +
          paragraph('eel', listed(3, 1)),
      }),
    ).toEqual(['list', '  • Fish', '    • <1.> cod', '    • <2.> herring', '¶ text between', '¶ <3.> eel']);
  });

  test('in a cell are lines with their labels; a number may stand alone there', async () => {
    const row = `<w:tbl><w:tr><w:tc>${paragraph('', listed(1))}</w:tc><w:tc>${paragraph('sweep', listed(1, 1))}${paragraph('paint', listed(1, 1))}</w:tc></w:tr></w:tbl>`;
    expect(await outlineOfWord({ numbering: marks + use(1, 0), body: row })).toEqual([
      'table, 0 header rows',
      '  | 1. | (a) sweep / (b) paint |',
    ]);
  });
});

test('a label is separated from its text even where the text begins with a tab', async () => {
  expect(
    await outlineOfWord({
      numbering: legal + use(1, 0),
      body: `<w:p><w:pPr>${listed(1)}</w:pPr><w:r><w:tab/><w:t>Roads</w:t><w:tab/><w:t>page 3</w:t></w:r></w:p>`,
    }),
  ).toEqual(['¶ <1.> Roads page 3']);
});

test('typed numbers are split off too', async () => {
  expect(
    await outlineOfWord({ body: '<w:p><w:r><w:t>2.3</w:t><w:tab/><w:t>The quay floods.</w:t></w:r></w:p>' }),
  ).toEqual(['¶ <2.3> The quay floods.']);
});
