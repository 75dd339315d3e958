import type { SourceBlock } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { oneLine } from '../document/words.ts';
import { blockLines, lineText } from './lines.ts';
import { isPersonName, peopleIn } from './people.ts';

/** Whom a front sheet names to ask. A fact that it does not print is absent. */
export interface ContactFacts {
  readonly name?: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
}

const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/;
const phone = /\b0\d[\d ]{8,12}\d\b/;

/** Labels of the contact that some front sheets and letters print to the right of date and place. */
const contactLabel =
  /^(?:(?:please )?ask for|contact|clerk|tel(?:ephone)?|phone|direct dial(?:\/ext)?|e-?mail|web(?:site)?|fax)\b.{0,12}:$/i;
/** Those behind which a name stands. */
const nameLabel = /^(?:(?:please )?ask for|contact|clerk)\b/i;

/** The cells of a row without the labels of a contact and what stands behind each. */
export function withoutContact(row: readonly string[]): readonly string[] {
  return row.filter((cell, at) => !contactLabel.test(cell) && !contactLabel.test(row[at - 1] ?? ''));
}

/** Label and value of each pair that stands in cells side by side, or in one line: "Ask for: Ada Finch". */
function pairs(block: SourceBlock): readonly (readonly [string, string])[] {
  if (block.type === 'table') {
    return block.rows.flatMap((row) => {
      const cells = row.map((cell) => oneLine(plainText(cell)));
      return cells.flatMap((cell, at) =>
        contactLabel.test(cell) ? [[cell, cells[at + 1] ?? ''] as const] : [],
      );
    });
  }
  return blockLines(block).flatMap((line) => {
    const [, label = '', value = ''] = /^([^:]{3,20}:) ?(.*)/.exec(line) ?? [];
    return contactLabel.test(label) ? [[label, value] as const] : [];
  });
}

const headBlocks = 15;

/** Contacts printed as labels and values: at least a name, or a telephone and an address together. */
function labelledContact(blocks: readonly SourceBlock[]): ContactFacts | undefined {
  const found = blocks.slice(0, headBlocks).flatMap(pairs);
  const name = found.find(([label, value]) => nameLabel.test(label) && isPersonName(value))?.[1];
  // A narrow column breaks an address in two: "ada.finch@marsh .example".
  const values = found.map(([, value]) => value);
  const address = values.map((value) => email.exec(value.replace(/\s/g, ''))?.[0]).find(Boolean);
  const number = values.map((value) => phone.exec(value)?.[0]).find(Boolean);
  if (name === undefined) return undefined;
  return {
    name,
    ...(address === undefined ? {} : { email: address }),
    ...(number === undefined ? {} : { phone: number }),
  };
}

/** "Please contact Name, Post by sending an email to …", or the lines below "please ask for:". */
function writtenContact(blocks: readonly SourceBlock[]): ContactFacts | undefined {
  const at = blocks.findIndex((block) =>
    /please contact|please ask for|^contact(?: officer)?:|^committee (?:officer|manager|clerk):/i.test(
      lineText(block),
    ),
  );
  if (at < 0) return undefined;
  const near = blocks.slice(at, at + 6);
  const lines = near.flatMap(blockLines);
  const [, name = '', role = ''] =
    /contact:? ([^,]+), ([^,.]+?)(?: by | on | at |[,.]|$)/i.exec(lines[0] ?? '') ?? [];
  const below = lines.slice(1).flatMap(peopleIn);
  const person = isPersonName(name) ? { name, role } : below[0];
  const whole = lines.join(' ');
  const address = email.exec(whole)?.[0];
  const number = phone.exec(whole)?.[0];
  if (!person && address === undefined && number === undefined) return undefined;
  return {
    ...(person ? { name: person.name } : {}),
    ...(person?.role ? { role: person.role } : {}),
    ...(address === undefined ? {} : { email: address }),
    ...(number === undefined ? {} : { phone: number }),
  };
}

/** Whom to ask about a meeting, as its front sheet or letter says. */
export function contactOf(blocks: readonly SourceBlock[]): ContactFacts | undefined {
  return labelledContact(blocks) ?? writtenContact(blocks);
}
