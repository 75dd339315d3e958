import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checked,
  conversionSchema,
  meetingSchema,
  minutesSchema,
  paperSchema,
  peopleSchema,
  readFrontMatter,
  readYaml,
} from '../../src/archive/front-matter.ts';
import { fileMarkdown } from '../../src/archive/markdown/write.ts';
import type { Outcome } from '../../src/document/finding.ts';
import { text } from '../../src/document/inline.ts';
import { allHoldKinds } from '../../src/safety/holds/kinds.ts';

const file = 'ashmere/panel/2024-01-18/5-buses.md';

function paper(...lines: readonly string[]) {
  return readFrontMatter(paperSchema, ['---', ...lines, '---', '', 'The body.', ''].join('\n'), file);
}

/** The messages of all findings; each finding must name the file. */
function faults(...lines: readonly string[]): readonly string[] {
  const { value, findings } = paper(...lines);
  expect(value).toBeUndefined();
  for (const finding of findings)
    expect(finding).toMatchObject({ rule: 'front-matter-invalid', severity: 'error', file });
  return findings.map(({ message }) => message);
}

const whole = ['kind: report', 'title: Buses', 'source: pack'];

describe('a file that is right', () => {
  test('gives its fields, with what was left out filled in, and its body', () => {
    expect(paper(...whole, 'pages: { from: 5, to: 14 }')).toEqual({
      value: {
        frontMatter: {
          kind: 'report',
          title: 'Buses',
          source: 'pack',
          pages: { from: 5, to: 14 },
          header: [],
          missing: [],
          alsoIn: [],
          authors: [],
          inferred: [],
        },
        body: '\nThe body.\n',
      },
      findings: [],
    });
  });

  test('may have the line ends of Windows, and no body', () => {
    expect(readFrontMatter(paperSchema, `---\r\n${whole.join('\r\n')}\r\n---`, file).value).toMatchObject({
      body: '',
    });
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const markdown = fileMarkdown({ kind: 'report', title, source: 'pack' }, [
          { type: 'paragraph', content: [text('---')] },
        ]);
        expect(readFrontMatter(paperSchema, markdown, file).value?.frontMatter.title).toBe(title);
      }),
    );
  });
});

describe('a fault names the file and the field', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a field that is missing', ['kind: report', 'source: pack'], /“title”/],
    ['an empty field', ['kind: report', 'title: ""', 'source: pack'], /“title”/],
    ['a kind that there is not', ['kind: poem', 'title: Buses', 'source: pack'], /“kind”/],
    ['a field that there is not', [...whole, 'colour: red'], /colour/],
    ['a day that there is not', [...whole, 'date: 2024-02-30'], /“date”/],
    ['a page that there is not', [...whole, 'pages: { from: 0, to: 4 }'], /“pages\.from”/],
    [
      'one author of several',
      [...whole, 'authors:', '  - name: A Curlew', '  - title: Clerk'],
      /“authors\.1\.name”/,
    ],
    ['text in place of a list', [...whole, 'authors: A Curlew'], /“authors”/],
    ['nothing between the marks', ['# nothing'], /“front matter”/],
    ['a field twice', [...whole, 'title: Bins'], /cannot be read/],
    ['marks that do not match', ['title: "Buses'], /cannot be read/],
  ])('%s', (_, lines, expected) => {
    expect(faults(...lines).join('\n')).toMatch(expected);
  });

  test('every fault of a file is told at once', () => {
    expect(faults('kind: report', 'date: soon')).toHaveLength(3);
  });

  test('times and dates of meetings and minutes are told as well', () => {
    const meeting = {
      kind: 'meeting',
      council: { id: 'Ashmere!', name: 'Ashmere' },
      committee: { id: 'panel', name: 'Panel' },
      date: '2024-01-18',
      time: '7pm',
    };
    expect(
      checked(meetingSchema, meeting, file)
        .findings.map(({ message }) => message)
        .join(),
    ).toMatch(/“council\.id”.*“time”.*19:00/);
    const minutes = { kind: 'minutes', printedIn: [], attendance: [{ name: 'A Curlew', status: 'late' }] };
    expect(
      checked(minutesSchema, minutes, file)
        .findings.map(({ message }) => message)
        .join(),
    ).toMatch(/“attendance\.0\.status”.*“printedIn”/);
    expect(
      checked(conversionSchema, { sources: [{ id: 'a' }] }, file)
        .findings.map(({ message }) => message)
        .join(),
    ).toMatch(/“sources\.0\.sha256”/);
  });
});

