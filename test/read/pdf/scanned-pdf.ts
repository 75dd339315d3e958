/** A picture on a page: its bytes as the PDF holds them, and the matrix that stretches it over the page. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly matrix: readonly [number, number, number, number, number, number];
  /** A byte a pixel; one bit a pixel, where 0 inks the page; or a JPEG file in colour. */
  readonly kind: 'grey' | 'mask' | 'jpeg';
  readonly data: Uint8Array;
}

export interface DrawnPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which a viewer turns the page. */
  readonly rotate?: number;
  readonly pictures: readonly DrawnPicture[];
  /** Operators of PDF that draw below the pictures, and upon them. */
  readonly below?: string;
  readonly upon?: string;
  /** A line of text near the foot. */
  readonly text?: string;
}

const kinds: Readonly<Record<DrawnPicture['kind'], string>> = {
  grey: '/ColorSpace /DeviceGray /BitsPerComponent 8',
  mask: '/ImageMask true /BitsPerComponent 1',
  jpeg: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
};

function stream(dictionary: string, data: Uint8Array): Buffer {
  const head = Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`);
  return Buffer.concat([head, data, Buffer.from('\nendstream')]);
}

function pictureObject({ kind, width, height, data }: DrawnPicture): Buffer {
  return stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${kinds[kind]}`, data);
}

function contents({ pictures, text, below = '', upon = '' }: DrawnPage): Buffer {
  const drawn = pictures.map(({ matrix }, at) => `q ${matrix.join(' ')} cm /P${at} Do Q`);
  const written = text === undefined ? [] : [`BT /F 10 Tf 20 12 Td (${text}) Tj ET`];
  return stream('', Buffer.from([below, ...drawn, upon, ...written].join('\n')));
}

/** A PDF of pages that show pictures and next to no text, as scanners make them. */
export function scannedPdf(...pages: readonly DrawnPage[]): Uint8Array {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const objects: (Buffer | string)[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', font];
  const add = (object: Buffer | string) => objects.push(object);
  const kids = pages.map((page) => {
    const names = page.pictures.map((picture, at) => `/P${at} ${add(pictureObject(picture))} 0 R`);
    const body = add(contents(page));
    const box = `/MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate ?? 0}`;
    const marker = '/ExtGState << /Marker << /BM /Multiply >> /Thin << /ca 0.4 >> >>';
    const resources = `/Resources << ${marker} /Font << /F 3 0 R >> /XObject << ${names.join(' ')} >> >>`;
    return add(`<< /Type /Page /Parent 2 0 R ${box} ${resources} /Contents ${body} 0 R >>`);
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(chunks.reduce((sum, { length }) => sum + length, 0));
    chunks.push(
      Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
    );
  }
  const start = chunks.reduce((sum, { length }) => sum + length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from(end)]));
}
