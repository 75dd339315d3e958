import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { Finding, Outcome } from '../document/finding.ts';
import { allHoldKinds } from '../safety/holds/kinds.ts';
import { headerFields, pageRangeSchema } from './model.ts';

const date = z.iso.date().describe('Wall date in Europe/London');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 19:00');
const line = z.string().min(1);
const named = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), name: line });
const roleHolder = z.strictObject({ name: line, role: line.optional() });

/** Lines of a source, counted from 1, both ends included. */
const sourceLines = z.strictObject({ from: z.int().positive(), to: z.int().positive() });
const inferred = z.array(line).default([]).describe('Paths of the fields that were worked out, not read');

/** Front matter of `meeting.md`. The agenda stands in its body, below the heading "Agenda". */
export const meetingSchema = z.strictObject({
  kind: z.literal('meeting'),
  council: named,
  committee: named,
  date,
  time: time.optional(),
  venue: line.optional(),
  quorum: line.optional(),
  status: z.enum(['scheduled', 'held', 'cancelled', 'postponed', 'unknown']).default('unknown'),
  published: date.optional(),
  contact: z
    .strictObject({
      name: line.optional(),
      role: line.optional(),
      email: line.optional(),
      phone: line.optional(),
    })
    .optional(),
  membership: z.array(roleHolder).default([]),
  substitutes: z.array(roleHolder).default([]),
  source: line.optional().describe('The source whose front sheet this is'),
  alsoIn: z.array(line).default([]).describe('Other sources that print the same front sheet'),
  inferred,
});
export type MeetingFrontMatter = z.infer<typeof meetingSchema>;

/** Front matter of `minutes.md`. Items and resolutions stand in its body. */
export const minutesSchema = z.strictObject({
  kind: z.literal('minutes'),
  status: z.enum(['draft', 'approved', 'unknown']).default('unknown'),
  opened: time.optional(),
  closed: time.optional(),
  pages: pageRangeSchema.optional(),
  attendance: z
    .array(
      z.strictObject({
        name: line,
        role: line.optional(),
        status: z.enum(['present', 'apologies', 'absent', 'substitute', 'in attendance']),
        substituteFor: line.optional(),
        items: z.array(line).optional(),
      }),
    )
    .default([]),
  printedIn: z.array(line).min(1),
  lines: sourceLines.optional(),
  inferred,
});
export type MinutesFrontMatter = z.infer<typeof minutesSchema>;

/** Front matter of a report, appendix, work programme, tracker, supplement or other paper. */
export const paperSchema = z.strictObject({
  kind: z.enum(['report', 'appendix', 'agenda', 'work-programme', 'tracker', 'decision', 'other']),
  title: line,
  agendaItem: line.optional(),
  label: line.optional().describe('The label of an appendix as printed'),
  reference: line.optional(),
  listedAs: line
    .optional()
    .describe('The title under which a committee system lists it, where that is another'),
  date: date.optional(),
  published: date.optional().describe('When it was published, where it came later or has another version'),
  pages: pageRangeSchema.optional().describe('Pages of the pack as printed'),
  sheets: pageRangeSchema.optional().describe('Pages of the file, as a viewer counts them'),
  supersededBy: line.optional().describe('The version that took its place: its file, without .md'),
  header: z
    .array(
      z.strictObject({
        field: z.enum(headerFields).optional(),
        label: line.optional(),
        value: z.string(),
      }),
    )
    .default([]),
  authors: z
    .array(
      z.strictObject({
        name: line,
        title: line.optional(),
        service: line.optional(),
        email: line.optional(),
      }),
    )
    .default([]),
  missing: z.array(line).default([]).describe('Appendices that it lists and no document holds'),
  source: line,
  alsoIn: z.array(line).default([]).describe('Other sources that print the same text'),
  lines: sourceLines.optional(),
  inferred,
});
export type PaperFrontMatter = z.infer<typeof paperSchema>;

