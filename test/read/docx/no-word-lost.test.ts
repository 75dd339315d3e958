import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reading, unshared } from './reading.ts';
import { cell, level, list, listed, paragraph, run, table, use } from './word-file.ts';

const secret = 'unpublished';

const shownWords = fc
  .array(fc.constantFrom('quay', 'Ferry', '2.3', '£4', '(a)', 'of', '•', '12%', 'café', '–', 'x²', '--'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join(' '));

const properties = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:b/><w:i/>',
);

const shownRun = fc.tuple(shownWords, properties).map(([words, more]) => run(`${words} `, more));

const hiddenRun = fc.constantFrom(
  run(secret, '<w:vanish/>'),
  `<w:del w:id="1"><w:r><w:delText>${secret}</w:delText></w:r></w:del>`,
  `<w:moveFrom w:id="1">${run(secret)}</w:moveFrom>`,
  `<w:r><w:instrText>${secret}</w:instrText></w:r>`,
  run(secret, '<w:highlight w:val="black"/>'),
);

const wrappedRun = fc
  .tuple(shownRun, fc.constantFrom('w:ins', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:unknown'))
  .map(([content, wrapper]) => `<${wrapper}>${content}</${wrapper}>`);

const between = fc.constantFrom(
  '<w:r><w:br/></w:r>',
  '<w:r><w:tab/></w:r>',
  '<w:r><w:cr/></w:r>',
  '<w:bookmarkEnd/>',
  '<w:ins w:id="4"/>',
  '<w:sdt><w:sdtContent/></w:sdt>',
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>',
);

const paragraphs = fc
  .tuple(
    fc.array(fc.oneof(shownRun, hiddenRun, wrappedRun, between), { maxLength: 5 }),
    fc.constantFrom('', listed(1), listed(1, 1), listed(2), listed(2, 1), '<w:outlineLvl w:val="0"/>'),
    fc.constantFrom('', '<w:rPr><w:del w:id="9"/></w:rPr>'),
  )
  .map(([runs, numbers, mark]) => `<w:p><w:pPr>${numbers}${mark}</w:pPr>${runs.join('')}</w:p>`);

const boxes = paragraphs.map((content) =>
  paragraph(
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  ),
);

const cells = fc
  .tuple(
    fc.array(paragraphs, { minLength: 1, maxLength: 2 }),
    fc.constantFrom(
      '',
      '<w:gridSpan w:val="2"/>',
      '<w:vMerge w:val="restart"/>',
      '<w:vMerge/>',
      '<w:gridSpan w:val="3"/>',
    ),
  )
  .map(([content, more]) => cell(content.join(''), more));

const tables = fc
  .array(fc.array(cells, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => table(...rows.map((row) => row.join(''))));

const nestedTables = tables.map((inner) => table(cell(paragraph('outer') + inner) + cell('beside')));

const bodies = fc
  .array(fc.oneof(paragraphs, paragraphs, boxes, tables, nestedTables), { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.join(''));

const numbering =
  list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)')) +
  list(1, level(0, 'bullet', 'o'), level(1, 'decimal', '%2.')) +
  use(1, 0) +
  use(2, 1);

test('every visible word of any document is in a block, none is invented, and nothing hidden is anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const read = await reading({ body, numbering });
      expect(unshared(read)).toEqual([]);
      expect(JSON.stringify({ ...read, held: [] })).not.toContain(secret);
    }),
    { numRuns: 150 },
  );
});
