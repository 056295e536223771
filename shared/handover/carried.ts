import { type HandoverNote, itemKey } from './handover-note.ts'

/** From this time on a supervisor sees to it (domain 2.3; R03). */
export const carriedTooOften = 3

type Note = Pick<HandoverNote, 'items' | 'writtenAt'>

/** How often each thing was handed over, by `itemKey`. What stayed with its author was not. */
export function timesHandedOver(notes: readonly Note[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const item of notes.flatMap(({ items }) => items)) {
    if (item.droppedBecause === null) times.set(itemKey(item), (times.get(itemKey(item)) ?? 0) + 1)
  }
  return times
}

/** Things handed over too often, each as it last stood, with the instant (epoch ms) at which it was too often. */
export function carriedItems(notes: readonly Note[]) {
  const oldestFirst = notes.toSorted((one, other) => one.writtenAt - other.writtenAt)
  const places = new Map<string, { readonly item: Note['items'][number]; readonly writtenAt: number }[]>()
  for (const { items, writtenAt } of oldestFirst) {
    for (const item of items.filter(({ droppedBecause }) => droppedBecause === null)) {
      places.set(itemKey(item), [...(places.get(itemKey(item)) ?? []), { item, writtenAt }])
    }
  }
  return [...places.values()].flatMap((all) => {
    const [tooOften, last] = [all[carriedTooOften - 1], all.at(-1)]
    return tooOften && last ? [{ item: last.item, times: all.length, since: tooOften.writtenAt }] : []
  })
}
