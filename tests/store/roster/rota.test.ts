import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '#shared/kernel/time.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { addDays, weekDays } from '#shared/roster/week.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'
import { openShopWithEverybody, seat } from '#tests/store/dispatch/all-entries.ts'
import { considering, deferAndLeave } from '#tests/store/reception/shop-floor.ts'

/** The desk's clock starts on Wednesday 2025-11-05, 10:00. */
const monday = '2025-11-03'
const signs: Readonly<Record<string, Duty>> = { 白: 'day', 晚: 'night', 休: 'rest', 假: 'leave', 调: 'comp' }

async function teamDesk() {
  const desk = await openDesk()
  const people = await openShopWithEverybody(desk)
  const sit = (role: keyof typeof people) => seat(desk, role, people[role])
  sit('supervisor')
  const read = async (first = monday) => (await desk.ask('roster.week', { monday: first })).people
  const rowOf = async (personId: string, first = monday) =>
    (await read(first)).find((one) => one.personId === personId) ?? expect.fail('nobody')
  /** A week of somebody, a sign a day. */
  async function plan(personId: string, signed: string, first = monday): Promise<void> {
    const { cells } = await rowOf(personId, first)
    const days = [...signed].map((sign, at) => {
      const { on = first, version = null } = cells[at] ?? {}
      return { personId, on, duty: signs[sign] ?? null, expected: version }
    })
    await desk.ask('roster.setDays', { days })
  }
  const owed = async () => (await desk.ask('roster.owed', {})).map((one) => one.monday)
  const promote = (from: string, to = from) =>
    desk.ask('roster.savePromo', { id: null, expected: null, name: '双十一', from, to })
  return { desk, people, sit, plan, rowOf, owed, promote }
}

const signed = ({ cells }: { cells: readonly { readonly duty: Duty | null }[] }) =>
  cells.map(({ duty }) => Object.keys(signs).find((one) => signs[one] === duty) ?? '·').join('')

describe('R02 the rota of a week', () => {
  it('has everybody who works here, seven days, and who is there in each shift', async () => {
    const { desk, people, plan, rowOf } = await teamDesk()
    await plan(people.agent, '白白白休白白晚')
    await plan(people.senior, '晚晚晚晚晚休晚')
    const week = await desk.ask('roster.week', { monday })
    expect(week.days.map(({ on }) => on)).toEqual(weekDays(monday))
    expect(week.days.map(({ day, night }) => `${day}/${night}`).join(' ')).toBe('1/1 1/1 1/1 0/1 1/1 1/0 0/2')
    expect(week.people.map(({ role }) => role)).toEqual(['agent', 'senior', 'supervisor', 'owner'])
    expect([(await rowOf(people.agent)).worked, signed(await rowOf(people.owner))]).toEqual([6, '·······'])
  })

  it('a week begins on Monday', async () => {
    const { desk } = await teamDesk()
    expect(await desk.code('roster.week', { monday: '2025-11-04' })).toBe('no_monday')
    expect(await desk.code('roster.copyWeek', { monday: '2025-11-04' })).toBe('no_monday')
  })

  it('two people editing one day: the second is told, and none of the second’s days is written', async () => {
    const { desk, people, rowOf, plan } = await teamDesk()
    await plan(people.agent, '白')
    const day = (on: string, duty: Duty | null, expected: number | null) => ({
      ...{ personId: people.agent, on, duty, expected },
    })
    const late = [day(addDays(monday, 1), 'night', null), day(monday, 'night', null)]
    expect(await desk.code('roster.setDays', { days: late })).toBe('stale')
    expect(signed(await rowOf(people.agent))).toBe('白······')
    const twice = [day('2025-11-06', 'day', null), day('2025-11-06', 'rest', null)]
    expect(await desk.code('roster.setDays', { days: twice })).toBe('day_twice')
    await desk.ask('roster.setDays', { days: [day(monday, null, 1)] })
    expect(signed(await rowOf(people.agent))).toBe('·······')
  })

  it('who has left stays in weeks that were planned, and nobody unknown is planned', async () => {
    const { desk, people, sit, plan } = await teamDesk()
    await plan(people.agent, '白')
    sit('owner')
    const row = (await desk.ask('staff.people', {})).find(({ id }) => id === people.agent)
    await desk.ask('staff.changePerson', { id: people.agent, expected: row?.version ?? 0, isActive: false })
    const names = async (first: string) => (await desk.ask('roster.week', { monday: first })).people.length
    expect([await names(monday), await names('2025-11-10')]).toEqual([4, 3])
    const days = [{ personId: '00000000-0000-7000-8000-000000000000', on: monday, duty: 'day', expected: null }]
    expect(await desk.code('roster.setDays', { days })).toBe('person_not_found')
  })

  it('last week is copied where nothing stands yet, without leave', async () => {
    const { desk, people, plan, rowOf } = await teamDesk()
    await plan(people.agent, '白白假休晚晚晚')
    await plan(people.agent, '假', '2025-11-10')
    expect(await desk.ask('roster.copyWeek', { monday: '2025-11-10' })).toEqual({ copied: 5 })
    expect(signed(await rowOf(people.agent, '2025-11-10'))).toBe('假白·休晚晚晚')
    expect(await desk.code('roster.copyWeek', { monday: '2025-11-10' })).toBe('nothing_to_copy')
  })

  it('agents see it and change nothing', async () => {
    const { desk, people, sit } = await teamDesk()
    for (const role of ['agent', 'senior'] as const) {
      sit(role)
      const days = [{ personId: people.agent, on: monday, duty: 'day', expected: null }]
      expect(await desk.code('roster.week', { monday })).toBe('ok')
      expect(await desk.code('roster.setDays', { days })).toBe('not_allowed')
      expect(await desk.code('roster.copyWeek', { monday })).toBe('not_allowed')
      const promo = { id: null, expected: null, name: '双十一', from: monday, to: monday }
      expect(await desk.code('roster.savePromo', promo)).toBe('not_allowed')
    }
  })
})

