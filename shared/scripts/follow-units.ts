import type { Unit } from '#shared/scripts/units.ts'

/**
 * Number of the unit at which what was typed begins, -1 when it is nowhere. Each typed sign is the next letter of a
 * spelling or begins the next unit, so `tk`, `tuikuan`, `tkuan` and `退k` all follow 退款.
 */
export function findTyped(units: readonly Unit[], typed: string): number {
  return new Follower(units, []).find(typed, 0)
}

/** As `findTyped` with one slip: a sign wrong, missing or too many, or two neighbours exchanged. */
export function findWithSlip(units: readonly Unit[], typed: string, swapped: readonly string[]): number {
  return new Follower(units, swapped).find(typed, 1)
}

/** Follows the signs one by one; `slips` is how many may still be made. */
class Follower {
  readonly #units: readonly Unit[]
  readonly #swapped: readonly string[]

  constructor(units: readonly Unit[], swapped: readonly string[]) {
    this.#units = units
    this.#swapped = swapped
  }

  find(typed: string, slips: number): number {
    for (let start = 0; start < this.#units.length; start += 1) {
      if (this.#begin(typed, 0, start, slips)) return start
    }
    return -1
  }

  /** The sign at `at` begins the unit, in one of its spellings. */
  #begin(typed: string, at: number, no: number, slips: number): boolean {
    if (at >= typed.length) return true
    const unit = this.#units[no]
    if (!unit || unit.length === 0) return slips > 0 && at + 1 >= typed.length
    const code = typed.charCodeAt(at)
    for (const spelling of unit) {
      const mayBegin = slips > 0 || spelling.charCodeAt(0) === code
      if (mayBegin && this.#goOn(typed, at, no, spelling, 0, slips)) return true
    }
    return false
  }

  /** `said` letters of the spelling are behind us. */
  #goOn(typed: string, at: number, no: number, spelling: string, said: number, slips: number): boolean {
    if (at >= typed.length) return true
    const isNext = said < spelling.length && spelling.charCodeAt(said) === typed.charCodeAt(at)
    if (isNext && this.#goOn(typed, at + 1, no, spelling, said + 1, slips)) return true
    if (said > 0 && this.#begin(typed, at, no + 1, slips)) return true
    return slips > 0 && this.#slip(typed, at, no, spelling, said)
  }

  #slip(typed: string, at: number, no: number, spelling: string, said: number): boolean {
    const isTooMany = this.#goOn(typed, at + 1, no, spelling, said, 0)
    if (isTooMany) return true
    const swapped = this.#swapped[at]
    if (swapped !== undefined && this.#goOn(swapped, at, no, spelling, said, 0)) return true
    if (said >= spelling.length) return false
    const isWrong = this.#goOn(typed, at + 1, no, spelling, said + 1, 0)
    return isWrong || this.#goOn(typed, at, no, spelling, said + 1, 0)
  }
}
