import {
  check,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nonEmpty,
  number,
  pipe,
  regex,
  string,
  transform,
  trim,
} from 'valibot'

/** Pieces that entries of all domains are made of. */

export const id = pipe(string(), regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
/** Epoch ms. */
export const instant = pipe(number(), integer(), minValue(0), maxValue(8_640_000_000_000_000))
/** `YYYY-MM-DD`, a day of the shop (Asia/Shanghai). */
export const day = pipe(
  string(),
  regex(/^\d{4}-\d{2}-\d{2}$/),
  check((value) => isRealDay(value)),
)

/** 30 February would be read as 2 March. */
function isRealDay(value: string): boolean {
  const at = Date.parse(value)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}

/** Integer fen. */
export const fen = pipe(number(), integer(), minValue(-10_000_000_000), maxValue(10_000_000_000))
export const count = pipe(number(), integer(), minValue(0))
export const rowVersion = pipe(number(), integer(), minValue(1))

/** Text a person typed: trimmed, not empty, at most `most` UTF-16 units. */
export function text(most: number) {
  return pipe(string(), trim(), nonEmpty(), maxLength(most))
}

/**
 * A buyer's nick. Signs that turn the direction of reading are no letters of it: on screen and in a greeting they would
 * write everything behind them backwards.
 */
export const nick = pipe(
  string(),
  transform((given) => given.replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')),
  trim(),
  nonEmpty(),
  maxLength(60),
)

/** Text that may be empty. */
export function maybeText(most: number) {
  return pipe(string(), maxLength(most))
}

export const password = pipe(string(), minLength(6), maxLength(200))

/** Epoch ms times -1: an ascending index over it lists newest first. */
export const negativeInstant = pipe(number(), integer(), maxValue(0))
