import { describe, expect, it } from 'vitest'
import { mostTurns, type Ticket } from '#shared/aftersales/ticket.ts'
import { disputeSteps } from '#shared/aftersales/ticket-words.ts'
import { hourMs } from '#shared/kernel/time.ts'
import { putOrder } from '#tests/fixtures/orders/an-order-row.ts'
import { act, disputeOf, flow, openDispute, shopWithPeople, viewOf, walkTo } from './cases.ts'

describe('R35 dispute tickets', () => {
  it('a case knows its order, its buyer and what it will be decided by', async () => {
    const { desk, people } = await shopWithPeople()
    const order = await putOrder(desk, { title: '保温杯', buyerNick: '小鹿' })
    const opened = await desk.ask('aftersales.open', {
      ...{ platform: order.platform, buyerNick: '小鹿', orderNo: order.orderNo, receptionId: null },
      ...{
        description: '没收到，显示已签收',
        about: { kind: 'dispute', disputeKind: 'logistics', claimType: 'notReceived' },
      },
    })
    expect(opened.orderKnown).toBe(true)
    const view = await viewOf(desk, opened.id)
    expect(view).toMatchObject({
      orderId: order.id,
      title: '保温杯',
      ownerId: people.agent.id,
      level: 1,
      next: 'respond',
    })
    expect(view.evidence.map(({ kind, standing }) => `${kind} ${standing}`)).toEqual([
      ...['orderStamps missing', 'courierProof missing', 'signedFor missing', 'chatLog missing'],
    ])
    expect(view.turns.map(({ did, byName }) => [did, byName])).toEqual([['opened', '小周']])
  })

  it('an order number nobody knows is kept as it was typed; one of another buyer is refused', async () => {
    const { desk } = await shopWithPeople()
    const order = await putOrder(desk, { buyerNick: '别人' })
    const about = { kind: 'dispute' as const, disputeKind: 'product' as const, claimType: null }
    const asked = { platform: order.platform, buyerNick: '小鹿', receptionId: null, description: '', about }
    const unknown = await desk.ask('aftersales.open', { ...asked, orderNo: '9990001' })
    expect(unknown.orderKnown).toBe(false)
    expect(await viewOf(desk, unknown.id)).toMatchObject({ orderNo: '9990001', orderId: null })
    expect(await desk.failure('aftersales.open', { ...asked, orderNo: order.orderNo })).toEqual({
      code: 'other_buyers_order',
      details: { nick: '别人' },
    })
  })

  it('two people at one case: who was slower is told, nothing is overwritten', async () => {
    const { desk, sit } = await shopWithPeople()
    const id = await openDispute(desk)
    await act(desk, id, { do: 'note', words: '已看照片' })
    sit('supervisor')
    expect(await desk.code('aftersales.act', { id, expected: 1, act: { do: 'note', words: '我来' } })).toBe('stale')
    expect((await viewOf(desk, id)).turns.map(({ words }) => words)).toEqual(['杯盖漏水', '已看照片'])
  })

  it('what changed behind the buyer’s back blocks closing until the buyer was told', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    await walkTo(desk, id, 'execute')
    await flow(desk, id, { do: 'feedback', words: '满意' })
    await act(desk, id, { do: 'change', words: '补发改到周五' })
    expect((await viewOf(desk, id)).next).toBe('tellBuyer')
    expect(await act(desk, id, { do: 'close', words: '', rootCause: '' })).toBe('buyer_not_told')
    const [change] = (await viewOf(desk, id)).toTell
    expect(await act(desk, id, { do: 'told', changeId: change?.id ?? '' })).toBe('ok')
    expect(await act(desk, id, { do: 'told', changeId: change?.id ?? '' })).toBe('change_not_found')
    expect(await act(desk, id, { do: 'close', words: '已补发', rootCause: '杯盖公差' })).toBe('ok')
    expect(await viewOf(desk, id)).toMatchObject({ closedAt: desk.now, rootCause: '杯盖公差', due: null, next: '' })
  })

  it('a remedy the buyer knows of is not changed silently', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    await walkTo(desk, id, 'propose')
    expect((await viewOf(desk, id)).toTell).toEqual([])
    await flow(desk, id, { do: 'propose', words: '改为退款', compensationFen: 0 })
    expect((await viewOf(desk, id)).toTell).toMatchObject([{ words: '改为退款', toldAt: null }])
  })

  it('reopening keeps the whole story', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const id = await openDispute(desk)
    await walkTo(desk, id, 'execute')
    await flow(desk, id, { do: 'feedback', words: '满意' })
    await act(desk, id, { do: 'close', words: '好了', rootCause: '' })
    expect(await act(desk, id, { do: 'take' })).toBe('closed')
    sit('other')
    expect(await act(desk, id, { do: 'reopen', reason: '又漏了' })).toBe('ok')
    const view = await viewOf(desk, id)
    expect(view).toMatchObject({ closedAt: null, timesReopened: 1, ownerId: people.other.id })
    expect(view.turns.filter(({ did }) => did === 'step')).toHaveLength(6)
    expect(view.turns.at(-1)).toMatchObject({ did: 'reopened', fromName: '小周', toName: '小吴', words: '又漏了' })
  })

  it('a story that is too long takes no more notes, and can still be brought to its end', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    await walkTo(desk, id, 'execute')
    await desk.queue.drained()
    await desk.db.tickets.toCollection().modify(({ sealed }) => {
      const [first] = sealed.turns
      while (first && sealed.turns.length < mostTurns) sealed.turns.push(first)
    })
    expect(await act(desk, id, { do: 'note', words: '再记一句' })).toBe('too_many_turns')
    expect(await flow(desk, id, { do: 'feedback', words: '满意' })).toBe('ok')
    expect(await act(desk, id, { do: 'close', words: '', rootCause: '' })).toBe('ok')
  })

  it('what people write is shown masked', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    await act(desk, id, { do: 'note', words: '打 13800138010 没人接' })
    expect((await viewOf(desk, id)).turns.at(-1)?.words).toBe('打 138****8010 没人接')
  })
})

