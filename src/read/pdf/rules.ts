import type { Box, Rule } from './sheet-content.ts';

/** A filled box no thicker than this, in points, is a line: browsers draw every rule of a table so. */
const thickest = 2.5;
/** Shorter than this, in points, a stroke is a tick, a dot or a part of a letter. */
const shortest = 3;

/** Takes a box for a line when it is thin and long enough. */
export function ruleOf(box: Box): Rule | undefined {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (height <= thickest && width >= shortest && width > height) return { ...box, direction: 'horizontal' };
  if (width <= thickest && height >= shortest && height > width) return { ...box, direction: 'vertical' };
  return undefined;
}

/** A rule laid along one axis: from, to and across in points. */
interface Laid {
  readonly from: number;
  readonly to: number;
  readonly near: number;
  readonly far: number;
}

/** Pieces that lie no further apart than this belong to one line. */
const besides = 0.8;
const endToEnd = 2;

function laid({ direction, left, top, right, bottom }: Rule): Laid {
  return direction === 'horizontal'
    ? { from: left, to: right, near: top, far: bottom }
    : { from: top, to: bottom, near: left, far: right };
}

function standing({ from, to, near, far }: Laid, direction: Rule['direction']): Rule {
  return direction === 'horizontal'
    ? { left: from, right: to, top: near, bottom: far, direction }
    : { top: from, bottom: to, left: near, right: far, direction };
}

/** Rules of one direction in groups that lie on one line, whatever lies between their pieces. */
function collinear(rules: readonly Laid[]): readonly (readonly Laid[])[] {
  const sorted = rules.toSorted((a, b) => a.near + a.far - b.near - b.far);
  const groups: Laid[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const isNear = first && rule.near + rule.far - first.near - first.far <= 2 * besides;
    if (group && isNear) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

function joined(group: readonly Laid[]): readonly Laid[] {
  const whole: Laid[] = [];
  for (const rule of group.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && rule.from <= last.to + endToEnd) {
      whole[whole.length - 1] = {
        from: last.from,
        to: Math.max(last.to, rule.to),
        near: Math.min(last.near, rule.near),
        far: Math.max(last.far, rule.far),
      };
    } else {
      whole.push(rule);
    }
  }
  return whole;
}

/** Joins the pieces of lines: programs draw a rule cell by cell, and some draw it more than once. */
export function mergedRules(rules: readonly Rule[]): readonly Rule[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const pieces = rules.filter((rule) => rule.direction === direction).map(laid);
    return collinear(pieces)
      .flatMap(joined)
      .map((rule) => standing(rule, direction));
  });
}
