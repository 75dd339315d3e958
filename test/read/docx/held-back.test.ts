import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/document/finding.ts';
import { readDocx } from '../../../src/read/docx/read-docx.ts';
import { outline } from '../../document/outline.ts';
import { outlineOfWord, reading } from './reading.ts';
import {
  cell,
  level,
  list,
  listed,
  paragraph,
  run,
  table,
  use,
  type WordFile,
  wordFile,
} from './word-file.ts';

async function findings(file: WordFile): Promise<readonly Finding[]> {
  return (await reading(file)).findings;
}

const deletion = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const insertion = (text: string) => `<w:ins w:id="2">${run(text)}</w:ins>`;
const deletedMark = '<w:rPr><w:del w:id="3"/></w:rPr>';

describe('tracked changes are read as accepted', () => {
  test('deletions are held back, insertions stand', async () => {
    const file = {
      body: paragraph(`${run('We agreed to ')}${deletion('sell')}${insertion('keep')}${run(' the pier.')}`),
    };
    expect(await outlineOfWord(file)).toEqual(['¶ We agreed to keep the pier.']);
    expect(await findings(file)).toEqual([
      {
        rule: 'word-tracked-deletion',
        severity: 'warning',
        line: 1,
        message:
          'The Word document holds 1 tracked deletion (1 word) that no reader of it is meant to see, at “We agreed to keep the pier.”; it is held back and not on the site.',
        hint: 'Accept or reject all changes in Word (Review, Accept all) and save.',
      },
    ]);
  });

  test('what was moved stands at its new place only', async () => {
    const file = {
      body:
        paragraph(`<w:moveFrom w:id="1">${run('Moved words.')}</w:moveFrom>`) +
        paragraph('Between.') +
        paragraph(`<w:moveTo w:id="2">${run('Moved words.')}</w:moveTo>`),
    };
    expect(await outlineOfWord(file)).toEqual(['¶ Between.', '¶ Moved words.']);
    expect(await findings(file)).toEqual([]);
  });

  test('paragraphs whose end was deleted are one, with the properties of the second', async () => {
    expect(
      await outlineOfWord({
        numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0),
        body:
          paragraph('The quay ', deletedMark) +
          paragraph('floods.', listed(1)) +
          paragraph(deletion('gone'), `${listed(1)}${deletedMark}`) +
          paragraph('Costs', listed(1)),
      }),
    ).toEqual(['¶ <1.> The quay floods.', '¶ <2.> Costs']);
  });

  test('deleted rows are gone, and with its last row the table', async () => {
    const deletedRow = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('old')}${cell('1')}</w:tr>`;
    const file = { body: table(deletedRow, cell('new') + cell('2')) + table(deletedRow) };
    expect(await outlineOfWord(file)).toEqual(['table, 0 header rows', '  | new | 2 |']);
    expect(await findings(file)).toMatchObject([{ rule: 'word-tracked-deletion' }]);
  });

  test('the former properties of a paragraph do not count', async () => {
    expect(
      await outlineOfWord({
        numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0),
        body: paragraph('plain', `<w:pPrChange w:id="1"><w:pPr>${listed(1)}</w:pPr></w:pPrChange>`),
      }),
    ).toEqual(['¶ plain']);
  });
});

describe('hidden text', () => {
  const secret = 'never seen';

  test.each<[string, WordFile]>([
    ['by a run', { body: paragraph(run('Shown. ') + run(secret, '<w:vanish/>')) }],
    [
      'by a style of characters',
      {
        styles:
          '<w:style w:type="character" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>',
        body: paragraph(run('Shown. ') + run(secret, '<w:rStyle w:val="Draft"/>')),
      },
    ],
    [
      'by a style of paragraphs',
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>',
        body: paragraph('Shown. ') + paragraph(secret, '<w:pStyle w:val="Draft"/>'),
      },
    ],
    [
      'by the highlighter in black',
      { body: paragraph(run('Shown. ') + run(secret, '<w:highlight w:val="black"/>')) },
    ],
    [
      'by black on black',
      { body: paragraph(run('Shown. ') + run(secret, '<w:color w:val="000000"/><w:shd w:fill="000000"/>')) },
    ],
    ['by white on white', { body: paragraph(run('Shown. ') + run(secret, '<w:color w:val="FFFFFF"/>')) }],
    ['by its size', { body: paragraph(run('Shown. ') + run(secret, '<w:sz w:val="2"/>')) }],
  ])('%s is held back and counted', async (_, file) => {
    expect(await outlineOfWord(file)).toEqual(['¶ Shown.']);
    const [finding, ...others] = await findings(file);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'word-hidden-text', severity: 'warning' });
    expect(finding?.message).toContain('1 passage of hidden text (2 words)');
    expect(finding?.message).not.toContain(secret);
  });

  test('is not what only looks like it: white on a fill, shown again by the run, an off switch', async () => {
    const file = {
      styles:
        '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style>',
      body:
        paragraph(run('Heading', '<w:color w:val="FFFFFF"/><w:shd w:fill="1F497D"/>')) +
        paragraph(run('Label', '<w:shd w:fill="000000"/>')) +
        table(cell(paragraph(run('Ward', '<w:color w:val="FFFFFF"/>'))) + cell('Trips')) +
        paragraph(run('Shown', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Draft"/>'),
    };
    expect(await outlineOfWord(file)).toEqual([
      '¶ Heading',
      '¶ Label',
      'table, 0 header rows',
      '  | Ward | Trips |',
      '¶ Shown',
    ]);
    expect(await findings(file)).toEqual([]);
  });

  test('is not white text on a page that is dark all over, or over a wide picture', async () => {
    const whiteText = paragraph(run('Cover', '<w:color w:val="FFFFFF"/>'));
    const behind = (width: number) =>
      paragraph(
        `<w:r><w:drawing><wp:anchor behindDoc="1"><wp:extent cx="${width}" cy="9"/></wp:anchor></w:drawing></w:r>`,
      );
    expect(await outlineOfWord({ body: whiteText + behind(7_000_000) })).toEqual(['¶ Cover']);
    expect(await outlineOfWord({ body: whiteText + behind(900_000) })).toEqual([]);
  });

  test('runs side by side are one passage, and a hidden paragraph counts no number', async () => {
    const hidden = '<w:vanish/>';
    const file = {
      numbering: list(0, level(0, 'decimal', '%1.')) + use(1, 0),
      body:
        paragraph('First', listed(1)) +
        paragraph(run('a ', hidden) + run('b', hidden), `${listed(1)}<w:rPr>${hidden}</w:rPr>`) +
        paragraph(`${run('Second ')}${run('c', hidden)}`, listed(1)),
    };
    expect(await outlineOfWord(file)).toEqual(['¶ <1.> First', '¶ <2.> Second']);
    expect((await findings(file))[0]?.message).toContain('2 passages of hidden text (3 words)');
  });

  test('what lies below a merged cell is held back, and stands in it once a person has said so', async () => {
    const merged = '<w:vMerge w:val="restart"/>';
    const file = {
      body: table(
        cell('Quay', merged) + cell('May'),
        cell(secret, '<w:vMerge/>') + cell('June'),
        cell('', '<w:vMerge w:val="continue"/>') + cell('July'),
      ),
    };
    expect(await outlineOfWord(file)).toEqual([
      'table, 0 header rows',
      '  | Quay | May |',
      '  |  | June |',
      '  |  | July |',
    ]);
    expect(await findings(file)).toMatchObject([{ rule: 'word-hidden-text' }]);
    const { value } = await readDocx(wordFile(file), new Set(['word-hidden-text']));
    expect(value && outline(value.document.blocks)).toEqual([
      'table, 0 header rows',
      `  | Quay / ${secret} | May |`,
      '  |  | June |',
      '  |  | July |',
    ]);
  });

  test('hidden rows are held back', async () => {
    const file = {
      body: table(
        `<w:tr><w:trPr><w:hidden/></w:trPr>${cell(secret)}${cell('x')}</w:tr>`,
        cell('shown') + cell('y'),
      ),
    };
    expect(await outlineOfWord(file)).toEqual(['table, 0 header rows', '  | shown | y |']);
    expect(await findings(file)).toMatchObject([{ rule: 'word-hidden-text' }]);
  });
});

test('struck words stay, and a finding says that the line through them is lost', async () => {
  const file = {
    body: paragraph(`${run('We meet ')}${run('on Monday ', '<w:strike/>')}${run('on Tuesday.')}`),
  };
  expect(await outlineOfWord(file)).toEqual(['¶ We meet on Monday on Tuesday.']);
  expect(await findings(file)).toMatchObject([
    {
      rule: 'word-struck-text',
      severity: 'warning',
      line: 1,
      message:
        '2 words are struck through in the Word document, at “We meet on Monday on Tuesday.”; the site shows them without the line.',
    },
  ]);
});

test('findings name three places and count the others', async () => {
  const body = ['Quay', 'Road', 'Rail', 'Pier', 'Park'].map((word) =>
    paragraph(`${run(word)}${deletion('old')}`),
  );
  const [finding] = await findings({ body: body.join('') });
  expect(finding?.message).toContain('5 tracked deletions (5 words)');
  expect(finding?.message).toContain(', at “Quay”, “Road”, “Rail” and 2 other places;');
});

test('comments are held back, and the finding says where they stand', async () => {
  const file = {
    comments: `<w:comment w:id="0">${paragraph('Is this legal?')}</w:comment>`,
    body: paragraph(
      `<w:commentRangeStart w:id="0"/>${run('The pier is sold.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ),
  };
  expect(await outlineOfWord(file)).toEqual(['¶ The pier is sold.']);
  const [finding] = await findings(file);
  expect(finding?.rule).toBe('word-comment');
  expect(finding?.message).toContain(
    '1 comment (3 words) that no reader of it is meant to see, at “The pier is sold.”',
  );
});
