import type { Part } from '#shared/search/chunk-set.ts'
import type { CustomerChunk } from '#shared/search/customer-chunk.ts'
import type { OrderChunk } from '#shared/search/order-chunk.ts'
import type { Database } from '#store/db/database.ts'
import { clearPacks, type KeyPack, writePacks } from '#store/db/search-packs.ts'

export type AnyPart = Part<CustomerChunk> | Part<OrderChunk>
export interface AnyChange {
  readonly added: readonly AnyPart[]
  readonly dropped: readonly AnyPart[]
}

interface WriterOptions {
  readonly db: Database
  readonly onFailed: (error: unknown) => void
  /** The rules of what looks alike that the keys are made by. */
  readonly looks: string
}

/**
 * Between two transactions: an import changes parts many times a second, and each transaction costs the database more
 * than the packs in it (docs/decisions/0025). What is not on disk at the next start is read from the journal again.
 */
const restMs = 1_000

/** Keeps the packs on disk like the parts in memory, a little behind and several changes in one transaction. */
export class PackWriter {
  readonly #options: WriterOptions
  readonly #numbers = new Map<AnyPart, number>()
  #added = new Set<AnyPart>()
  #dropped: number[] = []
  /** Parts that were dropped while they were being written. */
  readonly #late = new Set<AnyPart>()
  #upTo: number
  /** What the head on disk says. */
  #writtenUpTo: number
  #writing: Promise<void> | null = null
  #isOver = false
  #isAwaited = false
  /** Ends the rest that is going on. */
  #wake: () => void = () => undefined

  constructor(options: WriterOptions, upTo: number) {
    this.#options = options
    this.#upTo = upTo
    this.#writtenUpTo = upTo
  }

  /** A part that stands on disk already. */
  know(part: AnyPart, n: number): void {
    this.#numbers.set(part, n)
  }

  write({ added, dropped }: AnyChange, upTo: number): void {
    for (const part of added) this.#added.add(part)
    for (const part of dropped) {
      const n = this.#numbers.get(part)
      if (n !== undefined) this.#dropped.push(n)
      else if (!this.#added.delete(part)) this.#late.add(part)
      this.#numbers.delete(part)
    }
    this.#upTo = Math.max(this.#upTo, upTo)
    if (!this.#isOver) this.#writing ??= this.#run()
  }

  /** Resolves when all that was handed over stands on disk. */
  async settled(): Promise<void> {
    this.#isAwaited = true
    this.#wake()
    while (this.#writing) await this.#writing
    this.#isAwaited = false
  }

  /** Other packs take the place of these: what still waits is not written any more. */
  async end(): Promise<void> {
    this.#isOver = true
    await this.settled()
  }

  async #run(): Promise<void> {
    try {
      do {
        await this.#writeOnce()
        if (!this.#isAwaited) await this.#rest()
      } while (!this.#isOver && this.#hasMore())
    } catch (error) {
      // Without a head the next start builds the keys anew from the rows: a lost copy, never a lost truth.
      this.#isOver = true
      await clearPacks(this.#options.db).catch(() => undefined)
      this.#options.onFailed(error)
    } finally {
      this.#writing = null
    }
  }

  #hasMore(): boolean {
    return this.#added.size > 0 || this.#dropped.length > 0 || this.#writtenUpTo < this.#upTo
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, restMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #writeOnce(): Promise<void> {
    const added = [...this.#added]
    const dropped = this.#dropped
    this.#added = new Set()
    this.#dropped = []
    const packs = this.#numbers.size + added.length
    const { db, looks } = this.#options
    const upTo = this.#upTo
    const numbers = await writePacks(db, added.map(packOf), dropped, { upTo, packs, looks })
    this.#writtenUpTo = upTo
    added.forEach((part, at) => {
      const n = numbers[at]
      if (n === undefined) return
      if (this.#late.delete(part)) this.#dropped.push(n)
      else this.#numbers.set(part, n)
    })
  }
}

function packOf({ chunk, changed, removed }: AnyPart): KeyPack {
  return isCustomerChunk(chunk)
    ? { kind: 'customers', columns: chunk.columns, changed, removed }
    : { kind: 'orders', columns: chunk.columns, changed, removed }
}

function isCustomerChunk(chunk: CustomerChunk | OrderChunk): chunk is CustomerChunk {
  return 'latin' in chunk
}
