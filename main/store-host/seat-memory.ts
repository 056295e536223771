import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Seat } from '#shared/wire.ts'

/**
 * Who sat at the desk, so that a crash in mid-shift does not cost a password: for as long as the idle lock would have
 * left the desk open, not longer. Leaving, locking or closing the program forgets it.
 */
export interface SeatMemory {
  remember(seat: Seat): void
  /** The desk is still in use: called now and then while somebody is seated. */
  touch(): void
  forget(): void
  resumable(): string | null
}

/** The shortest idle lock people can choose is one minute, the default five. */
const resumeMs = 5 * 60_000

export function openSeatMemory(dataFolder: string, now: () => number): SeatMemory {
  const file = join(dataFolder, 'seat.json')
  let personId: string | null = null

  function write(): void {
    try {
      if (personId) writeFileSync(file, JSON.stringify({ personId, at: now() }), { mode: 0o600 })
      else rmSync(file, { force: true })
    } catch {
      // Not being able to resume costs one password, nothing else.
    }
  }

  return {
    remember(seat) {
      personId = seat.state === 'signedIn' ? (seat.person?.id ?? null) : null
      write()
    },
    touch: write,
    forget() {
      personId = null
      write()
    },
    resumable() {
      try {
        const kept = JSON.parse(readFileSync(file, 'utf8')) as { personId?: unknown; at?: unknown }
        const age = now() - Number(kept.at)
        return typeof kept.personId === 'string' && age >= 0 && age < resumeMs ? kept.personId : null
      } catch {
        return null
      }
    },
  }
}
