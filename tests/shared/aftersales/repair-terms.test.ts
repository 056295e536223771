import { describe, expect, it } from 'vitest'
import { begunClocks, clocksOf, nextClock } from '#shared/aftersales/clock.ts'
import { newRepair, type RepairAbout } from '#shared/aftersales/repair-flow.ts'
import type { ClockName } from '#shared/aftersales/ticket-words.ts'
import { isOverdue } from '#shared/kernel/deadline.ts'
import { at, clocked } from './clocked.ts'

const requestedAt = at('2026-05-01 09:00')
const onSite = (over: Partial<RepairAbout> = {}): RepairAbout => ({ ...newRepair('onSite', requestedAt), ...over })
const sentIn = (over: Partial<RepairAbout> = {}): RepairAbout => ({ ...newRepair('sentIn', requestedAt), ...over })
const clockOf = (clock: ClockName, about: RepairAbout) => clocksOf(clocked(about)).find((one) => one.clock === clock)
const namesOf = (about: RepairAbout) => clocksOf(clocked(about)).map(({ clock }) => clock)

describe('R42 Kuaishou repair clocks, sent in', () => {
  it('KR2: 30 times 24 hours from the receipt, where no period was agreed', () => {
    expect(clocksOf(clocked(sentIn()))).toEqual([])
    const about = sentIn({ receivedAt: at('2026-12-15 14:20') })
    expect(clockOf('KR2', about)?.dueAt).toBe(at('2027-01-14 14:20'))
    expect(clockOf('KR2', { ...about, completedAt: at('2027-01-10 10:00') })?.endedAt).toBe(at('2027-01-10 10:00'))
  })

  it('KR1: an agreed period counts instead', () => {
    const period = { agreedAt: at('2026-05-02 10:00'), until: at('2026-05-20 18:00') }
    const about = sentIn({ receivedAt: at('2026-05-05 10:00'), period })
    expect(namesOf(about)).toEqual(['KR1'])
    expect(clockOf('KR1', about)).toMatchObject({ startedAt: period.agreedAt, dueAt: period.until, endedAt: null })
  })
})

describe('R42 Kuaishou repair clocks, on site', () => {
  it('a request of 1 May 09:00: KR5 ends with 4 May, KR7 with 19 May', () => {
    expect(clockOf('KR5', onSite())?.dueAt).toBe(at('2026-05-04 23:59:59.999'))
    expect(clockOf('KR7', onSite())).toMatchObject({
      startedAt: at('2026-05-04 23:59:59.999'),
      dueAt: at('2026-05-19 23:59:59.999'),
    })
    const [end] = [at('2026-05-04 23:59:59.999')]
    expect([isOverdue(end, end), isOverdue(end, end + 1)]).toEqual([false, true])
  })

  it('the fifteen days are not shown before the three are over', () => {
    const shownAt = (now: string) => begunClocks(clocksOf(clocked(onSite())), at(now)).map(({ clock }) => clock)
    expect(shownAt('2026-05-04 23:59:59.998')).toEqual(['KR5'])
    expect(shownAt('2026-05-04 23:59:59.999')).toEqual(['KR5', 'KR7'])
  })

  it('an agreement in time takes KR7 away and sets KR6, exact to the agreed minute', () => {
    const visit = { agreedAt: at('2026-05-04 23:59:59.999'), until: at('2026-05-08 14:00') }
    const about = onSite({ visit, visitFirstAgreedAt: visit.agreedAt })
    expect(namesOf(about)).toEqual(['KR6', 'KR5'])
    expect(clockOf('KR6', about)?.dueAt).toBe(visit.until)
    expect(clockOf('KR5', about)?.endedAt).toBe(visit.agreedAt)
  })

  it('an agreement a millisecond late leaves KR7 running beside it', () => {
    const visit = { agreedAt: at('2026-05-05 00:00'), until: at('2026-05-08 14:00') }
    const about = onSite({ visit, visitFirstAgreedAt: visit.agreedAt })
    expect(namesOf(about)).toEqual(['KR6', 'KR7', 'KR5'])
  })

  it('another date agreed later moves KR6, not the end of KR5', () => {
    const about = onSite({
      visit: { agreedAt: at('2026-05-07 09:00'), until: at('2026-05-12 10:00') },
      visitFirstAgreedAt: at('2026-05-02 09:00'),
    })
    expect(clockOf('KR6', about)?.dueAt).toBe(at('2026-05-12 10:00'))
    expect(clockOf('KR5', about)?.endedAt).toBe(at('2026-05-02 09:00'))
    expect(clockOf('KR7', about)).toBeUndefined()
  })

  it('KR8: a first visit of 10 May is done by the end of 9 June', () => {
    const about = onSite({ visitedAt: at('2026-05-10 15:00') })
    expect(clockOf('KR8', about)?.dueAt).toBe(at('2026-06-09 23:59:59.999'))
    expect(nextClock(clocked(about))?.clock).toBe('KR8')
    expect(nextClock(clocked({ ...about, completedAt: at('2026-05-11 15:00') }))).toBeNull()
  })

  it('the chain of 3, 15 and 30 days over the end of a leap February and of a year', () => {
    const leap = { ...newRepair('onSite', at('2028-02-26 20:00')), visitedAt: at('2028-03-15 10:00') }
    expect(clockOf('KR5', leap)?.dueAt).toBe(at('2028-02-29 23:59:59.999'))
    expect(clockOf('KR7', leap)?.dueAt).toBe(at('2028-03-15 23:59:59.999'))
    expect(clockOf('KR8', leap)?.dueAt).toBe(at('2028-04-14 23:59:59.999'))
    const year = { ...newRepair('onSite', at('2026-12-30 20:00')), visitedAt: at('2026-12-31 10:00') }
    expect(clockOf('KR5', year)?.dueAt).toBe(at('2027-01-02 23:59:59.999'))
    expect(clockOf('KR8', year)?.dueAt).toBe(at('2027-01-30 23:59:59.999'))
  })

  it('KR9: what the buyer has repaired has no term; other platforms tell their own', () => {
    expect(clocksOf(clocked(newRepair('byBuyer', requestedAt)))).toEqual([])
    expect(clocksOf(clocked(onSite(), { platform: 'taobao' }))).toEqual([])
  })
})