describe('R02 rest days and promotions', () => {
  it('a seventh worked day is flagged, also where the row began last week', async () => {
    const { people, plan, rowOf } = await teamDesk()
    await plan(people.agent, '白白白白白白白')
    const row = await rowOf(people.agent)
    expect(row.standing).toBe('sevenDays')
    expect(row.cells.map(({ isTooMany }) => isTooMany)).toEqual([false, false, false, false, false, false, true])
    await plan(people.agent, '晚休', '2025-11-10')
    expect((await rowOf(people.agent, '2025-11-10')).cells[0]?.isTooMany).toBe(true)
  })

  it('in a promotion it is not flagged but owed, until comp leave is booked; unbooked it is owed again', async () => {
    const { desk, people, plan, rowOf, owed, promote } = await teamDesk()
    await plan(people.agent, '白白白白白白白')
    expect(await owed()).toEqual([])
    await promote('2025-11-09', '2025-11-11')
    const row = await rowOf(people.agent)
    expect([row.standing, row.cells.filter(({ isTooMany }) => isTooMany)]).toEqual(['restLost', []])
    expect(await owed()).toEqual([monday])
    await plan(people.agent, '休休假休白休休', '2025-12-01')
    const book = (on: string) => desk.code('roster.bookComp', { personId: people.agent, on })
    expect([await book('2025-12-02'), await book('2025-12-03'), await book('2025-12-05')]).toEqual([
      ...['already_off', 'already_off', 'ok'],
    ])
    expect([await owed(), signed(await rowOf(people.agent, '2025-12-01'))]).toEqual([[], '休休假休调休休'])
    await plan(people.agent, '休休休休白休休', '2025-12-01')
    expect(await owed()).toEqual([monday])
    const [promo] = await desk.ask('roster.promos', {})
    await desk.ask('roster.removePromo', { id: promo?.id ?? '', expected: promo?.version ?? 0 })
    expect([await owed(), (await rowOf(people.agent)).standing]).toEqual([[], 'sevenDays'])
  })

  it('comp leave given before the promotion settles it too; each week owes its own day', async () => {
    const { people, plan, owed, promote } = await teamDesk()
    await promote('2025-11-03', '2025-11-16')
    await plan(people.agent, '调', '2025-10-27')
    await plan(people.agent, '白白白白白白白')
    await plan(people.agent, '晚晚晚晚晚晚晚', '2025-11-10')
    expect(await owed()).toEqual(['2025-11-10'])
  })

  it('agents see what they are owed themselves', async () => {
    const { desk, people, sit, plan, promote } = await teamDesk()
    await promote(monday)
    await plan(people.agent, '白白白白白白白')
    await plan(people.senior, '晚晚晚晚晚晚晚')
    expect(await desk.ask('roster.owed', {})).toHaveLength(2)
    sit('agent')
    expect(await desk.ask('roster.owed', {})).toEqual([{ personId: people.agent, name: '小周', monday }])
  })

  it('a period that ends before it begins, or is longer than any sale, is refused; a changed one is not overwritten', async () => {
    const { desk, promote } = await teamDesk()
    const promo = { id: null, expected: null, name: '双十一', from: '2025-11-11', to: '2025-11-10' }
    expect(await desk.code('roster.savePromo', promo)).toBe('ends_first')
    expect(await desk.code('roster.savePromo', { ...promo, to: '2026-11-12' })).toBe('promo_too_long')
    await promote('2025-11-11')
    const [row] = await desk.ask('roster.promos', {})
    const change = { ...promo, id: row?.id ?? '', to: '2025-11-12' }
    expect(await desk.code('roster.savePromo', { ...change, expected: 1 })).toBe('ok')
    expect(await desk.code('roster.savePromo', { ...change, expected: 1 })).toBe('stale')
    expect(await desk.code('roster.removePromo', { id: change.id, expected: 1 })).toBe('stale')
  })
})

