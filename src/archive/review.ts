import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Finding, Outcome } from '../document/finding.ts';
import { allHoldKinds, holdKinds } from '../safety/holds/kinds.ts';
import { yamlFault } from './front-matter.ts';
import { keptText } from './kept-file.ts';

/** The file beside the collections in which people have settled what was held back. */
export const reviewFile = 'review.yaml';

/** What a person may decide of a hold. */
export const outcomes = ['held back', 'published'] as const;

const said = z.string('is empty or no text').trim().min(1, 'is empty');

const decisionSchema = z
  .strictObject({
    hold: z.string().regex(/^[0-9a-f]{12}$/, 'is no id of a hold: npm run review shows them'),
    outcome: z.enum(outcomes, 'is neither “held back” nor “published”'),
    kind: z.enum(allHoldKinds, 'is no kind of hold'),
    file: said,
    by: said,
    when: z.iso.date('is no date such as 2026-11-29'),
    why: said,
  })
  .refine(({ outcome, kind }) => outcome !== 'published' || holdKinds[kind].mayBePublished, {
    path: ['outcome'],
    message: 'cannot be “published” for this kind: the document itself has to be mended',
  });

/** What a person decided of one hold. */
export type HoldDecision = z.infer<typeof decisionSchema>;

const reviewSchema = z.strictObject({ decisions: z.array(decisionSchema) });

/** HoldDecisions by the id of their hold. */
export type HoldDecisions = ReadonlyMap<string, HoldDecision>;

function fault(message: string, line: number | undefined): Finding {
  return {
    rule: 'review-invalid',
    severity: 'error',
    file: reviewFile,
    line,
    message: `${message}, so nobody can tell what was decided.`,
    hint: 'Correct the line, or delete the entry and settle the hold again with npm run review.',
  };
}

interface Parsed {
  readonly data: unknown;
  readonly lineAt: (path: readonly PropertyKey[]) => number | undefined;
}

/** Where the first value begins that refers to another one, as a word after a star does; nowhere when there is none. */
function firstReference(document: Document): number | undefined {
  let at: number | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

function parsed(text: string): Outcome<Parsed | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const finding = fault(yamlFault(error), error.linePos?.[0].line);
    return { value: undefined, findings: [finding] };
  }
  const reference = firstReference(document);
  if (reference !== undefined) {
    const { line } = lines.linePos(reference);
    return {
      value: undefined,
      findings: [fault('A value begins with *: put it into quotation marks', line)],
    };
  }
  const lineAt = (path: readonly PropertyKey[]): number | undefined => {
    const node: unknown = document.getIn([...path], true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    const start: unknown = Array.isArray(range) ? range[0] : undefined;
    if (typeof start === 'number') return lines.linePos(start).line;
    return path.length === 0 ? undefined : lineAt(path.slice(0, -1));
  };
  return { value: { data: document.toJS(), lineAt }, findings: [] };
}

function twice(decisions: readonly HoldDecision[], lineAt: Parsed['lineAt']): readonly Finding[] {
  return decisions.flatMap(({ hold }, at) =>
    decisions.findIndex((other) => other.hold === hold) === at
      ? []
      : [fault(`The hold ${hold} is settled twice`, lineAt(['decisions', at]))],
  );
}

/** Reads the text of a review. Each fault is a finding with its line; then no decision counts. */
export function parseReview(text: string): Outcome<HoldDecisions> {
  const none: HoldDecisions = new Map();
  const { value, findings } = parsed(text);
  if (!value) return { value: none, findings };
  const { data, error } = reviewSchema.safeParse(value.data ?? { decisions: [] });
  if (error) {
    const faults = error.issues.map(({ path, message }) =>
      fault(`“${path.join('.') || 'the file'}” ${message.replace(/\.$/, '')}`, value.lineAt(path)),
    );
    return { value: none, findings: faults };
  }
  const doubles = twice(data.decisions, value.lineAt);
  if (doubles.length > 0) return { value: none, findings: doubles };
  return { value: new Map(data.decisions.map((decision) => [decision.hold, decision])), findings: [] };
}

/** What people have decided of the holds of a content folder; nothing where there is no such file. */
export async function readReview(content: string): Promise<Outcome<HoldDecisions>> {
  const { value, findings } = await keptText(content, reviewFile);
  return value === undefined ? { value: new Map(), findings } : parseReview(value);
}

/** Whether a person has said that what a hold keeps back may be published. */
export function isPublished(decisions: HoldDecisions, hold: string): boolean {
  return decisions.get(hold)?.outcome === 'published';
}
