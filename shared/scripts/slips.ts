/** What may have been meant when one slip of the finger was made: a sign wrong, missing or too many, or two exchanged. */
export interface Slips {
  readonly typed: string
  /** At each place what would stand there had this sign and the next not been exchanged. */
  readonly swapped: readonly string[]
}

export function slipsOf(typed: string): Slips {
  const swapped = placesOf(typed, 0, typed.length - 1).map(
    (at) => typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2),
  )
  return { typed, swapped }
}

/** Finds words as they are written, with one slip. */
export function slipPattern({ typed, swapped }: Slips): RegExp {
  const tooMany = placesOf(typed, 0, typed.length).map((at) => [typed.slice(0, at), typed.slice(at + 1)])
  const wrong = placesOf(typed, 1, typed.length - 1).map((at) => [typed.slice(0, at), typed.slice(at + 1)])
  const missing = placesOf(typed, 1, typed.length).map((at) => [typed.slice(0, at), typed.slice(at)])
  const ways = [
    ...[...tooMany, ...swapped.map((text) => [text])].map((parts) => parts.map(quoted).join('')),
    ...[...wrong, ...missing].map((parts) => parts.map(quoted).join('.')),
  ]
  return new RegExp(ways.join('|'))
}

function placesOf(typed: string, from: number, to: number): number[] {
  return Array.from({ length: typed.length }, (_, at) => at).slice(from, to)
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
