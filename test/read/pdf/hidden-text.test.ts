import { describe, expect, test } from 'vitest';
import { blockText, isBlock } from '../../../src/document/block.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { heldIn } from '../../../src/safety/holds/kinds.ts';
import { scannedPdf } from './scanned-pdf.ts';
import { type FileSpec, type Mark, type PageSpec, rule, text, tinyPdf } from './tiny-pdf.ts';

type Corners = readonly [number, number, number, number];

const shown = text('The bench stands by the pond and is green all over', 60, 120);
const canary = (paint = {}, size = 11) => text('canary', 60, 300, { paint, size });
/** Where the canary stands. */
const over: Corners = [55, 285, 200, 306];
const wholePage: Corners = [0, 0, 595, 842];

function box(corners: Corners, colour: string, more: { opacity?: number; blend?: 'Multiply' } = {}): Mark {
  return { draw: 'box', box: corners, colour, ...more };
}

function picture(name: string, corners: Corners): Mark {
  return { draw: 'picture', name, box: corners };
}

function dots(name: string, ...pixels: readonly number[]) {
  return { name, width: pixels.length / 3, height: 1, pixels: Uint8Array.from(pixels) };
}

const pictures = [dots('Red', 200, 0, 0, 200, 0, 0), dots('Scan', 250, 250, 250, 90, 90, 90)];

/** What is left of a page, and what is said of it. */
async function seenOn(page: PageSpec, more: Partial<FileSpec> = {}) {
  const bytes = tinyPdf({ pictures, ...more, pages: [{ holds: [text('First page', 60, 120)] }, page] });
  const { value, findings } = await readPdf(bytes);
  const told = [...findings, ...(value?.findings ?? [])].filter(({ rule: name }) =>
    /^pdf-(?:hidden-text|text-cut-off)$/.test(name),
  );
  const words = value?.document.blocks.filter(isBlock).map(blockText).join(' ') ?? '';
  return {
    words,
    everything: JSON.stringify({ ...value, held: [] }),
    told,
    held: (value?.held ?? []).map(({ kind }) => kind),
  };
}

/** Each way of hiding text, with how the finding tells it. */
const hidden: readonly (readonly [name: string, marks: readonly Mark[], told: RegExp])[] = [
  ['below a black box', [canary(), box(over, '#000000')], /drawn over it/],
  ['below a white box', [canary(), box(over, '#ffffff')], /drawn over it/],
  [
    'below two boxes side by side',
    [canary(), box([55, 285, 75, 306], '#000000'), box([75, 285, 200, 306], '#222222')],
    /drawn over it/,
  ],
  [
    'below a black shape that is no box',
    [
      canary(),
      {
        draw: 'shape',
        points: [
          [40, 300],
          [60, 270],
          [200, 270],
          [230, 300],
          [200, 320],
          [60, 320],
        ],
      },
    ],
    /drawn over it/,
  ],
  ['below a picture', [canary(), picture('Red', over)], /picture was laid over/],
  ['in white on the page', [canary({ colour: '#ffffff' })], /colour of what it stands on/],
  ['in nearly white on the page', [canary({ colour: '#fafafa' })], /colour of what it stands on/],
  [
    'in the colour of a box',
    [box(over, '#334455'), canary({ colour: '#334556' })],
    /colour of what it stands on/,
  ],
  ['in black on a black box', [box(over, '#000000'), canary()], /colour of what it stands on/],
  ['in an invisible mode', [canary({ mode: 3 })], /set as invisible/],
  ['as a clip through which nothing is painted', [canary({ mode: 7 })], /transparent|invisible/],
  [
    'in an invisible mode beside a picture',
    [picture('Scan', [60, 400, 200, 500]), canary({ mode: 3 })],
    /set as invisible/,
  ],
  ['in ink without colour', [canary({ opacity: 0 })], /transparent/],
  ['off the page to the right', [text('canary', 700, 300)], /beyond the edge/],
  ['off the page below', [text('canary', 60, 900)], /beyond the edge/],
  ['in tiny letters', [canary({}, 0.6)], /too small/],
  ['in a layer that is off', [canary({ layer: 'off' })], /layer that is turned off/],
  ['outside of its frame', [{ draw: 'frame', box: [60, 400, 200, 420], holds: [canary()] }], /cuts it off/],
  [
    'below a bar upon a scan',
    [picture('Scan', wholePage), box(over, '#000000'), canary({ mode: 3 })],
    /drawn over it/,
  ],
  ['below a scan with a bar', [canary(), picture('Scan', wholePage), box(over, '#000000')], /drawn over it/],
  [
    'below a bar that is a picture upon a scan',
    [picture('Scan', wholePage), picture('Red', over), canary({ mode: 3 })],
    /picture was laid over/,
  ],
];

