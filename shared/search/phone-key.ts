import { digitsOf } from './search-text.ts'

/** A phone as two numbers: the last four digits and what stands before them. */
export interface PhoneKey {
  readonly tail: number
  readonly front: number
}

export const noTail = 0xffff
/** The front is masked or missing: only the last four digits can be found. */
export const unknownFront = 0xffff_ffff
/** Nine digits before the tail fit an unsigned 32-bit number. */
const mostFrontDigits = 9

export const noPhone: PhoneKey = { tail: noTail, front: unknownFront }

/** Reads `13800138010`, `+86 138-0013-8010`, `138****8010`, `13800138010-4321` (the extension is left out). */
export function phoneKeyOf(phone: string): PhoneKey {
  const mobile = /1\d{10}/.exec(phone)?.[0]
  const digits = mobile ?? digitsOf(phone.slice(phone.lastIndexOf('*') + 1))
  if (digits.length < 4) return noPhone
  const tail = Number(digits.slice(-4))
  if (mobile === undefined && phone.includes('*')) return { tail, front: unknownFront }
  return { tail, front: frontOf(digits) }
}

export function frontOf(digits: string): number {
  return Number(digits.slice(0, -4).slice(-mostFrontDigits))
}
