import { describe, expect, test } from 'vitest';
import { acronymsIn, partAcronymsIn, tellingWords } from '../../src/recognise/acronyms.ts';

const acronyms = (text: string): readonly string[] =>
  acronymsIn(text).map(({ term, expansion }) => `${term} = ${expansion}`);

describe('an acronym with the words that spell it', () => {
  test.each([
    ['the Local Path Sweeping Board (LPSB) met', 'LPSB = Local Path Sweeping Board'],
    ['a Senior Evening Nature Co-ordinator (SENCO)', 'SENCO = Senior Evening Nature Co-ordinator'],
    ['the Hedges and Young Trees’ Plan (HYTP)', 'HYTP = Hedges and Young Trees’ Plan'],
    ['Hedge, Lawn and Pond Plans (HLPPs)', 'HLPPs = Hedge, Lawn and Pond Plans'],
    ['the Multi-Warden Sweeping Hub (MWSH)', 'MWSH = Multi-Warden Sweeping Hub'],
    ['a Memorandum of Understanding (MoU)', 'MoU = Memorandum of Understanding'],
    ['three Inspecting River Officers (IROs)', 'IROs = Inspecting River Officers'],
    ['presented as core sweeping power (CSP) again', 'CSP = core sweeping power'],
    ['“Key Performance Indicator” (KPI)', 'KPI = Key Performance Indicator'],
    ['‘Key Performance Indicator’, (KPI)', 'KPI = Key Performance Indicator'],
    ['(Key Performance Indicator; (KPI)', 'KPI = Key Performance Indicator'],
    ['an Open Path (OP)', 'OP = Open Path'],
    ['(“Key Performance Indicator” (KPI)', 'KPI = Key Performance Indicator'],
    ['the Parks “Open” Plan (POP)', 'POP = Parks “Open” Plan'],
    [
      'Big Open Land and Nature Group for Xylem (BOLANGX)',
      'BOLANGX = Big Open Land and Nature Group for Xylem',
    ],
    ['Open  Path\tTeam  (OPT)', 'OPT = Open Path Team'],
    ['a Parks and Open Land Plan for the East (POLPE)', 'POLPE = Parks and Open Land Plan for the East'],
    ['the Parks & Gardens (P&G)', 'P&G = Parks & Gardens'],
    ['the Parks/Gardens Team (PT)', 'PT = Parks/Gardens Team'],
    ['a Big Open Land And Nature Group (BOLANG)', 'BOLANG = Big Open Land And Nature Group'],
    ['seven long names of one old dry oak (SLNOOD)', undefined],
    ['one two three four five six seven eight (OTTFFSSE)', undefined],
  ])('%s', (text, expected) => {
    expect(acronyms(text)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('no expansion is guessed', () => {
  test.each([
    'Ashmere Pond Weeding Club (CATO)',
    'the meeting of the board (AGM)',
    'LPSB met on Monday',
    'a park (A)',
    '(LPSB)',
    'of the land (OL)',
    'the Parks of (Ps)',
    'a Co-ordinator (CO)',
    'an open path (OP)',
    'Local Path Sweeping Board (lpsb)',
    'Local Path Sweeping Board (L)',
    'Local Path Sweeping Board LPSB',
    'Path Local Sweeping Board (LPSB)',
    'Local Path which was Sweeping Board (LPSB)',
    'the leaves are green (LG) here',
    '',
  ])('%s', (text) => {
    expect(acronyms(text)).toEqual([]);
  });
});

test.each([
  ['This Commissioning Plan (BCP) sets out', 'BCP = Commissioning Plan'],
  ['the Brindlewick Country Parks (BCP) are open', undefined],
  ['the plan (BCP) is new', undefined],
  ['a country park (BCP)', undefined],
  ['the “Country Park” (BCP)', undefined],
  ['the Country Park, (BCP)', 'BCP = Country Park'],
  ['the Plan (BCP)', undefined],
  ['a Country Park (B)', undefined],
  ['the Country Park (BCDEFGHP)', undefined],
])('the end of an expansion in “%s”', (text, expected) => {
  const [found] = partAcronymsIn(text);
  expect(found && `${found.term} = ${found.expansion}`).toBe(expected);
});

test('the first expansion of a document counts', () => {
  expect(acronyms('Parks Road Plan (PRP), later Public Rights Panel (PRP)')).toEqual([
    'PRP = Parks Road Plan',
  ]);
});

test.each([
  ['Parks and Open Lands', 'park open land'],
  ['Co-ordinators of the Park', 'co ordinator park'],
  ['S, the', ''],
  ['S Parks', 'park'],
  ['Assets', 'asset'],
  ['Parks and of the for in on to with a an at by & Paths', 'park path'],
  ['', ''],
])('what tells the expansion “%s” from another is “%s”', (expansion, telling) => {
  expect(tellingWords(expansion)).toBe(telling);
});
