/** What is stamped on one page: the number of the pack, and on the first page of a report the item of the agenda. */
export interface Stamp {
  readonly page: number;
  readonly item?: string;
}

interface PdfObject {
  readonly id: number;
  readonly body: string;
}

const pageWidth = 595;

/** Centred or right-aligned closely enough with the mean width of a letter of Helvetica, half its size. */
function stampStream({ page, item }: Stamp): string {
  const write = (text: string, x: number, y: number, size: number) =>
    `BT /Stamp ${size} Tf 1 0 0 1 ${x.toFixed(1)} ${y} Tm (${text}) Tj ET`;
  const number = `Page ${page}`;
  const lines = [write(number, (pageWidth - number.length * 5.5) / 2, 16, 11)];
  const label = `Agenda Item ${item}`;
  if (item !== undefined) lines.push(write(label, pageWidth - 20 - label.length * 7, 815, 14));
  const content = `Q\n${lines.join('\n')}`;
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function withFont(page: string, font: string, bodyOf: (id: number) => string): string {
  const shared = /\/Font (\d+) 0 R/.exec(page);
  if (!shared) return page.replace(/\/Resources\s*<</, `/Resources << /Font << ${font} >> `);
  const entries = bodyOf(Number(shared[1])).replace(/^<<|>>$/g, '');
  return page.replace(shared[0], `/Font << ${entries} ${font} >>`);
}

/** The table of the objects that were added, each at its place in the file. */
function crossReferences(
  objects: readonly PdfObject[],
  from: number,
): { readonly text: string; readonly end: number } {
  let at = from;
  const entries = objects.map(({ id, body }) => {
    const entry = `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    at += `${id} 0 obj\n${body}\nendobj\n`.length;
    return entry;
  });
  return { text: `xref\n${entries.join('')}`, end: at };
}

/**
 * Stamps the pages of a PDF as committee systems stamp a merged pack: an update behind the file that leaves
 * every byte of it. For files as pdfunite writes them, each page a plain object on one line.
 */
export function stamped(pdf: Uint8Array, stamps: readonly Stamp[]): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const found = [...file.matchAll(/^(\d+) 0 obj\s+(<< \/Type \/Page\s.*)$/gm)];
  const pages = found.map(([, id = '', body = '']) => ({
    id: Number(id),
    body: body.replace(/\s*endobj$/, ''),
  }));
  if (pages.length !== stamps.length) {
    throw new Error(
      `Cannot stamp: the PDF shows ${pages.length} pages and there are ${stamps.length} stamps.`,
    );
  }
  const bodyOf = (id: number) =>
    new RegExp(`^${id} 0 obj\\s+([\\s\\S]*?)\\s*endobj`, 'm').exec(file)?.[1] ?? '<<>>';
  const next = Math.max(...[...file.matchAll(/^(\d+) 0 obj/gm)].map(([, id]) => Number(id))) + 1;
  const font = {
    id: next,
    body: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  };
  const save = { id: next + 1, body: '<< /Length 1 >>\nstream\nq\nendstream' };
  const streams = stamps.map((stamp, at) => ({ id: next + 2 + at, body: stampStream(stamp) }));
  const changed = pages.map(({ id, body }, at) => ({
    id,
    body: withFont(body, `/Stamp ${font.id} 0 R`, bodyOf).replace(
      /\/Contents (\d+ 0 R)/,
      `/Contents [${save.id} 0 R $1 ${streams[at]?.id} 0 R]`,
    ),
  }));
  return Buffer.from(withUpdate(file, [font, save, ...streams, ...changed]), 'latin1');
}

function withUpdate(file: string, objects: readonly PdfObject[]): string {
  const text = objects.map(({ id, body }) => `${id} 0 obj\n${body}\nendobj\n`).join('');
  const { text: table, end } = crossReferences(objects, file.length + 1);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1];
  const root = /\/Root (\d+ 0 R)/.exec(file.slice(file.lastIndexOf('trailer')))?.[1];
  const size = Math.max(...objects.map(({ id }) => id)) + 1;
  return `${file}\n${text}${table}trailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${end}\n%%EOF\n`;
}
