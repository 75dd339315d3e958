/**
 * Whether a value of JSON has lists within lists deeper than `most`. Each list, quotation, table or emphasis in
 * another adds one. It walks without calling itself, so that no depth brings it down.
 */
export function isNestedDeeper(value: unknown, most: number): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    const depth = next.depth + (Array.isArray(next.value) ? 1 : 0);
    if (depth > most) return true;
    for (const inner of Object.values(next.value)) {
      if (typeof inner === 'object' && inner !== null) open.push({ value: inner, depth });
    }
  }
  return false;
}
