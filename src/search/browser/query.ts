import type { SearchLexicon } from '../../site/pages/search.ts';
import { tellingWords } from './stems.ts';
import { plainWords } from './words.ts';

/** The words without the titles before names: minutes write "Councillor Brathwaite", readers "Cllr Brathwaite". */
function withoutTitles(words: string, { titles }: SearchLexicon): string {
  return words.replace(new RegExp(`(?:^|(?<= ))(?:${titles.join('|')})\\.? (?=\\p{L})`, 'giu'), '');
}

/** Puts one wording in the place of another where it stands as whole words; nothing where it does not stand. */
function replaced(words: string, from: string, to: string): readonly string[] {
  const text = ` ${plainWords(words)} `;
  const at = text.indexOf(` ${plainWords(from)} `);
  if (at === -1) return [];
  return [
    `${text.slice(0, at)} ${to} ${text.slice(at + plainWords(from).length + 2)}`.replace(/\s+/g, ' ').trim(),
  ];
}

/** Whether the words have an acronym; one of two letters only as its writers have it, in capitals. */
function hasAcronym(words: string, acronym: string): boolean {
  const typed = words.split(/[^\p{L}\p{N}&]+/u);
  if (acronym.length < 3) return typed.includes(acronym);
  return typed.some((word) => word.toLowerCase() === acronym.toLowerCase());
}

function byAcronyms(words: string, { acronyms }: SearchLexicon): readonly string[] {
  return acronyms.flatMap(([acronym, expansion]) => [
    ...(hasAcronym(words, acronym) ? replaced(words, acronym, expansion) : []),
    ...replaced(words, expansion, acronym),
  ]);
}

/** A full name also stands as the surname alone. */
function byPeople(words: string, { people }: SearchLexicon): readonly string[] {
  return people.flatMap((forms) => {
    const written = forms.find((form) => form.includes(' ') && replaced(words, form, '').length > 0);
    return written === undefined
      ? []
      : forms.filter((form) => form !== written).flatMap((form) => replaced(words, written, form));
  });
}

const table = /(?:^| )tables?(?= |$)/i;

/** Whether a reader asks for a table by that word, which tables themselves seldom have. */
export function asksForTable(words: string): boolean {
  return table.test(words);
}

const mostForms = 5;

/**
 * The searches that answer a reader's words, the words themselves first: without titles before names, then with
 * acronyms written out or in, and names in their other forms.
 * @example formsOf('Cllr Brathwaite', lexicon) // => ['Brathwaite']
 */
export function formsOf(words: string, lexicon: SearchLexicon): readonly string[] {
  const asked = withoutTitles(words, lexicon);
  const others = [
    asked.replace(table, '').trim(),
    ...byAcronyms(asked, lexicon),
    ...byPeople(asked, lexicon),
  ];
  return [...new Set([asked, ...others].map(tellingWords))].filter((form) => form !== '').slice(0, mostForms);
}
