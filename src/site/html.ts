const markup = Symbol('safe markup');

/** Markup that is already safe to print. Only `html` makes it: text of a source can never pass for it. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a `${…}` of an `html` template; null, undefined and false print nothing. */
export type Printable = Html | string | number | null | undefined | false | readonly Printable[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The control characters but for tab and the ends of lines, one by one as the class of a pattern writes them: every
 * text of a site is searched for them, and the tables of Unicode (`\p{Cc}`) take three times as long.
 */
function controls(): string {
  const codes = Array.from({ length: 0xa0 }, (_, code) => code);
  const isControl = (code: number) => (code < 0x20 || code >= 0x7f) && ![0x09, 0x0a, 0x0d].includes(code);
  return codes
    .filter(isControl)
    .map((code) => `\\x${code.toString(16).padStart(2, '0')}`)
    .join('');
}

/** What has a meaning in markup, and the characters that neither HTML nor XML can hold however they are written. */
const isSpecial = new RegExp(`[&<>"'\\ufffe\\uffff${controls()}]`);
const special = new RegExp(isSpecial, 'g');

/** Text as it must be written in HTML, in an element or in a quoted attribute; also right for XML. */
export function escapeText(text: string): string {
  // Most texts hold nothing special, and to see that costs half of what replacing nothing does.
  return isSpecial.test(text) ? text.replace(special, (character) => entities[character] ?? '') : text;
}

function isMany(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

function print(value: Printable): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (!isMany(value)) return value[markup];
  let printed = '';
  for (const each of value) printed += print(each);
  return printed;
}

/**
 * Template tag for HTML: the literal parts are markup, every value is escaped unless it is `Html` itself.
 * Arrays join without a separator.
 *
 * @example html`<p>${'<b>'}</p>` // prints <p>&lt;b&gt;</p>
 */
export function html(literals: TemplateStringsArray, ...values: readonly Printable[]): Html {
  let printed = literals[0] ?? '';
  for (let index = 0; index < values.length; index += 1)
    printed += print(values[index]) + (literals[index + 1] ?? '');
  return { [markup]: printed };
}

/** Data as JSON knows them; what is undefined is left out. */
export type Data =
  | string
  | number
  | boolean
  | undefined
  | readonly Data[]
  | { readonly [name: string]: Data };

/** What could end a script element or break a line of one, and the characters that HTML cannot hold. */
const specialInData = new RegExp(`[&<>\\u2028\\u2029\\ufffe\\uffff${controls()}]`, 'g');

/** JSON in which characters with a meaning in markup stand as escapes, so no text of a source can end a block of it. */
function jsonText(data: Data | object): string {
  return JSON.stringify(data).replace(
    specialInData,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Linked data (JSON-LD) for programs that read a page. A browser never runs it, so a policy that forbids scripts
 * allows it.
 */
export function linkedDataBlock(data: Data): Html {
  return { [markup]: `<script type="application/ld+json">${jsonText(data)}</script>` };
}

/** Data for a script of our own on the page, found by its id (letters and hyphens); a browser does not run it. */
export function dataBlock(data: object, id: string): Html {
  return html`<script type="application/json" id="${id}">${{ [markup]: jsonText(data) }}</script>`;
}

/** Joins pieces with a separator that is escaped like any other value. */
export function joined(pieces: readonly Printable[], separator: Printable): Html {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : [separator, piece]))}`;
}

/** The finished markup as a string, for writing to a file. */
export function printed(value: Html): string {
  return value[markup];
}

/** Whether something is markup, whose text none of its names tells. */
export function isHtml(value: object): value is Html {
  return markup in value;
}

/** Whether nothing would be printed. */
export function isEmpty(value: Html): boolean {
  return value[markup] === '';
}
