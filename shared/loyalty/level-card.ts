import {
  array,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  picklist,
  pipe,
} from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { text } from '#shared/kernel/schema.ts'
import { fullRate } from './member-price.ts'

/** What a level brings beside its price (domain 2.26): a bare discount is taken for the price. */
export const privilegeKinds = ['gift', 'earlyAccess', 'pointsRate', 'birthday', 'other'] as const

const rate = pipe(number(), integer(), minValue(1), maxValue(fullRate))
export const privilege = object({ kind: picklist(privilegeKinds), text: text(40) })

export const levelCard = object({ rate, privileges: pipe(array(privilege), maxLength(10)) })
export type LevelCard = InferOutput<typeof levelCard>

export const levelCards = object({ supremeVip: levelCard, vip: levelCard, advanced: levelCard, normal: levelCard })
export type LevelCards = InferOutput<typeof levelCards>

/** One row a shop, with the shop's id. */
export const levelCardRow = object({ ...rowStamps, cards: levelCards })
export type LevelCardRow = InferOutput<typeof levelCardRow>

/**
 * 95 折 and 9 折 stand in the seed (002_ L88); it names none for the lowest level, and for the highest the one below
 * it holds until the shop sets its own. Privileges are the shop's to write.
 */
export const seedCards: LevelCards = {
  supremeVip: { rate: 9_000, privileges: [] },
  vip: { rate: 9_000, privileges: [] },
  advanced: { rate: 9_500, privileges: [] },
  normal: { rate: fullRate, privileges: [] },
}
