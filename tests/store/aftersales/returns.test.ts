import { describe, expect, it } from 'vitest'
import type { FlowAct } from '#shared/aftersales/flow.ts'
import { stationsOf } from '#shared/aftersales/return-stations.ts'
import { dayMs, hourMs } from '#shared/kernel/time.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { act, flow, openCase, shopWithPeople, viewOf } from './cases.ts'

const close = (desk: Desk, id: string) => act(desk, id, { do: 'close', words: '', rootCause: '' })
const reason: FlowAct = { do: 'reason', words: '颜色发错', faultOf: 'shop' }
const receive = (desk: Desk): FlowAct => ({ do: 'receive', courier: '顺丰', trackingNo: 'SF100', at: desk.now })

/** The acts of a flow one after the other; all have to go through. */
async function walk(desk: Desk, id: string, acts: readonly FlowAct[]): Promise<void> {
  for (const one of acts) expect([one.do, await flow(desk, id, one)]).toEqual([one.do, 'ok'])
}

const toInspection = (desk: Desk): FlowAct[] => [
  reason,
  { do: 'apologise', words: '' },
  { do: 'register', at: desk.now },
  { do: 'instruct' },
  receive(desk),
  { do: 'inspect', words: '完好', restocked: true },
]

async function opened(kind: 'return' | 'exchange') {
  const shop = await shopWithPeople()
  const id = await openCase(shop.desk, { kind, requestedAt: shop.desk.now })
  return { ...shop, id }
}

describe('R30 return and exchange flow', () => {
  it('eight stations, one after the other, each with who and when; the next one is told', async () => {
    const { desk, id } = await opened('exchange')
    const acts: FlowAct[] = [
      ...toInspection(desk),
      { do: 'reship', orderNo: '77', at: desk.now },
      { do: 'notify', words: '' },
    ]
    const nexts: string[] = []
    for (const one of acts) {
      nexts.push((await viewOf(desk, id)).next)
      expect(await flow(desk, id, one)).toBe('ok')
    }
    expect(nexts).toEqual(['reason', 'apologise', 'register', 'instruct', 'receive', 'inspect', 'reship', 'notify'])
    expect((await viewOf(desk, id)).next).toBe('close')
    expect(await close(desk, id)).toBe('ok')
    const view = await viewOf(desk, id)
    expect(view.turns.filter(({ did }) => did === 'step').every(({ byName }) => byName === '小周')).toBe(true)
    expect(view.description).toBe('颜色发错')
  })

  it('where the shop is at fault nobody is sent to the post before the apology', async () => {
    const { desk, id } = await opened('return')
    await walk(desk, id, [reason, { do: 'register', at: desk.now }])
    expect(await flow(desk, id, { do: 'instruct' })).toBe('not_apologised')
    await walk(desk, id, [{ do: 'apologise', words: '抱歉，是我们发错' }, { do: 'instruct' }])
    const other = await openCase(desk, { kind: 'return', requestedAt: desk.now })
    await walk(desk, other, [{ ...reason, faultOf: 'buyer' }, { do: 'register', at: desk.now }, { do: 'instruct' }])
    const { about } = await viewOf(desk, other)
    expect(about.kind === 'return' && stationsOf(about).slice(0, 5)).toEqual([
      ...[
        { station: 'reason', state: 'done' },
        { station: 'apologise', state: 'notNeeded' },
      ],
      ...[
        { station: 'register', state: 'done' },
        { station: 'instruct', state: 'done' },
      ],
      { station: 'receive', state: 'next' },
    ])
  })

  it('is registered with its reason, and the buyer hears how to return it after that', async () => {
    const { desk, id } = await opened('return')
    expect(await flow(desk, id, { do: 'register', at: desk.now })).toBe('no_reason')
    expect(await flow(desk, id, { ...reason, words: '' })).toBe('bad_input')
    await walk(desk, id, [{ ...reason, faultOf: 'unclear' }])
    expect(await flow(desk, id, { do: 'instruct' })).toBe('not_registered')
    expect(await flow(desk, id, { do: 'register', at: desk.now + 1 })).toBe('in_future')
  })

  it('a replacement is shipped for an exchange only, and only after the receipt', async () => {
    const { desk, id } = await opened('exchange')
    const reship = { do: 'reship' as const, orderNo: '', at: desk.now }
    expect(await flow(desk, id, reship)).toBe('not_received')
    await walk(desk, id, [receive(desk), reship])
    expect(await flow(desk, id, reship)).toBe('done_before')
    const back = await openCase(desk, { kind: 'return', requestedAt: desk.now })
    await walk(desk, back, [receive(desk)])
    expect(await flow(desk, back, reship)).toBe('not_exchange')
  })

  it('cannot close before the buyer was told, and a return closes with its refund', async () => {
    const { desk, id } = await opened('return')
    await walk(desk, id, toInspection(desk))
    expect([await close(desk, id), await flow(desk, id, { do: 'notify', words: '' })]).toEqual([
      'no_refund',
      'no_refund',
    ])
    expect(await flow(desk, id, { do: 'refund', refundFen: -1 })).toBe('bad_input')
    await walk(desk, id, [{ do: 'refund', refundFen: 5_990 }])
    expect(await close(desk, id)).toBe('not_notified')
    await walk(desk, id, [{ do: 'notify', words: '已退 59.9 元' }])
    expect(await close(desk, id)).toBe('ok')
    expect((await viewOf(desk, id)).about).toMatchObject({ refundFen: 5_990, buyerNotifiedAt: desk.now })
  })

  it('a request the buyer took back, or the platform closed, ends without goods; the platform’s end is told', async () => {
    const { desk, id } = await opened('return')
    await walk(desk, id, [{ do: 'end', how: 'withdrawn', at: desk.now, words: '不退了' }])
    expect(await close(desk, id)).toBe('ok')
    const other = await openCase(desk, { kind: 'exchange', requestedAt: desk.now })
    await walk(desk, other, [{ do: 'end', how: 'platformClosed', at: desk.now, words: '' }])
    expect([await close(desk, other), (await viewOf(desk, other)).next]).toEqual(['not_notified', 'notify'])
    await walk(desk, other, [{ do: 'notify', words: '' }])
    expect(await close(desk, other)).toBe('ok')
  })

  it('the warehouse writes down what arrives, whoever has the case in hand; steps of another kind are refused', async () => {
    const { desk, id, sit } = await opened('return')
    sit('other')
    await walk(desk, id, [receive(desk), { do: 'inspect', words: '少一个盖', restocked: false }])
    expect(await flow(desk, id, reason)).toBe('not_yours')
    sit('agent')
    expect(await flow(desk, id, { do: 'propose', words: '补', compensationFen: 0 })).toBe('not_of_this_kind')
    expect((await viewOf(desk, id)).about).toMatchObject({ inboundTrackingNo: 'SF100', restocked: false })
  })
})

