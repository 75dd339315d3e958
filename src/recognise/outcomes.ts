import type { DecisionKind } from '../document/block.ts';

/** What became of a matter, as readers look for it. */
export type DecisionOutcome = 'agreed' | 'noted' | 'recommended' | 'referred' | 'deferred' | 'refused';

interface OutcomeSign {
  readonly outcome: DecisionOutcome;
  readonly example: string;
  readonly pattern: RegExp;
}

/** The verbs by which minutes tell an outcome; the first that a decision holds tells its own. */
export const outcomeSigns: readonly OutcomeSign[] = [
  {
    outcome: 'refused',
    example: 'That planning permission be refused.',
    pattern:
      /\b(?:refused|rejected|not (?:be )?(?:agreed|approved|supported)|the (?:motion|amendment) was lost)\b/i,
  },
  {
    outcome: 'deferred',
    example: 'The item was deferred to the next meeting.',
    pattern: /\b(?:deferred|adjourned|postponed)\b/i,
  },
  {
    outcome: 'referred',
    example: 'That the matter be referred to Cabinet.',
    pattern: /\b(?:referred (?:back )?to|call(?:ed)?-in be upheld)\b/i,
  },
  {
    outcome: 'agreed',
    example: 'That the Committee approve the scheme.',
    pattern: /\b(?:approved?|agreed?|adopt(?:ed)?|endorsed?|accept(?:ed)?|granted|appointed|confirmed)\b/i,
  },
  {
    outcome: 'noted',
    example: 'That the report be noted.',
    pattern: /\b(?:noted?|received?)\b/i,
  },
];

/** The outcome of a decision: by its verb; a decision without one of them that stands after RESOLVED was agreed. */
export function outcomeOf({
  kind,
  text,
}: {
  readonly kind: DecisionKind;
  readonly text: string;
}): DecisionOutcome {
  if (kind === 'recommended') return 'recommended';
  return outcomeSigns.find(({ pattern }) => pattern.test(text))?.outcome ?? 'agreed';
}
