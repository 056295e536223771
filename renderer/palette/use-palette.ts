import { useEffect, useRef, useState } from 'react'
import { createOwn } from '#renderer/data/own-view.ts'
import { copyForNobody, nobody } from '#renderer/features/reception/copy.ts'
import { heldCopy } from '#renderer/outgoing/held-copies.ts'
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
  /** -1: none is chosen. */
  readonly at: number
  /** The words find nothing; there may still be somebody to receive. */
  readonly isNothing: boolean
  /** Goes through the rows, round and round. */
  move(by: 1 | -1): void
  take(index: number): void
  readonly reception: Reception | null
  readonly values: VariableValues
  /** The script whose blanks are being filled. */
  readonly asking: FoundScript | null
  fill(typed: VariableValues): void
  leaveForm(): void
  readonly failure: Failure | null
}

interface Typed {
  readonly scriptId: string
  readonly values: VariableValues
}

/** Lives as long as the palette is shown for one buyer: only the words outlive that. */
export function usePalette(host: PaletteHost): Palette {
  const t = useText()
  const words = useWords((last) => last.words)
  const [chosen, choose] = useState(0)
  const [isPointed, point] = useState(false)
  const [isTyped, setTyped] = useState(false)
  const [asking, ask] = useState<FoundScript | null>(null)
  const [failure, fail] = useState<Failure | null>(null)
  /** What was typed into a script's blanks: a copy that is held is taken again without typing it again. */
  const [typed, keep] = useState<Typed>({ scriptId: '', values: {} })
  const { reception, isRead, ...known } = useBuyer(host.buyer)
  const { values } = known
  const found = usePaletteRows(words, reception, values)
  const pasting = reception && !isTyped ? host.buyer?.pasting : null
  const rows = pasting ? [nextRow(t, pasting), ...found.rows] : found.rows
  const isStale = found.isStale || !isRead
  const isNothing = !isStale && rows.every(({ kind }) => kind === 'receive')
  // Words that find nothing are mostly a slip: nobody is received unless it is chosen.
  const at = isNothing && chosen === 0 && !isPointed ? -1 : Math.max(0, Math.min(chosen, rows.length - 1))

  async function finish(work: Promise<Result<unknown>>): Promise<void> {
    const result = await work
    ask(null)
    if (result.ok) host.copied()
    else fail(result.failure)
  }

  async function copy(script: FoundScript, more: VariableValues): Promise<void> {
    const before = typed.scriptId === script.id ? typed.values : {}
    const all = { ...values, ...before, ...more }
    keep({ scriptId: script.id, values: { ...before, ...more } })
    const filled = fillVariables(script.messages, all)
    if (filled.ok) {
      if (reception) await finish(host.desk.take({ buyerId: reception.id, script, values: all, typed: more }))
      else await copyUnasked(script, filled.value)
    } else if (filled.failure.code === 'unfilled_variable') ask(script)
    else fail({ code: 'bad_variable' })
  }

  /** What is held for nobody stands in the palette itself. */
  async function copyUnasked(script: FoundScript, messages: readonly string[]): Promise<void> {
    ask(null)
    const result = await copyForNobody(script.id, messages, host.copied)
    if (!result.ok && !heldCopy(nobody)) fail(result.failure)
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
      point(false)
      fail(null)
    },
    rows,
    isStale,
    at,
    move(by) {
      point(true)
      choose((Math.max(at, by === 1 ? -1 : 0) + by + rows.length) % Math.max(1, rows.length))
    },
    isNothing,
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
    if (row && row.kind !== 'receive') act(row)
  })
  return (index: number) => {
    const row = rows[index]
    if (isStale) wanted.current = { words, index }
    else if (row) act(row)
  }
}