const council = { id: 'ashmere', name: 'Ashmere' };
const committee = { id: 'bus-panel-2', name: 'Bus Panel' };
const meeting = { kind: 'meeting', council, committee, date: '2024-01-18' };
const minutes = { kind: 'minutes', printedIn: ['pack'] };
const report = { kind: 'report', title: 'Buses', source: 'pack' };
const source = {
  id: 'pack',
  file: 'pack.pdf',
  path: 'sources/pack.pdf',
  mediaType: 'application/pdf',
  bytes: 0,
  sha256: 'a1'.repeat(32),
  fidelity: { words: 9, kept: 8, lost: 0, furniture: 1 },
};

describe('what a file leaves out', () => {
  test.each([
    [
      'of a meeting',
      meetingSchema,
      meeting,
      { status: 'unknown', membership: [], substitutes: [], alsoIn: [], inferred: [] },
    ],
    ['of minutes', minutesSchema, minutes, { status: 'unknown', attendance: [], inferred: [] }],
    ['of a paper', paperSchema, report, { header: [], authors: [], missing: [], alsoIn: [], inferred: [] }],
  ])('%s is empty or unknown', (_, schema, fields, leftOut) => {
    expect(checked(schema, fields, file)).toEqual({ value: { ...fields, ...leftOut }, findings: [] });
  });

  test('of a source is empty', () => {
    expect(checked(conversionSchema, { sources: [source] }, file).value?.sources).toEqual([
      { ...source, furniture: [], lost: [], warnings: [] },
    ]);
  });
});

const people = [{ name: 'A Curlew', role: 'Chair' }];
const hold = { id: '0123456789ab', kind: allHoldKinds[0], pages: [3], words: 0 };
const warning = { rule: 'table', severity: 'note', message: 'A table', hint: 'Look', page: 3, line: 4 };
const attended = { name: 'A Curlew', role: 'Chair', substituteFor: 'B Wren', items: ['4'] };

describe('each field may hold', () => {
  test.each([
    ...['scheduled', 'held', 'cancelled', 'postponed', 'unknown'].map((status) => ({ status })),
    ...['00:00', '19:59', '23:30'].map((time) => ({ time })),
    { venue: 'Town House', quorum: '3', published: '2024-01-10', source: 'pack', alsoIn: ['pack-2'] },
    { contact: {} },
    { contact: { name: 'A', role: 'Clerk', email: 'a@ashmere.gov.uk', phone: '1' } },
    { membership: people, substitutes: [{ name: 'B Wren' }], inferred: ['time'] },
  ])('of a meeting: %j', (fields) => {
    expect(checked(meetingSchema, { ...meeting, ...fields }, file).value).toMatchObject(fields);
  });

  test.each([
    ...['draft', 'approved', 'unknown'].map((status) => ({ status })),
    ...['present', 'apologies', 'absent', 'substitute', 'in attendance'].map((status) => ({
      attendance: [{ ...attended, status }],
    })),
    { opened: '18:30', closed: '20:05', pages: { from: 1, to: 4 }, lines: { from: 1, to: 90 } },
  ])('of minutes: %j', (fields) => {
    expect(checked(minutesSchema, { ...minutes, ...fields }, file).value).toMatchObject(fields);
  });

  test.each([
    ...['report', 'appendix', 'agenda', 'work-programme', 'tracker', 'decision', 'other'].map((kind) => ({
      kind,
    })),
    {
      agendaItem: '4',
      label: 'A',
      reference: 'R1',
      listedAs: 'Bus',
      supersededBy: '4-buses-2',
      missing: ['B'],
    },
    { date: '2024-01-02', published: '2024-01-03', sheets: { from: 1, to: 1 }, lines: { from: 2, to: 3 } },
    {
      header: [
        { field: 'wards', value: '' },
        { label: 'Ward', value: 'All' },
      ],
    },
    { authors: [{ name: 'A Curlew', title: 'Clerk', service: 'Roads', email: 'a@ashmere.gov.uk' }] },
  ])('of a paper: %j', (fields) => {
    expect(checked(paperSchema, { ...report, ...fields }, file).value).toMatchObject(fields);
  });

  test.each([
    { withheld: 'hidden text' },
    { holds: [hold] },
    { furniture: [{ text: 'Page 1', line: 4, page: 1, reason: 'page number' }], lost: [{ text: '' }] },
    ...['error', 'warning', 'note'].map((severity) => ({ warnings: [{ ...warning, severity }] })),
  ])('of a source: %j', (fields) => {
    const { value } = checked(conversionSchema, { sources: [{ ...source, ...fields }] }, file);
    expect(value?.sources[0]).toMatchObject(fields);
  });
});

