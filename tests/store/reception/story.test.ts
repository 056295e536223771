import { describe, expect, it } from 'vitest'
import { secondMs } from '#shared/kernel/time.ts'
import { layOrders, layScript, openFloor, receive } from './shop-floor.ts'

describe('R08 evidence of every step', () => {
  it('who did what, when and by what: script, need, product, doubt, decision, recap, checks, order, outcome', async () => {
    const desk = await openFloor()
    await layOrders(desk, 'tb_mao0', { orderNo: '10001' }, { orderNo: '10002' })
    const scriptId = await layScript(desk, { title: '进店问好' })
    const { id } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: 'tb_mao0' })
    desk.now += 4 * secondMs
    await desk.ask('reception.copyScript', { id, scriptId, messages: ['您好'], edited: true })
    desk.now += secondMs
    await desk.ask('reception.addNeed', { id, kind: 'latent', text: '怕烫手' })
    await desk.ask('reception.offerProduct', { id, product: '双层杯', because: '同类里卖得最好' })
    await desk.ask('reception.addObjection', { id, kind: 'price', text: '有点贵' })
    await desk.ask('reception.solveObjection', { id, index: 0, state: 'declined', answer: '说明材质' })
    await desk.ask('reception.decide', { id, decision: 'yes' })
    await desk.ask('reception.recordRecap', { id, text: '商品：双层杯' })
    await desk.ask('reception.confirmRecap', { id })
    desk.now += secondMs
    await desk.ask('reception.overrideCheck', { id, check: 'merge', reason: '买家要分开寄' })
    await desk.ask('reception.noteOrder', { id, orderNo: '10001', memo: '' })
    desk.now += secondMs
    await desk.ask('reception.enterStep', { id, step: 'farewell' })
    await desk.ask('reception.close', {
      ...{ id, outcome: 'bought', group: null, importance: 0, followUp: false, remark: '' },
    })
    const { stages, clock, outcome, agentName } = await desk.ask('reception.story', { id })
    const evidence = stages.flatMap((stage) => stage.evidence)
    expect(evidence.map(({ step, kind, refName, ref }) => [step, kind, refName ?? ref])).toEqual([
      ['greeting', 'scriptCopied', '进店问好'],
      ['consultation', 'needNoted', 'latent'],
      ['recommendation', 'productOffered', '双层杯'],
      ['objectionHandling', 'objectionNoted', 'price'],
      ['objectionHandling', 'objectionDeclined', 'price'],
      ['closing', 'decided', 'yes'],
      ['orderConfirmation', 'recapCopied', undefined],
      ['orderConfirmation', 'recapConfirmed', undefined],
      ['orderConfirmation', 'checkOverridden', 'merge'],
      ['orderDispatch', 'orderNoted', '10001'],
      ['orderConfirmation', 'checksHeld', undefined],
      ['farewell', 'entered', undefined],
      ['farewell', 'closed', 'bought'],
    ])
    expect(new Set(evidence.map(({ byName }) => byName))).toEqual(new Set([agentName]))
    expect(evidence[0]).toMatchObject({ edited: true, at: desk.now - 3 * secondMs })
    expect(evidence[2]?.because).toBe('同类里卖得最好')
    expect(evidence[8]?.because).toBe('买家要分开寄')
    expect(evidence[10]?.verdicts).toEqual([
      { check: 'recap', verdict: 'passed', isOverridden: false },
      { check: 'merge', verdict: 'confirm', isOverridden: true },
      { check: 'lookalike', verdict: 'passed', isOverridden: false },
      { check: 'otherAccount', verdict: 'passed', isOverridden: false },
      { check: 'stock', verdict: 'passed', isOverridden: false },
      { check: 'safety', verdict: 'passed', isOverridden: false },
    ])
    expect(clock).toMatchObject({ sixSecondMet: true, sources: { click: 1, copy: 2, pasted: 0, import: 0 } })
    expect(outcome).toBe('bought')
    expect(JSON.stringify({ stages, clock })).not.toMatch(/怕烫手|有点贵|说明材质/)
  })

  it('steps back, a colleague’s hand and the after-sales way stand in it', async () => {
    const desk = await openFloor()
    const id = await receive(desk)
    await desk.ask('reception.enterStep', { id, step: 'consultation' })
    desk.now += secondMs
    await desk.ask('reception.enterStep', { id, step: 'greeting' })
    const first = desk.seat.person?.id
    desk.sitDown('agent', '小李')
    desk.now += secondMs
    await desk.ask('reception.takeOver', { id })
    await desk.ask('reception.markAfterSales', { id, isAfterSales: true, kind: 'parcelInquiry' })
    const { stages, afterSalesKind } = await desk.ask('reception.story', { id })
    expect(stages.map(({ step, isBackStep }) => [step, isBackStep])).toEqual([
      ['greeting', false],
      ['consultation', false],
      ['greeting', true],
    ])
    expect(stages[2]?.evidence.map(({ kind, ref }) => [kind, ref])).toEqual([
      ['entered', undefined],
      ['takenOver', first],
      ['afterSalesMarked', 'parcelInquiry'],
    ])
    expect(afterSalesKind).toBe('parcelInquiry')
    await desk.ask('reception.markAfterSales', { id, isAfterSales: false })
    expect((await desk.ask('reception.story', { id })).afterSalesKind).toBeNull()
  })

  it('a stranger’s reception is not there', async () => {
    const desk = await openFloor()
    expect(await desk.code('reception.story', { id: desk.seat.shop?.id ?? '' })).toBe('reception_not_found')
  })
})