describe('R36 seven-step after-sales flow', () => {
  it('steps cannot be skipped; going back takes the last one back, with its reason', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    expect(await flow(desk, id, { do: 'step', step: 'listen', words: '' })).toBe('step_skipped')
    await walkTo(desk, id, 'soothe')
    expect(await flow(desk, id, { do: 'back', reason: '没听完' })).toBe('ok')
    expect((await viewOf(desk, id)).next).toBe('soothe')
    expect(await flow(desk, id, { do: 'step', step: 'apologise', words: '' })).toBe('step_skipped')
    expect((await viewOf(desk, id)).turns.at(-1)).toMatchObject({ did: 'back', of: 'soothe', words: '没听完' })
  })

  it('each step leaves its stamp; the fifth needs a proposal', async () => {
    const { desk, people } = await shopWithPeople()
    const id = await openDispute(desk)
    await walkTo(desk, id, 'apologise')
    expect(await flow(desk, id, { do: 'step', step: 'propose', words: '' })).toBe('no_proposal')
    await walkTo(desk, await openDispute(desk), 'execute')
    await flow(desk, id, { do: 'propose', words: '补发', compensationFen: 0 })
    await flow(desk, id, { do: 'step', step: 'propose', words: '' })
    await flow(desk, id, { do: 'step', step: 'execute', words: '' })
    const about = await disputeOf(desk, id)
    expect(about.steps.map(({ step, by }) => [step, by])).toEqual(
      disputeSteps.slice(0, 6).map((step) => [step, people.agent.id]),
    )
  })

  it('closing asks for feedback, or for two tries in vain', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    expect(await flow(desk, id, { do: 'feedback', words: '满意' })).toBe('too_early')
    await walkTo(desk, id, 'execute')
    const close = () => act(desk, id, { do: 'close', words: '', rootCause: '' })
    expect(await close()).toBe('no_feedback')
    await flow(desk, id, { do: 'noAnswer' })
    expect([await close(), await flow(desk, id, { do: 'step', step: 'followUp', words: '' })]).toEqual([
      'no_feedback',
      'too_early',
    ])
    await flow(desk, id, { do: 'noAnswer' })
    expect(await close()).toBe('ok')
  })
})

