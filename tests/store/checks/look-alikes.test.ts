import { describe, expect, it } from 'vitest'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { packFormat } from '#store/db/search-packs.ts'
import { createSearchIndex } from '#store/search/search-index.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

async function openNames(...nicks: readonly string[]): Promise<Desk> {
  const desk = await openDesk()
  await desk.ask('sample.fill', { customers: 0 })
  for await (const chunk of generateShop({ seed: sampleSeed, customers: 1, orders: 1, now: desk.now })) {
    const [model] = chunk.customers
    if (!model) continue
    const named = nicks.map((nick, at) => ({ ...model, nick, id: `00000000-0000-5000-8000-00000000000${at}` }))
    await desk.ask('sample.chunk', { customers: named, orders: [] })
  }
  await desk.queue.drained()
  return desk
}

const told = async (desk: Desk) => {
  const { groups } = await desk.ask('checks.twins', {})
  return groups.map((group) => group.map(({ nick }) => nick).toSorted())
}

/** An index as the next start opens it. */
async function start(desk: Desk) {
  const index = createSearchIndex()
  const onFailed = (error: unknown) => desk.host.log('error', String(error))
  await index.open({ db: desk.db, appliedSeq: desk.queue.applied().seq, host: desk.host, onFailed })
  await index.settled()
  return index
}

describe('R20 look-alikes over the whole base', () => {
  it('all pairs are found, each with its place', async () => {
    const desk = await openNames('tb_mao0', 'tb_maoO', '日月', '曰月', '小雨', '小雪')
    expect((await told(desk)).toSorted()).toEqual([['tb_mao0', 'tb_maoO'], ['日月', '曰月'].toSorted()].toSorted())
    const { groups } = await desk.ask('checks.twins', {})
    expect(groups.flat().map(({ positions }) => positions)).toContainEqual([6])
  })

  it('supervisors add groups of the shop; the names are compared anew and stay so after a start', async () => {
    const desk = await openNames('小雨', '小雪')
    const index = await start(desk)
    expect(index.mayBeTwins()).toEqual([])
    desk.sitDown('supervisor')
    expect(await desk.code('checks.saveLookGroups', { expected: null, groups: ['雨'] })).toBe('group_too_short')
    await desk.ask('checks.saveLookGroups', { expected: null, groups: ['雨雪'] })
    expect(await desk.code('checks.saveLookGroups', { expected: null, groups: ['雨雪'] })).toBe('stale')
    await desk.queue.drained()
    const next = await start(desk)
    expect(next.mayBeTwins()).toHaveLength(1)
    expect(next.mayLookLike('小雪')).toHaveLength(2)
  })

  it('the version of the tables stands beside the kept numbers; of another one they are made anew', async () => {
    const desk = await openNames('tb_mao0', 'tb_maoO')
    await start(desk)
    const head = await desk.db.searchPacks.get(0)
    expect(head).toMatchObject({ format: packFormat, looks: '17.0.0' })
    const pack = await desk.db.searchPacks.where('n').above(0).first()
    if (pack?.kind !== 'customers') throw new Error('no customers')
    await desk.db.searchPacks.put({ ...pack, columns: { ...pack.columns, looks: new Uint32Array([1, 2, 3]) } })
    await desk.db.searchPacks.put({ ...head, looks: '16.0.0' } as never)
    expect((await start(desk)).mayBeTwins()).toHaveLength(1)
    expect(await desk.db.searchPacks.get(0)).toMatchObject({ looks: '17.0.0' })
  })
})
