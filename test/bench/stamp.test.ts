import { expect, test } from 'vitest';
import { openPdf } from '../../src/read/pdf/engine.ts';
import { stamped } from './stamp.ts';

/** A PDF of pages that say one line each, its objects laid out as pdfunite lays them out. */
function pdf(...lines: readonly string[]): Uint8Array {
  const first = 4;
  const kids = lines.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${lines.length} >>`,
    '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>',
    ...lines.flatMap((line, at) => {
      const content = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page  /Parent 2 0 R /Resources <</Font 3 0 R >>  /Contents ${first + 2 * at + 1} 0 R  /MediaBox [0 0 595 842 ]  >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.6\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const size = `<< /Size ${objects.length + 1} /Root 1 0 R >>`;
  return Buffer.from(`${file}${table}trailer\n${size}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

async function textOfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await openPdf(new Uint8Array(bytes));
  if (!value) return [];
  const numbers = Array.from({ length: value.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await value.getPage(number)).getTextContent();
      return items.flatMap((item) => ('str' in item && item.str !== '' ? [item.str] : [])).join(' | ');
    }),
  );
  return pages;
}

test('pages get the number of the pack and, where a report begins, its item, behind their own text', async () => {
  const bytes = stamped(pdf('Gullies', 'Kerbs'), [{ page: 17, item: '5' }, { page: 18 }]);
  expect(await textOfPages(bytes)).toEqual(['Gullies | Page 17 | Agenda Item 5', 'Kerbs | Page 18']);
});

test('a stamp too many is a mistake of the caller', () => {
  expect(() => stamped(pdf('Gullies'), [{ page: 1 }, { page: 2 }])).toThrow(
    'Cannot stamp: the PDF shows 1 pages and there are 2 stamps.',
  );
});
