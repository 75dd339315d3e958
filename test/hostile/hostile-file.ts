/** How a hostile file must end. */
export type Ending =
  /** Its words are on the site; `noted` are the rules of findings that must be told of it. */
  | { readonly ends: 'published'; readonly noted?: readonly string[] }
  /** Its words are on the site but for those that its reader would not see, and the file is not given out. */
  | { readonly ends: 'held'; readonly by: string }
  /** Nothing of it is on the site, and a finding of this rule says why. */
  | { readonly ends: 'refused'; readonly by: string }
  /** It is passed over without a word, as hidden files are. */
  | { readonly ends: 'ignored' };

/** What lies at the place of a hostile file: bytes, a symbolic link, a pipe, or nothing but a folder. */
export type Content =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly pipe: true }
  | { readonly folder: true };

/** One file of the corpus. */
export interface HostileFile {
  /** Path below the corpus, with "/" between. */
  readonly name: string;
  /** What it is, for whoever reads a failure. */
  readonly what: string;
  readonly content: Content;
  readonly ending: Ending;
  /** Words that must stand on a page of the site. */
  readonly says?: string;
  /** Words that must stand nowhere in what was made. */
  readonly never?: string;
  /** Needs LibreOffice or much time: left to the acceptance and the nightly run. */
  readonly slow?: true;
}

export const published: Ending = { ends: 'published' };

/** Published, with findings of these rules. */
export function noted(...rules: readonly string[]): Ending {
  return { ends: 'published', noted: rules };
}

/** Not published, for a finding of this rule. */
export function refused(rule: string): Ending {
  return { ends: 'refused', by: rule };
}

/** Published without what a finding of this rule holds back. */
export function held(rule: string): Ending {
  return { ends: 'held', by: rule };
}

const council = 'Brindlewick Borough Council';
const committee = 'Streets and Squares Scrutiny Committee';

/** Words that only this file has, by which its page is found. */
export function sayingOf(name: string): string {
  return `Here speaks ${name.replace(/[^a-z0-9]+/gi, ' ').trim()} alone.`;
}

/** The lines by which any reader files a paper under a meeting, and a line that only this file has. */
export function paperLines(name: string, date = '12 March 2024'): readonly string[] {
  return [council, committee, date, `Report on ${name.replace(/[^a-z0-9]+/gi, ' ').trim()}`, sayingOf(name)];
}

/** A paper as plain text. */
export function paperText(name: string, ...paragraphs: readonly string[]): string {
  return `${[...paperLines(name), ...paragraphs].join('\n\n')}\n`;
}

/** A file of the corpus before it has its name and its words. */
export interface HostileCase {
  readonly what: string;
  readonly ending: Ending;
  readonly never?: string;
  readonly slow?: true;
}

/**
 * A file of the corpus that is made when it is asked for, as some take seconds to make. Unless it is refused, a page
 * must show the words that only it has.
 */
export function hostileFile(
  name: string,
  kind: string,
  { what, ending, never, slow }: HostileCase,
  make: () => Content,
): HostileFile {
  return {
    name,
    what: `${kind} ${what}`,
    get content() {
      return make();
    },
    ending,
    ...(never === undefined ? {} : { never }),
    ...(slow ? { slow } : {}),
    ...(ending.ends === 'refused' ? {} : { says: sayingOf(name) }),
  };
}
