/** A set of slots, 32 to a number. */
export type Slots = Int32Array

/**
 * Which script may hold which gram (a whole number that stands for a sign, a pair of letters and so on), a column of
 * bits for each gram with a bit for each script: what 10,000 scripts hold in common with a query is found by a few
 * passes over columns of 1,250 bytes. Several grams share a column, so the table says "surely not" or "look closer".
 */
export interface GramTable {
  /** Takes up what a slot holds besides what it holds already. */
  add(slot: number, grams: Iterable<number>): void
  clear(slot: number): void
  /** All slots, used or not. */
  all(): Slots
  none(): Slots
  /** Of these slots (of all) those that may hold every one of the grams. */
  holding(grams: readonly number[], among?: Slots): Slots
  /** Adds to a set what stands in both others and may hold every one of the grams. */
  addHolding(into: Slots, one: Slots, other: Slots, grams: readonly number[]): void
  /** Of all columns, in memory. */
  bytes(): number
}

const columns = 4_096

/** `expected` scripts fit without growing. */
export function createGramTable(expected = 0): GramTable {
  /** Numbers in a column. */
  let width = widthFor(expected)
  let bits = new Int32Array(columns * width)

  function grow(): void {
    const wider = widthFor(width * 48)
    const grown = new Int32Array(columns * wider)
    for (let column = 0; column < columns; column += 1) {
      grown.set(bits.subarray(column * width, (column + 1) * width), column * wider)
    }
    width = wider
    bits = grown
  }

  /** False when nothing is left. */
  function keep(slots: Slots, gram: number): boolean {
    const from = columnOf(gram) * width
    let left = 0
    for (let at = 0; at < width; at += 1) {
      const both = (slots[at] ?? 0) & (bits[from + at] ?? 0)
      slots[at] = both
      left |= both
    }
    return left !== 0
  }

  const all = () => new Int32Array(width).fill(-1)

  return {
    add(slot, grams) {
      while (slot >= width * 32) grow()
      const at = slot >>> 5
      const bit = 1 << (slot & 31)
      for (const gram of grams) {
        const place = columnOf(gram) * width + at
        bits[place] = (bits[place] ?? 0) | bit
      }
    },
    clear(slot) {
      const others = ~(1 << (slot & 31))
      for (let place = slot >>> 5; place < bits.length; place += width) bits[place] = (bits[place] ?? 0) & others
    },
    all,
    none: () => new Int32Array(width),
    holding(grams, among) {
      const slots = among ? among.slice() : all()
      for (const gram of grams) if (!keep(slots, gram)) break
      return slots
    },
    addHolding(into, one, other, grams) {
      const slots = common(one, other)
      for (const gram of grams) if (!keep(slots, gram)) return
      join(into, slots)
    },
    bytes: () => bits.byteLength,
  }
}

/** Some room for scripts to come. */
function widthFor(scripts: number): number {
  return Math.ceil((scripts + 64) / 32)
}

/** Mixed as MurmurHash3 ends: grams of one kind are alike. */
function columnOf(gram: number): number {
  const once = Math.imul(gram ^ (gram >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) & (columns - 1)
}

/** The slots of a set, ascending. */
export function slotsIn(slots: Slots): number[] {
  const found: number[] = []
  for (let at = 0; at < slots.length; at += 1) {
    for (let rest = slots[at] ?? 0; rest !== 0; rest &= rest - 1) found.push(at * 32 + 31 - Math.clz32(rest & -rest))
  }
  return found
}

export function isIn(slots: Slots, slot: number): boolean {
  return (((slots[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
}

export function sizeOf(slots: Slots): number {
  let size = 0
  for (let at = 0; at < slots.length; at += 1) size += bitsIn(slots[at] ?? 0)
  return size
}

function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Adds the slots of one set to another. */
export function join(into: Slots, more: Slots): void {
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) | (more[at] ?? 0)
}

/** What both hold. */
export function common(one: Slots, other: Slots): Slots {
  const slots = one.slice()
  for (let at = 0; at < slots.length; at += 1) slots[at] = (slots[at] ?? 0) & (other[at] ?? 0)
  return slots
}

export function isEmpty(slots: Slots): boolean {
  for (let at = 0; at < slots.length; at += 1) if (slots[at] !== 0) return false
  return true
}
