import { describe, expect, it } from 'vitest'
import { minuteMs, startOfDay } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { considering, customerIdOf, deferAndLeave, openFloor, receive } from './shop-floor.ts'

/** A buyer who will think, seen off with a follow-up; gives the follow-up's id. */
async function deferred(desk: Desk): Promise<string> {
  const id = await deferAndLeave(desk)
  await desk.ask('reception.close', { id, ...considering })
  const [followUp] = await desk.ask('reception.followUps', { scope: 'mine' })
  return followUp?.id ?? ''
}

async function stateOf(desk: Desk, id: string) {
  await desk.queue.drained()
  const followUp = await desk.db.followUps.get(id)
  return { state: followUp?.state, isOpen: followUp?.openDueAt !== undefined }
}

const pressFree = [{ tag: 'do-not-press', until: startOfDay('2025-11-06') }]

describe('R23 closing', () => {
  it('an interested buyer gets group and importance before closing; both stand on the customer afterwards', async () => {
    const desk = await openFloor()
    const id = await deferAndLeave(desk)
    expect(await desk.code('reception.close', { id, ...considering, group: null })).toBe('group_missing')
    expect(await desk.code('reception.close', { id, ...considering, importance: 0 })).toBe('importance_missing')
    const remark = '等双十一，想要蓝色'
    await desk.ask('reception.close', { id, ...considering, followUp: false, remark, isFriend: true })
    await desk.queue.drained()
    expect(await desk.db.customers.get(customerIdOf(desk, 'tb_mao0'))).toMatchObject({
      nick: 'tb_mao0',
      group: '意向客户',
      importance: 3,
      isFriend: true,
      orderCount: 0,
      sealed: { remark: { text: remark, by: desk.seat.person?.id, at: desk.now } },
    })
  })

  it('a buyer of whom nothing is left makes no customer', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.decide', { id, decision: 'no' })
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    const ending = { id, outcome: 'notBought', group: null, importance: 0, remark: '' } as const
    expect(await desk.code('reception.close', { ...ending, followUp: true })).toBe('follow_up_only_considering')
    expect(await desk.ask('reception.close', { ...ending, followUp: false })).toEqual({ id, followUpDueAt: null })
    await desk.queue.drained()
    expect(await desk.db.customers.count()).toBe(0)
  })
})

describe('R24 ten-minute follow-up', () => {
  it('refused at 9:59.999, due at 10:00.000', async () => {
    const desk = await openFloor()
    const leftAt = desk.now
    const id = await deferred(desk)
    const [row] = await desk.ask('reception.followUps', { scope: 'shop' })
    expect(row).toMatchObject({
      id,
      state: 'waiting',
      deferredAt: leftAt,
      dueAt: leftAt + 10 * minuteMs,
      buyerNick: 'tb_mao0',
    })
    desk.now = leftAt + 599_999
    expect(await desk.failure('reception.contactFollowUp', { id })).toEqual({
      code: 'follow_up_not_due',
      details: { dueAt: leftAt + 600_000 },
    })
    desk.now = leftAt + 600_000
    expect(await desk.ask('reception.contactFollowUp', { id })).toEqual({ id, state: 'contacted' })
    expect(await desk.ask('reception.buyerBought', { id })).toEqual({ id, state: 'bought' })
    expect(await stateOf(desk, id)).toEqual({ state: 'bought', isOpen: false })
    expect(await desk.code('reception.cancelFollowUp', { id })).toBe('follow_up_ended')
    expect(await desk.ask('reception.followUps', { scope: 'shop' })).toEqual([])
  })

  it('a second refusal stops: nobody follows up any more and the buyer is left alone until the day ends', async () => {
    const desk = await openFloor()
    const id = await deferred(desk)
    desk.now += 10 * minuteMs
    expect(await desk.code('reception.buyerStillLooks', { id })).toBe('not_contacted')
    await desk.ask('reception.contactFollowUp', { id })
    expect(await desk.ask('reception.buyerStillLooks', { id })).toEqual({ id, state: 'stopped' })
    await desk.queue.drained()
    expect((await desk.db.customers.get(customerIdOf(desk, 'tb_mao0')))?.tags).toEqual(pressFree)

    const again = await deferAndLeave(desk)
    expect(await desk.ask('reception.card', { id: again })).toMatchObject({
      isPressFree: true,
      customer: { tags: ['do-not-press'] },
    })
    expect(await desk.code('reception.close', { id: again, ...considering })).toBe('do_not_press')
    desk.now = startOfDay('2025-11-06')
    expect(await desk.code('reception.close', { id: again, ...considering })).toBe('ok')
  })

  it('a second "will look" in one session starts no timer', async () => {
    const desk = await openFloor()
    const id = await deferAndLeave(desk)
    desk.now += minuteMs
    await desk.ask('reception.buyerSpoke', { id })
    desk.now += 1_000
    await desk.ask('reception.decide', { id, decision: 'thinking' })
    expect(await desk.code('reception.close', { id, ...considering })).toBe('follow_up_stopped')
    await desk.queue.drained()
    expect((await desk.db.customers.get(customerIdOf(desk, 'tb_mao0')))?.tags).toEqual(pressFree)
    expect(await desk.code('reception.close', { id, ...considering, followUp: false })).toBe('ok')
  })

  it('the buyer speaking first cancels the timer', async () => {
    const desk = await openFloor()
    const id = await deferred(desk)
    desk.now += 5 * minuteMs
    const back = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    expect(back.joined).toBe(false)
    expect(await stateOf(desk, id)).toEqual({ state: 'cancelled', isOpen: false })
    desk.now += 5 * minuteMs
    expect(await desk.code('reception.contactFollowUp', { id })).toBe('follow_up_ended')
  })

  it('one that crosses the end of the shift stands in the handover note', async () => {
    const desk = await openFloor()
    desk.now = startOfDay('2025-11-05') + 985 * minuteMs
    const id = await deferred(desk)
    const { items, toShift } = await desk.ask('handover.draft', {})
    const dueAt = desk.now + 10 * minuteMs
    expect([toShift, items.map(({ kind, refId, dueAt: due }) => [kind, refId, due])]).toEqual([
      'night',
      [['followUp', id, dueAt]],
    ])
  })

  it('another buyer speaking cancels nothing', async () => {
    const desk = await openFloor()
    const id = await deferred(desk)
    await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_maoO' })
    expect(await stateOf(desk, id)).toEqual({ state: 'waiting', isOpen: true })
  })

  it('who comes back after being contacted and buys ends the follow-up; who will look again stops it', async () => {
    const desk = await openFloor()
    const id = await deferred(desk)
    desk.now += 10 * minuteMs
    await desk.ask('reception.contactFollowUp', { id })
    const back = await receive(desk)
    expect((await desk.ask('reception.card', { id: back })).followUp).toMatchObject({ id, state: 'contacted' })
    await desk.ask('reception.decide', { id: back, decision: 'thinking' })
    expect(await stateOf(desk, id)).toEqual({ state: 'stopped', isOpen: false })
    await desk.ask('reception.enterStep', { id: back, step: 'farewell' })
    expect(await desk.code('reception.close', { id: back, ...considering })).toBe('do_not_press')
  })
})
