import type { FormContent, FormGroup, FormItem } from '#shared/inspection/score-form.ts'

type Cause = FormContent['causes'][number]

/** A form as it is written: its weights and points are text until it is saved. */
export type ItemDraft = Omit<FormItem, 'weight' | 'most'> & { readonly weight: string; readonly most: string }
export interface GroupDraft extends Omit<FormGroup, 'weight' | 'items'> {
  readonly weight: string
  readonly items: readonly ItemDraft[]
}
export interface FormDraft {
  readonly name: string
  readonly groups: readonly GroupDraft[]
  readonly causes: readonly Cause[]
}

interface Named {
  readonly id: string
  readonly name: string
}

/** `wordOf` gives the names people read: those of the built-in sheet become the shop's own. */
export function draftOf({ name, groups, causes }: FormContent, wordOf: (thing: Named) => string): FormDraft {
  return {
    name: wordOf({ id: name, name }),
    groups: groups.map((group) => ({
      ...{ ...group, name: wordOf(group), weight: `${group.weight}` },
      items: group.items.map((item) => ({
        ...{ ...item, name: wordOf(item), weight: `${item.weight}`, most: `${item.most}` },
      })),
    })),
    causes: causes.map((cause) => ({ ...cause, name: wordOf(cause) })),
  }
}

/** Null: a weight or a number of points is none, or a name is missing. */
export function contentOf({ name, groups, causes }: FormDraft): FormContent | null {
  const numbers = groups.flatMap(({ weight, items }) => [weight, ...items.flatMap((item) => [item.weight, item.most])])
  const names = [name, ...[...groups, ...causes, ...groups.flatMap(({ items }) => items)].map((one) => one.name)]
  const isNumber = (text: string) => /^[1-9]\d{0,2}$/.test(text.trim()) && Number(text) <= 100
  const hasPoints = groups.flatMap(({ items }) => items).every(({ most }) => Number(most) <= 9)
  if (!(numbers.every(isNumber) && hasPoints) || names.some((one) => one.trim() === '')) return null
  return {
    name,
    groups: groups.map((group) => ({
      ...{ ...group, weight: Number(group.weight) },
      items: group.items.map((item) => ({ ...item, weight: Number(item.weight), most: Number(item.most) })),
    })),
    causes: [...causes],
  }
}

/** An id no other thing of the form has. */
export function freeId({ groups, causes }: FormDraft): string {
  const used = new Set([...groups, ...groups.flatMap(({ items }) => items), ...causes].map(({ id }) => id))
  let no = used.size + 1
  while (used.has(`own${no}`)) no += 1
  return `own${no}`
}

/** The same list with one thing changed, or gone (`null`). */
export function changed<T extends Named>(list: readonly T[], id: string, change: Partial<T> | null): T[] {
  return list.flatMap((one) => {
    if (one.id !== id) return [one]
    return change === null ? [] : [{ ...one, ...change }]
  })
}
