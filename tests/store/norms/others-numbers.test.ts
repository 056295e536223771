import { describe, expect, it } from 'vitest'
import { generateShop } from '#shared/sample/generate-shop.ts'
import { sampleSeed } from '#shared/sample/seed.ts'
import { openDesk } from '#tests/harness/desk.ts'

/** A shop with a few invented buyers and their orders, and a reception of the first of them. */
async function openTalk() {
  const desk = await openDesk()
  await desk.ask('sample.fill', { customers: 0 })
  const buyers: { id: string; sealed: { phone: string | null } }[] = []
  const orders: { customerId: string; buyerNick: string; orderNo: string }[] = []
  for await (const chunk of generateShop({ seed: sampleSeed, customers: 12, orders: 30, now: desk.now })) {
    await desk.ask('sample.chunk', chunk)
    buyers.push(...chunk.customers)
    orders.push(...chunk.orders)
  }
  await desk.queue.drained()
  const [own, other] = orders.filter(
    ({ customerId }, at) => orders.findIndex((one) => one.customerId === customerId) === at,
  )
  if (!own || !other) throw new Error('two buyers with orders are needed')
  const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: own.buyerNick })
  const phoneOf = (customerId: string) => buyers.find((buyer) => buyer.id === customerId)?.sealed.phone ?? ''
  return { desk, receptionId: id, own, other, phoneOf }
}

describe('R22 other buyers’ data', () => {
  it('a phone or order number of another buyer is known as such, the buyer’s own and unknown ones are not', async () => {
    const { desk, receptionId, own, other, phoneOf } = await openTalk()
    const phones = [phoneOf(own.customerId), phoneOf(other.customerId), '19900000000']
    const orderNos = [own.orderNo, other.orderNo, '99999999999999999']
    const input = { receptionId, phones, orderNos }
    expect(await desk.ask('norms.othersNumbers', input)).toEqual([phoneOf(other.customerId), other.orderNo])
  })

  it('without a reception every buyer is another one', async () => {
    const { desk, own, phoneOf } = await openTalk()
    const input = { receptionId: null, phones: [phoneOf(own.customerId)], orderNos: [own.orderNo] }
    expect(await desk.ask('norms.othersNumbers', input)).toEqual([phoneOf(own.customerId), own.orderNo])
  })
})
