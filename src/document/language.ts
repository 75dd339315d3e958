/** The languages that the pages of a site can speak; the words of the papers stay as the council wrote them. */
export const languages = ['en', 'cy'] as const;

export type Language = (typeof languages)[number];

/** A page, a site or whatever else knows the language that it speaks. */
export interface Speaker {
  readonly language: Language;
}

const tags = { en: 'en-GB', cy: 'cy' } as const satisfies Readonly<Record<Language, string>>;

/** The language as HTML and the formats of dates and numbers name it (BCP 47). @example languageTag({ language: 'en' }) // => 'en-GB' */
export function languageTag({ language }: Speaker): (typeof tags)[Language] {
  return tags[language];
}
