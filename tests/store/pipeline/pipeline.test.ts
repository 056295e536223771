import { describe, expect, it } from 'vitest'
import { pipelineSteps } from '#shared/staff/first-posts.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act, deskWith, everyPost, passed, printed, sit, untilWeighed, versionOf, wishes } from './pipeline-desk.ts'

async function weighed(desk: Desk, orderId: string, trackingNo: string): Promise<void> {
  for (const one of untilWeighed(trackingNo, [0])) expect(await act(desk, orderId, one)).toBe('ok')
}

const line = (title: string) => ({
  ...{ subOrderNo: null, title, spec: '', productCode: '', quantity: 1 },
  ...{ priceFen: 5_000, refundedFen: 0, refundStatus: null },
})

describe('R29 standard order pipeline', () => {
  it('an order that waits for dispatch goes in once and through twelve steps, each with its stamp', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk)
    await putOrder(desk, { orderNo: 'sent', state: 'dispatched' })
    expect(await desk.ask('pipeline.takeIn', {})).toEqual({ taken: 1 })
    expect(await desk.ask('pipeline.takeIn', {})).toEqual({ taken: 0 })
    await weighed(desk, id, 'YT1')
    const { batchId } = await desk.ask('pipeline.exportBack', { platform: 'pinduoduo', again: false })
    await desk.ask('pipeline.confirmUploaded', { batchId })
    expect(await act(desk, id, { step: 'done' })).toBe('ok')
    const order = await desk.ask('pipeline.ofOrder', { orderId: id })
    expect(order?.stamps.map(({ step }) => step)).toEqual([...pipelineSteps])
    expect(order?.stamps.slice(1).every(({ name }) => name === '小周')).toBe(true)
    expect(order?.doneAt).toBe(desk.now)
    expect(await act(desk, id, { step: 'done' })).toBe('step_skipped')
  })

  it('no step is skipped and none is done twice', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk)
    await desk.ask('pipeline.takeIn', {})
    expect(await act(desk, id, passed)).toBe('step_skipped')
    expect(await act(desk, id, wishes)).toBe('ok')
    expect(await act(desk, id, wishes)).toBe('step_skipped')
  })

  it('the wrong post is refused and told which one it is; the shop may give one person several', async () => {
    const desk = await deskWith(['agent'])
    const { id } = await putOrder(desk)
    await desk.ask('pipeline.takeIn', {})
    await act(desk, id, wishes)
    await act(desk, id, { step: 'submitted' })
    const expected = await versionOf(desk, id)
    const failure = await desk.failure('pipeline.advance', { orderId: id, expected, act: passed })
    expect(failure).toMatchObject({ code: 'wrong_post', details: { posts: '审单员' } })
    await sit(desk, ['agent', 'orderReviewer'], 'agent', '小李')
    expect(await act(desk, id, passed)).toBe('ok')
    const order = await desk.ask('pipeline.ofOrder', { orderId: id })
    expect(order?.stamps.slice(1).map(({ step, name }) => [step, name])).toEqual([
      ['memo', '小周'],
      ['submitted', '小周'],
      ['audited', '小李'],
    ])
  })

  it('even an owner needs the post', async () => {
    const desk = await deskWith([], 'owner')
    const { id } = await putOrder(desk)
    await desk.ask('pipeline.takeIn', {})
    expect(await act(desk, id, wishes)).toBe('wrong_post')
  })

  it('an audit that fails goes back to the memo, with its reason', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk)
    await desk.ask('pipeline.takeIn', {})
    await act(desk, id, wishes)
    await act(desk, id, { step: 'submitted' })
    expect(await act(desk, id, { step: 'audited', isPassed: false, reason: ' ' })).toBe('needs_reason')
    await act(desk, id, { step: 'audited', isPassed: false, reason: '地址不全' })
    const order = await desk.ask('pipeline.ofOrder', { orderId: id })
    expect(order?.step).toBe('memo')
    expect(order?.stamps.at(-1)).toMatchObject({ step: 'audited', result: 'refused', reason: '地址不全' })
    expect(await act(desk, id, { step: 'submitted' })).toBe('step_skipped')
    expect(await act(desk, id, wishes)).toBe('ok')
  })

  it('a tracking number belongs to one order, however it is written', async () => {
    const desk = await deskWith(everyPost)
    const first = await putOrder(desk, { orderNo: '1' })
    const second = await putOrder(desk, { orderNo: '2' })
    await desk.ask('pipeline.takeIn', {})
    await weighed(desk, first.id, 'YT 100')
    for (const one of untilWeighed('', [0]).slice(0, 4)) await act(desk, second.id, one)
    const expected = await versionOf(desk, second.id)
    const input = { orderId: second.id, expected, act: printed('ｙｔ100') }
    expect(await desk.failure('pipeline.advance', input)).toMatchObject({
      code: 'tracking_used',
      details: { orderNo: '1' },
    })
    expect(await act(desk, second.id, printed('YT101'))).toBe('ok')
  })

  it('every line is ticked, the weight is more than nothing, and money came in', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk, { lines: [line('杯子'), line('杯盖')] })
    await desk.ask('pipeline.takeIn', {})
    const acts = untilWeighed('YT1', [0, 1])
    for (const one of acts.slice(0, 3)) await act(desk, id, one)
    expect(await act(desk, id, { step: 'moneyConfirmed', amountFen: 0 })).toBe('no_amount')
    for (const one of acts.slice(3, 6)) await act(desk, id, one)
    expect(await act(desk, id, { step: 'verified', lines: [0] })).toBe('lines_missing')
    expect(await act(desk, id, { step: 'verified', lines: [0, 0, 7] })).toBe('lines_missing')
    expect(await act(desk, id, { step: 'verified', lines: [1, 0] })).toBe('ok')
    await act(desk, id, { step: 'packed' })
    expect(await act(desk, id, { step: 'weighed', weightG: 0 })).toBe('no_weight')
    expect(await act(desk, id, { step: 'weighed', weightG: 1 })).toBe('ok')
  })

  it('a file for write-back says exported and nothing more until somebody confirms the upload by hand', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk, { orderNo: '251105-7' })
    await desk.ask('pipeline.takeIn', {})
    const ask = { platform: 'pinduoduo' as const, again: false }
    expect(await desk.code('pipeline.exportBack', ask)).toBe('nothing_to_export')
    await weighed(desk, id, 'YT7')
    const { batchId, rows } = await desk.ask('pipeline.exportBack', ask)
    expect(rows).toEqual([{ orderNo: '251105-7', courier: '圆通', trackingNo: 'YT7' }])
    const exported = await desk.ask('pipeline.ofOrder', { orderId: id })
    expect(exported).toMatchObject({ step: 'writtenBack', exportBatchId: batchId, exportedAt: desk.now, doneAt: null })
    expect(exported?.stamps.some(({ step }) => step === 'writtenBack')).toBe(false)
    expect(await desk.code('pipeline.exportBack', ask)).toBe('nothing_to_export')
    const second = await desk.ask('pipeline.exportBack', { ...ask, again: true })
    expect(await desk.code('pipeline.confirmUploaded', { batchId })).toBe('batch_not_found')
    expect(await desk.ask('pipeline.confirmUploaded', { batchId: second.batchId })).toEqual({ confirmed: 1 })
    expect((await desk.ask('pipeline.ofOrder', { orderId: id }))?.step).toBe('done')
  })

  it('only the weigher writes back', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk)
    await desk.ask('pipeline.takeIn', {})
    await weighed(desk, id, 'YT1')
    await sit(desk, ['agent'])
    expect(await desk.code('pipeline.exportBack', { platform: 'pinduoduo', again: false })).toBe('wrong_post')
  })

  it('an order the platform closed goes no further, and two people do not overwrite each other', async () => {
    const desk = await deskWith(everyPost)
    const { id } = await putOrder(desk)
    await desk.ask('pipeline.takeIn', {})
    await act(desk, id, wishes)
    const late = { orderId: id, expected: 1, act: { step: 'submitted' as const } }
    expect(await desk.code('pipeline.advance', late)).toBe('stale')
    await desk.db.orders.update(id, { state: 'closed' })
    expect(await act(desk, id, { step: 'submitted' })).toBe('order_closed')
  })

  it('a page shows who stands at a step, how many at each, and whether one may do it', async () => {
    const desk = await deskWith(['agent'])
    const { id } = await putOrder(desk, { orderNo: '1' })
    await putOrder(desk, { orderNo: '2' })
    await desk.ask('pipeline.takeIn', {})
    await act(desk, id, { step: 'memo', memo: '到了联系 13800138000' })
    const memo = await desk.ask('pipeline.page', { step: 'memo', after: null })
    expect(memo).toMatchObject({ rows: [{ orderNo: '2', mayDo: true }], posts: ['客服'] })
    expect(memo.counts).toMatchObject({ memo: 1, submitted: 1, audited: 0 })
    const [submitted] = (await desk.ask('pipeline.page', { step: 'submitted', after: null })).rows
    expect(submitted).toMatchObject({ orderNo: '1', memo: '到了联系 138****8000' })
  })
})
