import type { Speaker } from '../../document/language.ts';
import { type Html, html } from '../html.ts';
import { welsh } from './welsh.ts';

/** A text of the pages, by its English wording; values go where names stand in curly brackets. */
export type Phrase = keyof typeof welsh;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** A text without values, such as the name of a fact or the heading of a list. */
export type Label = { [Text in Phrase]: [NamesIn<Text>] extends [never] ? Text : never }[Phrase];

type Values<Text extends string, Value> = [NamesIn<Text>] extends [never]
  ? readonly []
  : readonly [Readonly<Record<NamesIn<Text>, Value>>];

/** A text of the pages in the speaker's language with its places for values, for whoever fills them in later. */
export function wordingOf({ language }: Speaker, phrase: Phrase): string {
  return language === 'cy' ? welsh[phrase] : phrase;
}

const piecesByText = new Map<string, readonly string[]>();

/**
 * A text with its places for values: pieces of text at even indexes, names of values at odd ones. Remembered, because
 * a site says few texts very often.
 */
function piecesOf(text: string): readonly string[] {
  const known = piecesByText.get(text);
  if (known) return known;
  const pieces = text.split(/[{}]/);
  piecesByText.set(text, pieces);
  return pieces;
}

function filled<Value>(text: string, values: Readonly<Record<string, Value>>): readonly (string | Value)[] {
  return piecesOf(text).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const value = values[piece];
    if (value === undefined) throw new Error(`“${text}” needs a value for {${piece}}.`);
    return value;
  });
}

/**
 * A text of the pages in the speaker's language.
 *
 * @example say({ language: 'cy' }, 'Minutes of {day}', { day: '9 Gorffennaf 2024' }) // => 'Cofnodion 9 Gorffennaf 2024'
 */
export function say<Text extends Phrase>(
  speaker: Speaker,
  phrase: Text,
  ...[values]: Values<Text, string | number>
): string {
  const wording = wordingOf(speaker, phrase);
  return values ? filled<string | number>(wording, values).join('') : wording;
}

/** The same for a text whose values are links or other markup. */
export function sayHtml<Text extends Phrase>(
  speaker: Speaker,
  phrase: Text,
  ...[values]: Values<Text, Html | string | number>
): Html {
  return html`${filled<Html | string | number>(wordingOf(speaker, phrase), values ?? {}).map((part) => html`${part}`)}`;
}

function isLabel(text: string): text is Label {
  return Object.hasOwn(welsh, text) && !text.includes('{');
}

/** A word that the archive keeps as text, such as a kind of interest: in the speaker's language where the table has it, else as it stands. */
export function sayKnown(speaker: Speaker, text: string): string {
  return isLabel(text) ? say(speaker, text) : text;
}
