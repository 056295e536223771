import type { PendingFrame } from '#store/db/apply.ts'
import type { Connection } from '#store/dispatch/connection.ts'

/** Bursts (an import) are told at most this often; a single change at once. */
const pauseMs = 40

/** Turns applied frames into coalesced notices to every window. Derived from operations: no handler can forget it. */
export function createNotices(connections: () => Iterable<Connection>, now: () => number) {
  let tables = new Set<string>()
  let position = 0
  let toldAt = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  function tell(): void {
    timer = null
    toldAt = now()
    const notice = { kind: 'notice' as const, tables: [...tables], position }
    tables = new Set()
    for (const connection of connections()) connection.send(notice)
  }

  return (frames: readonly PendingFrame[]): void => {
    for (const { frame, seq } of frames) {
      position = seq
      for (const operation of frame.operations) tables.add(operation.t)
    }
    if (timer) return
    const wait = pauseMs - (now() - toldAt)
    if (wait <= 0) tell()
    else timer = setTimeout(tell, wait)
  }
}
