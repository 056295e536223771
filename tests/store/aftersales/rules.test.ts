import { describe, expect, it } from 'vitest'
import { disputeKinds } from '#shared/aftersales/ticket-words.ts'
import { dayMs, dayOf } from '#shared/kernel/time.ts'
import { disputeGuides } from '#shared/knowledge/guides.ts'
import words from '#shared/messages/zh-CN/knowledge.json' with { type: 'json' }
import { openDispute, shopWithPeople } from './cases.ts'

describe('R38 dispute guides by kind', () => {
  it('every kind has causes, and each cause opens its advice', () => {
    const known: Readonly<Record<string, string>> = words
    for (const kind of disputeKinds) expect(disputeGuides.some((guide) => guide.kind === kind)).toBe(true)
    for (const { cause } of disputeGuides) expect(known[`guide.${cause}.advice`]?.length ?? 0).toBeGreaterThan(5)
  })
})

describe('R40 the ledger at the desk', () => {
  const broken = { class: 'general' as const, points: 6, rule: '延迟发货', evidence: '', expiresOn: null }

  it('leads note violations of cases; both sums stand apart, and one noted by mistake goes', async () => {
    const { desk, sit } = await shopWithPeople()
    const ticketId = await openDispute(desk)
    const today = dayOf(desk.now)
    const noted = { ...broken, on: today, ticketId, personId: null }
    expect(await desk.code('aftersales.addViolation', noted)).toBe('not_allowed')
    sit('supervisor')
    await desk.ask('aftersales.addViolation', noted)
    const { id } = await desk.ask('aftersales.addViolation', { ...noted, on: dayOf(desk.now - dayMs) })
    await desk.ask('aftersales.addViolation', { ...noted, class: 'serious', points: 3 })
    const ledger = () => desk.ask('aftersales.penalties', { after: null, day: today })
    expect(await ledger()).toMatchObject({
      general: { sum: 12, left: 0 },
      serious: { sum: 3, left: 45 },
      screenedUntil: dayOf(desk.now + 12 * dayMs),
      isClosed: false,
    })
    await desk.ask('aftersales.removeViolation', { id, expected: 1 })
    expect(await ledger()).toMatchObject({ general: { sum: 6, left: 6 }, screenedUntil: null })
    const tomorrow = dayOf(desk.now + dayMs)
    expect(await desk.code('aftersales.addViolation', { ...noted, on: tomorrow })).toBe('day_in_future')
    expect(await desk.code('aftersales.addViolation', { ...noted, expiresOn: '2020-01-01' })).toBe('expires_before')
  })

  it('the check before a promotion of the whole site is the owner’s own list', async () => {
    const { desk, sit } = await shopWithPeople()
    const rules = { expected: null, resetOn: '01-01', checks: [{ text: '描述相符', isMet: true }] }
    sit('supervisor')
    expect(await desk.code('aftersales.savePenaltyRules', rules)).toBe('not_allowed')
    sit('owner')
    await desk.ask('aftersales.savePenaltyRules', rules)
    expect(await desk.code('aftersales.savePenaltyRules', rules)).toBe('stale')
    const { checks, resetOn } = await desk.ask('aftersales.penalties', { after: null, day: dayOf(desk.now) })
    expect([checks[0]?.text, resetOn]).toEqual(['描述相符', '01-01'])
  })
})

describe('R43 shop rules and kept promises', () => {
  const rule = { topic: '色差', text: '屏幕颜色会有差别', words: ['四件套'], isActive: true }

  it('a rule is told with the goods it is about, with all when it names none, and not when it is off', async () => {
    const { desk, sit } = await shopWithPeople()
    sit('supervisor')
    await desk.ask('aftersales.saveNotice', { id: null, expected: null, ...rule })
    await desk.ask('aftersales.saveNotice', { id: null, expected: null, ...rule, topic: '签收', words: [] })
    await desk.ask('aftersales.saveNotice', { id: null, expected: null, ...rule, topic: '停了', isActive: false })
    sit('agent')
    const told = async (...goods: string[]) =>
      (await desk.ask('aftersales.noticesFor', { goods })).map(({ topic }) => topic).sort()
    expect(await told('青禾纯棉四件套 1.8米')).toEqual(['签收', '色差'])
    expect(await told('保温杯')).toEqual(['签收'])
    expect(await desk.code('aftersales.saveNotice', { id: null, expected: null, ...rule })).toBe('not_allowed')
  })

  it('a promise kept at a loss opens a task on the rule, until somebody has decided', async () => {
    const { desk, sit } = await shopWithPeople()
    const kept = { what: '色差包退', lossFen: 3_000, noticeId: null, ticketId: null }
    expect(await desk.code('aftersales.keepPromise', { ...kept, lossFen: 0 })).toBe('no_loss')
    const { id } = await desk.ask('aftersales.keepPromise', kept)
    sit('supervisor')
    expect(await desk.ask('aftersales.keptPromises', {})).toMatchObject([{ id, lossFen: 3_000, keptByName: '小周' }])
    await desk.ask('aftersales.decideRule', { id, expected: 1, words: '改为七天内可退' })
    expect(await desk.ask('aftersales.keptPromises', {})).toEqual([])
    expect(await desk.code('aftersales.decideRule', { id, expected: 2, words: '再改' })).toBe('already_decided')
  })
})
