import { describe, expect, test } from 'vitest';
import { outlineOfWord } from './reading.ts';
import { paragraph, run } from './word-file.ts';

describe('fields', () => {
  const mark = (type: string, more = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${more}</w:fldChar></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  test('show their result; fields within an instruction do not', async () => {
    const inner = mark('begin') + instruction('MERGEFIELD x') + mark('separate') + run('inner') + mark('end');
    expect(
      await outlineOfWord({
        body: paragraph(
          `${run('Date: ')}${mark('begin')}${instruction('IF ')}${inner}${instruction(' = 1')}${mark('separate')}${run('4 May')}${mark('end')}${run('.')}`,
        ),
      }),
    ).toEqual(['¶ Date: 4 May.']);
  });

  test('that are damaged swallow nothing', async () => {
    const deleted = `<w:del w:id="1">${mark('separate')}${mark('end')}</w:del>`;
    expect(
      await outlineOfWord({
        body:
          paragraph(`${mark('begin')}${instruction('PAGE')}${run('never closed')}`) +
          paragraph(`${run('a ')}${mark('begin')}${instruction('DATE')}${deleted}${run('b')}`) +
          paragraph('The rest.'),
      }),
    ).toEqual(['¶ never closed', '¶ a b', '¶ The rest.']);
  });

  test('that link are links', async () => {
    expect(
      await outlineOfWord({
        body:
          paragraph(
            `${mark('begin')}${instruction(' HYPERLINK "mailto:clerk@example.org" ')}${mark('separate')}${run('the clerk')}${mark('end')}`,
          ) +
          paragraph(`<w:fldSimple w:instr=' HYPERLINK "https://example.org/" '>${run('site')}</w:fldSimple>`),
      }),
    ).toEqual(['¶ [the clerk → mailto:clerk@example.org]', '¶ [site → https://example.org/]']);
  });

  test('of forms show boxes and choices', async () => {
    const box = (state: string) =>
      `<w:ffData><w:checkBox><w:default w:val="0"/>${state}</w:checkBox></w:ffData>`;
    const choices =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="North"/><w:listEntry w:val="South"/></w:ddList></w:ffData>';
    expect(
      await outlineOfWord({
        body: paragraph(
          `${mark('begin', box('<w:checked/>'))}${instruction('FORMCHECKBOX')}${mark('end')}${run(' Yes ')}${mark('begin', box(''))}${mark('end')}${run(' No ')}${mark('begin', choices)}${mark('end')}`,
        ),
      }),
    ).toEqual(['¶ ☑ Yes ☐ No South']);
  });

  test('for a table of contents are kept as text', async () => {
    expect(
      await outlineOfWord({
        body: `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`${mark('begin')}${instruction('TOC')}${mark('separate')}${run('Roads')}<w:r><w:tab/></w:r>${run('4')}`)}${paragraph(`${run('Rail 5')}${mark('end')}`)}</w:sdtContent></w:sdt>`,
      }),
    ).toEqual(['¶ Roads 4', '¶ Rail 5']);
  });
});

test('content controls, smart tags, formulas and unknown wrappers show what they hold', async () => {
  expect(
    await outlineOfWord({
      body: paragraph(
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('one ')}</w:sdtContent></w:sdt><w:smartTag>${run('two ')}</w:smartTag><w:later>${run('three')}</w:later><m:oMath><m:r><m:t>x=4</m:t></m:r></m:oMath>`,
      ),
    }),
  ).toEqual(['¶ one two three x=4']);
});

test('a large first letter is part of its word', async () => {
  expect(
    await outlineOfWord({
      body: paragraph('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('he quay floods.'),
    }),
  ).toEqual(['¶ The quay floods.']);
});

test('signs, hyphens and characters of symbol fonts are what they show', async () => {
  expect(
    await outlineOfWord({
      body: paragraph(
        `<w:r><w:t xml:space="preserve">Agreed </w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t xml:space="preserve"> co</w:t><w:softHyphen/><w:t>op</w:t><w:noBreakHyphen/><w:t xml:space="preserve">shop </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:sym w:font="Symbol" w:char="F06D"/><w:t>\uf0b7</w:t></w:r>`,
      ),
    }),
  ).toEqual(['¶ Agreed ✓ coop‑shop μ•']);
});
