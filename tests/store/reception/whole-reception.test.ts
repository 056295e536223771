import { describe, expect, it } from 'vitest'
import { secondMs } from '#shared/kernel/time.ts'
import { receptionSteps } from '#shared/reception/reception.ts'
import { layOrders, openFloor, receive, shopOf } from './shop-floor.ts'

describe('R08 a whole reception', () => {
  it('from the first word to the farewell: every step walked, checks passed, two orders in one parcel', async () => {
    const desk = await openFloor()
    await layOrders(desk, 'tb_mao0', { orderNo: '10001' }, { orderNo: '10002' })
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    desk.now += 4 * secondMs
    await desk.ask('reception.replied', { id })
    expect(await desk.ask('reception.addNeed', { id, kind: 'explicit', text: '送长辈' })).toEqual({
      id,
      step: 'consultation',
      stays: null,
    })
    await desk.ask('reception.offerProduct', { id, product: '保温杯' })
    await desk.ask('reception.addObjection', { id, kind: 'price', text: '有点贵' })
    expect(await desk.code('reception.enterStep', { id, step: 'closing' })).toBe('objection_open')
    await desk.ask('reception.solveObjection', { id, index: 0, state: 'solved', answer: '说明材质' })
    expect(await desk.ask('reception.decide', { id, decision: 'yes' })).toEqual({ id, step: 'closing', stays: null })

    const { recapText } = await desk.ask('reception.audit', { id })
    expect(await desk.ask('reception.recordRecap', { id, text: recapText })).toEqual({
      id,
      step: 'orderConfirmation',
      stays: null,
    })
    expect(await desk.failure('reception.enterStep', { id, step: 'orderDispatch' })).toEqual({
      code: 'check_open',
      details: { checks: 'recap,merge' },
    })
    await desk.ask('reception.confirmRecap', { id })
    await desk.ask('reception.merge', { id, orderNos: ['10001', '10002'] })
    expect((await desk.ask('reception.audit', { id })).open).toEqual([])
    expect(await desk.ask('reception.noteOrder', { id, orderNo: '10001', memo: '不放宣传单' })).toEqual({
      id,
      step: 'orderDispatch',
      stays: null,
    })
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    await desk.ask('reception.close', {
      id,
      outcome: 'bought',
      group: null,
      importance: 0,
      followUp: false,
      remark: '喜欢蓝色',
    })

    const reception = await desk.ask('reception.get', { id })
    expect(reception.visits.map(({ step }) => step)).toEqual([...receptionSteps])
    expect(reception).toMatchObject({
      outcome: 'bought',
      closedAt: desk.now,
      mergedOrderNos: ['10001', '10002'],
      orderNos: ['10001'],
    })
    expect('openBy' in reception).toBe(false)
    expect(await desk.ask('reception.queue', { scope: 'shop' })).toEqual({ rows: [], total: 0 })
  })

  it('after-sales leaves the selling steps and ends with the farewell', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.markAfterSales', { id, isAfterSales: true })
    expect(await desk.code('reception.enterStep', { id, step: 'consultation' })).toBe('only_farewell_left')
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    const ending = { id, group: null, importance: 0, followUp: false, remark: '' }
    expect(await desk.code('reception.close', { ...ending, outcome: 'bought' })).toBe('outcome_contradicts')
    expect(await desk.code('reception.close', { ...ending, outcome: 'afterSales' })).toBe('ok')
  })

  it('every refusal of the flow reaches the desk', async () => {
    const desk = await openFloor()
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    const enter = (step: string, reason?: string) =>
      desk.code('reception.enterStep', { id, step, ...(reason ? { reason } : {}) })
    expect(await enter('consultation')).toBe('not_greeted')
    await desk.ask('reception.replied', { id })
    expect(await enter('recommendation')).toBe('step_not_next')
    expect(await enter('greeting')).toBe('already_there')
    await enter('consultation')
    expect(await enter('recommendation')).toBe('need_missing')
    expect(await enter('recommendation', '老顾客')).toBe('ok')
    expect(await enter('objectionHandling')).toBe('product_missing')
    await desk.ask('reception.noProductNeeded', { id })
    await enter('objectionHandling')
    await enter('closing')
    expect(await enter('orderConfirmation')).toBe('decision_missing')
    await desk.ask('reception.decide', { id, decision: 'no' })
    expect(await enter('orderConfirmation')).toBe('not_buying')
    await desk.ask('reception.decide', { id, decision: 'yes' })
    await enter('orderConfirmation')
    expect(await enter('orderDispatch')).toBe('check_open')
    await desk.ask('reception.overrideCheck', { id, check: 'recap', reason: '电话里核对过' })
    expect(await desk.code('reception.overrideCheck', { id, check: 'merge', reason: '没有理由' })).toBe('check_passed')
    expect(await enter('orderDispatch')).toBe('ok')
    expect(await enter('farewell')).toBe('order_missing')
    const ending = { id, outcome: 'bought', group: null, importance: 0, followUp: false, remark: '' }
    expect(await desk.code('reception.close', ending)).toBe('not_at_farewell')
    await desk.ask('reception.noteOrder', { id, orderNo: '10001', memo: '' })
    await enter('farewell')
    expect(await desk.code('reception.close', ending)).toBe('ok')
    expect(await enter('closing')).toBe('reception_closed')
    const { visits } = await desk.ask('reception.get', { id })
    expect(visits.find(({ step }) => step === 'consultation')?.skippedBecause).toBe('老顾客')
  })

  it('is not closed without an outcome, nor with one that is not what the buyer decided', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.decide', { id, decision: 'no' })
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    const ending = { id, group: null, importance: 0, followUp: false, remark: '' }
    expect(await desk.code('reception.close', ending)).toBe('bad_input')
    expect(await desk.code('reception.close', { ...ending, outcome: 'bought' })).toBe('outcome_contradicts')
    expect(await desk.code('reception.close', { ...ending, outcome: 'notBought' })).toBe('ok')
  })

  it('a new order after the checks shuts step 7 again', async () => {
    const desk = await openFloor()
    await layOrders(desk, 'tb_mao0', { orderNo: '10001' })
    const id = await receive(desk)
    await desk.ask('reception.addNeed', { id, kind: 'latent', text: '保暖' })
    await desk.ask('reception.noProductNeeded', { id })
    await desk.ask('reception.enterStep', { id, step: 'objectionHandling' })
    await desk.ask('reception.decide', { id, decision: 'yes' })
    await desk.ask('reception.recordRecap', { id, text: '商品：杯' })
    await desk.ask('reception.confirmRecap', { id })
    expect((await desk.ask('reception.audit', { id })).checks.map(({ verdict }) => verdict)).toEqual([
      ...Array.from({ length: 6 }, () => 'passed'),
    ])
    await layOrders(desk, 'tb_mao0', { orderNo: '10002' })
    expect(await desk.failure('reception.enterStep', { id, step: 'orderDispatch' })).toEqual({
      code: 'check_open',
      details: { checks: 'merge' },
    })
  })

  it('only its own agent works on a reception; a colleague takes it over and the history keeps both', async () => {
    const desk = await openFloor()
    const first = desk.seat.person?.id
    const id = await receive(desk)
    const second = desk.sitDown('agent', '小李')
    expect(await desk.code('reception.replied', { id })).toBe('not_yours')
    await desk.ask('reception.takeOver', { id })
    expect(await desk.code('reception.takeOver', { id })).toBe('already_yours')
    expect(await desk.ask('reception.get', { id })).toMatchObject({
      agentId: second,
      openBy: second,
      takeOvers: [{ from: first, to: second, at: desk.now }],
    })
    expect((await desk.ask('reception.queue', { scope: 'mine' })).total).toBe(1)
    expect(await desk.code('reception.get', { id: shopOf(desk) })).toBe('reception_not_found')
  })
})
