import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';

/** A file of a book, by its path below the folder of the package. */
export interface BookFile {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** The package document below the root of the container. */
const packageFolder = 'EPUB';

/** Where the package document lies in its folder. */
export const packageFile = 'package.opf';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${packageFolder}/${packageFile}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** Zip archives hold wall time: the middle of a day is there in every time zone. */
function wallTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, date, 12);
}

function entry(content: BookFile['content']): [Uint8Array, ZipOptions] {
  // Pictures are packed already.
  return typeof content === 'string' ? [strToU8(content), { level: 9 }] : [content, { level: 0 }];
}

/**
 * The container of a book: `mimetype` first and as it is, so that a program can tell a book by its first bytes
 * (OCF 3.3). Its entries bear the given day, so that equal books have equal bytes.
 */
export function bookContainer(files: readonly BookFile[], day: string): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': entry(container),
    ...Object.fromEntries(files.map(({ file, content }) => [`${packageFolder}/${file}`, entry(content)])),
  };
  return zipSync(entries, { mtime: wallTime(day) });
}
