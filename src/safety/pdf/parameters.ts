import { plainName } from './signs.ts';

/** What a filter is told of its bytes: numbers by their names. */
export type Parameters = ReadonlyMap<string, number>;

const tokens =
  /\s{0,99}(?:(?<open><<)|(?<close>>>)|(?<listed>\[)|(?<end>\])|(?<none>null\b)|\/(?<name>[\w#]{1,99})(?:\s{1,9}(?<number>\d{1,10})(?!\s{1,9}\d{1,5}\s{1,9}R\b)|\s{1,9}(?:true|false)\b)?)/y;

/** More than any list of filters needs. */
const mostTokens = 100;

/**
 * What the filters of a stream are told, in their order, from the place behind the name "DecodeParms" on: one
 * dictionary, or a list of them and of nothings. What is told in another object is not known.
 */
export function parametersAt(text: string, from: number): readonly Parameters[] {
  const all: Map<string, number>[] = [];
  let open: Map<string, number> | undefined;
  let isList = false;
  tokens.lastIndex = from;
  for (let count = 0; count < mostTokens; count += 1) {
    const token = tokens.exec(text)?.groups;
    if (!token) return all;
    if (token.name !== undefined) {
      if (!open) return all;
      if (token.number !== undefined) open.set(plainName(token.name), Number(token.number));
      continue;
    }
    if (token.listed !== undefined) isList = true;
    else if (token.end !== undefined) return all;
    else if (token.close !== undefined) open = undefined;
    else {
      const next = new Map<string, number>();
      all.push(next);
      open = token.open === undefined ? undefined : next;
    }
    if (!isList && !open) return all;
  }
  return all;
}
