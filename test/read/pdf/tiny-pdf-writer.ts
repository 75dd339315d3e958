/** The objects of a file while it is written; an object is known by its number. */
export interface Writer {
  readonly add: (body: string) => number;
  readonly put: (id: number, body: string) => void;
  readonly reserve: () => number;
  readonly bytes: (root: number, info: number, extra: string) => Uint8Array;
}

export function writer(): Writer {
  const bodies: string[] = [];
  const add = (body: string) => bodies.push(body);
  const bytes = (root: number, info: number, extra: string): Uint8Array => {
    let file = '%PDF-1.7\n';
    const offsets = bodies.map((body, at) => {
      const offset = file.length;
      file += `${at + 1} 0 obj\n${body}\nendobj\n`;
      return offset;
    });
    const start = file.length;
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`;
    file += `trailer\n<</Size ${bodies.length + 1} /Root ${root} 0 R /Info ${info} 0 R ${extra}>>\nstartxref\n${start}\n%%EOF\n`;
    return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
  };
  return {
    add,
    bytes,
    put: (id, body) => {
      bodies[id - 1] = body;
    },
    reserve: () => add('null'),
  };
}

export function streamObject(dictionary: string, data: string): string {
  return `<<${dictionary} /Length ${data.length}>>\nstream\n${data}\nendstream`;
}
