/** A rule of a style sheet that hides what fits its selector, or shows it again. */
export interface StyleRule {
  readonly selector: string;
  readonly hides: boolean;
}

interface RawRule {
  readonly prelude: string;
  readonly body: string;
}

/** The rules of a sheet at its outermost level: a block in braces and what stands before it. */
function outerRules(sheet: string): readonly RawRule[] {
  const rules: RawRule[] = [];
  let depth = 0;
  let from = 0;
  let opened = 0;
  for (const { 0: sign, index } of sheet.matchAll(/[{};]/g)) {
    if (sign === '{') {
      depth += 1;
      if (depth === 1) opened = index;
    } else if (sign === '}') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      rules.push({ prelude: sheet.slice(from, opened).trim(), body: sheet.slice(opened + 1, index) });
      from = index + 1;
    } else if (depth === 0) {
      from = index + 1;
    }
  }
  return rules;
}

/** A selector of names, classes and ids; anything else needs a browser to say what it fits. */
const compound = '(?:(?:\\*|[a-z][\\w-]*)(?:[.#][a-z_][\\w-]*)*|(?:[.#][a-z_][\\w-]*)+)';
const plainSelector = new RegExp(`^${compound}(?:(?: > | )${compound})*$`, 'i');

const everyScreen = /^@media\s+(?:only\s+)?(?:screen|all)$/i;
const display = /(?:^|[;\s])(display|visibility)\s*:\s*([a-z-]+)/gi;

/** What the last declaration of a block says about being seen; nothing when it says nothing. */
function hiding(body: string): boolean | undefined {
  const last = [...body.matchAll(display)].at(-1);
  return last ? /^(?:none|hidden|collapse)$/i.test(last[2] ?? '') : undefined;
}

function rulesOf({ prelude, body }: RawRule): readonly StyleRule[] {
  if (everyScreen.test(prelude)) return outerRules(body).flatMap(rulesOf);
  const hides = prelude.startsWith('@') ? undefined : hiding(body);
  if (hides === undefined) return [];
  return prelude
    .split(',')
    .map((selector) => selector.replace(/>/g, ' > ').replace(/\s+/g, ' ').trim())
    .filter((selector) => plainSelector.test(selector))
    .map((selector) => ({ selector, hides }));
}

/**
 * The rules of the style sheets in a page that hide or show, in their order. What holds only for print or
 * for some widths of a window says nothing about the page as it is read, and is left out.
 */
export function hidingRules(sheets: string): readonly StyleRule[] {
  const plain = sheets.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return outerRules(plain).flatMap(rulesOf);
}
