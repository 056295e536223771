import { describe, expect, it } from 'vitest'
import type { Product } from '#shared/products/product.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { layOrders, openFloor, receive } from '#tests/store/reception/shop-floor.ts'

const fields = {
  ...{ id: null, expected: null, platformIds: [], priceFen: 9_890, traits: [], goesWith: [], isOnSale: true },
  points: [{ kind: 'quality' as const, text: '机洗不褪色', basis: '吊牌：色牢度 4 级' }],
}

async function register(desk: Desk, code: string, change: Partial<Product> & { pieces?: number } = {}) {
  const { pieces = 5, marginFen, ...more } = change
  const agent = desk.seat
  desk.sitDown('supervisor')
  const product = { ...fields, code, name: `商品${code}`, uses: ['送礼'], ...more, ...(marginFen ? { marginFen } : {}) }
  const { id } = await desk.ask('products.save', product as never)
  await desk.ask('products.recordStock', { id, count: pieces, source: '仓库小李' })
  desk.seat = agent
  return id
}

async function withNeed(desk: Desk, text: string, kind: 'explicit' | 'latent' = 'explicit'): Promise<string> {
  const id = await receive(desk)
  await desk.ask('reception.addNeed', { id, kind, text })
  return id
}

describe('R13 what the question coach records', () => {
  it('needs are stored as explicit or latent', async () => {
    const desk = await openFloor()
    const id = await withNeed(desk, '要两米的')
    await desk.ask('reception.addNeed', { id, kind: 'latent', text: '颈椎不好' })
    expect((await desk.ask('reception.get', { id })).sealed.needs).toEqual([
      { kind: 'explicit', text: '要两米的' },
      { kind: 'latent', text: '颈椎不好' },
    ])
  })

  it('a question that was put is kept with its kind and time, and what was said is not', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('coach.noteQuestion', { id, question: 'use', kind: 'open' })
    expect((await desk.ask('coach.noted', { id })).questions).toEqual([{ question: 'use', kind: 'open', at: desk.now }])
  })
})

describe('R14 the recommendation panel', () => {
  it('each suggestion shows basis, advantage with its grounds, sales trend, and stock with time and source', async () => {
    const desk = await openFloor()
    await register(desk, 'QH081')
    await layOrders(desk, '老客', {
      id: '1',
      ...{ placedAt: desk.now - 1_000, recency: 1_000 - desk.now, paidAt: desk.now - 1_000, state: 'completed' },
      lines: [
        {
          ...{ subOrderNo: null, title: '保温杯', spec: '', productCode: 'QH081', quantity: 3 },
          ...{ priceFen: 9_890, refundedFen: 0, refundStatus: null },
        },
      ],
    })
    const { rows } = await desk.ask('coach.suggestions', { id: await withNeed(desk, '送礼用') })
    expect(rows).toMatchObject([
      {
        name: '商品QH081',
        bases: [{ basis: 'usage', because: '送礼' }],
        advantage: { text: '机洗不褪色', basis: '吊牌：色牢度 4 级' },
        sales: { last30: 3, last90: 3, trend: null, newestAt: desk.now - 1_000 },
        stock: { count: 5, source: '仓库小李', at: desk.now },
      },
    ])
  })

  it('the order is the same whatever the margins, and no margin is told', async () => {
    const orders: string[] = []
    for (const margins of [
      [100, 9_000],
      [9_000, 100],
    ]) {
      const desk = await openFloor()
      await register(desk, 'A', { marginFen: margins[0] })
      await register(desk, 'B', { marginFen: margins[1] })
      const { rows } = await desk.ask('coach.suggestions', { id: await withNeed(desk, '送礼用') })
      expect(JSON.stringify(rows)).not.toContain('margin')
      orders.push(rows.map(({ name }) => name).join())
    }
    expect(orders).toEqual(['商品A,商品B', '商品A,商品B'])
  })

  it('what the buyer paid for before is a reason for what goes with it', async () => {
    const desk = await openFloor()
    const pan = await register(desk, 'pan', { uses: [] })
    await register(desk, 'spoon', { uses: [], goesWith: [{ productId: pan, basis: 'purchasePattern' }] })
    const id = await receive(desk, '老客')
    expect((await desk.ask('coach.suggestions', { id })).rows).toEqual([])
    const line = { subOrderNo: null, title: '锅', spec: '', productCode: 'pan', quantity: 1, priceFen: 1 }
    await layOrders(desk, '老客', {
      ...{ id: '1', paidAt: desk.now - 1_000, state: 'completed' },
      lines: [{ ...line, refundedFen: 0, refundStatus: null }],
    })
    const { rows } = await desk.ask('coach.suggestions', { id })
    expect(rows.map(({ name, bases }) => `${name} ${bases[0]?.basis} ${bases[0]?.because}`)).toEqual([
      '商品spoon purchasePattern 商品pan',
    ])
  })

  it('with an empty register nothing is suggested', async () => {
    const desk = await openFloor()
    const id = await withNeed(desk, '送礼用')
    expect(await desk.ask('coach.suggestions', { id })).toEqual({ rows: [], accessory: null })
  })
})

describe('R15 an objection', () => {
  it('is logged with kind, answer and result', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.addObjection', { id, kind: 'price', text: '有点贵' })
    await desk.ask('reception.addObjection', { id, kind: 'price', text: '再少 50' })
    await desk.ask('reception.solveObjection', { id, index: 0, state: 'solved', answer: '说明材质' })
    await desk.ask('reception.solveObjection', { id, index: 1, state: 'declined', answer: '婉拒：差得太多' })
    expect((await desk.ask('reception.get', { id })).sealed.objections).toEqual([
      { kind: 'price', text: '有点贵', answer: '说明材质', state: 'solved' },
      { kind: 'price', text: '再少 50', answer: '婉拒：差得太多', state: 'declined' },
    ])
  })
})

describe('R16 cues and the final push', () => {
  async function atClosing(desk: Desk): Promise<string> {
    const id = await withNeed(desk, '送礼用')
    await desk.ask('reception.offerProduct', { id, product: '保温杯' })
    await desk.ask('reception.enterStep', { id, step: 'objectionHandling' })
    await desk.ask('reception.enterStep', { id, step: 'closing' })
    return id
  }

  it('a cue is what the agent said, with its time', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('coach.noteCue', { id, cue: 'fear' })
    expect((await desk.ask('coach.noted', { id })).cues).toEqual([{ cue: 'fear', at: desk.now }])
  })

  it('one final push is recorded with its technique; a second is refused', async () => {
    const desk = await openFloor()
    const id = await atClosing(desk)
    await desk.ask('coach.recordPush', { id, technique: 'compliment' })
    expect(await desk.code('coach.recordPush', { id, technique: 'crossSell' })).toBe('push_done')
    expect((await desk.ask('coach.noted', { id })).push).toEqual({ technique: 'compliment', at: desk.now })
  })

  it('nobody is pushed before the closing step', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    expect(await desk.code('coach.recordPush', { id, technique: 'compliment' })).toBe('not_closing')
  })

  it('only who works on a reception notes something there', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    desk.sitDown('agent', '阿宁')
    expect(await desk.code('coach.noteCue', { id, cue: 'fear' })).toBe('not_yours')
    expect(await desk.code('coach.recordPush', { id, technique: 'compliment' })).toBe('not_yours')
  })
})
