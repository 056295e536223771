import { string } from 'valibot'
import { id, instant, rowVersion } from '#shared/kernel/schema.ts'

/** What the gate stamps on every row (architecture S2). Handlers never write these themselves. */
export const rowStamps = {
  id,
  shopId: string(),
  createdAt: instant,
  updatedAt: instant,
  version: rowVersion,
  deskId: string(),
  actorId: string(),
}

export type StampName = Exclude<keyof typeof rowStamps, 'id'>

/** A row as its domain writes it: without the gate's stamps. */
export type Unstamped<R> = Omit<R, StampName>