/** What looks like that to a program, but not to a reader. */
const plain: readonly (readonly [name: string, marks: readonly Mark[]])[] = [
  ['white on a dark box', [box(over, '#112233'), canary({ colour: '#ffffff' })]],
  ['white on a picture', [picture('Scan', over), canary({ colour: '#ffffff' })]],
  [
    'white on a shape that is no box',
    [
      {
        draw: 'shape',
        points: [
          [40, 300],
          [60, 270],
          [200, 270],
          [230, 300],
          [200, 320],
          [60, 320],
        ],
      },
      canary({ colour: '#ffffff' }),
    ],
  ],
  [
    'white on a dark strip made of thin ones',
    [
      ...Array.from({ length: 40 }, (_, at) => box([55, 285 + at * 0.5, 200, 285.6 + at * 0.5], '#224466')),
      canary({ colour: '#ffffff' }),
    ],
  ],
  [
    'white on a veil that darkens the page',
    [box(over, '#000000', { opacity: 0.6 }), canary({ colour: '#ffffff' })],
  ],
  ['light grey, as watermarks are', [canary({ colour: '#d9d9d9' })]],
  ['yellow on white', [canary({ colour: '#ffff00' })]],
  ['black on a box that was drawn before', [box(over, '#eeeeee'), canary()]],
  [
    'black on a white box upon a black one',
    [box(over, '#000000'), box([57, 287, 198, 304], '#ffffff'), canary()],
  ],
  ['below a box that lets it shine through', [canary(), box(over, '#ffff00', { opacity: 0.3 })]],
  ['below a marker pen', [canary(), box(over, '#ffff00', { blend: 'Multiply' })]],
  ['struck through', [canary(), rule([55, 296], [200, 296]), box([55, 297, 200, 298], '#000000')]],
  ['underlined', [canary(), box([55, 301.5, 200, 302.5], '#000000')]],
  ['beside a box drawn later', [canary(), box([55, 302, 200, 330], '#000000')]],
  [
    'in a box whose border is drawn later',
    [
      canary(),
      box([54, 284, 200, 286], '#000000'),
      box([54, 306, 200, 308], '#000000'),
      box([52, 284, 54, 308], '#000000'),
    ],
  ],
  ['recognised in a scan', [picture('Scan', wholePage), canary({ mode: 3 })]],
  ['recognised in a scan that is drawn over it', [canary(), picture('Scan', wholePage)]],
  ['recognised in a part of a page', [picture('Scan', over), canary({ mode: 3 })]],
  ['upon a picture', [picture('Red', over), canary()]],
  ['in letters of 4 points', [canary({}, 4)]],
  ['in letters that are stroked', [canary({ mode: 1 })]],
  ['at the edge of the page', [text('canary', 2, 300)]],
  ['in a layer that is on', [canary({ layer: 'on' })]],
  ['within its frame', [{ draw: 'frame', box: over, holds: [canary()] }]],
  ['cut short by its frame', [{ draw: 'frame', box: [55, 285, 80, 306], holds: [canary()] }]],
  [
    'white with a shadow',
    [canary({ colour: '#333333' }), text('canary', 60.8, 300.8, { paint: { colour: '#ffffff' } })],
  ],
  ['turned, beside a box', [text('canary', 60, 300, { turn: 90 }), box([80, 285, 200, 306], '#000000')]],
];

