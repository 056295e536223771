import { describe, expect, it } from 'vitest'
import { inTurn } from '#renderer/data/own-turns.ts'
import { seatPerson } from '#renderer/data/own-view.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** A row that is changed by whoever has seen its newest version; each change takes until the next turn. */
function rowOf(version: number) {
  const row = { version, told: [] as string[] }
  const change =
    (words: string) =>
    async (expected: number): Promise<Result<string>> => {
      await Promise.resolve()
      if (expected !== row.version) return fail('stale')
      row.version += 1
      row.told.push(words)
      return ok(words)
    }
  return { row, change }
}

describe('what one person does to one row goes one after another', () => {
  it('two things done before the page is drawn anew are both done, in their order', async () => {
    const { row, change } = rowOf(3)
    const both = [inTurn('a', 3, change('验货')), inTurn('a', 3, change('寄出'))]
    expect((await Promise.all(both)).map(({ ok: isDone }) => isDone)).toEqual([true, true])
    expect(await inTurn('a', 3, change('告知'))).toEqual(ok('告知'))
    expect(row.told).toEqual(['验货', '寄出', '告知'])
  })

  it('what somebody else changed in between is told, until it was seen', async () => {
    const { row, change } = rowOf(1)
    await inTurn('b', 1, change('我的'))
    row.version += 1
    expect(await inTurn('b', 2, change('没看到'))).toEqual(fail('stale'))
    expect(await inTurn('b', 3, change('看到了'))).toEqual(ok('看到了'))
  })

  it('whatever was refused makes no version; the next person has changed nothing yet', async () => {
    const { row, change } = rowOf(1)
    expect((await inTurn('c', 1, async () => fail('not_yours'))).ok).toBe(false)
    expect((await inTurn('c', 1, change('再来'))).ok).toBe(true)
    seatPerson('night shift')
    expect(await inTurn('c', 1, change('别人看到的旧样子'))).toEqual(fail('stale'))
    expect(row.version).toBe(2)
  })
})