describe('and no field may hold', () => {
  const fields = (faulty: Outcome<unknown>) =>
    faulty.findings.map(({ message }) => /^“([^”]*)”/.exec(message)?.[1]);

  test.each([
    ['council.id', { council: { ...council, id: '' } }],
    ['council.id', { council: { ...council, id: 'x/ashmere' } }],
    ['council.id', { council: { ...council, id: 'ashmere/x' } }],
    ['committee.name', { committee: { ...committee, name: '' } }],
    ['time', { time: '24:00' }],
    ['time', { time: '19:60' }],
    ['time', { time: '9:30' }],
    ['time', { time: '19:30 or so' }],
    ['time', { time: 'at 19:30' }],
    ['contact', { contact: { fax: '1' } }],
    ['membership.0', { membership: [{ name: 'A', party: 'B' }] }],
  ])('of a meeting: %s in %j', (field, wrong) => {
    expect(fields(checked(meetingSchema, { ...meeting, ...wrong }, file))).toEqual([field]);
  });

  test.each([
    ['lines.from', { lines: { from: 0, to: 1 } }],
    ['lines.to', { lines: { from: 1, to: 0 } }],
    ['lines', { lines: { from: 1, to: 2, on: 3 } }],
    ['authors.0', { authors: [{ name: 'A', party: 'B' }] }],
    ['header.0', { header: [{ value: 'All', colour: 'red' }] }],
  ])('of a paper: %s in %j', (field, wrong) => {
    expect(fields(checked(paperSchema, { ...report, ...wrong }, file))).toEqual([field]);
  });

  test.each([
    ['bytes', { bytes: -1 }],
    ['sha256', { sha256: 'a1'.repeat(33) }],
    ['sha256', { sha256: `x${source.sha256}` }],
    ['sha256', { sha256: 'A1'.repeat(32) }],
    ['holds.0.id', { holds: [{ ...hold, id: `${hold.id}c` }] }],
    ['holds.0.id', { holds: [{ ...hold, id: `x${hold.id}` }] }],
    ['holds.0.kind', { holds: [{ ...hold, kind: 'whim' }] }],
    ['holds.0.words', { holds: [{ ...hold, words: -1 }] }],
    ['lost.0', { lost: [{ text: 'A', colour: 'red' }] }],
    ['warnings.0', { warnings: [{ ...warning, colour: 'red' }] }],
    ['fidelity', { fidelity: { ...source.fidelity, added: 1 } }],
  ])('of a source: %s in %j', (field, wrong) => {
    const faulty = checked(conversionSchema, { sources: [{ ...source, ...wrong }] }, file);
    expect(fields(faulty)).toEqual([`sources.0.${field}`]);
  });

  test('of minutes: no source, or an attendance of another shape', () => {
    expect(fields(checked(minutesSchema, { ...minutes, printedIn: [] }, file))).toEqual(['printedIn']);
    const attendance = [{ name: 'A', status: 'present', seat: 1 }];
    expect(fields(checked(minutesSchema, { ...minutes, attendance }, file))).toEqual(['attendance.0']);
  });

  test('of people: a name without another, or with something else', () => {
    const one = { name: 'A Curlew', aliases: ['Cllr Curlew'] };
    expect(checked(peopleSchema, { people: [one] }, file).value).toEqual({ people: [one] });
    for (const wrong of [
      { ...one, aliases: [] },
      { ...one, seat: 1 },
    ])
      expect(checked(peopleSchema, { people: [wrong] }, file).findings).toHaveLength(1);
    expect(checked(peopleSchema, { people: [], more: 1 }, file).findings).toHaveLength(1);
  });
});

