/**
 * What lies on one page of a PDF, as the file draws it: the language between the part that opens a PDF and
 * the parts that make blocks of it. Lengths are in points; the origin is the top left corner of the page as a
 * viewer shows it (its rotation and crop undone), y grows downwards.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How the glyphs of a run look. */
export interface Face {
  /** The real name of the font, subset prefix taken off: "Arial,Bold", "TimesNewRomanPS-ItalicMT". */
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Size in points as printed. */
  readonly size: number;
}

/** Glyphs that the file draws together: one line or a part of one, in one face. */
export interface Run extends Box {
  readonly text: string;
  readonly baseline: number;
  readonly face: Face;
  /** Degrees clockwise that the run is turned against reading direction: 0 for all but stamps and table heads. */
  readonly turn: number;
  /** The marked content that it belongs to; the tag tree names it. Absent for an untagged run or an artefact. */
  readonly content?: string;
  /** The file itself calls it page furniture (an artefact, such as a running header). */
  readonly artefact: boolean;
  /** The line of the reading's text that it stands in, counted from 1 through the file: blocks take their place from it. */
  readonly line?: number;
}

/** A drawn line or the edge of a drawn box: horizontal when top and bottom are about the same. */
export interface Rule extends Box {
  readonly direction: 'horizontal' | 'vertical';
}

/** A box filled with colour, such as the background of a table's head. */
export interface Fill extends Box {
  /** "#rrggbb" */
  readonly colour: string;
}

/** A part of a chart, a logo or an arrow. */
export interface Shape extends Box {
  readonly content?: string;
}

export interface LinkArea extends Box {
  readonly target: string;
}

/** A picture where the page shows it. */
export interface PlacedPicture extends Box {
  /** By what the opened PDF finds its bytes. */
  readonly id: string;
  readonly content?: string;
  /** The file itself calls it an ornament of the page. */
  readonly artefact?: boolean;
  /** Degrees clockwise by which its pixels are turned when the page shows them. */
  readonly turn?: 90 | 180 | 270;
  /** What was drawn upon it and hides parts of it, such as the bars of a redaction. */
  readonly covers?: readonly Fill[];
}

/** A node of the tag tree of one page. Roles are those of the PDF standard after the file's own role map: "P", "H1", "L", "TD". */
export interface Tag {
  readonly role: string;
  readonly alternative?: string;
  /** How many rows and columns a cell of a table spans, when more than one. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly children: readonly (Tag | { readonly content: string })[];
}

export interface SheetContent {
  /** Counted from 1. */
  readonly sheet: number;
  readonly width: number;
  readonly height: number;
  /** In the order that the file draws them. */
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly links: readonly LinkArea[];
  readonly pictures: readonly PlacedPicture[];
  /** Pictures in two colours that ink the page through their dark pixels, as scanners write text; no pictures by themselves. */
  readonly masks?: readonly PlacedPicture[];
  /** Drawn shapes that are neither lines nor boxes: browsers draw the bullets of a list so. */
  readonly shapes?: readonly Shape[];
  /** Absent for an untagged page. */
  readonly tags?: Tag;
}
