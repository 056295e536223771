import { queryCache } from '#renderer/data/desk-data.ts'

/** What the panels of the steps are made from. */
const stepEntries = ['reception.get', 'reception.card', 'reception.audit']

/** How many things are being done for a buyer, by reception. */
const works = new Map<string, number>()

/**
 * Something is being done for a buyer. When all of it is done the step is read again: until then it shows what was, and
 * a key typed ahead must wait.
 */
export async function underWay<T>(id: string, work: Promise<T>): Promise<T> {
  works.set(id, (works.get(id) ?? 0) + 1)
  try {
    return await work
  } finally {
    const left = (works.get(id) ?? 1) - 1
    if (left > 0) works.set(id, left)
    else {
      works.delete(id)
      queryCache.renew(stepEntries)
    }
  }
}

/** What the step shows is not, or not yet, what the store has. */
export function isBusy(id: string): boolean {
  return works.has(id) || queryCache.isBehind(stepEntries)
}
