import { createHash } from 'node:crypto';
import { remembered } from '../document/remembered.ts';
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

/** By what an object that fetches its text tells which text it is, without fetching it. */
const sealed = Symbol('sealed');

/** A text that is fetched: the whole meeting's, and which part of it. */
interface SealedText {
  readonly fields: readonly string[];
  /** Equal for equal texts alone. */
  readonly seal: string;
  readonly fetch: () => object;
}

function sealedText(part: object): SealedText | undefined {
  return Reflect.get(part, sealed);
}

/**
 * How a field is fetched, by its name. All objects share one description, just as a copied object has it: V8 keeps them
 * in much less memory then.
 */
const fetchedField = remembered((name) =>
  Object.getOwnPropertyDescriptors({
    get [name](): unknown {
      return Reflect.get(sealedText(this)?.fetch() ?? {}, name);
    },
  }),
);

/**
 * An object with some fields of another and some that are as described. They are put in at once: an object whose field
 * is described anew takes V8 a kilobyte more, which was half of what an archive keeps in memory.
 */
function described<Whole extends object>(whole: object, fields: PropertyDescriptorMap): Whole {
  const own: Whole = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(whole),
    ...fields,
  });
  return own;
}

/** A copy of which some fields are fetched whenever they are asked for. */
function fetching<Part extends object>(
  whole: Part,
  names: readonly (keyof Part & string)[],
  seal: string,
  fetch: () => Partial<Part>,
): Part {
  const text: SealedText = { fields: names, seal, fetch };
  const fetched: PropertyDescriptorMap = Object.assign({}, ...names.map(fetchedField));
  return described(whole, { ...fetched, [sealed]: { value: text, configurable: true } });
}

/**
 * What an object is known by: itself, but where its text would have to be fetched, the seal of the text stands in the
 * text's place.
 */
export function sealedCopy(part: object): object {
  const text = sealedText(part);
  if (!text) return part;
  // A copy with a text of its own in a field fetches that field no longer.
  const isFetched = (name: string) => Object.getOwnPropertyDescriptor(part, name)?.get !== undefined;
  const own = Object.keys(part).filter((name) => !(text.fields.includes(name) && isFetched(name)));
  return { ...Object.fromEntries(own.map((name) => [name, Reflect.get(part, name)])), sealedText: text.seal };
}

function inPlace<Item>(list: readonly Item[], at: number): Item {
  const item = list[at];
  if (item === undefined) throw new Error(`The text of a meeting has no part ${at + 1}.`);
  return item;
}

/** A meeting's text as it is kept: JSON. */
export function textJson(meeting: Meeting): string {
  return JSON.stringify(textOf(meeting));
}

/**
 * A meeting whose text is asked of `take` each time that it is needed, so that it need not stay in memory. `seal` is the
 * SHA-256 of the text as it is kept.
 */
export function withText(meeting: Meeting, seal: Uint8Array, take: () => MeetingText): Meeting {
  const { papers, minutes } = meeting;
  const text = Buffer.from(seal).toString('base64url');
  return {
    ...meeting,
    papers: papers.map((paper, at) =>
      fetching(paper, ['blocks', 'sections', 'tables'], `${text} ${at}`, () => inPlace(take().papers, at)),
    ),
    minutes: minutes && {
      ...minutes,
      items: minutes.items.map((item, at) =>
        fetching(item, ['blocks'], `${text} ${at}`, () => inPlace(take().items, at)),
      ),
    },
  };
}

/** A meeting that holds its text itself, known by its seal like one whose text is kept elsewhere. */
export function withOwnText(meeting: Meeting): Meeting {
  const text = textOf(meeting);
  const seal = createHash('sha256').update(JSON.stringify(text)).digest();
  return withText(meeting, seal, () => text);
}

/** A copy with some fields changed. What the original fetches when it is asked for, the copy fetches too. */
export function changed<Whole extends object>(whole: Whole, changes: Partial<Whole>): Whole {
  return described(whole, Object.getOwnPropertyDescriptors(changes));
}
