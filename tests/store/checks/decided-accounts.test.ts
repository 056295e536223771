import { describe, expect, it } from 'vitest'
import { present } from '#shared/kernel/assert.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { addBuyer, openEmptyShop } from '#tests/store/customers/buyers.ts'
import { shopOrder } from './checks-floor.ts'

const person = { name: '张小芳', phone: '13800138010', address: null }
const sealed = { receiver: '张小芳', phone: '13800138010', address: '示例路8号', buyerMessage: null, sellerMemo: null }

/** One person with an unshipped order on each of two platforms, and with an account nothing is ordered on. */
async function openOnePerson() {
  const desk = await openEmptyShop()
  const one = await addBuyer(desk, '小鹿', person, [])
  const other = await addBuyer(desk, '小鹿2号', person, [], 'jd')
  const third = await addBuyer(desk, '小鹿的旧号', person, [])
  const orders = [
    shopOrder(desk, { orderNo: '10001', buyerNick: '小鹿', sealed }),
    shopOrder(desk, { orderNo: '20001', buyerNick: '小鹿2号', platform: 'jd', sealed }),
  ]
  await desk.queue.drained()
  await desk.db.orders.bulkPut(orders)
  return { desk, one, other, third, orderId: present(orders[0], 'order').id }
}

const ways = {
  linked: { as: 'linked', relation: 'family' },
  apart: { as: 'apart' },
  open: { as: 'open' },
} as const

async function decide(desk: Desk, one: string, other: string, as: keyof typeof ways): Promise<void> {
  const { tieVersion } = await desk.ask('customers.compare', { firstId: one, secondId: other })
  await desk.ask('customers.tie', { firstId: one, secondId: other, expected: tieVersion, standing: ways[as] })
}

async function onBoard(desk: Desk, orderId: string) {
  const { checks } = await desk.ask('checks.item', { id: orderId })
  return checks.find(({ check }) => check === 'otherAccount')
}

async function inReception(desk: Desk) {
  const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: '小鹿' })
  const { checks } = await desk.ask('reception.audit', { id })
  return checks.find(({ check }) => check === 'otherAccount')
}

const counts = async (desk: Desk) => (await desk.ask('checks.board', { verdict: null, after: null })).counts
const asked = { verdict: 'confirm', reason: 'other_account_orders' }

describe('R19 an account somebody has decided about', () => {
  it('linked it is told as known, with who and when, and holds nothing up; un-linked it is asked again', async () => {
    const { desk, one, other, third, orderId } = await openOnePerson()
    expect(await onBoard(desk, orderId)).toMatchObject({ ...asked, evidence: ['小鹿2号'], decided: [] })
    expect(await counts(desk)).toMatchObject({ confirm: 2 })
    await decide(desk, one, third, 'apart')
    await decide(desk, one, other, 'linked')
    const known = { verdict: 'passed', reason: 'other_account_decided', evidence: ['小鹿2号'] }
    const decided = [{ as: 'linked', relation: 'family', at: desk.now, byName: desk.seat.person?.name }]
    expect(await onBoard(desk, orderId)).toMatchObject({ ...known, decided })
    expect(await inReception(desk)).toMatchObject({ ...known, decided })
    expect(await counts(desk)).toMatchObject({ confirm: 0 })
    await decide(desk, one, other, 'open')
    expect(await onBoard(desk, orderId)).toMatchObject(asked)
    expect(await inReception(desk)).toMatchObject(asked)
    expect(await counts(desk)).toMatchObject({ confirm: 2 })
  })

  it('told not to be the same person it is not found any more, whether it has orders or not', async () => {
    const { desk, one, other, third, orderId } = await openOnePerson()
    await decide(desk, one, other, 'apart')
    expect(await onBoard(desk, orderId)).toMatchObject({ verdict: 'passed', reason: 'no_other_account' })
    expect(await inReception(desk)).toMatchObject({ reason: 'other_account_known', evidence: ['小鹿的旧号'] })
    await decide(desk, one, third, 'apart')
    expect(await inReception(desk)).toMatchObject({ reason: 'no_other_account', evidence: [] })
  })

  it('an account merged behind another one is known to whoever is merged with that one', async () => {
    const { desk, one, other, third, orderId } = await openOnePerson()
    const behind = (headId: string, memberId: string) =>
      desk.ask('customers.tie', {
        ...{ firstId: headId, secondId: memberId, expected: null },
        standing: { as: 'merged', headId, fromMember: [] },
      })
    await behind(third, one)
    await behind(third, other)
    expect(await onBoard(desk, orderId)).toMatchObject({ reason: 'other_account_decided', decided: [{ as: 'merged' }] })
    await decide(desk, third, other, 'open')
    expect(await onBoard(desk, orderId)).toMatchObject(asked)
  })

  it('a change asked for from a linked account is confirmed with the customer all the same', async () => {
    const { desk, one, other, orderId } = await openOnePerson()
    await decide(desk, one, other, 'linked')
    const wish = { platform: 'taobao', orderNo: '10001', kind: 'address', text: '改寄公司' } as const
    expect(await desk.ask('checks.askChange', { ...wish, askedBy: '小鹿2号' })).toMatchObject({ state: 'blocked' })
    expect(await onBoard(desk, orderId)).toMatchObject({ verdict: 'blocked', reason: 'change_unconfirmed' })
  })
})
