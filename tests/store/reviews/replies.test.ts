import { describe, expect, it } from 'vitest'
import { importedId } from '#shared/kernel/id.ts'
import { hourMs } from '#shared/kernel/time.ts'
import { pasted } from '#tests/fixtures/chat/pasted.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import { shopWithPeople } from '../aftersales/cases.ts'
import { addReview, listed, turn, viewOf } from './shop-reviews.ts'

const sealed = { receiver: '张小芳', phone: '13800138010', address: null, buyerMessage: null, sellerMemo: null }

describe('R44 the reply desk', () => {
  it('whose a review is the order tells, where the platform shows stars; another buyer’s order is refused', async () => {
    const { desk } = await shopWithPeople()
    const order = await putOrder(desk, { platform: 'taobao', buyerNick: '小鹿不吃辣' })
    const id = await addReview(desk, { orderNo: order.orderNo, buyerNick: '小***辣' })
    expect(await viewOf(desk, id)).toMatchObject({
      buyerNick: '小鹿不吃辣',
      orderId: order.id,
      customerId: order.customerId,
    })
    const one = { orderNo: order.orderNo, buyerNick: '别人', rating: 'bad', at: desk.now, text: '坏的' }
    const codes = [
      await desk.failure('reviews.add', { platform: 'taobao', reviews: [one] }),
      await desk.failure('reviews.add', { platform: 'taobao', reviews: [{ ...one, orderNo: '999', buyerNick: null }] }),
      await desk.failure('reviews.add', { platform: 'taobao', reviews: [{ ...one, at: desk.now + 1 }] }),
    ]
    expect(codes.map((one) => one?.code)).toEqual(['other_buyers_order', 'buyer_missing', 'in_future'])
  })

  it('the same review twice stays once and keeps what was done', async () => {
    const { desk } = await shopWithPeople()
    const id = await addReview(desk)
    await turn(desk, id, { do: 'draft', text: '非常抱歉' })
    const again = { orderNo: null, buyerNick: '小鹿', rating: 'bad' as const, at: desk.now, text: '杯盖漏水' }
    const added = await desk.ask('reviews.add', { platform: 'taobao', reviews: [again, again, { ...again, at: 1 }] })
    expect(added).toEqual({ id, added: 1, known: 2 })
    expect((await viewOf(desk, id)).replyDraft).toBe('非常抱歉')
  })

  it('knows what only the shop knows of this buyer, and tells where it stands, not what it is', async () => {
    const { desk } = await shopWithPeople()
    const customerId = importedId('customer', 'taobao', desk.seat.shop?.id ?? '', '小鹿')
    const order = await putOrder(desk, { platform: 'taobao', orderNo: '251105', customerId, sealed })
    const id = await addReview(desk, { orderNo: order.orderNo })
    await desk.ask(
      'chat.take',
      pasted(
        '小鹿\n2025-11-05 10:00:03\n我婆婆住院了这几天没空拍照给你们\n\n青禾家居:小周\n2025-11-05 10:00:07\n亲，非常抱歉给您带来不好的体验\n',
      ),
    )
    const kinds = async (text: string) => (await desk.ask('reviews.checkReply', { id, text })).map(({ kind }) => kind)
    expect(await kinds('张小芳您好')).toEqual(['fullName'])
    expect(await kinds('您的婆婆住院了这几天没空拍照，祝早日康复')).toEqual(['chatQuote'])
    expect(await kinds('亲，非常抱歉给您带来不好的体验')).toEqual([])
    expect(JSON.stringify(await viewOf(desk, id))).not.toMatch(/张小芳|13800138010/)
  })

  it('that it is published somebody says; a reply that tells of the buyer is not noted as published', async () => {
    const { desk, people } = await shopWithPeople()
    const id = await addReview(desk)
    expect(await turn(desk, id, { do: 'published', text: '请打 13900001111' })).toBe('reply_tells')
    expect(await listed(desk, 'bad')).toEqual([id])
    expect(await turn(desk, id, { do: 'published', text: '是我们的错，已换新垫圈' })).toBe('ok')
    expect(await viewOf(desk, id)).toMatchObject({ replyPublishedAt: desk.now, repliedByName: people.agent.name })
    expect(await listed(desk, 'bad')).toEqual([])
  })

  it('a bad review is shown to who leads after 24 h without an answer, and no sooner', async () => {
    const { desk, sit } = await shopWithPeople()
    const id = await addReview(desk)
    await addReview(desk, { rating: 'neutral', buyerNick: '小羊' })
    await addReview(desk, { rating: 'good', buyerNick: '小马' })
    expect(await desk.code('reviews.late', { minute: 0 })).toBe('not_allowed')
    sit('supervisor')
    const late = async () => (await desk.ask('reviews.late', { minute: 0 })).count
    desk.now += 24 * hourMs
    expect(await late()).toBe(0)
    desk.now += 1
    expect(await late()).toBe(1)
    expect((await viewOf(desk, id)).isLate).toBe(true)
    await turn(desk, id, { do: 'published', text: '抱歉' })
    expect(await late()).toBe(0)
  })

  it('bad ones and neutral ones wait for a reply, each the oldest first; all stand newest first', async () => {
    const { desk } = await shopWithPeople()
    const late = await addReview(desk, { at: desk.now - 2, buyerNick: '一' })
    const later = await addReview(desk, { at: desk.now - 1, buyerNick: '四' })
    const good = await addReview(desk, { at: desk.now - 1, buyerNick: '二', rating: 'good' })
    const neutral = await addReview(desk, { at: desk.now, buyerNick: '三', rating: 'neutral' })
    expect([await listed(desk, 'bad'), await listed(desk, 'neutral')]).toEqual([[late, later], [neutral]])
    expect((await listed(desk, 'all')).filter((id) => id !== later)).toEqual([neutral, good, late])
  })
})
