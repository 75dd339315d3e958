/**
 * What one line of an extracted text is, judged by itself. Each form has a name, a pattern and an example;
 * the first that fits wins.
 */
export type LineForm =
  | 'blank'
  | 'rule'
  | 'table row'
  | 'numbered paragraph'
  | 'labelled item'
  | 'bullet'
  | 'numbered line'
  | 'text';

export interface SourceLine {
  readonly form: LineForm;
  /** Counted from 1. */
  readonly line: number;
  /** The printed number or label, when the form has one. */
  readonly label?: string;
  /** The line without its label and list dash. */
  readonly text: string;
  /** Leading spaces: one is enough for an extractor to mean a sub-list. */
  readonly indent: number;
}

interface LinePattern {
  readonly form: LineForm;
  readonly example: string;
  /** Group 1 is the label, group 2 the rest; forms without a label have the rest in group 2 too. */
  readonly pattern: RegExp;
}

/** A figure that begins a sentence is no number of a paragraph: "7.00 pm", "2.5 million", "12.3% of". */
const notQuantity =
  '(?! ?(?:%|am\\b|pm\\b|per\\b|million\\b|billion\\b|[mk]\\b|hours?\\b|days?\\b|years?\\b))';

export const linePatterns: readonly LinePattern[] = [
  { form: 'rule', example: '--------\t--------', pattern: /^()(?=.*--)([-\t ]+)$/ },
  {
    form: 'numbered paragraph',
    example: '- 2.3.1 Gullies on the quay',
    pattern: new RegExp(
      `^ ?(?:- )?(\\d{1,3}(?:\\.\\d{1,3}){1,4}(?![mk]\\b)[a-z]?\\.?)${notQuantity}\\s+(\\S.*)$`,
    ),
  },
  {
    form: 'labelled item',
    example: '- (a) Clear the gullies',
    pattern:
      /^ *[-•] +((?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})\.))\s+(\S.*)$/,
  },
  {
    form: 'labelled item',
    example: '1) Develop further',
    pattern: /^ *(\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\))\s+(\S.*)$/,
  },
  {
    form: 'labelled item',
    example: 'ii. That the reserve be used',
    pattern: /^ *((?:[a-h]|[ivx]{1,5})\.)\s+(\S.*)$/,
  },
  { form: 'bullet', example: '- More apprentices', pattern: /^ *()[-•·■▪✓➤]\s+(\S.*)$/ },
  {
    form: 'numbered line',
    example: '1. Recommendation(s):',
    pattern: /^(\d{1,3}\.)(?:\s+|(?=[A-Z][a-z]))(\S.*)$/,
  },
];

/** Classes one line by its form. `line` counts from 1. */
export function sourceLine(raw: string, line: number): SourceLine {
  const value = raw.replace(/[^\S\t]/g, ' ');
  const indent = value.length - value.trimStart().length;
  if (value.trim() === '') return { form: 'blank', line, text: '', indent: 0 };
  const isRule = linePatterns[0]?.pattern.test(value) === true;
  if (isRule) return { form: 'rule', line, text: value.trim(), indent: 0 };
  if (raw.includes('\t')) return { form: 'table row', line, text: value, indent: 0 };
  for (const { form, pattern } of linePatterns) {
    const match = pattern.exec(value);
    if (!match) continue;
    const [, label = '', text = ''] = match;
    return label === '' ? { form, line, text, indent } : { form, line, label, text, indent };
  }
  return { form: 'text', line, text: value.trim(), indent };
}
