import { randomBytes, scryptSync } from 'node:crypto'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Host, JournaledFrame } from '#store/host.ts'

export interface MemoryHost extends Host {
  readonly frames: JournaledFrame[]
  readonly logged: string[]
}

/** Next to nothing: what passwords cost is tested where the program's own 2^17 is. */
const n = 16

/** Main's side of the system port, in memory: an append-only list and real scrypt. */
export function memoryHost(): MemoryHost {
  const frames: JournaledFrame[] = []
  const logged: string[] = []
  const hash = (password: string, saltHex: string) =>
    scryptSync(password.normalize('NFKC'), Buffer.from(saltHex, 'hex'), 32, { N: n, r: 8, p: 1 }).toString('hex')
  return {
    frames,
    logged,
    async append(bytes) {
      const seq = frames.length + 1
      const position = { seq, chain: seq * 7 }
      frames.push({ ...position, bytes: bytes.slice() })
      return ok(position)
    },
    async framesAfter(seq) {
      return frames.filter((frame) => frame.seq > seq)
    },
    async hashPassword(password) {
      const saltHex = randomBytes(16).toString('hex')
      return { n, r: 8, p: 1, saltHex, hashHex: hash(password, saltHex) }
    },
    async verifyPassword(password, stored) {
      return stored !== null && hash(password, stored.saltHex) === stored.hashHex
    },
    log: (_level, text, detail) => {
      logged.push(detail ? `${text}\n${detail}` : text)
    },
    seatChanged: () => undefined,
    // Nothing is on a disk here: an empty desk is what a new harness gives.
    backup: async ({ act }) => (act === 'startAfresh' ? ok(null as never) : fail('no_backup_in_memory')),
  }
}
