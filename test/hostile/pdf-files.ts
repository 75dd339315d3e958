import { type HostileFile, sayingOf } from './hostile-file.ts';

import { contentCases } from './pdf-contents.ts';
import { drawingCases } from './pdf-drawings.ts';
import { bytesOf } from './pdf-objects.ts';
import { placeCases } from './pdf-places.ts';
import { treeCases } from './pdf-trees.ts';

/** PDFs that are broken, cut off, endless or made to do harm. */
export function pdfFiles(): readonly HostileFile[] {
  const cases = { ...placeCases, ...treeCases, ...drawingCases, ...contentCases };
  return Object.entries(cases).map(([key, { what, make, ending, slow }]) => {
    const name = `pdf/${key}.pdf`;
    return {
      name,
      what: `a PDF: ${what}`,
      // Made when it is asked for: some take seconds to make.
      get content() {
        return bytesOf(make(name));
      },
      ending,
      ...(ending.ends === 'refused' ? {} : { says: sayingOf(name) }),
      ...(slow ? { slow } : {}),
    };
  });
}