describe('text of a PDF that nobody sees', () => {
  test.each(hidden)('%s is held back and named with its page', async (_name, marks, how) => {
    const { words, everything, told, held } = await seenOn({ holds: [shown, ...marks] });
    expect(everything).not.toContain('canary');
    expect(words).toContain('The bench stands by the pond and is green all over');
    expect(told).toMatchObject([{ severity: 'warning', page: 2 }]);
    expect(told[0]?.message).toMatch(how);
    expect(told[0]?.message).toContain('(1 word)');
    expect(heldIn(held)).toBeDefined();
  });

  test.each(plain)('%s stays', async (_name, marks) => {
    const { words, told } = await seenOn({ holds: [shown, ...marks] });
    expect(told).toEqual([]);
    expect(words).toContain('canary');
  });
});

describe('pages that are turned or cropped', () => {
  const below = [shown, canary(), box(over, '#000000')];

  test.each([90, 180, 270])('a box hides what is below it on a page turned by %i degrees', async (rotate) => {
    const { words, everything, told } = await seenOn({ rotate, holds: below });
    expect(everything).not.toContain('canary');
    expect(words).toContain('The bench stands by the pond');
    expect(told).toHaveLength(1);
  });

  test.each([0, 90, 180, 270])('all is seen of an ordinary page turned by %i degrees', async (rotate) => {
    const { words, told } = await seenOn({ rotate, holds: [shown, box(over, '#dddddd'), canary()] });
    expect(told).toEqual([]);
    expect(words).toContain('canary');
  });

  test('what was cropped away is not there, what is left is', async () => {
    const crop: Corners = [50, 100, 400, 400];
    const cropped = await seenOn({ crop, holds: [shown, canary(), text('gone for good', 60, 600)] });
    expect(cropped.words).toContain('canary');
    expect(cropped.everything).not.toContain('gone');
    expect(cropped.told).toMatchObject([{ message: expect.stringContaining('(3 words)') }]);
    const { everything } = await seenOn({ crop, holds: below });
    expect(everything).not.toContain('canary');
  });
});

describe('a line of which a part is hidden', () => {
  const line = text('Complaint of Mrs Canary Wharf about the bench', 60, 300, {
    font: 'typewriter',
    size: 10,
  });

  test('loses the words that are hidden and no others', async () => {
    const { words, told } = await seenOn({
      holds: [shown, line, box([60 + 17 * 6, 288, 60 + 29 * 6, 304], '#000000')],
    });
    expect(words).toContain('Complaint of Mrs about the bench');
    expect(told).toMatchObject([{ message: expect.stringContaining('(2 words)') }]);
  });

  test('a name is not given away by the letters that the box left out', async () => {
    const { words } = await seenOn({
      holds: [shown, line, box([60 + 18 * 6, 288, 60 + 27 * 6, 304], '#000000')],
    });
    expect(words).toContain('Complaint of Mrs about the bench');
  });
});

describe('forms', () => {
  test('text in one is seen, or hidden by what is drawn after it', async () => {
    const forms = [{ name: 'Fm1', holds: [canary()] }];
    const form: Mark = { draw: 'form', name: 'Fm1' };
    const seen = await seenOn({ holds: [shown, form] }, { forms });
    expect([seen.words.includes('canary'), seen.told]).toEqual([true, []]);
    const { everything } = await seenOn({ holds: [shown, form, box(over, '#000000')] }, { forms });
    expect(everything).not.toContain('canary');
  });

  test('one may bring the box that hides', async () => {
    const forms = [{ name: 'Fm1', holds: [box(over, '#000000')] }];
    const { everything } = await seenOn(
      { holds: [shown, canary(), { draw: 'form', name: 'Fm1' }] },
      { forms },
    );
    expect(everything).not.toContain('canary');
  });
});

describe('a picture', () => {
  test.each([
    ['on', 1],
    ['off', 0],
  ] as const)('in a layer that is %s is shown %i times', async (layer, times) => {
    const drawn: Mark = { draw: 'picture', name: 'Scan', box: [60, 400, 200, 500], layer };
    const { value } = await readPdf(tinyPdf({ pictures, pages: [{ holds: [shown, drawn] }] }));
    expect(value?.pictures).toHaveLength(times);
  });
});

