import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { conductItems } from './conduct-items.ts'
import type { Answer } from './conduct-rows.ts'

export const sheetRefusals = ['items_open', 'item_twice'] as const

/** A sheet is signed when each of the thirteen and the eight has its answer, once (R07). */
export function maySign(answers: readonly Answer[]): Result<null, Failure<(typeof sheetRefusals)[number]>> {
  const answered = new Set(answers.map(({ item }) => item))
  if (answered.size < answers.length) return fail('item_twice')
  const open = conductItems.length - answered.size
  return open === 0 ? ok(null) : fail('items_open', { open })
}
