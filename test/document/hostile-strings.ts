import fc from 'fast-check';

/** So long that a pattern which tries n² ways needs a day's patience and one which tries n³ never ends. */
export const hostileLength = 20_000;

const pieces = [
  ' ',
  '\t',
  '\u00a0',
  '[',
  ']',
  '(',
  ')',
  '[a](',
  '*',
  '**',
  '* ',
  ' *',
  '**a',
  '<',
  '>',
  '<p>',
  '<p style="',
  '</',
  '<a ',
  'a="',
  '<!--',
  '<script',
  '-',
  '--',
  '- ',
  '- -',
  '.',
  '1',
  '1.',
  '1.1',
  '1,',
  '(a) ',
  '|',
  '| ',
  '|-',
  '#',
  '# ',
  '\\',
  '`',
  '_',
  '__',
  '&',
  '&#',
  '~~',
  '\n',
  '\n\n',
  '\n- ',
  '\n  - ',
  '\n> ',
  '\n|a|',
  '>',
  '> ',
  '£',
  '%',
  ',',
  'a',
  'a ',
  'I',
  'i',
  "'",
  '1 jan',
  'page 1',
  ' • ',
  '<https://a',
  'https://a',
  'this page is ',
  'this page is left blank ',
  '---\n',
  '\n---',
  '\n---  ',
  '<br>',
  '<input ',
  '{{ ',
  '{% ',
] as const;

const tails = ['', 'x', '\n', '\u2028', ' ', '*', '-', '.', ')', ']', '>', '|', 'é', '1', '---\n'] as const;

/** The same piece again and again for 20,000 characters, with an end that makes the last match fail. */
export const hostileStrings: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '- ', '1. ', 'a', '**', '---\n', '<', '['),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...tails),
  )
  .map(([head, repeated, tail]) => {
    const unit = repeated.join('');
    return head + unit.repeat(Math.ceil(hostileLength / unit.length)).slice(0, hostileLength) + tail;
  });

/** Each single piece, repeated: the sure part of the property above. */
export const repeatedPieces: readonly string[] = pieces.flatMap((piece) =>
  ['', 'x'].map((tail) => piece.repeat(Math.ceil(hostileLength / piece.length)) + tail),
);
