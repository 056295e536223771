import { describe, expect, it } from 'vitest'
import { layOrders, openFloor, receive } from './shop-floor.ts'

describe('what the record fills into scripts', () => {
  it('takes the newest order, the one noted last, or the one that is meant', async () => {
    const desk = await openFloor()
    const old = { orderNo: '1000000000000000001', title: '白瓷杯', recency: -1 }
    const newest = { orderNo: '1000000000000000002', title: '茶壶', recency: -2 }
    await layOrders(desk, 'tb_mao0', { id: 'old', ...old }, { id: 'new', ...newest })
    const id = await receive(desk)

    const first = await desk.ask('reception.scriptValues', { id, orderNo: null })
    expect(first).toMatchObject({ 买家昵称: 'tb_mao0', '订单.订单号': newest.orderNo })

    await desk.ask('reception.noteOrder', { id, orderNo: old.orderNo, memo: '' })
    const noted = await desk.ask('reception.scriptValues', { id, orderNo: null })
    expect(noted['订单.订单号']).toBe(old.orderNo)

    const meant = await desk.ask('reception.scriptValues', { id, orderNo: newest.orderNo })
    expect(meant['订单.订单号']).toBe(newest.orderNo)
  })

  it('leaves out what nobody knows, so that the page asks for it', async () => {
    const desk = await openFloor()
    const id = await receive(desk, '新来的')
    expect(await desk.ask('reception.scriptValues', { id, orderNo: null })).toEqual({ 买家昵称: '新来的' })
  })
})
