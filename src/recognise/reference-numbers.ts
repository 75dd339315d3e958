interface ReferenceForm {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Numbers by which councils follow a decision, an application or a report through its papers. */
export const referenceForms: readonly ReferenceForm[] = [
  {
    name: 'a decision or application counted through its year',
    example: '24/00109',
    pattern: /(?<![\d/])\d{2}\/(?!(?:19|20)\d\d(?!\d))\d{4,6}(?:\/[A-Z]{1,6})?(?![\d/])/g,
  },
  {
    name: 'a number behind the letters of a service',
    example: 'PK/07/24',
    pattern: /(?<![A-Z/])[A-Z]{2,6}(?:\/[A-Z0-9]{1,6}){1,3}(?![A-Z0-9/])/g,
  },
];

/** Every reference that a text prints, in its order. Financial years ("2024/25") and months ("03/2024") are none. */
export function referencesPrinted(value: string): readonly string[] {
  const found = referenceForms.flatMap(({ pattern }) => value.match(pattern) ?? []);
  return [...new Set(found.filter((reference) => /\d/.test(reference)))];
}

/** Whether the name of a file holds a reference, in whatever way its strokes were written. */
export function nameHolds(name: string, reference: string): boolean {
  const parts = reference.split('/').join('[-_ ./]?');
  return new RegExp(`(?<![A-Za-z0-9])${parts}(?![0-9])`, 'i').test(name);
}
