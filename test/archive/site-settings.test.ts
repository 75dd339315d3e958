import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultSettings, readSiteSettings, unknownCommittees } from '../../src/archive/site-settings.ts';

const rooms: string[] = [];
afterAll(() => Promise.all(rooms.map((room) => rm(room, { recursive: true, force: true }))));

/** Reads a content folder that holds this `site.yaml` and these other files. */
async function settingsOf(
  yaml: string | undefined,
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const room = await mkdtemp(join(tmpdir(), 'minutebook-settings-'));
  rooms.push(room);
  if (yaml !== undefined) await writeFile(join(room, 'site.yaml'), yaml);
  for (const [name, content] of Object.entries(files)) await writeFile(join(room, name), content);
  return await readSiteSettings(room);
}

async function complaints(yaml: string, files = {}) {
  const { findings } = await settingsOf(yaml, files);
  return findings.map(({ severity, message }) => `${severity}: ${message}`);
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';

/** The first bytes of a WebP picture of 300 by 200 in each of its three forms. */
const webp = {
  lossy: [0x56, 0x50, 0x38, 0x20, 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0x01, 0xc8, 0x00],
  lossless: [0x56, 0x50, 0x38, 0x4c, 0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x31, 0x00, 0, 0, 0, 0, 0],
  extended: [0x56, 0x50, 0x38, 0x58, 0, 0, 0, 0, 0, 0, 0, 0, 0x2b, 0x01, 0, 0xc7, 0, 0],
};

function webpFile(chunk: readonly number[]): Uint8Array {
  const text = (value: string) => [...value].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([...text('RIFF'), 0, 0, 0, 0, ...text('WEBP'), ...chunk]);
}

describe('site.yaml', () => {
  test('is optional, and so is all that it holds', async () => {
    expect(await settingsOf(undefined)).toEqual({ value: defaultSettings, findings: [] });
    expect(await settingsOf('')).toEqual({ value: { ...defaultSettings, logo: undefined }, findings: [] });
    expect(defaultSettings.clearDays).toBe(5);
  });

  test('names, colours and licenses a site, and says what its committees do', async () => {
    const { value, findings } = await settingsOf(
      `
name: Fenwick council papers
colour: "#7A1F5C"
logo: { file: logo.svg, alternative: Fenwick Town Council }
licence: { text: Open Government Licence v3.0, link: "https://www.example.org/licence" }
clearDays: 3
today: 2026-11-26
language: cy
committees:
  parks-committee: { description: Looks after the greens. }
  fenwick/allotments: { }
`,
      { 'logo.svg': drawing },
    );
    expect(findings).toEqual([]);
    expect(value).toMatchObject({
      name: 'Fenwick council papers',
      colour: { light: '#7a1f5c' },
      logo: { ending: 'svg', width: 40, height: 20, alternative: 'Fenwick Town Council' },
      licence: { text: 'Open Government Licence v3.0', link: 'https://www.example.org/licence' },
      clearDays: 3,
      today: '2026-11-26',
      language: 'cy',
      papersLanguage: 'en',
    });
    expect([...value.descriptions]).toEqual([['parks-committee', 'Looks after the greens.']]);
  });

  test('keeps nothing for reading offline unless asked', async () => {
    expect(defaultSettings.offline).toBe(false);
    expect((await settingsOf('offline: true')).value.offline).toBe(true);
  });

  test('searches other sites of its host too, and may link to a licence of any host', async () => {
    const sites = ['../fenwick/', '/', '/parishes/fenwick/', '../'];
    expect((await settingsOf(`searchAlso: ${JSON.stringify(sites)}`)).value.searchAlso).toEqual(sites);
    for (const link of ['http://a.example/', 'HTTPS://a.example/']) {
      const { licence } = (await settingsOf(`licence: { text: Free, link: "${link}" }`)).value;
      expect(licence).toEqual({ text: 'Free', link });
    }
  });

  test('has no blanks around its names, and may show a logo without words', async () => {
    expect((await settingsOf('name: " Fenwick "')).value.name).toBe('Fenwick');
    const { value } = await settingsOf('logo: { file: a.svg, alternative: " " }', { 'a.svg': drawing });
    expect(value.logo?.alternative).toBe('');
  });

  test.each(['off', 'false'])('turns the counting of clear days off with “%s”', async (word) => {
    expect((await settingsOf(`clearDays: ${word}`)).value.clearDays).toBeUndefined();
  });
});

test.each([
  'fenwick/',
  '../fenwick',
  '../fenwick/?x',
  '/fenwick//',
  '//other.example/',
  'see ../fenwick/',
])('“%s” is no site of the same host to search', async (site) => {
  const { findings } = await settingsOf(`searchAlso: ["${site}"]`);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^“searchAlso.0” is no address/),
  ]);
});