describe('R02 leave', () => {
  const ask = (desk: Desk, on: string) => desk.ask('roster.askLeave', { on, reason: '看牙' })
  const lines = async (desk: Desk, which: 'waiting' | 'all' = 'all') =>
    (await desk.ask('roster.leave', { which, after: null })).rows

  it('for tomorrow is taken, for today refused as late', async () => {
    const { desk, sit } = await teamDesk()
    sit('agent')
    expect(await desk.code('roster.askLeave', { on: '2025-11-05', reason: '看牙' })).toBe('leave_late')
    expect(await desk.code('roster.askLeave', { on: '2025-11-06', reason: '看牙' })).toBe('ok')
    expect(await desk.code('roster.askLeave', { on: '2025-11-06', reason: '还是看牙' })).toBe('leave_twice')
  })

  it('granted leave stands in the rota at once and with who granted it; worked all the same it is told', async () => {
    const { desk, people, sit, plan, rowOf } = await teamDesk()
    await plan(people.agent, '白白白白白白休')
    sit('agent')
    const { id } = await ask(desk, '2025-11-06')
    expect(await desk.code('roster.decideLeave', { id, expected: 1, isGranted: true, note: '' })).toBe('not_allowed')
    sit('supervisor')
    expect(await lines(desk, 'waiting')).toMatchObject([{ id, name: '小周', decision: null }])
    expect(await desk.ask('roster.waitingLeave', {})).toEqual({ count: 1 })
    await desk.ask('roster.decideLeave', { id, expected: 1, isGranted: true, note: '早点好' })
    expect(signed(await rowOf(people.agent))).toBe('白白白假白白休')
    expect([await lines(desk, 'waiting'), await desk.ask('roster.waitingLeave', {})]).toEqual([[], { count: 0 }])
    expect(await lines(desk)).toMatchObject([{ decision: { isGranted: true, by: '李主管', note: '早点好' } }])
    await plan(people.agent, '白白白晚白白休')
    expect((await rowOf(people.agent)).cells.filter(({ isAgainstLeave }) => isAgainstLeave)).toMatchObject([
      { on: '2025-11-06' },
    ])
    expect(await desk.code('roster.decideLeave', { id, expected: 2, isGranted: false, note: '' })).toBe(
      'already_decided',
    )
  })

  it('refused leave leaves the rota alone and may be asked for again', async () => {
    const { desk, people, sit, plan, rowOf } = await teamDesk()
    await plan(people.agent, '白白白白白白休')
    sit('agent')
    const { id } = await ask(desk, '2025-11-06')
    sit('owner')
    await desk.ask('roster.decideLeave', { id, expected: 1, isGranted: false, note: '人手不够' })
    expect(signed(await rowOf(people.agent))).toBe('白白白白白白休')
    sit('agent')
    expect(await desk.code('roster.askLeave', { on: '2025-11-06', reason: '看牙' })).toBe('ok')
  })

  it('agents see and withdraw their own only, while nobody has decided', async () => {
    const { desk, sit } = await teamDesk()
    sit('agent')
    const { id } = await ask(desk, '2025-11-07')
    sit('senior')
    expect(await lines(desk)).toEqual([])
    expect(await desk.code('roster.withdrawLeave', { id, expected: 1 })).toBe('leave_not_found')
    sit('agent')
    expect(await desk.code('roster.withdrawLeave', { id, expected: 2 })).toBe('stale')
    expect(await desk.code('roster.withdrawLeave', { id, expected: 1 })).toBe('ok')
    expect(await lines(desk)).toEqual([])
  })
})

