import { useRef, useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText } from '#renderer/text/use-text.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import type { Cell, Week } from './week-view.ts'

export interface Planned {
  readonly personId: string
  readonly on: string
  readonly duty: Duty | null
}

type Known = Pick<Cell, 'duty' | 'version'>

const keyOf = ({ personId, on }: Pick<Planned, 'personId' | 'on'>) => `${on} ${personId}`
const nothing: Known = { duty: null, version: null }

/** Days are written one after the other, each with the version that was on screen; the last ones can be taken back. */
export function useRotaEdit(week: Week) {
  const failureText = useFailureText('roster')
  const [problem, tell] = useState<string | null>(null)
  const done = useRef<(readonly Planned[])[]>([])
  const queue = useRef(Promise.resolve())
  const shown = useRef(new Map<string, Known>())
  /** Days written here, until the page has them: a second key may come before the new week does. */
  const written = useRef(new Map<string, Known>())
  shown.current = new Map(
    week.people.flatMap(({ personId, cells }) => cells.map((one) => [keyOf({ personId, on: one.on }), one])),
  )

  function knownOf(one: Planned): Known {
    const key = keyOf(one)
    const [own, known = nothing] = [written.current.get(key), shown.current.get(key)]
    if (own?.version === known.version) written.current.delete(key)
    return written.current.get(key) ?? known
  }

  async function write(days: readonly Planned[], isUndo: boolean): Promise<void> {
    const known = new Map(days.map((one) => [one, knownOf(one)]))
    const changed = days.filter((one) => known.get(one)?.duty !== one.duty)
    if (changed.length === 0) return
    const before = changed.map((one) => ({ ...one, duty: known.get(one)?.duty ?? null }))
    const asked = changed.map((one) => ({ ...one, expected: known.get(one)?.version ?? null }))
    const result = await runCommand('roster.setDays', { days: asked })
    tell(result.ok ? null : failureText(result.failure))
    if (!result.ok) return written.current.clear()
    for (const { duty, expected, ...one } of asked) {
      written.current.set(keyOf({ ...one }), { duty, version: duty === null ? null : (expected ?? 0) + 1 })
    }
    if (!isUndo) done.current.push(before)
  }

  function plan(days: readonly Planned[], isUndo = false): void {
    queue.current = queue.current.then(() => write(days, isUndo))
  }

  function undo(): void {
    const last = done.current.pop()
    if (last) plan(last, true)
  }

  return { problem, plan, undo }
}
