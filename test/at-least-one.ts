/** What a test goes through one by one. It fails when there is nothing, for then it would show nothing. */
export function atLeastOne<Value>(values: Iterable<Value>): readonly Value[] {
  const all = [...values];
  if (all.length === 0) throw new Error('There is nothing to go through, so this test shows nothing.');
  return all;
}
