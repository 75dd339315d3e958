import { describe, expect, test } from 'vitest';
import { personalForms, signaturePicture } from '../../../src/safety/personal-data/forms.ts';
import { atLeastOne } from '../../at-least-one.ts';

/** The names of the forms that a line has, unless it says that it is no private matter. */
function formsOf(line: string): readonly string[] {
  return personalForms
    .filter(({ pattern, unless }) => pattern.test(line) && !unless?.test(line))
    .map(({ name }) => name);
}

const insurance = 'two letters, six figures and a letter';
const mobile = 'a mobile number';
const calledPrivate = 'a number that is called private';
const objector = 'where an objector lives';
const signature = 'a name behind “signed by”';

test('every form has a name of its own, what it looks like, and what it does not', () => {
  expect(personalForms.map(({ name }) => name)).toEqual([
    insurance,
    mobile,
    calledPrivate,
    objector,
    signature,
  ]);
  for (const { name, examples, others } of personalForms) {
    for (const line of atLeastOne(examples)) expect([line, formsOf(line)]).toEqual([line, [name]]);
    for (const line of atLeastOne(others)) {
      expect(line.length).toBeGreaterThan(5);
      expect([line, formsOf(line)]).toEqual([line, []]);
    }
  }
});

describe.each([
  [insurance, ['AB123456C', 'AB 12 34 56 C', '(JG 10 12 14 A)', 'TW123456D']],
  [
    mobile,
    [
      '07700900123',
      '07700 900123',
      '07700-900-123',
      '07700 900 123.',
      '+44 7700 900123',
      '+447700900123',
      '+44(0)7700 900123',
      '+44 (0) 7700 900123',
      '+44 (0)7700 900123',
      'a 07700 900123, b',
    ],
  ],
  [
    calledPrivate,
    [
      'home 01632 960123',
      'Private: 01632960123',
      'home tel. 01632 960123',
      'Personal mobile: 01632 960123',
      'home number:01632-960-123',
      'Home telephone 0121 496 0123',
      'Home phone : +44 1632 960123',
      'personal no. 0163 296 012',
      'home no:+441632960123',
    ],
  ],
  [
    objector,
    [
      'Objection from Mr Tarn, 14 Hill Street',
      'objections: 3a Old Mill Lane',
      'The representation of 1 Weir Close',
      'petitioner 1234b, The Green',
      'complainants at 7 St Ann’s Way',
      'She lives at 14 Hill Road.',
      'residing at 9 Long Meadow End Drive',
    ],
  ],
  [
    signature,
    [
      'Signed: Ada Reed',
      'signed by: Ada B. Reed',
      'Signed by : Ada de Reed',
      'SIGNATURE: A. J. Reed',
      'Signature of:Ada Reed',
      'Signed:Zoë O’Neill-Smith',
    ],
  ],
] as const)('%s', (name, lines) => {
  test.each(lines)('is seen in “%s”', (line) => {
    expect(formsOf(line)).toEqual([name]);
  });
});

describe('what only looks like it is none', () => {
  test.each([
    // Letters that no insurance number begins or ends with, and numbers that are longer.
    'GB 12 34 56 A',
    'AO 12 34 56 A',
    'DA 12 34 56 A',
    'AB 12 34 56 E',
    'XAB123456C',
    'AB123456CX',
    'AB 12 34 5 C',
    // Parts of references and of longer numbers.
    '1/07700 900123',
    '107700900123',
    '-07700 900123',
    '07700 9001234',
    '07700 900123/2',
    '07700 900123-4',
    '08700 900123',
    '07700 90012',
    // Numbers for people to call.
    'Contact 07700 900123',
    'Press office: 07700 900123',
    'a@ashmere.gov.uk 07700 900123',
    'Cllr Tarn 07700 900123',
    'Enquiries: 07700 900123',
    'Director of Place 07700 900123',
    // Not called private, or no number.
    'homes 01632 960123',
    'mobile home park 01632 960',
    'home tel: 01632 9601',
    'home tel: 11632 960123',
    'home tel: 01632 96012345',
    // Streets that nobody is said to live in, and other sentences.
    '14 Hill Street',
    'Objections were made. See 14 Hill Street',
    'Objections; 14 Hill Street',
    'objected at 14 Hill Street',
    'Signed: 12 March',
    'Signed: Date: Monday',
    'He signed: Ada Reed',
    'Signed: Ada',
    'Signed Ada Reed',
    'Signed by the Chair',
  ])('“%s”', (line) => {
    expect(formsOf(line)).toEqual([]);
  });

  test('an objection that stands far before an address', () => {
    expect(formsOf(`An objection ${'a '.repeat(39)}14 Hill Street`)).toEqual([objector]);
    expect(formsOf(`An objection ${'a '.repeat(41)}14 Hill Street`)).toEqual([]);
  });
});

test.each([
  ['A signature', true],
  ['the signatures of both sides', true],
  ['Letter signed by the Chair', true],
  ['A signature-less form', true],
  ['design features', false],
  ['assigned bypass', false],
  ['A road sign', false],
])('a picture that is described as “%s” shows a signature: %s', (description, shows) => {
  expect(signaturePicture.test(description)).toBe(shows);
});
