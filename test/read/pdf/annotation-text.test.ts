import { expect, test } from 'vitest';
import { readFile, told } from './read-pages.ts';
import { type AddedSpec, text } from './tiny-pdf.ts';

async function readWith(...added: readonly AddedSpec[]) {
  const { document, lines } = await readFile({ pages: [{ holds: [text('Name:', 60, 120)], added }] });
  return { blocks: told(document.blocks), lines: lines.map((line) => line.text) };
}

const box = [120, 200, 400, 216] as const;

test('what is typed on a page after it was made is read where it stands, and counted', async () => {
  expect(await readWith({ add: 'typed', text: 'Withdrawn by the officer', box })).toEqual({
    blocks: ['¶ Name:', '¶ Withdrawn by the officer'],
    lines: ['Name:', 'Withdrawn by the officer'],
  });
});

test('what is filled into a form is read', async () => {
  const { blocks } = await readWith({ add: 'field', text: 'Ada Finch', box: [120, 108, 400, 124] });
  expect(blocks.join(' ')).toContain('Ada Finch');
});

test('a box to tick says whether it is ticked', async () => {
  const { lines } = await readWith(
    { add: 'tick', on: true, box: [120, 200, 132, 212] },
    { add: 'tick', on: false, box: [120, 220, 132, 232] },
  );
  expect(lines).toEqual(['Name:', '☑', '☐']);
});

test('what no viewer shows is not read', async () => {
  const hidden = { add: 'field', text: 'Ada Finch', box, hidden: true } as const;
  expect(await readWith(hidden)).toEqual({ blocks: ['¶ Name:'], lines: ['Name:'] });
});

test('comments, hidden fields and attached files are held back and told, but not their words', async () => {
  const added = [
    { add: 'note', text: 'Check with Canary', box },
    { add: 'field', text: 'Canary', box, hidden: true },
  ] as const;
  const { held, findings, ...rest } = await readFile({ pages: [{ holds: [text('Name:', 60, 120)], added }] });
  expect(held).toEqual([
    { kind: 'pdf-comment', text: 'Check with Canary', page: 1 },
    { kind: 'pdf-comment', text: 'Canary', page: 1 },
  ]);
  expect(findings).toMatchObject([{ rule: 'pdf-comment', severity: 'warning', page: 1 }]);
  expect(JSON.stringify([findings, rest])).not.toContain('Canary');
});
