import { describe, expect, test } from 'vitest';
import { outcomeOf, outcomeSigns } from '../../src/recognise/outcomes.ts';

describe('the outcome of a decision', () => {
  test.each(outcomeSigns.map(({ outcome, example }) => [example, outcome]))('%s', (text, outcome) => {
    expect(outcomeOf({ kind: 'resolved', text })).toBe(outcome);
  });

  test.each([
    ['That a letter be sent to the Secretary of State.', 'agreed'],
    ['That the contents of the report be noted and the plan approved.', 'agreed'],
    ['That the application be not approved.', 'refused'],
    ['The minutes were approved as a correct record.', 'agreed'],
  ] as const)('%s', (text, outcome) => {
    expect(outcomeOf({ kind: 'resolved', text })).toBe(outcome);
  });

  test('a recommendation to another body is one, whatever its verb', () => {
    expect(outcomeOf({ kind: 'recommended', text: 'That Cabinet approve the scheme.' })).toBe('recommended');
  });
});
