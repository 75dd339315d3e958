import { z } from 'zod';
import type { Finding, Outcome } from '../document/finding.ts';
import { type Language, languages } from '../document/language.ts';
import { allowedLink } from '../safety/links.ts';
import {
  grounds,
  hexColour,
  leastContrast,
  lowestContrast,
  readableShade,
  type ThemeColour,
  themeColour,
} from './colour.ts';
import { readYaml } from './front-matter.ts';
import { keptText } from './kept-file.ts';
import { type Logo, readLogo } from './logo.ts';
import type { Meeting } from './model.ts';

/** The terms under which the papers may be used, as the foot of every page says them. */
export interface Licence {
  readonly text: string;
  readonly link?: string | undefined;
}

/** What a publisher has set for the whole site in `site.yaml`. */
export interface SiteSettings {
  readonly name?: string | undefined;
  /** What the pages speak. */
  readonly language: Language;
  /** What the papers are written in. */
  readonly papersLanguage: Language;
  readonly colour?: ThemeColour | undefined;
  readonly logo?: Logo | undefined;
  readonly licence?: Licence | undefined;
  /** How many clear days before a meeting its papers are to be published; nothing when that is not to be told. */
  readonly clearDays?: number | undefined;
  /** The day that counts as today; never taken from the clock, so that equal papers give equal bytes. */
  readonly today?: string | undefined;
  /** Addresses of other sites on the same host, from this one: they are searched as one with it. */
  readonly searchAlso: readonly string[];
  /** Whether readers may keep pages and read them without a connection. */
  readonly offline: boolean;
  /** What each committee does, by its id: "parks-committee", or "fenwick/parks-committee". */
  readonly descriptions: ReadonlyMap<string, string>;
}

/** The days of notice that section 100B of the Local Government Act 1972 asks for in England. */
export const englishClearDays = 5;

/** The settings of a content folder without a `site.yaml`. */
export const defaultSettings: SiteSettings = {
  language: 'en',
  papersLanguage: 'en',
  clearDays: englishClearDays,
  searchAlso: [],
  offline: false,
  descriptions: new Map(),
};

const fileName = 'site.yaml';

const line = z.string('is empty or no text').trim().min(1, 'is empty');

const colour = z
  .string('is empty: write it in quotation marks, such as "#123c5a", because # begins a comment in YAML')
  .transform((value, context) => {
    const hex = hexColour(value);
    if (hex === undefined) {
      context.addIssue(`“${value}” is no colour; write six hexadecimal digits such as "#123c5a"`);
      return z.NEVER;
    }
    const theme = themeColour(hex);
    if (theme) return theme;
    // Rounded down: a ratio that fails must not be quoted as one that passes.
    const ratio = (Math.floor(lowestContrast(hex, grounds.light) * 100) / 100).toFixed(2);
    context.addIssue(
      `“${value}” has a contrast of ${ratio} to 1 with the ground of the pages, and text needs ${leastContrast} to 1; the nearest shade that passes is "${readableShade(hex)}"`,
    );
    return z.NEVER;
  });

const link = line.refine(
  (value) => /^https?:/i.test(value) && allowedLink(value) !== undefined,
  'is no address that begins with https://',
);

/** ISO 639-1 codes of English and Welsh. */
const language = z.enum(languages, 'is no language of the pages: write “en” for English or “cy” for Welsh');

const clearDays = z
  .union(
    [z.int().min(1).max(30), z.literal(['off', false])],
    'is neither a number of days from 1 to 30 nor “off”',
  )
  .transform((value) => (typeof value === 'number' ? value : undefined));

