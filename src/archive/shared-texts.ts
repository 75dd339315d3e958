/** As many texts as are known at once: those of some hundred meetings. */
const mostKnown = 20_000;

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * A function that lets equal texts be one text in memory: it takes data that were just read and that nobody else holds,
 * as JSON knows them, and puts a text in them that was seen before in the place of its equal. Names, kinds and titles
 * come again in every meeting, and were more than half of all texts that an archive kept.
 */
export function sharedTexts(): (data: unknown) => void {
  const known = new Map<string, string>();
  const shared = (text: string) => {
    const first = known.get(text);
    if (first !== undefined) return first;
    if (known.size >= mostKnown) known.clear();
    known.set(text, text);
    return text;
  };
  const share = (data: unknown): void => {
    if (!isHolder(data)) return;
    for (const name of Object.keys(data)) {
      const value = data[name];
      if (typeof value === 'string') data[name] = shared(value);
      else share(value);
    }
  };
  return share;
}