describe('R37 escalation ladder', () => {
  it('goes up one level at a time, with a reason, to somebody who has that level in hand', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const id = await openDispute(desk)
    expect(await act(desk, id, { do: 'escalate', to: people.senior.id, reason: '超出权限' })).toBe('wrong_level')
    expect(await act(desk, id, { do: 'passOn', to: people.senior.id, reason: '老客户' })).toBe('ok')
    sit('senior')
    expect(await act(desk, id, { do: 'escalate', to: people.supervisor.id, reason: '' })).toBe('bad_input')
    expect(await act(desk, id, { do: 'escalate', to: people.supervisor.id, reason: '超出权限' })).toBe('ok')
    expect(await act(desk, id, { do: 'passOn', to: people.agent.id, reason: '还你' })).toBe('above_your_level')
    sit('supervisor')
    expect(await act(desk, id, { do: 'passOn', to: people.agent.id, reason: '还你' })).toBe('wrong_level')
    expect(await act(desk, id, { do: 'escalate', to: people.owner.id, reason: '要老板出面' })).toBe('ok')
    sit('owner')
    expect(await act(desk, id, { do: 'escalate', to: people.owner.id, reason: '再上' })).toBe('no_level_above')
    const view = await viewOf(desk, id)
    expect([view.level, view.ownerId]).toEqual([3, people.owner.id])
    expect(
      view.turns
        .filter(({ did }) => did === 'escalated')
        .map(({ words, fromName, toName }) => [words, fromName, toName]),
    ).toEqual([
      ['超出权限', '阿玲', '林主管'],
      ['要老板出面', '林主管', '王老板'],
    ])
  })

  it('who is on shift now stands first among those it can go to', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('supervisor')
    await desk.ask('readiness.saveList', { expected: null, items: [{ id: 'deskTidy', text: null }] })
    sit('senior')
    await desk.ask('readiness.begin', { reason: '买家在等' })
    sit('agent')
    const { takers } = await viewOf(desk, await openDispute(desk))
    expect(takers[0]).toMatchObject({ id: people.senior.id, isOnShift: true })
    expect(takers.slice(1).every(({ isOnShift }) => !isOnShift)).toBe(true)
    // Of the others whoever is nearest above: nothing goes to the owner by mistake.
    expect(takers.slice(1).map(({ role }) => role)).toEqual(['agent', 'supervisor', 'owner'])
  })

  it('more than the level’s limit has to be granted a level above, and is not carried out before', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('owner')
    await desk.ask('aftersales.saveRules', { expected: null, limits: { 1: 1_000, 2: 10_000, 3: null } })
    sit('agent')
    const id = await openDispute(desk)
    await walkTo(desk, id, 'apologise')
    await flow(desk, id, { do: 'propose', words: '补偿 200 元', compensationFen: 20_000 })
    await flow(desk, id, { do: 'step', step: 'propose', words: '' })
    expect(await flow(desk, id, { do: 'step', step: 'execute', words: '' })).toBe('not_approved')
    expect((await viewOf(desk, id)).next).toBe('approve')
    sit('supervisor')
    expect(await flow(desk, id, { do: 'approve' })).toBe('over_limit')
    await act(desk, id, { do: 'escalate', to: people.supervisor.id, reason: '金额' })
    expect(await flow(desk, id, { do: 'approve' })).toBe('over_limit')
    await act(desk, id, { do: 'escalate', to: people.owner.id, reason: '金额' })
    expect(await flow(desk, id, { do: 'approve' })).toBe('above_your_level')
    sit('owner')
    expect(await flow(desk, id, { do: 'approve' })).toBe('ok')
    expect(await flow(desk, id, { do: 'step', step: 'execute', words: '' })).toBe('ok')
    expect((await disputeOf(desk, id)).proposal).toMatchObject({ approvedBy: people.owner.id, by: people.agent.id })
  })

  it('within the limit it needs nobody else; limits rise with the levels', async () => {
    const { desk, people, sit } = await shopWithPeople()
    sit('owner')
    const limits = { 1: 1_000, 2: 10_000, 3: null }
    await desk.ask('aftersales.saveRules', { expected: null, limits })
    expect(await desk.code('aftersales.saveRules', { expected: null, limits })).toBe('stale')
    const falling = { expected: 1, limits: { ...limits, 2: 500 } }
    expect(await desk.code('aftersales.saveRules', falling)).toBe('limits_not_rising')
    sit('agent')
    const id = await openDispute(desk)
    await flow(desk, id, { do: 'propose', words: '补偿 10 元', compensationFen: 1_000 })
    expect((await disputeOf(desk, id)).proposal?.approvedBy).toBe(people.agent.id)
    expect(await flow(desk, id, { do: 'propose', words: '负数', compensationFen: -1 })).toBe('negative_amount')
  })
})

function unapproved(row: Ticket): void {
  if (row.about.kind === 'dispute' && row.about.proposal) row.about.proposal.approvedBy = null
}

