import { describe, expect, it } from 'vitest'
import { counterfeitCompensationFen, dispatchDue, dueBand, lateCompensationFen } from '#shared/clocks/dispatch-due.ts'
import { hourMs } from '#shared/kernel/time.ts'

const paidAt = Date.UTC(2025, 10, 5, 2)
const order = { platform: 'pinduoduo' as const, paidAt, dispatchBy: null }
const express = { promise: 'express' as const, groupedAt: null, typedDispatchBy: null }
const own = { lateFen: 300 }
const cost = (due: ReturnType<typeof dispatchDue>, shippedAt: number | null, now = paidAt) =>
  lateCompensationFen(due, { shippedAt, now }, own)

describe('R34 dispatch promises and compensation', () => {
  it('an express order sent at exactly 24 h costs nothing, one millisecond later at least 3 yuan', () => {
    const due = dispatchDue(order, express)
    expect(due).toEqual({ dueAt: paidAt + 24 * hourMs, source: 'computed', promise: 'express' })
    expect(cost(due, paidAt + 24 * hourMs)).toBe(0)
    expect(cost(due, paidAt + 24 * hourMs + 1)).toBe(300)
  })

  it('what is not sent yet counts by the clock', () => {
    const due = dispatchDue(order, express)
    expect(cost(due, null, paidAt + 24 * hourMs)).toBe(0)
    expect(cost(due, null, paidAt + 24 * hourMs + 1)).toBe(300)
  })

  it('a shop may have set more than 3 yuan, never less', () => {
    const due = dispatchDue(order, express)
    const late = { shippedAt: paidAt + 25 * hourMs, now: 0 }
    expect(lateCompensationFen(due, late, { lateFen: 500 })).toBe(500)
    expect(lateCompensationFen(due, late, { lateFen: 100 })).toBe(300)
  })

  it('the express promise runs from the completion of the group, when it is known', () => {
    const groupedAt = paidAt + 3 * hourMs
    expect(dispatchDue(order, { ...express, groupedAt })?.dueAt).toBe(groupedAt + 24 * hourMs)
  })

  it('an ordinary order is late after 72 h: a warning that costs nothing', () => {
    const due = dispatchDue(order, null)
    expect(due?.dueAt).toBe(paidAt + 72 * hourMs)
    expect(dueBand(due, paidAt + 72 * hourMs)).toBe('soon')
    expect(dueBand(due, paidAt + 72 * hourMs + 1)).toBe('late')
    expect(cost(due, paidAt + 100 * hourMs)).toBe(0)
  })

  it('four hours before the deadline it is due soon, a millisecond earlier not yet', () => {
    const due = dispatchDue(order, express)
    expect(dueBand(due, paidAt + 20 * hourMs)).toBe('soon')
    expect(dueBand(due, paidAt + 20 * hourMs - 1)).toBe('later')
  })

  it("the platform's own deadline wins over a computed one, and a typed one over an imported one", () => {
    const dispatchBy = paidAt + 30 * hourMs
    expect(dispatchDue({ ...order, dispatchBy }, express)).toMatchObject({ dueAt: dispatchBy, source: 'imported' })
    const typedDispatchBy = paidAt + 10 * hourMs
    const typed = dispatchDue({ ...order, dispatchBy }, { ...express, typedDispatchBy })
    expect(typed).toMatchObject({ dueAt: typedDispatchBy, source: 'typed' })
    expect(cost(typed, typedDispatchBy + 1)).toBe(300)
  })

  it('no deadline is invented for other platforms, and none before the payment', () => {
    expect(dispatchDue({ ...order, platform: 'taobao' }, null)).toBeNull()
    expect(dispatchDue({ ...order, paidAt: null }, null)).toBeNull()
    expect(dueBand(null, paidAt)).toBe('unknown')
    const imported = dispatchDue({ ...order, platform: 'jd', dispatchBy: paidAt + hourMs }, null)
    expect(imported).toEqual({ dueAt: paidAt + hourMs, source: 'imported', promise: null })
    expect(cost(imported, paidAt + 2 * hourMs)).toBe(0)
  })

  it('a proven fake of 100 yuan costs 1,000', () => {
    expect(counterfeitCompensationFen(10_000)).toBe(100_000)
  })
})
