/** How much a finding matters: an `error` withholds a document, a `warning` asks for a look, a `note` explains. */
export type Severity = 'error' | 'warning' | 'note';

/** Something a stage noticed. Stages return findings beside their value; nothing is thrown for bad input. */
export interface Finding {
  /** Stable name of the rule, such as `agenda-item-without-paper`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found, with the value quoted, in words that a clerk understands. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly file?: string | undefined;
  readonly page?: number | undefined;
  readonly line?: number | undefined;
}

/** A value together with what was noticed while making it. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}
