import { type InferOutput, literal, nullable, object, picklist, string, variant } from 'valibot'
import { fail, ok } from '#shared/kernel/result.ts'
import { count, day, fen, instant, maybeText } from '#shared/kernel/schema.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { Doing, Turned } from './doing.ts'
import { problemKinds } from './ticket-words.ts'

/**
 * 问题件, 退回件 (R31, R32; domain 2.15): order number and goods are the case's own, the remark is its description.
 * Null where the order of a returned parcel is not known yet.
 */
export const parcelAbout = object({
  kind: literal('parcel'),
  problemKind: nullable(picklist(problemKinds)),
  purchasedOn: nullable(day),
  quantity: nullable(count),
  amountFen: nullable(fen),
  trackingNo: string(),
  /** When it was signed for here, as the courier's record says; of a returned parcel. */
  arrivedAt: nullable(instant),
  /** The return or exchange it belongs to, once somebody found out. */
  caseId: nullable(string()),
  nextCheckAt: nullable(instant),
})
export type ParcelAbout = InferOutput<typeof parcelAbout>

interface Bought {
  readonly placedAt: number
  readonly quantity: number
  readonly paidFen: number
  readonly amountFen: number
}

/** What a register tells of the order a parcel belongs to. */
export function boughtOf({ placedAt, quantity, paidFen, amountFen }: Bought) {
  return { purchasedOn: dayOf(placedAt), quantity, amountFen: paidFen || amountFen }
}

export const parcelAct = variant('do', [
  /** Somebody looked; when to look again, or null when there is nothing to wait for. */
  object({ do: literal('looked'), words: maybeText(500), nextCheckAt: nullable(instant) }),
])
export type ParcelAct = InferOutput<typeof parcelAct>

export function turnParcel(
  about: ParcelAbout,
  { words, nextCheckAt }: ParcelAct,
  { now }: Doing,
): Turned<ParcelAbout, 'step', 'due_in_past'> {
  if (nextCheckAt !== null && nextCheckAt <= now) return fail('due_in_past')
  return ok({ about: { ...about, nextCheckAt }, turn: { did: 'step', words, of: 'looked' }, toTell: null })
}

/** Somebody has to find out whose it is, or to solve it. */
export function nextOfParcel(about: ParcelAbout): string {
  return isUnmatched(about) ? 'match' : 'solve'
}

/** Neither its order nor the case it belongs to is known. */
export function isUnmatched({ purchasedOn, caseId }: ParcelAbout): boolean {
  return purchasedOn === null && caseId === null
}
