import { published } from './hostile-file.ts';
import { broken, changed, type PdfCase, whole } from './pdf-case.ts';
import { paperObjects, pdf } from './pdf-objects.ts';

/** What is wrong with where things stand in the file. */
export const placeCases: Readonly<Record<string, PdfCase>> = {
  'cut-in-half': {
    what: 'cut off in the middle of its content',
    make: (name) => whole(name).slice(0, 330),
    ending: broken,
  },
  'cut-before-the-trailer': {
    what: 'cut off before its trailer',
    make: (name) => whole(name).replace(/trailer[\s\S]*/, ''),
    ending: broken,
  },
  'without-table': {
    what: 'without cross-reference table and trailer',
    make: changed({}, { bare: true }),
    ending: broken,
  },
  'all-places-wrong': {
    what: 'every place in the table is wrong',
    make: changed({}, { offset: (at) => at + 7 }),
    ending: published,
  },
  'all-places-zero': {
    what: 'every place in the table is 0',
    make: changed({}, { offset: () => 0 }),
    ending: published,
  },
  'all-places-the-same': {
    what: 'every object is said to be the catalogue',
    make: changed({}, { offset: () => 9 }),
    ending: published,
  },
  'table-beyond-the-end': {
    what: 'the table is said to stand behind the end',
    make: changed({}, { startxref: '999999999' }),
    ending: published,
  },
  'table-at-minus-one': {
    what: 'the table is said to stand before the file',
    make: changed({}, { startxref: '-1' }),
    ending: published,
  },
  'table-is-its-own-previous': {
    what: 'the previous table of the table is the table',
    make: (name) => {
      const start = whole(name).lastIndexOf('xref\n0 ');
      return pdf(paperObjects(name), { trailer: `/Prev ${start}` });
    },
    ending: published,
  },
  'root-is-missing': {
    what: 'the trailer names a catalogue that is not there',
    make: (name) => whole(name).replace('/Root 1 0 R', '/Root 99 0 R'),
    ending: broken,
  },
  'root-is-the-page': {
    what: 'the trailer names a page as the catalogue',
    make: (name) => whole(name).replace('/Root 1 0 R', '/Root 3 0 R'),
    ending: broken,
  },
  'behind-other-bytes': {
    what: 'begins behind the head of a download',
    make: (name) => `HTTP/1.1 200 OK\r\nX-Way: ${'y'.repeat(300)}\r\n\r\n${whole(name)}`,
    ending: published,
  },
  'zeros-behind-the-end': {
    what: 'a megabyte of zeros behind its end',
    make: (name) => whole(name) + '\0'.repeat(1_000_000),
    ending: published,
  },
  'a-page-in-two': {
    what: 'a web page and a PDF in one',
    make: (name) => `<!doctype html><script>window.pwned=1</script><!--\n${whole(name)}\n-->`,
    ending: published,
  },
  'two-thousand-updates': {
    what: 'saved two thousand times, each time with an update behind the last',
    make: (name) => {
      const parts = [whole(name)];
      let [length, previous] = [parts[0]?.length ?? 0, whole(name).lastIndexOf('xref\n0 ')];
      for (let time = 0; time < 2000; time += 1) {
        const object = `6 0 obj\n(${time})\nendobj\n`;
        const table = `xref\n6 1\n${String(length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 7 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${length + object.length}\n%%EOF\n`;
        previous = length + object.length;
        parts.push(object + table);
        length += object.length + table.length;
      }
      return parts.join('');
    },
    ending: published,
  },
  'without-ends-of-objects': {
    what: 'no object says where it ends',
    make: (name) => whole(name).replaceAll('endobj', ''),
    ending: published,
  },
  'line-ends-of-another-kind': {
    what: 'its line ends were rewritten, so every place is wrong',
    make: (name) => whole(name).replaceAll('\n', '\r\n'),
    ending: published,
  },
};
