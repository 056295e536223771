import type { Finding } from '#shared/norms/norm-set.ts'
import { piecesOf } from '#shared/norms/verdict.ts'
import './outgoing.css'

/** A text with what was found in it marked. */
export function MarkedText({ text, found }: { text: string; found: readonly Finding[] }) {
  return piecesOf(text, found).map(({ at, text: piece, severity }) =>
    severity === null ? (
      <span key={at}>{piece}</span>
    ) : (
      <mark key={at} className="og-mark" data-severity={severity}>
        {piece}
      </mark>
    ),
  )
}
