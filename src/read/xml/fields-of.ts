import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { withSingleSpaces } from '../html/page.ts';

/** A parsed file and the element in it that is read. */
export interface XmlElement {
  readonly $: CheerioAPI;
  readonly element: AnyNode;
}

/** The text of a field of an element as the file holds it, or nothing when it is not there or blank. */
export function fieldText({ $, element }: XmlElement, name: string): string | undefined {
  const text = $(element).children(name).first().text();
  return withSingleSpaces(text) === '' ? undefined : text.trim();
}

/** A switch of an element: "True" and "False"; nothing when it is not there. */
export function fieldSwitch(at: XmlElement, name: string): boolean | undefined {
  const text = fieldText(at, name);
  return text === undefined ? undefined : /^(?:true|1|yes)$/i.test(text);
}

/** The elements of that name below a list of the element: `<linkeddocuments><linkeddoc>…`. */
export function listed({ $, element }: XmlElement, list: string, name: string): readonly Element[] {
  return $(element).children(list).children(name).toArray();
}
