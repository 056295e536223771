import { describe, expect, it } from 'vitest'
import { importedId } from '#shared/kernel/id.ts'
import { indexPage, walkIndex } from '#store/db/index-page.ts'
import type { Tables } from '#store/db/tables.ts'
import { allPages } from '#tests/harness/all-pages.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { seededRandom } from '#tests/harness/random.ts'

type Run = Tables['practiceRuns']

const idOf = (no: number) => importedId('run', 'taobao', 'a', String(no))
const listed = { whose: { shopId: 'a' }, by: 'recency' as const, most: 5 }

function aRun(no: number, recency: number, shopId = 'a'): Run {
  return { id: idOf(no), recency, shopId } as Run
}

function inOrder(rows: readonly Run[]): string[] {
  return rows.toSorted((a, b) => a.recency - b.recency || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

/** The ids of every page; `between` is done before each but the first. */
async function pageAll({ db }: Desk, between: (page: number) => Promise<unknown> = async () => undefined) {
  let page = 0
  const pages = await allPages(async (after) => {
    if (after !== null) await between(page)
    page += 1
    return indexPage(db.practiceRuns, { ...listed, after })
  })
  return pages.map((rows) => rows.map(({ id }) => id))
}

describe('a page of an index', () => {
  it('shows every row once and in its order, however many share an instant', async () => {
    const desk = await openDesk()
    for (let seed = 1; seed <= 25; seed += 1) {
      await desk.db.practiceRuns.clear()
      const random = seededRandom(seed)
      const throwOne = (below: number) => Math.floor(random() * below)
      const instants = 1 + throwOne(6)
      const rows = Array.from({ length: throwOne(28) }, (_none, no) => aRun(no, -throwOne(instants)))
      await desk.db.practiceRuns.bulkAdd([...rows, aRun(1_000, -1, 'b')])
      const pages = await pageAll(desk)
      expect(pages.flat(), `seed ${seed}`).toEqual(inOrder(rows))
      expect(pages.slice(0, -1).every(({ length }) => length === 5)).toBe(true)
      expect(pages.length).toBe(Math.max(1, Math.ceil(rows.length / 5)))
    }
  })

  it('shows none twice and leaves none out when rows come, go and share the instant where a page ended', async () => {
    const desk = await openDesk()
    for (let seed = 1; seed <= 25; seed += 1) {
      await desk.db.practiceRuns.clear()
      const random = seededRandom(seed)
      const throwOne = (below: number) => Math.floor(random() * below)
      const rows = Array.from({ length: 20 }, (_none, no) => aRun(no, -throwOne(4)))
      await desk.db.practiceRuns.bulkAdd(rows)
      const gone = new Set<string>()
      const pages = await pageAll(desk, async (page) => {
        const leaving = idOf(throwOne(20))
        gone.add(leaving)
        await desk.db.practiceRuns.delete(leaving)
        await desk.db.practiceRuns.add(aRun(100 + page, -throwOne(4)))
      })
      const seen = pages.flat()
      const stayed = new Set(inOrder(rows).filter((id) => !gone.has(id)))
      expect(new Set(seen).size, `seed ${seed}`).toBe(seen.length)
      expect(seen.filter((id) => stayed.has(id))).toEqual([...stayed])
    }
  })

  it('a walk visits all between two instants, both included', async () => {
    const desk = await openDesk()
    const rows = Array.from({ length: 40 }, (_none, no) => aRun(no, -(no % 8)))
    await desk.db.practiceRuns.bulkAdd(rows)
    const slices: string[][] = []
    await walkIndex(desk.db.practiceRuns, { ...listed, from: -6, until: -2, most: 7 }, (slice) => {
      slices.push(slice.map(({ id }) => id))
    })
    expect(slices.flat()).toEqual(inOrder(rows.filter(({ recency }) => recency >= -6 && recency <= -2)))
    expect(slices.map(({ length }) => length)).toEqual([7, 7, 7, 4])
  })
})