const leftOut = z.strictObject({
  text: z.string(),
  line: z.int().optional(),
  page: z.int().optional(),
  reason: z.string().optional(),
});

/** `conversion.yaml` beside a meeting: what became of the words of each source. */
export const conversionSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: line,
      file: line,
      path: line.describe('Where the original lies, below the content folder'),
      mediaType: line,
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      withheld: line
        .optional()
        .describe(
          'What the file holds that its readers do not see; it is not published as long as this stands here',
        ),
      holds: z
        .array(
          z.strictObject({
            id: z.string().regex(/^[0-9a-f]{12}$/),
            kind: z.enum(allHoldKinds),
            pages: z.array(z.int()),
            words: z.int().nonnegative(),
          }),
        )
        .optional()
        .describe('What was held back of it; review.yaml says what people have decided'),
      fidelity: z.strictObject({ words: z.int(), kept: z.int(), lost: z.int(), furniture: z.int() }),
      furniture: z.array(leftOut).default([]),
      lost: z.array(leftOut).default([]),
      warnings: z
        .array(
          z.strictObject({
            rule: line,
            severity: z.enum(['error', 'warning', 'note']),
            message: line,
            hint: line.optional(),
            page: z.int().optional(),
            line: z.int().optional(),
          }),
        )
        .default([]),
    }),
  ),
});
/** What the conversion report of a meeting tells of one of its sources. */
export type ReportedSource = z.infer<typeof conversionSchema>['sources'][number];

/** `people.yaml` at the head of the content folder: names that the papers write in several ways. */
export const peopleSchema = z.strictObject({
  people: z.array(z.strictObject({ name: line, aliases: z.array(line).min(1) })),
});

export interface MarkdownFile<FrontMatter> {
  readonly frontMatter: FrontMatter;
  readonly body: string;
}

function problem(file: string, message: string, line?: number): Finding {
  const what = file.endsWith('.yaml')
    ? 'the file'
    : 'the lines between the two --- marks at the head of the file';
  return {
    rule: 'front-matter-invalid',
    severity: 'error',
    message,
    hint: `Correct ${what}; CONTRIBUTING.md lists the fields.`,
    file,
    ...(line === undefined ? {} : { line }),
  };
}

/** What is wrong with the value of a field, in words of ours where there is a choice of some values. */
function valueFault(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value') return issue.message;
  return `it is none of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}`;
}

/** Checks data from a YAML file against its schema; every fault is a finding that names the field. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): Outcome<z.infer<Schema> | undefined> {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.map((issue) =>
    problem(file, `“${issue.path.join('.') || 'front matter'}” is not right: ${valueFault(issue)}.`),
  );
  return { value: undefined, findings };
}

/** Why YAML cannot be read, as the end of a sentence and without the place, which a finding tells by itself. */
export function yamlFault(error: unknown): string {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split(/ at line|\n/);
  return `The YAML cannot be read: ${reason.replace(/[.:]$/, '')}`;
}

/**
 * Reads YAML as data; a fault in its syntax is a finding. Only plain YAML is read, never code. `above` is how many lines
 * of the file stand above it.
 */
export function readYaml(text: string, file: string, above = 0): Outcome<unknown> {
  try {
    return { value: parse(text, { maxAliasCount: 0, logLevel: 'error' }), findings: [] };
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const place = line === undefined ? undefined : line + above;
    return { value: undefined, findings: [problem(file, `${yamlFault(error)}.`, place)] };
  }
}

/** Splits a Markdown file into checked front matter and body. */
export function readFrontMatter<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): Outcome<MarkdownFile<z.infer<Schema>> | undefined> {
  const [, head, body = ''] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined) {
    return { value: undefined, findings: [problem(file, 'The file has no front matter between --- marks.')] };
  }
  const yaml = readYaml(head, file, 1);
  if (yaml.findings.length > 0) return { value: undefined, findings: yaml.findings };
  const { value, findings } = checked(schema, yaml.value, file);
  return { value: value === undefined ? undefined : { frontMatter: value, body }, findings };
}
