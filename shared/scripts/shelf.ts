import type { Script, Shelf } from './script.ts'

type Placed = Pick<Script, 'shelf' | 'ownerId'>

export function shelfOf({ shelf }: Placed): Shelf {
  return shelf ?? 'shop'
}

/** What stands on somebody's own shelf is seen by nobody else, supervisors included (ux 4). */
export function isVisibleTo(script: Placed, personId: string): boolean {
  return shelfOf(script) !== 'mine' || script.ownerId === personId
}

export function isOwn(script: Placed, personId: string): boolean {
  return shelfOf(script) === 'mine' && script.ownerId === personId
}
