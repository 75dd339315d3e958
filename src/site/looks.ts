import { hash as hashed } from 'node:crypto';
import { sealedCopy } from '../archive/meeting-text.ts';
import { isHtml, printed } from './html.ts';
import type { SiteContext } from './site-context.ts';

/**
 * A place of its context that the making of pages looked at: the way to the value, and the keys when they were looked up
 * in a map. @example ['name'], ['expansions.get', 'NLO', 'PRRF'], ['councils.length']
 */
export type Look = readonly [place: string, ...keys: string[]];

/** All that some pages were made from, beside their own meeting: where was looked, and a hash of what was seen there. */
export interface Looks {
  readonly looks: readonly Look[];
  readonly seen: string;
}

/** Maps, sets and markup as lists, for JSON knows none of them; of a text that would have to be fetched the seal. */
function listed(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map || value instanceof Set) return [...value];
  return isHtml(value) ? ['markup', printed(value)] : sealedCopy(value);
}

const hashes = new WeakMap<object, string>();

/**
 * A hash of a value; of an object it is worked out once, for nothing in a context ever changes. Made from JSON, as V8's
 * own serialisation tells two equal lists apart by how they came about.
 */
export function hashOf(value: unknown): string {
  const known = typeof value === 'object' && value !== null ? hashes.get(value) : undefined;
  if (known !== undefined) return known;
  const hash = hashed('sha256', JSON.stringify(value, listed) ?? '', 'base64url');
  if (typeof value === 'object' && value !== null) hashes.set(value, hash);
  return hash;
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return value instanceof Map;
}

function memberOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}

/** What of some keys is found in a map of a context: most words that might be acronyms are none. */
function foundIn(context: SiteContext, names: readonly string[], keys: readonly string[]): readonly string[] {
  const map = names.slice(0, -1).reduce<unknown>(memberOf, context);
  if (!isMap(map)) return ['no map'];
  const isAsked = names.at(-1) === 'has';
  return keys.flatMap((key) => (map.has(key) ? [key, isAsked ? '' : hashOf(map.get(key))] : []));
}

function seenThrough(looks: readonly Look[], context: SiteContext): string {
  const seen = looks.map(([place, ...keys]) => {
    const names = place.split('.');
    if (keys.length === 0) return [place, hashOf(names.reduce<unknown>(memberOf, context))];
    return [place, keys.length, ...foundIn(context, names, keys)];
  });
  return hashed('sha256', JSON.stringify(seen), 'base64url');
}

/** Whether pages that were made after some looks would see the same in another context, and so come out the same. */
export function seesTheSame({ looks, seen }: Looks, context: SiteContext): boolean {
  return seenThrough(looks, context) === seen;
}

/** A context that notes where is looked. Whatever is not looked up by a key counts as looked at as a whole. */
export interface WatchedContext {
  readonly context: SiteContext;
  /** All looks up to now. */
  readonly looks: () => Looks;
}

type Note = (place: string, key?: string) => void;

/** A member of something real, bound to it, for what stands in for it is not what the member works on. */
function boundMember(real: object, name: string | symbol): unknown {
  const member: unknown = Reflect.get(real, name);
  return typeof member === 'function' ? member.bind(real) : member;
}

function watchedMap(map: ReadonlyMap<unknown, unknown>, place: string, note: Note): unknown {
  return new Proxy(map, {
    get: (_target, name) => {
      if (name !== 'get' && name !== 'has') {
        note(place);
        return boundMember(map, name);
      }
      return (key: unknown) => {
        if (typeof key === 'string') note(`${place}.${name}`, key);
        else if (key !== undefined) note(place);
        return name === 'get' ? map.get(key) : map.has(key);
      };
    },
  });
}

function watchedList(list: readonly unknown[], place: string, note: Note): unknown {
  return new Proxy(list, {
    get: (target, name) => {
      note(name === 'length' ? `${place}.length` : place);
      return Reflect.get(target, name);
    },
  });
}

function watchedObject<Holder extends object>(holder: Holder, place: string, note: Note): Holder {
  return new Proxy(holder, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof name !== 'string') return value;
      const path = place === '' ? name : `${place}.${name}`;
      if (path === 'site' && typeof value === 'object' && value !== null)
        return watchedObject(value, path, note);
      if (isMap(value)) return watchedMap(value, path, note);
      if (Array.isArray(value)) return watchedList(value, path, note);
      note(path);
      return value;
    },
  });
}

/** A context like another that notes every look at it. */
export function watchedContext(context: SiteContext): WatchedContext {
  const whole = new Set<string>();
  const byKey = new Map<string, Set<string>>();
  const note: Note = (place, key) => {
    if (key === undefined) whole.add(place);
    else byKey.set(place, (byKey.get(place) ?? new Set()).add(key));
  };
  return {
    context: watchedObject(context, '', note),
    looks: () => {
      const looks: readonly Look[] = [
        ...[...whole].map((place): Look => [place]),
        ...[...byKey].map(([place, keys]): Look => [place, ...keys]),
      ];
      return { looks, seen: seenThrough(looks, context) };
    },
  };
}
