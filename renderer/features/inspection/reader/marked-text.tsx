import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import type { Mark } from './chat-reader.tsx'

/** Nobody reads more of a message at a glance; the rest comes when it is asked for. */
const mostLetters = 2_000

/** A text with its marked pieces; pieces that overlap are one. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const t = useText()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? text : text.slice(0, mostLetters)
  return (
    <>
      {piecesOf(shown, marks).map(({ start, piece, why }) =>
        why === null ? (
          <span key={start}>{piece}</span>
        ) : (
          <mark key={start} title={why}>
            {piece}
          </mark>
        ),
      )}
      {shown.length < text.length && (
        <button type="button" className="cr-more" onClick={() => setWhole(true)}>
          {t('inspection.reader.more', { count: text.length - shown.length })}
        </button>
      )}
    </>
  )
}

function piecesOf(text: string, marks: readonly Mark[]) {
  const pieces: { start: number; piece: string; why: string | null }[] = []
  let from = 0
  for (const { start, end, why } of [...marks].sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start, from)
    if (end <= begin || begin >= text.length) continue
    if (begin > from) pieces.push({ start: from, piece: text.slice(from, begin), why: null })
    pieces.push({ start: begin, piece: text.slice(begin, end), why })
    from = end
  }
  if (from < text.length) pieces.push({ start: from, piece: text.slice(from), why: null })
  return pieces
}