test('a fault says where to correct it: in the head of a Markdown file, or in a YAML file', () => {
  const hintIn = (name: string) => checked(paperSchema, {}, name).findings[0]?.hint;
  expect(hintIn('5-buses.md')).toMatch(/between the two --- marks/);
  expect(hintIn('people.yaml')).toMatch(/^Correct the file;/);
});

test('a choice that there is not is told with those that there are', () => {
  expect(faults('kind: poem', 'title: Buses', 'source: pack')).toEqual([
    '“kind” is not right: it is none of “report”, “appendix”, “agenda”, “work-programme”, “tracker”, “decision”, “other”.',
  ]);
});

test('the marks may have blanks behind them, and the body begins on the next line', () => {
  const markdown = `---\n${whole.join('\n')}\n--- \t\nThe body.\n---\nMore.\n`;
  expect(readFrontMatter(paperSchema, markdown, file).value?.body).toBe('The body.\n---\nMore.\n');
  expect(readFrontMatter(paperSchema, markdown.replace('--- \t', '---x'), file).value).toBeUndefined();
  expect(readFrontMatter(paperSchema, `x${markdown}`, file).value).toBeUndefined();
});

test('a fault of YAML is told with its line in the whole file', () => {
  const { findings } = readYaml('a: 1\nb: "c', file, 3);
  expect(findings).toMatchObject([{ line: 5, message: 'The YAML cannot be read: Missing closing "quote.' }]);
});

describe('only plain YAML is read, never code', () => {
  test.each([
    ['JavaScript', '---js\n({ title: process.exit(1) })\n---\n'],
    ['JSON under its own name', '---json\n{"title":"Buses"}\n---\n'],
    ['TOML', '+++\ntitle = "Buses"\n+++\n'],
    ['no front matter at all', 'The body.\n'],
    ['front matter that never ends', '---\ntitle: Buses\n'],
    ['an empty file', ''],
    ['front matter further down', '\n---\ntitle: Buses\n---\n'],
  ])('%s is refused', (_, source) => {
    const { value, findings } = readFrontMatter(paperSchema, source, file);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ message: 'The file has no front matter between --- marks.', file }]);
  });

  test('an alias is refused, so that ten lines cannot become a billion', () => {
    expect(faults('kind: &k report', 'title: *k', 'source: pack').join()).toMatch(/cannot be read/);
  });

  test.each([
    '!!js/function "function () { process.exit(1) }"',
    '!!python/object:os.system ls',
    '!ruby/object:Gem {}',
    '!!binary cHJvY2Vzcw==',
  ])('a tag makes nothing run: %s is refused or plain data', (value) => {
    const { value: found, findings } = paper('kind: report', `title: ${value}`, 'source: pack');
    expect(findings.length > 0 || typeof found?.frontMatter.title === 'string').toBe(true);
  });

  test('a key cannot reach into every other object', () => {
    expect(faults(...whole, '__proto__: { polluted: true }').join()).toMatch(/__proto__/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('nothing is said on stderr about what was refused', () => {
    const said: unknown[] = [];
    const heard = (warning: unknown): void => void said.push(warning);
    process.on('warning', heard);
    readYaml('%STRANGE directive\n---\ntitle: !!js/function "x"\n? [a, b]\n: c', file);
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      process.off('warning', heard);
      expect(said).toEqual([]);
    });
  });
});

describe('whatever stands in a file', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...whole,
      '---',
      '- a',
      '? a',
      ': b',
      '{',
      ']',
      '*a',
      '&a b',
      '<<: *a',
      '!!x y',
      '%YAML 9',
      'a: |',
      '\t',
      '"',
      'pages: [1',
      'title: {}',
      'date: 1',
      '...',
    ),
  );

  test('it is read or told as a finding; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { value, findings } = paper(...lines);
        expect(value === undefined).toBe(findings.length > 0);
        for (const finding of findings) expect(finding.file).toBe(file);
      }),
    );
  });
});