describe('R41 rejecting an exchange (KX5)', () => {
  it('needs a talk with the buyer written down, and evidence', async () => {
    const { desk, id } = await opened('exchange')
    const reject = { do: 'reject' as const, words: '已和买家说明不支持', at: desk.now }
    expect(await flow(desk, id, { ...reject, words: ' ' })).toBe('talk_missing')
    expect(await flow(desk, id, reject)).toBe('evidence_missing')
    await act(desk, id, { do: 'evidence', kind: 'chatLog', standing: 'there' })
    expect(await flow(desk, id, reject)).toBe('ok')
    const view = await viewOf(desk, id)
    expect([view.due, view.turns.at(-1)?.did]).toEqual([null, 'rejected'])
  })

  it('a buyer may change the request and ask again: the 48 hours begin anew', async () => {
    const { desk, id } = await opened('exchange')
    await act(desk, id, { do: 'evidence', kind: 'chatLog', standing: 'there' })
    await walk(desk, id, [{ do: 'reject', words: '谈过', at: desk.now }])
    desk.now += dayMs
    await walk(desk, id, [{ do: 'askAgain', at: desk.now }])
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KX1', dueAt: desk.now + 48 * hourMs })
    expect(await close(desk, id)).toBe('not_reshipped')
  })
})

describe('R41 an exchange of Kuaishou on the board', () => {
  it('stands by its nearest deadline from the opening to the end', async () => {
    const { desk, id } = await opened('exchange')
    const dueIn = async () => {
      const { due } = await viewOf(desk, id)
      const row = await desk.db.tickets.get(id)
      expect(row?.openDueAt).toBe(due?.dueAt ?? 8_640_000_000_000_000)
      return due ? [due.clock, (due.dueAt - desk.now) / hourMs] : null
    }
    expect(await dueIn()).toEqual(['KX1', 48])
    await walk(desk, id, [
      { ...reason, faultOf: 'buyer' },
      { do: 'register', at: desk.now },
    ])
    expect(await dueIn()).toEqual(['KX2', 240])
    await walk(desk, id, [receive(desk)])
    expect(await dueIn()).toEqual(['KX3', 168])
    await walk(desk, id, [{ do: 'inspect', words: '完好', restocked: true }])
    expect(await dueIn()).toBeNull()
    await walk(desk, id, [
      { do: 'reship', orderNo: '', at: desk.now },
      { do: 'replaced', at: desk.now },
    ])
    expect(await dueIn()).toEqual(['KX4', 240])
  })

  it('after its end the desk closes nothing: somebody verifies, and the next term goes on', async () => {
    const { desk, id } = await opened('exchange')
    const verify = () => act(desk, id, { do: 'verify', clock: 'KX1', words: '平台已默认同意' })
    desk.now += 48 * hourMs
    expect([await verify(), (await viewOf(desk, id)).clocks.map(({ clock }) => clock)]).toEqual([
      'not_over',
      ['KX1', 'KX2'],
    ])
    desk.now += 1
    expect((await viewOf(desk, id)).closedAt).toBeNull()
    expect((await desk.ask('aftersales.board', { whose: 'all', kind: 'exchange', minute: 0 })).bands[0]?.count).toBe(1)
    expect(await verify()).toBe('ok')
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KX2', dueAt: desk.now - 1 + 10 * dayMs })
    expect(await verify()).toBe('not_over')
  })

  it('a deadline typed from the platform wins, and its end ends the term', async () => {
    const { desk, id } = await opened('exchange')
    const dueAt = desk.now + 5 * hourMs
    await act(desk, id, { do: 'setDeadline', what: '平台倒计时', dueAt, clock: 'KX1' })
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KX1', dueAt, source: 'typed' })
    const [deadline] = (await viewOf(desk, id)).deadlines
    await act(desk, id, { do: 'endDeadline', deadlineId: deadline?.id ?? '', reason: '已处理' })
    expect((await viewOf(desk, id)).due).toMatchObject({ clock: 'KX2' })
  })

  it('a request of the future, or an unknown platform’s, is told', async () => {
    const { desk } = await shopWithPeople()
    const about = { kind: 'exchange' as const, requestedAt: desk.now + 1 }
    const asked = { buyerNick: '小鹿', orderNo: null, receptionId: null, description: '', about }
    expect(await desk.code('aftersales.open', { ...asked, platform: 'kuaishou' })).toBe('in_future')
  })
})
