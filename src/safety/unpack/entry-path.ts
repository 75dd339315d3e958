/** Why the name of an entry is refused: what it would do. */
export interface NameFault {
  readonly example: string;
  readonly fault: string;
  readonly pattern: RegExp;
}

/**
 * Names by which an archive reaches out of the folder that it is opened in, or hides what it is. They are matched
 * against the name with "/" between its folders.
 */
export const nameFaults: readonly NameFault[] = [
  {
    example: 'report\u0000.pdf',
    fault: 'holds control characters',
    pattern: /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
  },
  { example: '../../report.pdf', fault: 'leads out of the archive', pattern: /(?:^|\/)\.\.(?:\/|$)/ },
  { example: '/etc/passwd', fault: 'names a place on the computer', pattern: /^\// },
  { example: 'C:/papers/report.pdf', fault: 'names a place on a drive', pattern: /^[a-z]:/i },
  {
    example: 'a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/report.pdf',
    fault: 'lies in more than 16 folders within one another',
    pattern: /^(?:[^/]*\/){17}/,
  },
];

/** The name of an entry with "/" between its folders; archives made on Windows may have "\". */
function withSlashes(name: string): string {
  return name.replaceAll('\\', '/');
}

/** What is wrong with the name of an entry; nothing when it stays in its folder. */
export function nameFault(name: string): string | undefined {
  const path = withSlashes(name);
  return nameFaults.find(({ pattern }) => pattern.test(path))?.fault;
}

/** The path of an entry below its archive, without folders that name none. */
export function entryPath(name: string): string {
  return withSlashes(name)
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
    .normalize('NFC');
}

/** Whether an entry is a folder, or a file that only the computer of its maker wanted: hidden, or a Mac's leftovers. */
export function isNoDocument(name: string): boolean {
  const path = withSlashes(name);
  return (
    path.endsWith('/') ||
    /(?:^|\/)\.(?!\.?(?:\/|$))[^/]*(?:\/|$)/.test(path) ||
    /(?:^|\/)__MACOSX\//.test(path)
  );
}
