import type { RuleContent } from '#shared/norms/norm-rule.ts'
import type { Finding } from '#shared/norms/norm-set.ts'

/** What was found in one of the messages that go out together. */
export interface Placed extends Finding {
  readonly message: number
}

/** What a copy needs: nothing, a second press, a reason, or other words. */
export type Verdict = 'free' | 'ask' | 'reason' | 'block'

/** Hints hold nothing up; trade safety is passed with a reason only (domain 2.5: overridden with a reason). */
export function verdictOf(found: readonly Finding[]): Verdict {
  const held = found.filter(({ rule }) => rule.severity !== 'hint')
  if (held.length === 0) return 'free'
  if (held.some(({ rule }) => rule.severity === 'block')) return 'block'
  return held.some(({ rule }) => rule.category === 'safety') ? 'reason' : 'ask'
}

/** The texts with everything replaced that has one replacement; null when nothing has. */
export function replaced(texts: readonly string[], found: readonly Placed[]): string[] | null {
  const changes = found.filter(({ rule, spans }) => rule.replaceBy !== '' && spans.length > 0)
  if (changes.length === 0) return null
  return texts.map((text, message) => {
    const spans = changes
      .filter((one) => one.message === message)
      .flatMap(({ rule, spans: all }) => all.map((span) => ({ ...span, by: rule.replaceBy })))
    return spans
      .toSorted((a, b) => b.start - a.start)
      .reduce((left, { start, end, by }) => left.slice(0, start) + by + left.slice(end), text)
  })
}

const mostEvidence = 24

/**
 * What the log keeps of a find: enough to see what it was, too little to use it. Words are kept, of a link its host,
 * of a number its ends.
 */
export function maskedEvidence(text: string, { rule, spans }: Finding): string {
  const [span] = spans
  const whole = text.slice(span?.start, span?.end)
  const piece = rule.match === 'link' ? (whole.replace(/^https?:\/\//i, '').split(/[/?#]/)[0] ?? '') : whole
  const cut = [...piece].slice(0, mostEvidence).join('')
  const isNumber = /\d{5}/.test(whole.normalize('NFKC').replace(/[ -]/g, ''))
  return isNumber ? `${cut.slice(0, 3)}***${cut.slice(-2)}` : cut
}

export interface Piece {
  /** Where it begins in the text. */
  readonly at: number
  readonly text: string
  /** Null: nothing was found here. */
  readonly severity: RuleContent['severity'] | null
}

/** A text in pieces, those found told apart. Spans may come in any order; of those that overlap the first is whole. */
export function piecesOf(text: string, found: readonly Finding[]): Piece[] {
  const spans = found
    .flatMap(({ rule, spans: all }) => all.map((span) => ({ ...span, severity: rule.severity })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const pieces: Piece[] = []
  let last = 0
  for (const { start, end, severity } of spans) {
    if (end <= last) continue
    const from = Math.max(start, last)
    if (from > last) pieces.push({ at: last, text: text.slice(last, from), severity: null })
    pieces.push({ at: from, text: text.slice(from, end), severity })
    last = end
  }
  if (last < text.length) pieces.push({ at: last, text: text.slice(last), severity: null })
  return pieces
}
