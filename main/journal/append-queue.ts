import type { Result } from '#shared/kernel/result.ts'
import { frameOverheadBytes, type Position } from './frame.ts'
import type { WriteFailure } from './segment-writer.ts'

type Answer = Result<Position, WriteFailure>
type Commit = (batch: readonly Uint8Array[]) => Promise<Result<readonly Position[], WriteFailure>>

interface Waiting {
  readonly bytes: Uint8Array
  readonly answer: (answer: Answer) => void
  readonly giveUp: (bug: unknown) => void
}

export interface AppendQueue {
  append(bytes: Uint8Array): Promise<Answer>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

/** Enough for a thousand commands; a larger share would make those in it wait for each other. */
const mostBatchBytes = 1024 * 1024

/**
 * While one batch is written and synced the next ones wait, and then share a write and a sync. Order is kept.
 * What waits behind a failed batch fails with it: it may have been decided on top of it.
 */
export function createAppendQueue(commit: Commit): AppendQueue {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchLength(waiting))
      try {
        const result = await commit(batch.map(({ bytes }) => bytes))
        if (result.ok) batch.forEach((one, i) => void answer(one, result.value[i]))
        else for (const one of [...batch, ...takeAll()]) one.answer(result)
      } catch (bug) {
        for (const one of [...batch, ...takeAll()]) one.giveUp(bug)
      }
    }
    running = null
  }

  function takeAll(): Waiting[] {
    const all = waiting
    waiting = []
    return all
  }

  return {
    append: (bytes) =>
      new Promise((answerWith, giveUp) => {
        waiting.push({ bytes, answer: answerWith, giveUp })
        running ??= drain()
      }),
    idle: async () => {
      while (running) await running
    },
  }
}

function answer(one: Waiting, position: Position | undefined): void {
  if (position) one.answer({ ok: true, value: position })
  else one.giveUp(new Error('the batch was committed without a position for every frame'))
}

/** How many from the front share one write: at least one. */
function batchLength(waiting: readonly Waiting[]): number {
  let bytes = 0
  const full = waiting.findIndex((one) => {
    bytes += frameOverheadBytes + one.bytes.length
    return bytes > mostBatchBytes
  })
  return full === -1 ? waiting.length : Math.max(1, full)
}
