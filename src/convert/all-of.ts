/** What comes of some items, one after the other; nothing at all when nothing comes of one of them. */
export async function allOf<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result | undefined>,
): Promise<readonly Result[] | undefined> {
  const results: Result[] = [];
  for (const item of items) {
    const result = await each(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}