describe('what people put on a page later', () => {
  const holds = [shown, canary()];

  test('a black box hides what is below it', async () => {
    const { everything, told } = await seenOn({
      holds,
      added: [{ add: 'square', colour: '#000000', box: over }],
    });
    expect(everything).not.toContain('canary');
    expect(told).toHaveLength(1);
  });

  test.each([
    ['a marker', { add: 'marker', colour: '#ffff00', box: over }],
    ['a box that is not shown', { add: 'square', colour: '#000000', box: over, hidden: true }],
    ['text typed beside it', { add: 'typed', text: 'Agreed', box: [300, 285, 400, 306] }],
  ] as const)('%s does not', async (_name, added) => {
    const { words, told } = await seenOn({ holds, added: [added] });
    expect([words.includes('canary'), told]).toEqual([true, []]);
  });
});

describe('letters that clip', () => {
  const paper = { width: 400, height: 600, pictures: [] };
  const letters = '7 Tr BT /F 30 Tf 50 400 Td (Canary) Tj ET';

  test('are seen when something is painted through them', async () => {
    const upon = `q ${letters} 0 0 1 rg 0 390 400 50 re f Q`;
    const { value } = await readPdf(scannedPdf({ ...paper, upon, text: 'The bench stands by the pond' }));
    expect(value?.findings).toEqual([]);
    expect(value?.lines.map((line) => line.text)).toContain('Canary');
  });

  test('are not when it is painted after they have ceased to clip', async () => {
    const upon = `q ${letters} Q 0 0 1 rg 0 390 400 50 re f`;
    const { value } = await readPdf(scannedPdf({ ...paper, upon, text: 'The bench stands by the pond' }));
    expect(value?.findings).toHaveLength(1);
    expect(JSON.stringify({ ...value, held: [] })).not.toContain('Canary');
  });
});

describe('what is said', () => {
  test('is one finding for each way and file, with the pages and the number of words alone', async () => {
    const page = { holds: [shown, canary(), box(over, '#000000')] };
    const bytes = tinyPdf({ pages: [{ holds: [shown] }, page, page, page] });
    const { value } = await readPdf(bytes);
    expect(value?.findings).toEqual([
      {
        rule: 'pdf-hidden-text',
        severity: 'warning',
        page: 2,
        message:
          'Pages 2 to 4 of the PDF hide text (3 words): a box or another shape was drawn over it. Nobody sees it, but whoever has the file can copy it; it is held back, and so is the file itself.',
        hint: 'If it must not be read, take it out of the document itself, make the PDF again and put that in this one’s place. If it is meant for the public, take the shape away in the program that the document was made with, and make the PDF again.',
      },
    ]);
  });

  test('what runs over an edge and is seen elsewhere in the file is a note, and the file is published', async () => {
    const frame: Mark = {
      draw: 'frame',
      box: [60, 400, 200, 420],
      holds: [text('Head of a table', 60, 300)],
    };
    const seen = text('Head of a table', 60, 200);
    const { value } = await readPdf(
      tinyPdf({ pages: [{ holds: [seen] }, { holds: [shown, frame] }, { holds: [shown, frame] }] }),
    );
    expect(value?.lines.filter((line) => line.text === 'Head of a table')).toHaveLength(1);
    expect(value?.findings).toMatchObject([{ rule: 'pdf-text-repeated', severity: 'note', page: 2 }]);
    expect(value?.findings[0]?.message).toMatch(
      /^Pages 2 and 3 of the PDF hide text \(8 words\) that runs over/,
    );
    expect(heldIn(value?.held?.map(({ kind }) => kind) ?? [])).toBeUndefined();
  });

  test('what a box covers withholds the file though the same words are seen elsewhere', async () => {
    const { value } = await readPdf(
      tinyPdf({ pages: [{ holds: [shown, canary()] }, { holds: [shown, canary(), box(over, '#000000')] }] }),
    );
    expect(value?.findings).toMatchObject([{ rule: 'pdf-hidden-text', page: 2 }]);
  });

  test('a PDF with nothing but hidden text is not read, and why is said', async () => {
    const { value, findings } = await readPdf(tinyPdf({ pages: [{ holds: [canary({ mode: 3 })] }] }));
    expect(value).toBeUndefined();
    expect(findings.map(({ rule: name }) => name)).toEqual(['pdf-hidden-text', 'pdf-empty']);
  });

  test('hidden marks without a word are no news', async () => {
    const { told } = await seenOn({ holds: [shown, text('•', 60, 300, { paint: { colour: '#ffffff' } })] });
    expect(told).toEqual([]);
  });
});
