import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checked,
  conversionSchema,
  meetingSchema,
  minutesSchema,
  paperSchema,
  readFrontMatter,
  readYaml,
} from '../../src/archive/front-matter.ts';
import { fileMarkdown } from '../../src/archive/markdown/write.ts';
import { text } from '../../src/document/inline.ts';

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
