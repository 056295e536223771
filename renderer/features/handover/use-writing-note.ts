import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { itemKey } from '#shared/handover/handover-note.ts'
import type { Shift } from '#shared/roster/shift.ts'
import { changeWriting, nothingWritten, useHandoverView } from './handover-view.ts'

type Draft = Value<'handover.draft'>

export interface WritingNote {
  readonly text: string
  readonly fromShift: Shift
  readonly problem: string | null
  readonly isSigned: boolean
  reasonOf(key: string): string | null
  isFresh(key: string): boolean
  readonly freshCount: number
  setText(text: string): void
  setFromShift(shift: Shift): void
  setReason(key: string, reason: string | null): void
  sign(): Promise<void>
}

/** The note a person is writing over the draft as it stands now. */
export function useWritingNote(draft: Draft): WritingNote {
  const t = useText()
  const failureText = useFailureText('handover')
  const writing = useHandoverView((state) => state.writing)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSigned, setSigned] = useState(false)
  const { text, reasons, fresh } = writing
  const keys = draft.items.map(itemKey)
  const seen = new Set(writing.seen ?? keys)
  const change = (next: Partial<typeof writing>) => {
    setSigned(false)
    // From the first word on, what comes is new to the author.
    changeWriting({ seen: [...seen], ...next })
  }

  const fromShift = writing.fromShift ?? draft.fromShift
  const isFresh = (key: string) => !seen.has(key) || fresh.includes(key)
  const reasonOf = (key: string) => reasons[key] ?? null

  async function sign(): Promise<void> {
    const drops = draft.items.flatMap((item) => {
      const reason = reasonOf(itemKey(item))
      return reason === null ? [] : [{ kind: item.kind, refId: item.refId, reason }]
    })
    if (drops.some(({ reason }) => reason.trim() === '')) return setProblem(t('handover.failure.drop_without_reason'))
    const known = draft.items.filter((item) => seen.has(itemKey(item)))
    const result = await runCommand('handover.write', {
      on: draft.on,
      fromShift,
      toShift: fromShift === 'day' ? 'night' : 'day',
      text,
      seen: known.map(({ kind, refId }) => ({ kind, refId })),
      drops,
    })
    if (result.ok) {
      setProblem(null)
      changeWriting(nothingWritten)
      return setSigned(true)
    }
    // What came meanwhile is marked and counts as seen from now on: the next signature hands it over.
    if (result.failure.code === 'items_changed') change({ seen: keys, fresh: keys.filter(isFresh) })
    setProblem(failureText(result.failure))
  }

  return {
    text,
    fromShift,
    problem,
    isSigned,
    reasonOf,
    isFresh,
    freshCount: keys.filter(isFresh).length,
    setText: (next) => change({ text: next }),
    setFromShift: (next) => change({ fromShift: next }),
    setReason(key, reason) {
      const { [key]: _former, ...rest } = reasons
      change({ reasons: reason === null ? rest : { ...rest, [key]: reason } })
    },
    sign,
  }
}
