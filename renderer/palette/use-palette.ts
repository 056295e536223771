import { useEffect, useRef, useState } from 'react'
import { createOwn } from '#renderer/data/own-view.ts'
import { copyForNobody } from '#renderer/features/reception/copy.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { Failure, Result } from '#shared/kernel/result.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { fillVariables } from '#shared/scripts/fill-variables.ts'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import type { PaletteHost } from './palette-host.ts'
import { nextRow, type PaletteRow, usePaletteRows } from './palette-rows.ts'
import { useBuyer } from './use-buyer.ts'

/** The last words stay, chosen, so that they can be used again or typed over (ux 4). */
const useWords = createOwn<{ readonly words: string }>(() => ({ words: '' }))

export interface Palette {
  readonly words: string
  say(words: string): void
  readonly rows: readonly PaletteRow[]
  readonly isStale: boolean
  readonly at: number
  /** Goes through the rows, round and round. */
  move(by: 1 | -1): void
  choose(index: number): void
  take(index: number): void
  readonly reception: Reception | null
  readonly values: VariableValues
  /** The script whose blanks are being filled. */
  readonly asking: FoundScript | null
  fill(typed: VariableValues): void
  leaveForm(): void
  readonly failure: Failure | null
}

/** Lives as long as the palette is shown for one buyer: only the words outlive that. */
export function usePalette(host: PaletteHost): Palette {
  const t = useText()
  const words = useWords((last) => last.words)
  const [chosen, choose] = useState(0)
  const [isTyped, setTyped] = useState(false)
  const [asking, ask] = useState<FoundScript | null>(null)
  const [failure, fail] = useState<Failure | null>(null)
  /** What was typed into blanks: a copy that is held is taken again without typing it again. */
  const [typed, keep] = useState<VariableValues>({})
  const { reception, isRead, ...known } = useBuyer(host.buyer)
  const values = { ...known.values, ...typed }
  const found = usePaletteRows(words, reception)
  const pasting = reception && !isTyped ? host.buyer?.pasting : null
  const rows = pasting ? [nextRow(t, pasting), ...found.rows] : found.rows
  const isStale = found.isStale || !isRead
  const at = Math.max(0, Math.min(chosen, rows.length - 1))

  async function finish(work: Promise<Result<unknown>>): Promise<void> {
    const result = await work
    ask(null)
    if (result.ok) host.copied()
    else fail(result.failure)
  }

  async function copy(script: FoundScript, more: VariableValues): Promise<void> {
    const all = { ...values, ...more }
    keep({ ...typed, ...more })
    const filled = fillVariables(script.messages, all)
    if (filled.ok) {
      const take = () => host.desk.take({ buyerId: reception?.id ?? '', script, values: all, typed: more })
      await finish(reception ? take() : copyForNobody(filled.value))
    } else if (filled.failure.code === 'unfilled_variable') ask(script)
    else fail({ code: 'bad_variable' })
  }

  function act(row: PaletteRow): void {
    fail(null)
    if (row.kind === 'scripts') void copy(row.script, {})
    else if (row.kind === 'next') void finish(host.desk.next())
    else {
      host.close()
      host.desk.act(row.act)
    }
  }

  const take = useTakeWhenFound(words, isStale, rows, act)
  return {
    words,
    say(next) {
      useWords.setState({ words: next })
      setTyped(true)
      choose(0)
      fail(null)
    },
    rows,
    isStale,
    at,
    move: (by) => choose((at + by + rows.length) % Math.max(1, rows.length)),
    choose,
    take,
    reception,
    values,
    asking,
    fill(more) {
      if (asking) void copy(asking, more)
    },
    leaveForm: () => ask(null),
    failure,
  }
}

/**
 * Fast hands press Enter before the rows of the last letter are there: what they meant is done when they are. Whoever
 * types on means something else.
 */
function useTakeWhenFound(
  words: string,
  isStale: boolean,
  rows: readonly PaletteRow[],
  act: (row: PaletteRow) => void,
) {
  const wanted = useRef<{ readonly words: string; readonly index: number } | null>(null)
  useEffect(() => {
    if (isStale) return
    const row = wanted.current?.words === words ? rows[wanted.current.index] : undefined
    wanted.current = null
    if (row) act(row)
  })
  return (index: number) => {
    const row = rows[index]
    if (isStale) wanted.current = { words, index }
    else if (row) act(row)
  }
}
