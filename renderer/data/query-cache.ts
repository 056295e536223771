import type { Failure } from '#shared/kernel/result.ts'
import type { StoreClient } from './store-client.ts'

/** What is known of one question. The last good value stays while it is asked again. */
export interface Known {
  readonly value: unknown
  readonly failure: Failure | null
  readonly isLoading: boolean
}

interface Line {
  readonly entry: string
  readonly input: unknown
  known: Known
  reads: readonly string[]
  isAsking: boolean
  /** Something changed while it was being asked. */
  isOutdated: boolean
  /** It was asked while the desk was locked, and is asked again when it is not. */
  isRefused: boolean
  /** Which round of asking the last answer belongs to. */
  round: number
  readonly listeners: Set<() => void>
}

export interface QueryCache {
  get(key: string, entry: string, input: unknown): Known
  subscribe(key: string, entry: string, input: unknown, listen: () => void): () => void
  /** Somebody else sits here: nothing of what the last person was told stays, and what is shown is asked anew. */
  forget(): void
  /** The desk is no longer locked: what was asked meanwhile is asked again. What was shown has stayed. */
  unlocked(): void
  /** Asks the shown questions of these entries again now, without waiting for a notice. */
  renew(entries: readonly string[]): void
  /** A shown question of these entries has no answer yet, or none from after the last `renew`. */
  isBehind(entries: readonly string[]): boolean
}

const unknown: Known = { value: undefined, failure: null, isLoading: true }

/**
 * Answers nobody shows any more are kept up to this number, so that going back is instant: half a dozen questions for
 * each of thirty buyers (ux 3), and what the other pages ask.
 */
const mostUnused = 300

/** An answer like the last one is no news: nothing on screen is made anew. Records are plain data of a few kilobytes. */
function isSame(before: Known, after: Known): boolean {
  return before !== unknown && JSON.stringify(before, bytesAsText) === JSON.stringify(after, bytesAsText)
}

/** A picture as one text: number by number it would take a hundred times as long. */
function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
}

/**
 * Records live only here. Changed tables (notices of the store) make the shown questions ask again; nothing else
 * changes data on screen.
 */
export function createQueryCache(client: StoreClient): QueryCache {
  const lines = new Map<string, Line>()
  let round = 0
  /** How often everything was forgotten: an answer from before is nobody's. */
  let era = 0

  function lineOf(key: string, entry: string, input: unknown): Line {
    const found = lines.get(key)
    if (found) return found
    const line: Line = {
      entry,
      input,
      known: unknown,
      reads: [],
      isAsking: false,
      isOutdated: false,
      isRefused: false,
      round: -1,
      listeners: new Set(),
    }
    lines.set(key, line)
    dropUnused()
    return line
  }

  function dropUnused(): void {
    if (lines.size <= mostUnused) return
    for (const [key, line] of lines) {
      if (lines.size <= mostUnused) return
      if (line.listeners.size === 0 && !line.isAsking && line.known !== unknown) lines.delete(key)
    }
  }

  async function ask(line: Line): Promise<void> {
    if (line.isAsking) {
      line.isOutdated = true
      return
    }
    line.isAsking = true
    line.isOutdated = false
    const asked = round
    const askedIn = era
    const result = await client.ask(line.entry, line.input)
    line.isAsking = false
    if (askedIn !== era) return void ask(line)
    line.round = asked
    line.isRefused = !result.ok && result.failure.code === 'locked'
    if (line.isRefused) return
    if (result.ok) line.reads = result.value.reads
    const known = result.ok
      ? { value: result.value.value, failure: null, isLoading: false }
      : { value: line.known.value, failure: result.failure, isLoading: false }
    if (!isSame(line.known, known)) {
      line.known = known
      for (const listen of line.listeners) listen()
    }
    if (line.isOutdated) void ask(line)
  }

  client.onNotice((notice) => {
    for (const [key, line] of lines) {
      const isTouched =
        notice === 'reconnected' || line.isAsking || notice.tables.some((table) => line.reads.includes(table))
      if (!isTouched) continue
      if (line.listeners.size > 0) void ask(line)
      else lines.delete(key)
    }
  })

  function forget(): void {
    era += 1
    for (const [key, line] of lines) {
      if (line.listeners.size === 0) {
        lines.delete(key)
        continue
      }
      line.known = unknown
      for (const listen of line.listeners) listen()
      void ask(line)
    }
  }

  function unlocked(): void {
    for (const line of lines.values()) if (line.isRefused && line.listeners.size > 0) void ask(line)
  }

  function shownOf(entries: readonly string[]): Line[] {
    return [...lines.values()].filter(({ entry, listeners }) => listeners.size > 0 && entries.includes(entry))
  }

  return {
    get: (key, entry, input) => lineOf(key, entry, input).known,
    subscribe(key, entry, input, listen) {
      const line = lineOf(key, entry, input)
      line.listeners.add(listen)
      if (line.listeners.size === 1) void ask(line)
      return () => line.listeners.delete(listen)
    },
    forget,
    unlocked,
    renew(entries) {
      round += 1
      for (const line of shownOf(entries)) void ask(line)
    },
    isBehind: (entries) => shownOf(entries).some((line) => line.round < round),
  }
}
