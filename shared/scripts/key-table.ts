import type { Order } from '#shared/scripts/best-hits.ts'
import { createGramTable, type GramTable } from '#shared/scripts/gram-table.ts'
import { gramsOfKey } from '#shared/scripts/grams.ts'
import { isFoundAlike, type ScriptKey } from '#shared/scripts/script-key.ts'

/** The keys of all scripts, each in a slot, and in columns what is asked of thousands at every keystroke. */
export interface KeyTable {
  readonly grams: GramTable
  size(): number
  at(slot: number): ScriptKey | undefined
  /** Use and recency, then library order: category, title, id. Every search begins with it. */
  order(): Order
  set(id: string, key: ScriptKey): void
  remove(id: string): void
  /** Of columns, in memory. */
  bytes(): number
}

/** `expected` keys fit without growing. */
export function createKeyTable(expected = 0): KeyTable {
  const grams = createGramTable(expected)
  const slots = new Map<string, number>()
  const keys: (ScriptKey | undefined)[] = []
  const free: number[] = []
  const shelves = createShelves(keys)

  function take(slot: number, key: ScriptKey): void {
    const before = keys[slot]
    keys[slot] = key
    shelves.changed(slot, before, key)
    if (before && isFoundAlike(before, key)) return
    if (before) grams.clear(slot)
    grams.add(slot, gramsOfKey(key))
  }

  function newSlot(id: string): number {
    const slot = free.pop() ?? keys.length
    slots.set(id, slot)
    return slot
  }

  return {
    grams,
    size: () => slots.size,
    at: (slot) => keys[slot],
    order: shelves.order,
    set: (id, key) => take(slots.get(id) ?? newSlot(id), key),
    remove(id) {
      const slot = slots.get(id)
      if (slot === undefined) return
      slots.delete(id)
      keys[slot] = undefined
      grams.clear(slot)
      free.push(slot)
      shelves.removed(slot)
    },
    bytes: grams.bytes,
  }
}

/** The order of all keys, made anew when it is asked for and something changed: nearly sorted already, it is quick. */
function createShelves(keys: readonly (ScriptKey | undefined)[]) {
  /** In library order, and each slot's place in it. */
  let shelf: number[] = []
  let onShelf = new Int32Array(0)
  let isShelved = true
  let best: number[] = []
  let places = new Int32Array(0)
  let isOrdered = true

  function placesOf(ordered: readonly number[]): Int32Array<ArrayBuffer> {
    const found = new Int32Array(keys.length)
    ordered.forEach((slot, place) => {
      found[slot] = place
    })
    return found
  }

  function tidy(): void {
    if (!isShelved) {
      shelf.sort((one, other) => libraryOrder(keys[one], keys[other]))
      onShelf = placesOf(shelf)
    }
    if (best.length !== shelf.length) best = [...shelf]
    best.sort((one, other) => favour(other) - favour(one) || (onShelf[one] ?? 0) - (onShelf[other] ?? 0))
    places = placesOf(best)
    isShelved = true
    isOrdered = true
  }

  const favour = (slot: number) => keys[slot]?.favour ?? 0

  return {
    changed(slot: number, before: ScriptKey | undefined, key: ScriptKey): void {
      if (!before) shelf.push(slot)
      if (before?.title !== key.title || before.category !== key.category) isShelved = false
      if (!isShelved || before?.favour !== key.favour) isOrdered = false
    },
    removed(slot: number): void {
      shelf = shelf.filter((one) => one !== slot)
      isOrdered = false
    },
    order(): Order {
      if (!isOrdered) tidy()
      return { slots: best, places }
    },
  }
}

function libraryOrder(one: ScriptKey | undefined, other: ScriptKey | undefined): number {
  if (!one || !other) return 0
  const [a, b] = [one.script, other.script]
  return order(a.category, b.category) || order(a.title, b.title) || order(a.id, b.id)
}

function order(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
