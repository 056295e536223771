import type { Term } from '#shared/scripts/match-script.ts'
import type { ScriptKey } from '#shared/scripts/script-key.ts'
import { mayHold, traceSize } from '#shared/scripts/trace.ts'

/**
 * The keys of all scripts without gaps, their traces side by side in one array: walking 10,000 keys through memory
 * costs more than comparing them, so a keystroke walks the traces and opens only the few that may fit.
 */
export interface KeyTable {
  size(): number
  set(id: string, key: ScriptKey): void
  remove(id: string): void
  /** Calls `look` with every key that may hold all terms. */
  eachThatMayHold(terms: readonly Term[], look: (key: ScriptKey) => void): void
}

const rowSize = 2 * traceSize

export function createKeyTable(): KeyTable {
  const slots = new Map<string, number>()
  const keys: ScriptKey[] = []
  let traces = new Int32Array(512 * rowSize)

  function put(slot: number, key: ScriptKey): void {
    if ((slot + 1) * rowSize > traces.length) traces = grown(traces)
    keys[slot] = key
    slots.set(key.script.id, slot)
    traces.set(key.wordsTrace, slot * rowSize)
    traces.set(key.soundsTrace, slot * rowSize + traceSize)
  }

  return {
    size: () => keys.length,
    set: (id, key) => put(slots.get(id) ?? keys.length, key),
    remove(id) {
      const slot = slots.get(id)
      const last = keys.at(-1)
      if (slot === undefined || !last) return
      put(slot, last)
      keys.pop()
      slots.delete(id)
    },
    eachThatMayHold(terms, look) {
      for (let slot = 0; slot < keys.length; slot += 1) {
        const key = mayHoldAll(traces, slot * rowSize, terms) ? keys[slot] : undefined
        if (key) look(key)
      }
    },
  }
}

function mayHoldAll(traces: Int32Array, row: number, terms: readonly Term[]): boolean {
  for (const { sound, trace } of terms) {
    if (!mayHold(traces, sound ? row + traceSize : row, trace)) return false
  }
  return true
}

function grown(traces: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(traces.length * 2)
  larger.set(traces)
  return larger
}
