import { array, type InferOutput, nullable, object, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { day, instant } from '#shared/kernel/schema.ts'
import { shift } from '#shared/roster/shift.ts'

/** What stands on the list before anybody changes it (R06; domain 2.3). The words are under `readiness.item.<name>`. */
export const firstItems = [
  'handoverRead',
  'promisesSeen',
  'promotionsRead',
  'stockRead',
  'repliesSet',
  'deskTidy',
] as const

export const listItem = object({
  id: string(),
  /** Null: an item of the first list in its first words. */
  text: nullable(string()),
})
export type ListItem = InferOutput<typeof listItem>

export const firstList: readonly ListItem[] = firstItems.map((id) => ({ id, text: null }))

/** The shop's own list; same id as the shop. Without a row the first list stands. */
export const readinessList = object({ ...rowStamps, items: array(listItem) })
export type ReadinessList = InferOutput<typeof readinessList>

export const tick = object({ itemId: string(), at: instant })
export type Tick = InferOutput<typeof tick>

/** One person's preparation of one shift (客服准备工作, R06). */
export const readinessCheck = object({
  ...rowStamps,
  personId: string(),
  /** The day the shift belongs to. */
  on: day,
  shift,
  ticks: array(tick),
  /** When the shift clock was started; null while the person still prepares. */
  begunAt: nullable(instant),
  /** Why the shift was started with open items. */
  waivedBecause: nullable(string()),
  /** The list as it stood at the start, so that later changes of the list do not change what was asked. */
  asked: array(listItem),
})
export type ReadinessCheck = InferOutput<typeof readinessCheck>
