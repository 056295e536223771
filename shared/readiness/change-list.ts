import { type Failure, fail, ok, type Result } from '#shared/kernel/result.ts'
import { firstItems, type ListItem } from './readiness.ts'

interface Wanted {
  /** Null: a new item. */
  readonly id: string | null
  readonly text: string | null
}

/** The list a supervisor wants. Only items of the first list may stand in their first words; none stands twice. */
export function changedList(
  wanted: readonly Wanted[],
  newId: () => string,
): Result<ListItem[], Failure<'item_empty' | 'item_twice'>> {
  const items = wanted.map(({ id, text }) => ({ id: id ?? newId(), text }))
  if (items.some(({ id, text }) => text === null && !firstItems.some((one) => one === id))) return fail('item_empty')
  const texts = items.flatMap(({ text }) => text ?? [])
  const isTwice = new Set(items.map(({ id }) => id)).size < items.length || new Set(texts).size < texts.length
  return isTwice ? fail('item_twice') : ok(items)
}
