import type { Meeting, MinutesItem, Paper } from './model.ts';

/** What only a meeting's own pages show, and nine tenths of it: the bodies of its papers and minutes. */
export interface MeetingText {
  readonly papers: readonly Pick<Paper, 'blocks' | 'sections' | 'tables'>[];
  readonly items: readonly Pick<MinutesItem, 'blocks'>[];
}

/** The text of a meeting, in the order of its papers and of the items of its minutes. */
export function textOf({ papers, minutes }: Meeting): MeetingText {
  return {
    papers: papers.map(({ blocks, sections, tables }) => ({ blocks, sections, tables })),
    items: (minutes?.items ?? []).map(({ blocks }) => ({ blocks })),
  };
}

/** The same meeting with empty lists where its text was, to be given back by `withText`. */
export function withoutText(meeting: Meeting): Meeting {
  const { papers, minutes } = meeting;
  return {
    ...meeting,
    papers: papers.map((paper) => ({ ...paper, blocks: [], sections: [], tables: [] })),
    minutes: minutes && { ...minutes, items: minutes.items.map((item) => ({ ...item, blocks: [] })) },
  };
}

/** A copy of which some fields are fetched whenever they are asked for. */
function fetching<Part extends object>(
  whole: Part,
  names: readonly (keyof Part)[],
  fetch: () => Partial<Part>,
): Part {
  const copy = { ...whole };
  for (const name of names)
    Object.defineProperty(copy, name, { get: () => fetch()[name], enumerable: true, configurable: true });
  return copy;
}

function inPlace<Item>(list: readonly Item[], at: number): Item {
  const item = list[at];
  if (item === undefined) throw new Error(`The text of a meeting has no part ${at + 1}.`);
  return item;
}

/** A meeting whose text is asked of `take` each time that it is needed, so that it need not stay in memory. */
export function withText(meeting: Meeting, take: () => MeetingText): Meeting {
  const { papers, minutes } = meeting;
  return {
    ...meeting,
    papers: papers.map((paper, at) =>
      fetching(paper, ['blocks', 'sections', 'tables'], () => inPlace(take().papers, at)),
    ),
    minutes: minutes && {
      ...minutes,
      items: minutes.items.map((item, at) => fetching(item, ['blocks'], () => inPlace(take().items, at))),
    },
  };
}

/** A copy with some fields changed. What the original fetches when it is asked for, the copy fetches too. */
export function changed<Whole extends object>(whole: Whole, changes: Partial<Whole>): Whole {
  const own: Whole = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(whole),
    ...Object.getOwnPropertyDescriptors(changes),
  });
  return own;
}
