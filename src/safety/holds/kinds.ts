/** What is known of one way in which text is held back. */
interface KindFacts {
  /** What the file holds, in words to stand behind "it holds". */
  readonly holds: string;
  /** What the review calls it. */
  readonly name: string;
  /** An example of the kind, for people who read this table. */
  readonly example: string;
  /**
   * Whether a person may say that it was held back by mistake. Comments and deletions are never meant for readers:
   * there the document itself has to be mended.
   */
  readonly mayBePublished: boolean;
}

/** Every way in which text is held back: what no reader of a file sees, and what is not for the public. */
export const holdKinds = {
  'pdf-below-shape': {
    holds: 'hidden text',
    name: 'Text below a box or another shape',
    example: 'A name with a black box drawn over it.',
    mayBePublished: true,
  },
  'pdf-below-picture': {
    holds: 'hidden text',
    name: 'Text below a picture',
    example: 'A paragraph with a logo laid over it.',
    mayBePublished: true,
  },
  'pdf-colour': {
    holds: 'hidden text',
    name: 'Text in the colour of what it stands on',
    example: 'White words on white paper.',
    mayBePublished: true,
  },
  'pdf-invisible': {
    holds: 'hidden text',
    name: 'Text that is set as invisible, without a scan behind it',
    example: 'Words in text rendering mode 3 upon an empty page.',
    mayBePublished: true,
  },
  'pdf-transparent': {
    holds: 'hidden text',
    name: 'Transparent text',
    example: 'Words of no opacity.',
    mayBePublished: true,
  },
  // The text layer does not tell where such words belong, so they cannot be put in their place.
  'pdf-off-page': {
    holds: 'hidden text',
    name: 'Text beyond the edge of the page',
    example: 'A margin note that cropping has cut away.',
    mayBePublished: false,
  },
  'pdf-clipped': {
    holds: 'text that its frame cuts off',
    name: 'Text that its frame cuts off',
    example: 'A cell of a spreadsheet that is too low for its words.',
    mayBePublished: true,
  },
  'pdf-tiny': {
    holds: 'hidden text',
    name: 'Text too small to be seen',
    example: 'A sentence half a point high.',
    mayBePublished: true,
  },
  'pdf-layer': {
    holds: 'hidden text',
    name: 'Text in a layer that is turned off',
    example: 'The layer “internal notes”.',
    mayBePublished: true,
  },
  'pdf-comment': {
    holds: 'comments',
    name: 'Comments, and notes and fields that are not shown, in a PDF',
    example: 'A sticky note with “Check this figure”.',
    mayBePublished: false,
  },
  'pdf-attached-file': {
    holds: 'other files',
    name: 'Files that are attached to a PDF',
    example: 'The spreadsheet behind a table.',
    mayBePublished: true,
  },
  'scan-covered': {
    holds: 'pictures below black bars',
    name: 'Boxes drawn upon a scanned page',
    example: 'A bar over a signature that can be taken away again.',
    mayBePublished: true,
  },
  'word-hidden-text': {
    holds: 'hidden text',
    name: 'Hidden text in a Word document',
    example: 'Words with the format “Hidden”, or white on white.',
    mayBePublished: true,
  },
  'word-comment': {
    holds: 'comments',
    name: 'Comments in a Word document',
    example: 'A reviewer’s “Do we want to say this?”',
    mayBePublished: false,
  },
  'word-tracked-deletion': {
    holds: 'deleted text',
    name: 'Tracked deletions in a Word document',
    example: 'A sentence that was struck out with change tracking.',
    mayBePublished: false,
  },
  'page-hidden-text': {
    holds: 'hidden text',
    name: 'Text that a web page hides',
    example: '<p style="display:none">Words</p>',
    mayBePublished: true,
  },
  'restricted-text-held-back': {
    holds: 'restricted text',
    name: 'Text that the committee system restricts or has not released',
    example: '<isrestricted>True</isrestricted>',
    mayBePublished: false,
  },
  'items-not-for-display': {
    holds: 'items that are not for display',
    name: 'Items that the committee system does not display',
    example: '<isdisplayallowed>False</isdisplayallowed>',
    mayBePublished: false,
  },
  'not-for-publication': {
    holds: 'papers that are not for publication',
    name: 'A paper that is marked as exempt or confidential',
    example: '“Not for publication: paragraph 3 of Part 1 of Schedule 12A”',
    mayBePublished: true,
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

/** One way in which text is held back. */
export type HoldKind = keyof typeof holdKinds;

/** All kinds, in the order of the table. */
export const allHoldKinds = Object.keys(holdKinds) as readonly HoldKind[];

/** Why a file may not be given out as it is, in words to stand behind "it holds"; nothing when it may. */
export function heldIn(kinds: readonly HoldKind[]): string | undefined {
  const found = new Set(kinds.map((kind) => holdKinds[kind].holds));
  return found.size === 0 ? undefined : [...found].join(' and ');
}