/** What `site.yaml` at the head of the content folder may hold; everything is optional. */
export const siteSettingsSchema = z.strictObject({
  name: line.optional().describe('Name of the site'),
  language: language.default('en').describe('Language of the pages: en or cy'),
  papersLanguage: language.default('en').describe('Language of the papers: en or cy'),
  colour: colour.optional().describe('Colour of the site; its contrast is checked'),
  logo: z
    .strictObject({
      file: line.describe('A file below the content folder: SVG, PNG, JPEG or WebP'),
      alternative: z
        .string('is missing: say in words what the logo shows, or "" when the name beside it says all')
        .trim(),
    })
    .optional(),
  licence: z.strictObject({ text: line, link: link.optional() }).optional(),
  clearDays: clearDays.optional().describe('Clear days of notice before a meeting, or off'),
  today: z.iso
    .date('is no date such as 2026-11-26')
    .optional()
    .describe('The day from which next meetings are counted'),
  searchAlso: z
    .array(
      line.regex(
        /^(?:\/|\.\.\/)(?:[^/?#:]+\/)*$/,
        'is no address on the same host such as "../fenwick/": it begins with / or ../ and ends with /',
      ),
    )
    .default([])
    .describe('Other sites on the same host that are searched as one with this'),
  offline: z
    .boolean('is neither true nor false')
    .default(false)
    .describe('Whether readers may keep pages for reading without a connection'),
  committees: z
    .record(z.string(), z.strictObject({ description: line.optional() }, 'holds no “description: …”'))
    .optional()
    .describe('What each committee does, by its id'),
});

function problem(message: string): Finding {
  return {
    rule: 'site-settings-invalid',
    severity: 'error',
    message,
    hint: `Correct ${fileName}; README.md lists what it may hold.`,
    file: fileName,
  };
}

function issueText({ path, ...issue }: z.core.$ZodIssue): readonly string[] {
  const place = path.join('.');
  if (issue.code !== 'unrecognized_keys') {
    return place === ''
      ? [`It is no list of settings such as “name: Fenwick council papers”.`]
      : [`“${place}”${/^(?:is|holds) /.test(issue.message) ? '' : ' is not right:'} ${issue.message}.`];
  }
  const known = Object.keys(siteSettingsSchema.shape).join(', ');
  return issue.keys.map((key) =>
    place === ''
      ? `“${key}” is not the name of a setting; these are: ${known}.`
      : `“${key}” is not known below “${place}”.`,
  );
}

function settingsFrom(text: string): Outcome<z.infer<typeof siteSettingsSchema> | undefined> {
  const yaml = readYaml(text, fileName);
  if (yaml.findings.length > 0)
    return {
      value: undefined,
      findings: yaml.findings.map((found) => ({ ...found, ...problem(found.message) })),
    };
  const result = siteSettingsSchema.safeParse(yaml.value ?? {});
  if (result.success) return { value: result.data, findings: [] };
  return { value: undefined, findings: result.error.issues.flatMap(issueText).map(problem) };
}

function descriptionsIn(committees: z.infer<typeof siteSettingsSchema>['committees'] = {}) {
  const entries = Object.entries(committees).flatMap(([id, { description }]) =>
    description === undefined ? [] : [[id, description] as const],
  );
  return new Map(entries);
}

/** Reads `site.yaml`; without the file the settings are the usual ones. A fault is a finding that names the setting. */
export async function readSiteSettings(root: string): Promise<Outcome<SiteSettings>> {
  const text = await keptText(root, fileName);
  if (text.value === undefined) return { value: defaultSettings, findings: text.findings };
  const { value, findings } = settingsFrom(text.value);
  if (!value) return { value: defaultSettings, findings };
  const { committees, logo, ...settings } = value;
  const read = logo && (await readLogo(root, logo));
  return {
    value: {
      ...settings,
      clearDays: 'clearDays' in settings ? settings.clearDays : englishClearDays,
      logo: read?.value,
      descriptions: descriptionsIn(committees),
    },
    findings: read?.findings ?? [],
  };
}

/** Committees that `site.yaml` describes and the archive does not hold: most often a slip of the pen. */
export function unknownCommittees(
  { descriptions }: SiteSettings,
  meetings: readonly Pick<Meeting, 'council' | 'committee'>[],
): readonly Finding[] {
  const known = new Set(
    meetings.flatMap(({ council, committee }) => [committee.id, `${council.id}/${committee.id}`]),
  );
  return [...descriptions.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({
      rule: 'committee-unknown',
      severity: 'warning',
      file: fileName,
      message: `“committees.${id}” names a committee that the archive does not hold.`,
      hint: 'Write its id as in the address of its page, such as “parks-committee”.',
    }));
}
