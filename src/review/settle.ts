import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { SettledHold } from '../archive/model.ts';
import { type HoldDecision, reviewFile } from '../archive/review.ts';
import type { Finding } from '../document/finding.ts';
import { holdKinds } from '../safety/holds/kinds.ts';
import type { HeldDocument } from './held-documents.ts';
import type { Settlement } from './options.ts';

/** Decisions made of a settlement, or what stands in its way. */
type Decided =
  | { readonly type: 'decided'; readonly decisions: readonly HoldDecision[] }
  | { readonly type: 'not decided'; readonly finding: Finding };

function refused(rule: string, message: string, hint: string): Decided {
  return { type: 'not decided', finding: { rule, severity: 'error', message, hint } };
}

function notKnown(id: string): Decided {
  return refused(
    'review-hold-unknown',
    `No document of the last build has a hold “${id}”.`,
    'npm run review -- --all lists all ids. A document that was changed has new ones: build, and look again.',
  );
}

function notPublishable(id: string, { kind }: SettledHold, file: string): Decided {
  return refused(
    'review-not-publishable',
    `The hold ${id} of “${file}” (${holdKinds[kind].name.toLowerCase()}) cannot be published by a decision.`,
    'Mend the document itself and build again, or accept the hold with --accept.',
  );
}

interface Known {
  readonly hold: SettledHold;
  readonly file: string;
}

function known(documents: readonly HeldDocument[], id: string): Known | undefined {
  const all = documents.flatMap(({ file, holds }) => holds.map((hold) => ({ hold, file })));
  return all.find(({ hold }) => hold.id === id);
}

/** What a settlement decides of the holds that it names; nothing is decided when one of them cannot be. */
export function decided(
  documents: readonly HeldDocument[],
  { outcome, holds, by, why }: Settlement,
  when: string,
): Decided {
  const decisions: HoldDecision[] = [];
  for (const id of holds) {
    const found = known(documents, id);
    if (!found) return notKnown(id);
    const { hold, file } = found;
    if (outcome === 'published' && !holdKinds[hold.kind].mayBePublished)
      return notPublishable(id, hold, file);
    decisions.push({ hold: id, outcome, kind: hold.kind, file, by, when, why });
  }
  return { type: 'decided', decisions };
}

const opening = `# What people have decided of text that was held back. npm run review adds to it; entries may be deleted by hand.
decisions: []
`;

/** The text of a review with some decisions added; one on a hold that was settled before takes the place of that. */
export function withSettled(text: string, decisions: readonly HoldDecision[]): string {
  const document = parseDocument(text.trim() === '' ? opening : text);
  if (!isSeq(document.get('decisions'))) document.set('decisions', document.createNode([]));
  const list = document.get('decisions');
  if (!isSeq(list)) throw new Error('The list of decisions was not made.');
  list.flow = false;
  const settled = new Set(decisions.map(({ hold }) => hold));
  list.items = list.items.filter((item) => !isMap(item) || !settled.has(String(item.get('hold'))));
  for (const decision of decisions) list.add(document.createNode(decision));
  return document.toString({ lineWidth: 100 });
}

/** Adds decisions to the review of a content folder, which is replaced in one step. */
export async function recordDecisions(content: string, decisions: readonly HoldDecision[]): Promise<string> {
  const path = join(content, reviewFile);
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  await writeFile(`${path}.tmp`, withSettled(before, decisions));
  await rename(`${path}.tmp`, path);
  return path;
}