describe('what is wrong in site.yaml stops the build and is named', () => {
  test.each([
    [
      'colour: "#f5b800"',
      '“colour” is not right: “#f5b800” has a contrast of 1.61 to 1 with the ground of the pages, and text needs 4.5 to 1; the nearest shade that passes is "#8c6900".',
    ],
    ['offline: sometimes', '“offline” is neither true nor false.'],
    [
      'searchAlso: ["https://other.example/"]',
      '“searchAlso.0” is no address on the same host such as "../fenwick/": it begins with / or ../ and ends with /.',
    ],
    ['language: de', '“language” is no language of the pages: write “en” for English or “cy” for Welsh.'],
    [
      'colour: red',
      '“colour” is not right: “red” is no colour; write six hexadecimal digits such as "#123c5a".',
    ],
    [
      'colour: #123c5a',
      '“colour” is empty: write it in quotation marks, such as "#123c5a", because # begins a comment in YAML.',
    ],
    [
      'color: "#123c5a"',
      '“color” is not the name of a setting; these are: name, language, papersLanguage, colour, logo, licence, clearDays, today, searchAlso, offline, committees.',
    ],
    ['name:', '“name” is empty or no text.'],
    ['clearDays: many', '“clearDays” is neither a number of days from 1 to 30 nor “off”.'],
    ['today: tomorrow', '“today” is no date such as 2026-11-26.'],
    [
      'licence: { text: Free, link: "javascript:alert(1)" }',
      '“licence.link” is no address that begins with https://.',
    ],
    ['name: " "', '“name” is empty.'],
    [
      'licence: { text: Free, link: "ftp://a.example/" }',
      '“licence.link” is no address that begins with https://.',
    ],
    [
      'licence: { text: Free, link: "see https://a.example/" }',
      '“licence.link” is no address that begins with https://.',
    ],
    ['licence: { text: Free, link: "https://" }', '“licence.link” is no address that begins with https://.'],
    ['licence: { text: Free, url: x }', '“url” is not known below “licence”.'],
    [
      'logo: { file: logo.svg }',
      '“logo.alternative” is missing: say in words what the logo shows, or "" when the name beside it says all.',
    ],
    ['committees: { parks: Greens }', '“committees.parks” holds no “description: …”.'],
    ['Fenwick', 'It is no list of settings such as “name: Fenwick council papers”.'],
  ])('%s', async (yaml, message) => {
    expect(await complaints(yaml)).toEqual([`error: ${message}`]);
  });

  test('YAML that cannot be read', async () => {
    const { findings } = await settingsOf('language: en\nname: "Fenwick');
    expect(findings).toMatchObject([
      { severity: 'error', line: 2, message: 'The YAML cannot be read: Missing closing "quote.' },
    ]);
  });

  test('a description of a committee that is not there is a warning', async () => {
    const { value } = await settingsOf('committees: { park-committee: { description: Greens } }');
    const meetings = [
      { council: { id: 'fenwick', name: 'Fenwick' }, committee: { id: 'parks-committee', name: 'Parks' } },
    ];
    expect(unknownCommittees(value, meetings).map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', '“committees.park-committee” names a committee that the archive does not hold.'],
    ]);
    const described = (id: string) => ({ ...value, descriptions: new Map([[id, 'Greens']]) });
    expect(unknownCommittees(described('parks-committee'), meetings)).toEqual([]);
    expect(unknownCommittees(described('fenwick/parks-committee'), meetings)).toEqual([]);
  });
});

describe('the logo', () => {
  const logo = (file: string) => `logo: { file: "${file}", alternative: "" }`;

  test.each([
    'logo.svg',
    '../logo.svg',
    '/etc/hostname',
  ])('“%s” that is not below the content folder', async (file) => {
    expect(await complaints(logo(file))).toEqual([
      `error: “logo.file” is not right: there is no file “${file}” below the content folder.`,
    ]);
  });

  test('is told by its content, not by its name', async () => {
    expect(await complaints(logo('logo.png'), { 'logo.png': '<html></html>' })).toEqual([
      'error: “logo.file” is not right: “logo.png” is no SVG, PNG, JPEG or WebP picture that says its size.',
    ]);
    const { value } = await settingsOf(logo('logo.png'), { 'logo.png': drawing });
    expect(value.logo?.ending).toBe('svg');
  });

  test.each(Object.entries(webp))('can be a WebP picture, %s', async (_, chunk) => {
    const { value, findings } = await settingsOf(logo('logo.webp'), { 'logo.webp': webpFile(chunk) });
    expect(findings).toEqual([]);
    expect(value.logo).toMatchObject({ ending: 'webp', width: 300, height: 200 });
  });

  test('loses what could run, and that is a warning', async () => {
    const hostile = drawing.replace('<path', '<script>alert(1)</script><path');
    const { value, findings } = await settingsOf(logo('logo.svg'), { 'logo.svg': hostile });
    expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: Taken out of the logo “logo.svg”, because it could run or load something: script.',
    ]);
    expect(new TextDecoder().decode(value.logo?.bytes)).toBe(`${drawing}\n`);
  });

  test('that is large is a warning, and one that is far too large an error', async () => {
    const padded = (bytes: number) => drawing.replace('M0 0h40', `M0 0h40${' '.repeat(bytes)}`);
    expect((await complaints(logo('a.svg'), { 'a.svg': padded(30_000) }))[0]).toMatch(
      /^warning: The logo “a.svg” has 30 kB/,
    );
    expect((await complaints(logo('a.svg'), { 'a.svg': padded(2_000_000) }))[0]).toMatch(/^error: The logo/);
  });
});
