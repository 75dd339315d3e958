import { type HostileFile, hostileFile } from './hostile-file.ts';
import { bombCases } from './pdf-bombs.ts';
import { contentCases } from './pdf-contents.ts';
import { drawingCases } from './pdf-drawings.ts';
import { bytesOf } from './pdf-objects.ts';
import { placeCases } from './pdf-places.ts';
import { treeCases } from './pdf-trees.ts';

/** PDFs that are broken, cut off, endless or made to do harm. */
export function pdfFiles(): readonly HostileFile[] {
  const cases = { ...placeCases, ...treeCases, ...drawingCases, ...contentCases, ...bombCases };
  return Object.entries(cases).map(([key, each]) => {
    const name = `pdf/${key}.pdf`;
    return hostileFile(name, 'a PDF:', each, () => bytesOf(each.make(name)));
  });
}
