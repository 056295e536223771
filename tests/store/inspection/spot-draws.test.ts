import { describe, expect, it } from 'vitest'
import { dayMs } from '#shared/kernel/time.ts'
import type { Context } from '#store/dispatch/handler.ts'
import { poolNow, spanOf } from '#store/inspection/spot-pool.ts'
import { openDispute } from '../aftersales/cases.ts'
import { addReview } from '../reviews/shop-reviews.ts'
import { parts, shopWithTalks } from './judged-talks.ts'

describe('R71 today’s draw', () => {
  it('tells its seed, its pool and its rule; a second run from them gives the same draw', async () => {
    const { desk, people, talks, draw } = await shopWithTalks()
    await talks(107)
    await talks(107, { personId: people.other.id })
    await talks(3, { personId: null })
    const { id, seed } = await draw({ random: 6 }, null)
    const view = await desk.ask('inspection.spotDraw', { id })
    expect(view).toMatchObject({ seed, size: 6, poolSize: 214, unknownAgents: 3, parts: { random: 6 }, checked: 0 })
    const ofEach = [people.agent, people.other].map((one) => view.members.filter((m) => m.personId === one.id).length)
    expect(ofEach).toEqual([3, 3])
    desk.now += dayMs
    expect(await desk.ask('inspection.redrawSpots', { id })).toEqual({ isSame: true, poolSize: 214, gone: 0 })
  })

  it('talks imported later and later draws do not change the second run; an erased talk is told', async () => {
    const { desk, talks, draw } = await shopWithTalks()
    const ids = await talks(20)
    const { id } = await draw({ random: 4 })
    await draw({ random: 4 })
    await talks(5, { createdAt: desk.now + 1 })
    expect((await desk.ask('inspection.redrawSpots', { id })).isSame).toBe(true)
    await desk.db.chatLogs.delete(ids[0] ?? '')
    expect(await desk.ask('inspection.redrawSpots', { id })).toMatchObject({ poolSize: 19, gone: 1 })
  })

  it('no talk comes a second time before all were drawn, whoever draws', async () => {
    const { desk, talks, draw } = await shopWithTalks()
    await talks(10)
    const drawn: string[] = []
    for (const count of [4, 4, 4]) {
      const { id } = await draw({ random: count }, null)
      drawn.push(...(await desk.ask('inspection.spotDraw', { id })).members.map(({ logId }) => logId))
    }
    expect(new Set(drawn.slice(0, 10)).size).toBe(10)
    expect(drawn).toHaveLength(12)
  })

  it('focus, figures and complaints pick as they stood when it was drawn, and say why', async () => {
    const { desk, people, talks, draw } = await shopWithTalks()
    await desk.ask('inspection.setFocus', { expected: null, personId: people.other.id, reason: '两次差评' })
    await talks(12)
    await talks(4, { personId: people.other.id })
    await talks(4, { personId: people.senior.id, firstReplyMs: 6_001 })
    const { id } = await draw({ focus: 2, poorData: 2, random: 3 })
    await desk.ask('inspection.setFocus', { expected: 1, personId: people.other.id, reason: null })
    const { members, focus, poorData } = await desk.ask('inspection.spotDraw', { id })
    expect(members.map(({ reason }) => reason)).toEqual([
      ...['focus', 'focus', 'poorData', 'poorData', 'random', 'random', 'random'],
    ])
    expect(focus).toEqual([{ personId: people.other.id, name: '小吴', reason: '两次差评' }])
    expect(poorData).toMatchObject([{ name: '阿玲', met: 0, all: 4 }])
    expect((await desk.ask('inspection.redrawSpots', { id })).isSame).toBe(true)
  })

  it('talks of buyers with a dispute or a bad review are the complaint part; no older ones', async () => {
    const { desk, talks, draw, sit, filter } = await shopWithTalks()
    sit('agent')
    await openDispute(desk)
    await addReview(desk, { buyerNick: '差评买家' })
    const old = await addReview(desk, { buyerNick: '老买家', at: desk.now - 40 * dayMs })
    await desk.queue.drained()
    const [dispute] = await desk.db.tickets.toArray()
    sit('supervisor')
    const reviews = await desk.db.reviews.toArray()
    const complained = await talks(1, { customerId: dispute?.customerId ?? '' })
    for (const review of reviews) {
      const [id = ''] = await talks(1, { customerId: review.customerId })
      if (review.id !== old) complained.push(id)
    }
    await talks(20)
    expect((await desk.ask('inspection.spotPool', { filter })).complaints).toBe(2)
    const { id } = await draw({ complaint: 5 })
    const { members } = await desk.ask('inspection.spotDraw', { id })
    const picked = members.filter(({ reason }) => reason === 'complaint').map(({ logId }) => logId)
    const byChance = members.filter(({ reason }) => reason === 'random').map(({ logId }) => logId)
    // One of them may have been drawn by chance first: that part is drawn from everybody.
    expect(picked.every((one) => complained.includes(one))).toBe(true)
    expect([...picked, ...byChance.filter((one) => complained.includes(one))].toSorted()).toEqual(complained.toSorted())
  })

  it('the pool is known before: agents, their six seconds, who is below the team', async () => {
    const { desk, people, talks, filter } = await shopWithTalks()
    await talks(3)
    await talks(2, { personId: people.other.id, firstReplyMs: 9_000 })
    await talks(4, { messageCount: 1 })
    const pool = await desk.ask('inspection.spotPool', { filter: { ...filter, leastMessages: 2 } })
    expect(pool).toMatchObject({ poolSize: 5, unseen: 5 })
    expect(pool.agents.find(({ name }) => name === '小吴')).toMatchObject({
      met: 0,
      all: 2,
      talks: 2,
      isBelowTeam: true,
    })
    expect(pool.agents.find(({ name }) => name === '小周')).toMatchObject({ met: 3, all: 3, isBelowTeam: false })
  })

  it('one that cannot be judged is replaced for a reason that stays; a judged one is not', async () => {
    const { desk, talks, draw, give } = await shopWithTalks()
    await talks(10)
    const { id } = await draw({ random: 3 })
    const first = await desk.ask('inspection.spotDraw', { id })
    const [gone = '', judged = ''] = first.members.map(({ logId }) => logId)
    const asked = { id, expected: first.version, logId: gone, reason: '只有一张图片' }
    expect(await desk.code('inspection.replaceSpot', { ...asked, reason: ' ' })).toBe('bad_input')
    const { logId } = await desk.ask('inspection.replaceSpot', asked)
    const after = await desk.ask('inspection.spotDraw', { id })
    expect(after.members.find((one) => one.logId === logId)?.insteadBecause).toBe('只有一张图片')
    expect(after.members.map((one) => one.logId)).not.toContain(gone)
    await give(judged, { drawId: id })
    const again = { ...asked, logId: judged }
    expect(await desk.code('inspection.replaceSpot', again)).toBe('stale')
    expect(await desk.code('inspection.replaceSpot', { ...again, expected: after.version })).toBe('already_checked')
  })

  it('refuses what is no draw: days the wrong way, a month and a day, no parts, nothing to draw', async () => {
    const { desk, talks, filter } = await shopWithTalks()
    const drawn = (over: object, given = parts({ random: 1 })) =>
      desk.code('inspection.drawSpots', { filter: { ...filter, ...over }, parts: given, seed: 1 })
    expect(await drawn({})).toBe('pool_empty')
    await talks(1)
    expect(await drawn({ from: '2025-11-05', to: '2025-11-04' })).toBe('bad_days')
    expect(await drawn({ from: '2025-10-04', to: '2025-11-04' })).toBe('bad_days')
    expect(await drawn({ from: '2025-10-05', to: '2025-11-04' })).toBe('ok')
    expect(await drawn({}, parts({}))).toBe('parts_empty')
  })

  it('only who leads draws', async () => {
    const { desk, sit, filter } = await shopWithTalks()
    for (const [who, code] of [
      ['agent', 'not_allowed'],
      ['senior', 'not_allowed'],
      ['owner', 'pool_empty'],
    ] as const) {
      sit(who)
      expect(await desk.code('inspection.drawSpots', { filter, parts: parts({ random: 1 }), seed: 1 })).toBe(code)
    }
  })
})

describe('R71 what a draw is told besides', () => {
  it('talks with something severe in them are complaints; who converts below the team has poor figures', async () => {
    const { desk, people, talks, draw, filter } = await shopWithTalks()
    const [first = ''] = await talks(3)
    await talks(3, { personId: people.other.id })
    const span = spanOf(filter) ?? { fromAt: 0, untilAt: 0 }
    const context = { db: desk.db, shopId: desk.seat.shop?.id ?? '', now: desk.now } as Context
    const conversion = [
      { personId: people.agent.id, met: 1, all: 4 },
      { personId: people.other.id, met: 2, all: 4 },
    ]
    const pool = await poolNow(context, filter, span, { severe: new Set([first, 'of another day']), conversion })
    expect(pool.complaints).toEqual([first])
    expect(pool.poorData).toEqual([{ ...conversion[0], measure: 'conversion' }])
    expect((await draw({ random: 2 })).size).toBe(2)
  })
})
