import { extname } from 'node:path';

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/** Characters that Windows or an address has no room for, and those that a reader does not see. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]/gu;

/** The longest name in bytes: file systems take 255, and an address writes three characters for most bytes. */
const longest = 120;

function shortened(name: string): string {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  const characters = [...name.slice(0, name.length - ending.length)].slice(0, longest);
  while (Buffer.byteLength(characters.join('')) + ending.length > longest) characters.pop();
  return `${characters.join('').replace(/[\s.]+$/, '')}${ending}`;
}

/**
 * A name that every file system and every address takes, as near to the given one as can be: no control
 * characters or signs of paths, not hidden, no name that Windows keeps for itself, at most 120 bytes.
 *
 * @example safeFileName('Item 5: budget?.pdf') // => 'Item 5- budget-.pdf'
 * @example safeFileName('con.pdf') // => '_con.pdf'
 */
export function safeFileName(name: string): string {
  const fit = name
    .toWellFormed()
    .normalize('NFC')
    .replace(unfit, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(fit.replace(reserved, '_$&')) || 'file';
}

/** A text without what a terminal would take for an order or a page would turn round: each such character becomes “�”. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Endings of files that a browser shows or saves, and in which it runs nothing of the site's own. */
const inertEndings = new Set(['.pdf', '.docx', '.doc', '.odt', '.rtf', '.txt', '.png', '.jpg', '.jpeg']);

/**
 * The name under which a host may give out a file that anybody may have written: a page or another file that a
 * browser would run in the name of the site gets ".txt" behind its name, and is shown as the text that it is.
 */
export function inertFileName(name: string): string {
  return inertEndings.has(extname(name).toLowerCase()) ? name : `${name}.txt`;
}
