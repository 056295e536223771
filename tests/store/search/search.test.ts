import { describe, expect, it } from 'vitest'
import { builtInLooks } from '#shared/customers/look-rules.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { customerEntry } from '#shared/search/customer-keys.ts'
import type { PendingFrame } from '#store/db/apply.ts'
import { decodeFrame } from '#store/db/operation.ts'
import { createSearchIndex, type SearchIndex } from '#store/search/search-index.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

async function openSample(customers: number) {
  const desk = await openDesk()
  await desk.ask('sample.fill', { customers: 0 })
  const chunks = []
  for await (const chunk of generateShop({ seed: sampleSeed, customers, orders: customers * 3, now: desk.now })) {
    await desk.ask('sample.chunk', chunk)
    chunks.push(chunk)
  }
  await desk.queue.drained()
  return {
    desk,
    customers: chunks.flatMap((chunk) => chunk.customers),
    orders: chunks.flatMap((chunk) => chunk.orders),
  }
}

/** An index over the desk's own database, as the next start would open it. */
async function startIndex(desk: Desk, appliedSeq = desk.queue.applied().seq): Promise<SearchIndex> {
  const index = createSearchIndex()
  const onFailed = (error: unknown) => desk.host.log('error', String(error))
  await index.open({ db: desk.db, appliedSeq, host: desk.host, onFailed })
  await index.settled()
  return index
}

function frameAt(desk: Desk, seq: number): PendingFrame {
  const frame = desk.host.frames[seq - 1]
  if (!frame) throw new Error(`no frame ${seq}`)
  return { seq, chain: frame.chain, frame: decodeFrame(frame.bytes), after: null }
}

const everything = { kinds: ['customer', 'order'], limit: 30 } as const
const find = (index: SearchIndex, typed: string) => index.search(typed, { ...everything, kinds: [...everything.kinds] })

describe('R47 R27 the palette finds buyers and orders', () => {
  it('by phone end: the buyer, masked', async () => {
    const { desk, customers } = await openSample(60)
    const buyer = customers[9]
    const { rows, isComplete } = await desk.ask('search.find', { query: buyer?.sealed.phone ?? '' })
    expect(isComplete).toBe(true)
    expect(rows[0]).toMatchObject({ kind: 'customer', id: buyer?.id, nick: buyer?.nick, why: 'phone' })
    expect(JSON.stringify(rows)).not.toContain(buyer?.sealed.name)
  })

  it('by the end of an order number: the order, with its buyer', async () => {
    const { desk, orders } = await openSample(60)
    const order = orders[30]
    const { rows } = await desk.ask('search.find', { query: order?.orderNo.slice(-9) ?? '', kinds: ['order'] })
    expect(rows[0]).toMatchObject({
      kind: 'order',
      orderNo: order?.orderNo,
      buyerNick: order?.buyerNick,
      state: order?.state,
    })
  })

  it('never more than asked for, and orders keep a place beside many buyers', async () => {
    const { desk } = await openSample(120)
    const many = await desk.ask('search.find', { query: 't' })
    expect(many.rows.length).toBeLessThanOrEqual(30)
    expect((await desk.ask('search.find', { query: 't', limit: 7 })).rows).toHaveLength(7)
    expect(await desk.code('search.find', { query: 't', limit: 31 })).toBe('bad_input')
  })

  it('a changed remark does not lose the buyer', async () => {
    const { desk, customers } = await openSample(30)
    await desk.ask('customers.saveRemark', { id: customers[3]?.id ?? '', expected: 1, text: '老客' })
    await desk.queue.drained()
    const { rows } = await desk.ask('search.find', { query: customers[3]?.nick ?? '', kinds: ['customer'] })
    expect(rows.filter((row) => row.id === customers[3]?.id)).toHaveLength(1)
  })
})

