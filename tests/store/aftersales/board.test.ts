import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '#shared/kernel/time.ts'
import { mostPictureBytes } from '#shared/scripts/script-picture.ts'
import { act, openDispute, shopWithPeople, viewOf } from './cases.ts'

const minute = 0
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'
const png = () => Uint8Array.from(atob(dot), (letter) => letter.charCodeAt(0))

describe('R35 the board of open cases', () => {
  it('stands in bands by the nearest running deadline; a closed deadline counts no more', async () => {
    const { desk } = await shopWithPeople()
    const ids: string[] = []
    for (const [what, inMs] of [
      ['later', 30 * hourMs],
      ['today', 3 * hourMs],
      ['hour', 20 * minuteMs],
      ['late', minuteMs],
    ] as const) {
      const id = await openDispute(desk)
      await act(desk, id, { do: 'setDeadline', what, dueAt: desk.now + inMs })
      ids.push(id)
    }
    ids.push(await openDispute(desk))
    desk.now += 2 * minuteMs
    const bands = async () => {
      const board = await desk.ask('aftersales.board', { whose: 'all', kind: null, minute })
      return board.bands.map(({ band, count, rows }) => [band, count, rows.map(({ id }) => ids.indexOf(id))])
    }
    expect(await bands()).toEqual([
      ['late', 1, [3]],
      ['hour', 1, [2]],
      ['today', 1, [1]],
      ['later', 2, [0, 4]],
    ])
    const [late] = (await viewOf(desk, ids[3] ?? '')).deadlines
    await act(desk, ids[3] ?? '', { do: 'endDeadline', deadlineId: late?.id ?? '', reason: '平台已处理' })
    expect((await bands())[0]).toEqual(['late', 0, []])
    expect((await viewOf(desk, ids[3] ?? '')).clocks).toMatchObject([
      { clock: 'typed', words: 'late', endedAt: desk.now },
    ])
  })

  it('mine and everybody’s, one kind or all', async () => {
    const { desk, sit } = await shopWithPeople()
    await openDispute(desk)
    sit('other')
    await openDispute(desk)
    const count = async (whose: 'mine' | 'all', kind: 'dispute' | 'repair' | null) => {
      const { bands } = await desk.ask('aftersales.board', { whose, kind, minute })
      return bands.reduce((sum, band) => sum + band.count, 0)
    }
    expect([await count('mine', null), await count('all', null), await count('all', 'repair')]).toEqual([1, 2, 0])
  })

  it('the list shows what changed last first, open, closed or all, and pages', async () => {
    const { desk } = await shopWithPeople()
    const ids: string[] = []
    for (let no = 0; no < 60; no += 1) {
      ids.push(await openDispute(desk))
      desk.now += 1
    }
    const first = await desk.ask('aftersales.list', { which: 'open', kind: null, after: null })
    const second = await desk.ask('aftersales.list', { which: 'open', kind: null, after: first.next })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.toReversed())
    expect(second.next).toBeNull()
    expect((await desk.ask('aftersales.list', { which: 'closed', kind: null, after: null })).rows).toEqual([])
  })

  it('cases of a buyer are found from the buyer', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    const { customerId } = await viewOf(desk, id)
    expect(await desk.ask('aftersales.ofBuyer', { customerId })).toMatchObject([{ id, kind: 'dispute' }])
  })
})

describe('R35 pictures of a case', () => {
  it('one of a piece of evidence completes it; the same twice is told; it comes back byte for byte', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    const attach = async (bytes = png()) => {
      const { version } = await viewOf(desk, id)
      return desk.code('aftersales.attach', { id, expected: version, name: '漏水.png', of: 'photo', bytes })
    }
    expect([await attach(), await attach()]).toEqual(['ok', 'already_attached'])
    const view = await viewOf(desk, id)
    expect(view.evidence.find(({ kind }) => kind === 'photo')?.standing).toBe('there')
    expect(view.missingEvidence).toBe(2)
    expect(await desk.ask('aftersales.file', { id: view.files[0]?.id ?? '' })).toEqual({
      kind: 'image/png',
      bytes: png(),
    })
  })

  it('one that is too large or none at all is refused and leaves nothing behind', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    const attach = (bytes: Uint8Array) =>
      desk.code('aftersales.attach', { id, expected: 1, name: 'x', of: null, bytes })
    expect(await attach(new Uint8Array(mostPictureBytes + 1))).toBe('picture_too_large')
    expect(await attach(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBe('picture_unreadable')
    expect(await desk.db.ticketFiles.count()).toBe(0)
  })
})
