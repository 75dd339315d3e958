import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const questionShape = z.strictObject({
  site: z.enum(['sample', 'kent', 'seeds']),
  words: z.string().min(2),
  answers: z.array(z.string().startsWith('/')).min(1),
  set: z.enum(['building', 'final']),
  filters: z.record(z.string(), z.string()).optional(),
});

/** A question as a reader types it, with the addresses that answer it. */
export type Question = z.infer<typeof questionShape>;

/** The truth file of the search: questions written from reading the papers, not from looking at what the search finds. */
export function questions(): readonly Question[] {
  const text = readFileSync(new URL('questions.yaml', import.meta.url), 'utf8');
  return z.array(questionShape).parse(parse(text));
}