describe('R27 what an undone import took away is found no more', () => {
  it('buyers and orders disappear with the frame that removes them', async () => {
    const { desk, customers, orders } = await openSample(30)
    const index = await startIndex(desk)
    const seq = desk.queue.applied().seq + 1
    const operations = [
      ...customers.slice(0, 5).map(({ id }) => ({ k: 'remove' as const, t: 'customers' as const, id })),
      ...orders.slice(0, 5).map(({ id }) => ({ k: 'remove' as const, t: 'orders' as const, id })),
    ]
    index.follow([{ ...frameAt(desk, 1), seq, frame: { ...frameAt(desk, 1).frame, operations } }])
    expect(find(index, customers[2]?.nick ?? '').filter(({ id }) => id === customers[2]?.id)).toEqual([])
    expect(find(index, orders[2]?.orderNo ?? '')).toEqual([])
    expect(find(index, customers[6]?.nick ?? '')[0]?.id).toBe(customers[6]?.id)
    await index.settled()
    const next = await startIndex(desk, seq)
    expect(find(next, orders[2]?.orderNo ?? '')).toEqual([])
  })
})

describe('R47 the keys kept on disk', () => {
  it('are written once for many changes: each transaction costs more than the keys in it', async () => {
    const { desk } = await openSample(30)
    const index = await startIndex(desk)
    let writes = 0
    desk.db.searchPacks.hook('creating', (_key, row) => {
      if (row.kind === 'orders') writes += 1
    })
    const seq = desk.queue.applied().seq
    const order = (await desk.db.orders.toArray())[0]
    for (let more = 1; more <= 9; more += 1) {
      const row = { ...order, id: order?.id.replace(/^./, String(more)), orderNo: `77000000000000${more}` }
      const operations = [{ k: 'put', t: 'orders', row }] as never
      index.follow([{ ...frameAt(desk, 1), seq: seq + more, frame: { ...frameAt(desk, 1).frame, operations } }])
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await index.settled()
    expect(writes).toBeLessThan(6)
    const next = await startIndex(desk, seq + 9)
    expect(find(next, '770000000000009')).toHaveLength(1)
  })

  const asked = ['t', 'tb', 'li', 'zh', '8', '13', '小', '云朵', '1380013', 'w_', '28', 'xin', '王']

  it('give the same answers as keys made anew', async () => {
    const { desk, customers } = await openSample(400)
    const built = await startIndex(desk)
    const loaded = await startIndex(desk)
    expect(await desk.db.searchPacks.count()).toBeGreaterThan(1)
    for (const typed of [...asked, ...customers.slice(0, 20).map(({ nick }) => nick)]) {
      expect(find(loaded, typed), typed).toEqual(find(built, typed))
    }
    expect(customerEntry(customers[0] as NonNullable<(typeof customers)[0]>, builtInLooks).latin).not.toBe('')
  })

  it('that are behind the journal are caught up from the rows', async () => {
    const { desk, customers } = await openSample(30)
    await startIndex(desk)
    const renamed = {
      ...(customers[0] as NonNullable<(typeof customers)[0]>),
      id: '00000000-0000-5000-8000-000000000001',
      nick: 'latecomer',
    }
    await desk.ask('sample.chunk', { customers: [renamed], orders: [] })
    await desk.queue.drained()
    const next = await startIndex(desk)
    expect(find(next, 'latecomer').map(({ id }) => id)).toEqual([renamed.id])
    expect(find(next, customers[5]?.nick ?? '')[0]?.id).toBe(customers[5]?.id)
  })

  it('that are damaged or missing are made anew, and answers come back', async () => {
    const { desk, customers } = await openSample(60)
    await startIndex(desk)
    const [, first] = await desk.db.searchPacks.toCollection().primaryKeys()
    await desk.db.searchPacks.delete(first ?? 1)
    const healed = await startIndex(desk)
    for (const { nick, id } of customers)
      expect(
        find(healed, nick).some((hit) => hit.id === id),
        nick,
      ).toBe(true)
    await desk.db.searchPacks.clear()
    const again = await startIndex(desk)
    expect(find(again, customers[0]?.nick ?? '')[0]?.id).toBe(customers[0]?.id)
  })

  it('buyers who come while keys are made anew are found, once', async () => {
    const { desk, customers } = await openSample(60)
    const index = createSearchIndex()
    const opening = index.open({
      db: desk.db,
      appliedSeq: desk.queue.applied().seq,
      host: desk.host,
      onFailed: () => undefined,
    })
    index.follow([frameAt(desk, 2)])
    await opening
    await index.settled()
    for (const { nick, id } of customers)
      expect(
        find(index, nick).filter((hit) => hit.id === id),
        nick,
      ).toHaveLength(1)
  })
})
