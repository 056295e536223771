import { describe, expect, it } from 'vitest'
import { hourMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { aLine } from '#tests/shared/reception/builders.ts'
import { countProduct, openChecks } from './checks-floor.ts'

const hold = (desk: Desk, productId: string, quantity: number) => ({
  ...{ productId, quantity, platform: 'taobao' as const, buyerNick: '小鹿', orderNo: null },
  until: desk.now + hourMs,
})

const freeOf = async (desk: Desk) => (await desk.ask('checks.stock', { query: '保温' })).rows[0]?.available

describe('R21 promising stock', () => {
  it('more than available is blocked; a hold lowers availability and ends by itself', async () => {
    const desk = await openChecks({ orderNo: '10001', lines: [aLine({ quantity: 2 })] })
    const productId = await countProduct(desk, 5)
    expect(await freeOf(desk)).toBe(3)
    expect(await desk.failure('checks.holdStock', hold(desk, productId, 4))).toMatchObject({
      ...{ code: 'not_enough', details: { available: 3 } },
    })
    const { id, available } = await desk.ask('checks.holdStock', hold(desk, productId, 3))
    expect([available, await freeOf(desk)]).toEqual([0, 0])
    expect(await desk.code('checks.holdStock', hold(desk, productId, 1))).toBe('not_enough')
    expect(await desk.ask('checks.holds', {})).toMatchObject([{ id, code: 'QH001', quantity: 3, buyerNick: '小鹿' }])
    desk.now += hourMs
    expect(await freeOf(desk)).toBe(3)
    expect(await desk.ask('checks.holds', {})).toEqual([])
  })

  it('a hold let go is free again; goods nobody counted and times gone by are refused', async () => {
    const desk = await openChecks()
    const productId = await countProduct(desk, 2)
    const { id } = await desk.ask('checks.holdStock', hold(desk, productId, 2))
    await desk.ask('checks.releaseHold', { id })
    expect(await freeOf(desk)).toBe(2)
    expect(await desk.code('checks.releaseHold', { id })).toBe('hold_not_found')
    expect(await desk.code('checks.holdStock', { ...hold(desk, productId, 1), until: desk.now })).toBe('until_past')
    expect(await desk.code('checks.holdStock', hold(desk, id, 1))).toBe('product_not_found')
    desk.sitDown('supervisor')
    await desk.ask('products.recordStock', { id: productId, count: null, source: '盘点' })
    expect(await desk.code('checks.holdStock', hold(desk, productId, 1))).toBe('stock_unknown')
  })
})