describe('R35 R37 who may do what', () => {
  const matrix = [
    // who, a case of a colleague on level 1, on level 2, on level 3
    ['other', 'not_yours', 'above_your_level', 'above_your_level'],
    ['senior', 'not_yours', 'above_your_level', 'above_your_level'],
    ['supervisor', 'ok', 'ok', 'above_your_level'],
    ['owner', 'ok', 'ok', 'ok'],
  ] as const

  it.each(matrix)('%s: sees every case, changes %s / %s / %s', async (who, ...expected) => {
    const { desk, people, sit } = await shopWithPeople()
    const codes: string[] = []
    for (const level of [1, 2, 3]) {
      sit('agent')
      const id = await openDispute(desk)
      if (level > 1) await act(desk, id, { do: 'escalate', to: people.supervisor.id, reason: '试' })
      sit('supervisor')
      if (level > 2) await act(desk, id, { do: 'escalate', to: people.owner.id, reason: '试' })
      sit(who)
      expect((await viewOf(desk, id)).id).toBe(id)
      codes.push(await act(desk, id, { do: 'change', words: '改期' }))
      expect(await act(desk, id, { do: 'note', words: '知道了' })).toBe('ok')
    }
    expect(codes).toEqual(expected)
  })

  const granting = [
    // who, approves 200 yuan, closes and opens again, on a case of level 1, 2, 3 in a colleague's hands
    ['other', 'not_yours above_your_level above_your_level', 'not_yours above_your_level above_your_level'],
    ['supervisor', 'over_limit ok above_your_level', 'ok ok above_your_level'],
    ['owner', 'over_limit ok ok', 'ok ok ok'],
  ] as const

  it.each(granting)('%s: approves %s, closes %s; anybody opens again', async (who, approves, closes) => {
    const { desk, people, sit } = await shopWithPeople()
    const walked = await openDispute(desk)
    await walkTo(desk, walked, 'execute')
    await flow(desk, walked, { do: 'feedback', words: '满意' })
    const proposed = await openDispute(desk)
    await flow(desk, proposed, { do: 'propose', words: '补偿', compensationFen: 20_000 })
    await desk.queue.drained()
    const owners = { 1: people.agent, 2: people.supervisor, 3: people.owner }
    /** The same case as it would stand one or two levels up. */
    const atLevel = (id: string, level: 1 | 2 | 3) =>
      desk.db.tickets.where(':id').equals(id).modify({ level, ownerId: owners[level].id, closedAt: null })
    const codes = { approve: [] as string[], close: [] as string[] }
    for (const level of [1, 2, 3] as const) {
      await atLevel(walked, level)
      await atLevel(proposed, level)
      sit(who)
      codes.approve.push(await flow(desk, proposed, { do: 'approve' }))
      codes.close.push(await act(desk, walked, { do: 'close', words: '', rootCause: '' }))
      sit('owner')
      await act(desk, walked, { do: 'close', words: '', rootCause: '' })
      sit(who)
      expect(await act(desk, walked, { do: 'reopen', reason: '买家又来' })).toBe('ok')
      await desk.queue.drained()
      await desk.db.tickets.where(':id').equals(proposed).modify(unapproved)
    }
    expect([codes.approve.join(' '), codes.close.join(' ')]).toEqual([approves, closes])
  })

  it('somebody takes a case into the own hands, and the story keeps both', async () => {
    const { desk, people, sit } = await shopWithPeople()
    const id = await openDispute(desk)
    sit('other')
    expect(await act(desk, id, { do: 'take' })).toBe('ok')
    expect(await act(desk, id, { do: 'take' })).toBe('already_yours')
    expect((await viewOf(desk, id)).turns.at(-1)).toMatchObject({ did: 'taken', fromName: '小周', toName: '小吴' })
    sit('agent')
    await act(desk, id, { do: 'passOn', to: people.other.id, reason: '' })
    expect(await act(desk, id, { do: 'change', words: '改期' })).toBe('not_yours')
  })
})

describe('R04 remark in the fixed format', () => {
  it('every field but the cause is asked for; what is left empty later stays as it was, the story keeps them all', async () => {
    const { desk } = await shopWithPeople()
    const id = await openDispute(desk)
    const fields = { problem: '杯盖漏水', cause: '', doneSoFar: '看了照片', promised: '补发', nextStep: '等仓库' }
    const remark = { do: 'remark' as const, ...fields, dueAt: desk.now + 4 * hourMs }
    for (const missing of ['problem', 'doneSoFar', 'promised', 'nextStep'] as const) {
      expect(await act(desk, id, { ...remark, [missing]: ' ' })).toBe('remark_incomplete')
    }
    expect(await act(desk, id, { ...remark, dueAt: desk.now })).toBe('due_in_past')
    expect(await act(desk, id, remark)).toBe('ok')
    const again = { ...remark, problem: '', doneSoFar: '', promised: '', nextStep: '通知买家' }
    expect(await act(desk, id, again)).toBe('ok')
    const view = await viewOf(desk, id)
    expect(view.remark).toMatchObject({ ...fields, nextStep: '通知买家', promisedByName: '小周', byName: '小周' })
    expect(view.turns.filter(({ did }) => did === 'remarked').map(({ words }) => words)).toEqual(['等仓库', '通知买家'])
  })
})
