import type { Finding } from '../document/finding.ts';
import type { FileFormat } from './format.ts';
import { formatName } from './not-read.ts';

/** Formats that are read and that names of files commonly tell. */
type NamedFormat = Extract<FileFormat, 'pdf' | 'docx' | 'html' | 'xml' | 'png' | 'jpeg' | 'text'>;

/** The endings that fit each format. Others, and files without one, say nothing. */
const endings: Readonly<Record<NamedFormat, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  html: ['html', 'htm', 'xhtml', 'shtml'],
  xml: ['xml'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  text: ['txt', 'text', 'md', 'markdown', 'csv', 'tsv', 'log'],
};

/** Endings of documents that are not read; a file of such a name that turns out to be readable is a surprise too. */
const otherEndings = ['doc', 'odt', 'rtf', 'xls', 'xlsx', 'ppt', 'pptx', 'zip', 'tif', 'tiff', 'gif'];

const known = new Set([...Object.values(endings).flat(), ...otherEndings]);

function isNamed(format: FileFormat): format is NamedFormat {
  return format in endings;
}

/**
 * The finding for a file that is something else than its name tells; it is read as what it is. `path` is its path.
 * Often a page with an error was stored in the place of a document.
 */
export function nameAndContent(format: FileFormat, path: string): readonly Finding[] {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined || !known.has(ending) || !isNamed(format) || endings[format].includes(ending))
    return [];
  return [
    {
      rule: 'name-and-content-differ',
      severity: 'note',
      file: path,
      message: `“${path}” ends in “.${ending}” but is ${formatName(format)}, and was read as that.`,
      hint: 'See whether it is what it should be: now and then a page with an error message is stored in the place of a document.',
    },
  ];
}