describe('R02 who is on now', () => {
  const namesOn = async (desk: Desk) => (await desk.ask('roster.onNow', { shifts: '' })).map(({ name }) => name)

  it('follows the clock through the overlap; after midnight only who still has a buyer, whose minutes count', async () => {
    const { desk, people, sit, plan, rowOf } = await teamDesk()
    await plan(people.agent, '休休晚')
    await plan(people.senior, '休休白')
    expect(await namesOn(desk)).toEqual(['小陈'])
    desk.now += 6 * hourMs + 10 * minuteMs
    expect(await namesOn(desk)).toEqual(['小陈', '小周'])
    desk.now += 7 * hourMs
    expect(await namesOn(desk)).toEqual(['小周'])
    sit('agent')
    const id = await deferAndLeave(desk, '夜里的买家')
    desk.now += 70 * minuteMs
    expect(await desk.ask('roster.onNow', { shifts: '' })).toMatchObject([{ name: '小周', isStaying: true }])
    desk.now += 10 * minuteMs
    await desk.ask('reception.close', { id, ...considering })
    expect(await namesOn(desk)).toEqual([])
    expect((await rowOf(people.agent)).overtimeMinutes).toBe(30)
  })

  it('other overtime is noted by who leads, instead of what was counted; none takes it away', async () => {
    const { desk, people, sit, rowOf } = await teamDesk()
    const note = (minutes: number, on = '2025-11-05') =>
      desk.code('roster.noteOvertime', { personId: people.agent, on, minutes })
    expect([await note(45), await note(20, '2025-11-03'), await note(30)]).toEqual(['ok', 'ok', 'ok'])
    expect((await rowOf(people.agent)).overtimeMinutes).toBe(50)
    expect([await note(0), await note(0), await note(5, '2025-11-06'), await note(721)]).toEqual([
      ...['ok', 'ok', 'in_future', 'bad_input'],
    ])
    expect((await rowOf(people.agent)).overtimeMinutes).toBe(20)
    sit('agent')
    expect(await note(10)).toBe('not_allowed')
  })

  it('who was not on that night has no overtime', async () => {
    const { desk, people, sit, rowOf } = await teamDesk()
    sit('agent')
    desk.now += 15 * hourMs
    const id = await deferAndLeave(desk, '夜里的买家')
    await desk.ask('reception.close', { id, ...considering })
    expect((await rowOf(people.agent)).overtimeMinutes).toBe(0)
  })

  it('R37 a case goes to who is on by the rota first, then to who began a shift here, then to others', async () => {
    const { desk, people, sit, plan } = await teamDesk()
    sit('senior')
    await desk.ask('readiness.begin', { reason: '买家在等' })
    sit('agent')
    const about = { kind: 'dispute' as const, disputeKind: 'product' as const, claimType: null }
    const what = { orderNo: null, receptionId: null, description: '杯盖漏水' }
    const { id } = await desk.ask('aftersales.open', { platform: 'taobao', buyerNick: '小鹿', ...what, about })
    const takers = async () => (await desk.ask('aftersales.get', { id })).takers.map(({ name }) => name)
    expect((await takers())[0]).toBe('小陈')
    sit('supervisor')
    await plan(people.supervisor, '休休白')
    expect((await takers()).slice(0, 2)).toEqual(['李主管', '小陈'])
    const { takers: shown } = await desk.ask('aftersales.get', { id })
    expect(shown.map(({ isOnShift }) => isOnShift)).toEqual([true, true, false])
    desk.now += dayMs
    expect((await desk.ask('aftersales.get', { id })).takers.some(({ isOnShift }) => isOnShift)).toBe(false)
  })
})
