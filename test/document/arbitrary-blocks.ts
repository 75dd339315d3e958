import fc from 'fast-check';
import type { Block, Cell, Heading, List, ListItem } from '../../src/document/block.ts';
import { type Inline, text } from '../../src/document/inline.ts';

/** What means something in Markdown, in a template language, in HTML or in an extracted text. */
const marks = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '`',
  '```',
  '~~',
  '\\',
  '\\\\',
  '|',
  '||',
  '<',
  '>',
  '<br>',
  '<b>',
  '</main>',
  '<!-- page 3 -->',
  '&',
  '&amp;',
  '&#42;',
  '&nbsp;',
  '[',
  ']',
  '[x]',
  '[a](#)',
  '](',
  '![',
  '(',
  ')',
  '!',
  '#',
  '##',
  '-',
  '--',
  '---',
  '+',
  '=',
  '===',
  ':',
  ':-',
  '|---|',
  '1.',
  '2)',
  '12.',
  '(a)',
  'iv)',
  '2.3',
  '3.1.1.',
  '{{ x }}',
  '{% raw %}',
  '{#',
  '---js',
  '%',
  '£',
  '$',
  '^',
  '~',
  '"',
  "'",
  '“',
  '’',
  '…',
  '–',
  '•',
  '✓',
  '½',
  'é',
  'ß',
  'ﬁ',
  '中',
  '😀',
  '.',
  ',',
  ';',
  '?',
  'https://a.example/_b_',
  '@',
  '/',
  '://',
  '<https://a.example>',
] as const;

const word = fc.stringMatching(/^[A-Za-z]{1,7}$/);
const piece = fc.oneof(
  word,
  word,
  fc.constantFrom(...marks),
  fc.string({ unit: 'grapheme-composite', maxLength: 3 }),
);

function tidy(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** One line of text with everything in it that a keyboard has; may be empty. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 7 })
  .map((parts) => tidy(parts.map(([part, space]) => part + space).join('')));

/** The same between two plain words, so that nothing at its edges can be taken for a label or a mark. */
const guardedText: fc.Arbitrary<string> = fc
  .tuple(word, hostileText, word)
  .map(([first, middle, last]) => tidy(`Item ${first} ${middle} ${last}`));

const target = fc.constantFrom(
  'https://a.example/x?a=1&b=2',
  'https://a.example/%28y%29',
  'mailto:clerk@a.example',
  '/a/2024-01-10/',
);

function markedNode(inner: fc.Arbitrary<string>): fc.Arbitrary<Inline> {
  return fc.oneof(
    inner.map((value): Inline => ({ type: 'strong', children: [text(value)] })),
    inner.map((value): Inline => ({ type: 'emphasis', children: [text(value)] })),
    fc
      .tuple(inner, target)
      .map(([value, to]): Inline => ({ type: 'link', target: to, children: [text(value)] })),
  );
}

/** Content whose marks stand apart from each other, as the readers of all formats make it. */
function guardedContent(withBreaks: boolean): fc.Arbitrary<readonly Inline[]> {
  const plain = guardedText.map((value) => [text(value)]);
  const marked = fc
    .tuple(guardedText, markedNode(guardedText), guardedText)
    .map(([before, node, after]) => [text(`${before} `), node, text(` ${after}`)]);
  const broken = fc
    .tuple(guardedText, guardedText)
    .map(([a, b]): Inline[] => [text(a), { type: 'break' }, text(b)]);
  return withBreaks ? fc.oneof(plain, marked, broken) : fc.oneof(plain, marked);
}

/** Any content at all: marks side by side, nested, round nothing, at the edges; breaks inside. */
const anyContent: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof(hostileText.map(text), markedNode(hostileText), fc.constant<Inline>({ type: 'break' })),
  { maxLength: 5 },
);

interface Parts {
  readonly line: fc.Arbitrary<readonly Inline[]>;
  readonly lines: fc.Arbitrary<readonly Inline[]>;
  readonly cell: fc.Arbitrary<Cell>;
}

const number = fc.constantFrom('1.', '2', '2.3', '3.1.1.', '12.', '9.2f');
const labels = fc.constantFrom(
  ['1.', '2.', '3.'],
  ['3)', '5)', '6)'],
  ['(a)', '(b)', '(c)'],
  ['i.', 'ii.', 'iii.'],
  ['1.1', '1.2', '1.4'],
  [],
);

function heading({ line }: Parts): fc.Arbitrary<Heading> {
  return fc
    .tuple(fc.constantFrom(2, 3, 4, 5), fc.option(number, { nil: undefined }), line)
    .map(([level, printed, content]) => ({
      type: 'heading',
      level: level as Heading['level'],
      ...(printed === undefined ? {} : { number: printed }),
      content,
    }));
}

function paragraph({ lines }: Parts): fc.Arbitrary<Block> {
  return fc.tuple(fc.option(number, { nil: undefined }), lines).map(([printed, content]) => ({
    type: 'paragraph',
    ...(printed === undefined ? {} : { number: printed }),
    content,
  }));
}

function list(parts: Parts, depth: number): fc.Arbitrary<List> {
  const children =
    depth === 0 ? fc.constant(undefined) : fc.option(list(parts, depth - 1), { nil: undefined, freq: 2 });
  return fc
    .tuple(labels, fc.array(fc.tuple(parts.lines, children), { minLength: 1, maxLength: 3 }))
    .map(([own, items]) => ({
      type: 'list',
      items: items.map(([content, below], at): ListItem => {
        const label = own[at];
        return {
          ...(label === undefined ? {} : { label }),
          content,
          ...(below === undefined ? {} : { children: below }),
        };
      }),
    }));
}

function table({ cell }: Parts): fc.Arbitrary<Block> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 1))
    .chain(([columns, headerRows]) =>
      fc
        .array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 })
        .map((rows): Block => ({ type: 'table', headerRows, rows })),
    );
}

const figure: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('picture', 'chart', 'scan'),
    fc.constantFrom('pictures/pack/sheet-3-1.png', '../pictures/pack/1.jpg', undefined),
    hostileText,
    fc.boolean(),
  )
  .map(([kind, picture, alternative, recognised]) => ({
    type: 'figure',
    kind,
    alternative,
    ...(picture === undefined ? {} : { picture }),
    ...(recognised ? { recognised: true } : {}),
  }));

function blocks(parts: Parts): fc.Arbitrary<readonly Block[]> {
  const inner = fc.oneof(paragraph(parts), list(parts, 1));
  const quotation = fc
    .array(inner, { minLength: 1, maxLength: 3 })
    .map((quoted): Block => ({ type: 'quotation', blocks: quoted }));
  const page = fc.integer({ min: 1, max: 999 }).map((at): Block => ({ type: 'page-mark', page: at }));
  return fc.array(
    fc.oneof(heading(parts), paragraph(parts), list(parts, 2), table(parts), quotation, page, figure),
    { maxLength: 6 },
  );
}

/** Blocks in the form in which readers make them: Markdown gives exactly these back. */
export const regularBlocks: fc.Arbitrary<readonly Block[]> = blocks({
  line: guardedContent(false),
  lines: guardedContent(true),
  cell: guardedContent(true),
});

/** Blocks with anything in any place: Markdown gives at least the words back, in order. */
export const anyBlocks: fc.Arbitrary<readonly Block[]> = blocks({
  line: anyContent,
  lines: anyContent,
  cell: anyContent,
});
