/** Schemes that a link in a paper may have. Whatever else a source links to is printed as plain text. */
const allowedSchemes = /^(?:https?:\/\/[^/]|mailto:[^\s@]+@|tel:[+\d])/i;

/** A scheme is letters up to a colon that stands before any slash, question mark or hash. */
const anyScheme = /^[^/?#]*:/;

/** Browsers read a backslash as a slash and skip control characters, so either could hide another host. */
const disguise = /[\p{Cc}\p{Cf}\s\\]/u;

/**
 * Gives back a link target that may stand in an `href`, or undefined when it must not: the allow list is
 * https, http, mailto, tel and addresses of this site.
 *
 * @example allowedLink('javascript:alert(1)') // => undefined
 * @example allowedLink('../5-parks/#p-2-1') // => '../5-parks/#p-2-1'
 */
export function allowedLink(target: string): string | undefined {
  const trimmed = target.trim();
  if (trimmed === '' || disguise.test(trimmed)) return undefined;
  if (allowedSchemes.test(trimmed)) return trimmed;
  const ownAddress = !anyScheme.test(trimmed) && !trimmed.startsWith('//');
  return ownAddress ? trimmed : undefined;
}
