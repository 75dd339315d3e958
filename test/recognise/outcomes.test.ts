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
    ['That the application be rejected.', 'refused'],
    ['That the plan be not agreed.', 'refused'],
    ['That the plan not be supported.', 'refused'],
    ['The motion was lost.', 'refused'],
    ['The amendment was lost.', 'refused'],
    ['The meeting was adjourned.', 'deferred'],
    ['That the item be postponed.', 'deferred'],
    ['That the report be referred back to the Panel.', 'referred'],
    ['That the call-in be upheld.', 'referred'],
    ['That the called-in be upheld.', 'referred'],
    ['That the report be noted and the Panel agree to visit.', 'agreed'],
    ['That the plan be adopted.', 'agreed'],
    ['That the Panel adopt the plan, which it noted.', 'agreed'],
    ['That the Panel endorse the plan it noted.', 'agreed'],
    ['That the plan that was noted be endorsed.', 'agreed'],
    ['That the Panel accept what it noted.', 'agreed'],
    ['That what was noted be accepted.', 'agreed'],
    ['That leave be granted, as noted.', 'agreed'],
    ['That Cllr Fenn be appointed, as noted.', 'agreed'],
    ['That the minutes be confirmed, as noted.', 'agreed'],
    ['That the Panel agreed what it noted.', 'agreed'],
    ['That the Panel approve what it noted.', 'agreed'],
    ['That the Panel note the report.', 'noted'],
    ['That the petition be received.', 'noted'],
    ['That the Panel receive the petition.', 'noted'],
    ['That disagreement be noted.', 'noted'],
    ['That the footnotes stand.', 'agreed'],
  ] as const)('%s', (text, outcome) => {
    expect(outcomeOf({ kind: 'resolved', text })).toBe(outcome);
  });

  test('a recommendation to another body is one, whatever its verb', () => {
    expect(outcomeOf({ kind: 'recommended', text: 'That Cabinet approve the scheme.' })).toBe('recommended');
  });
});
