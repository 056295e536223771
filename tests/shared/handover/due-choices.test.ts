import { describe, expect, it } from 'vitest'
import { type DueChoice, dueAtOf, firstDue, openChoices } from '#shared/handover/due-choices.ts'
import { hourMs } from '#shared/kernel/time.ts'

/** 2025-11-05 10:00 in Asia/Shanghai. */
const morning = Date.UTC(2025, 10, 5, 2)
const evening = morning + 8 * hourMs
const quick = (choice: DueChoice, nowMs = morning) => dueAtOf({ choice, own: '' }, nowMs)

describe('R05 when a promise falls due', () => {
  it('offers today at 18:00 until it has gone by', () => {
    expect(firstDue(morning).choice).toBe('today18')
    expect(quick('today18')).toBe(evening)
    expect(firstDue(evening - 1).choice).toBe('today18')
    expect(quick('today18', evening)).toBeNull()
    expect(firstDue(evening).choice).toBe('tomorrow10')
    expect(openChoices(morning)).toEqual(['in2hours', 'today18', 'tomorrow10', 'own'])
    expect(openChoices(evening)).toEqual(['in2hours', 'tomorrow10', 'own'])
  })

  it('counts in the time of the shop', () => {
    expect(quick('in2hours')).toBe(morning + 2 * hourMs)
    expect(quick('tomorrow10')).toBe(morning + 24 * hourMs)
    expect(quick('tomorrow10', evening + 5 * hourMs)).toBe(morning + 24 * hourMs)
  })

  it('takes a time of one’s own once it is complete, beginning with this hour tomorrow', () => {
    expect(dueAtOf({ choice: 'own', own: '2025-11-05T12:00' }, morning)).toBe(morning + 2 * hourMs)
    expect(dueAtOf({ choice: 'own', own: '' }, morning)).toBeNull()
    expect(firstDue(morning + 25 * 60_000).own).toBe('2025-11-06T10:00')
  })
})
