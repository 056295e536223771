/** An expected failure: a code the messages turn into words, and plain details for the sentence. */
export interface Failure<Code extends string = string> {
  readonly code: Code
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Expected failures are values; `throw` is for bugs. */
export type Result<V, F extends { readonly code: string } = Failure> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly failure: F }

export function ok<V>(value: V): { readonly ok: true; readonly value: V } {
  return { ok: true, value }
}

export function fail<Code extends string>(
  code: Code,
  details?: Failure['details'],
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: details === undefined ? { code } : { code, details } }
}
