import type { Result } from '#shared/kernel/result.ts'
import { onNextPerson } from './own-view.ts'

/** Of each row this person changed: the version their last change made, once it is known. */
const made = new Map<string, Promise<number>>()
onNextPerson(() => made.clear())

/**
 * Whoever types fast does the next thing before the page is drawn anew: what one person does to one row goes one after
 * another, each with the version the former made. What somebody else changed in between is still told.
 */
export function inTurn<V>(
  id: string,
  seen: number,
  send: (expected: number) => Promise<Result<V>>,
): Promise<Result<V>> {
  const former = made.get(id) ?? Promise.resolve(0)
  const sent = former.then(async (own) => {
    const expected = Math.max(seen, own)
    const result = await send(expected)
    // A saved change makes one version more (main/store/dispatch: a command writes a row at most once).
    return { result, own: result.ok ? expected + 1 : own }
  })
  made.set(
    id,
    sent.then(({ own }) => own),
  )
  return sent.then(({ result }) => result)
}
