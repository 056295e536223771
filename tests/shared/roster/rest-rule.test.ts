import { describe, expect, it } from 'vitest'
import { copiedWeek } from '#shared/roster/copy-week.ts'
import { daysTooMany, promoWeeks, standingOf, weeksOwed } from '#shared/roster/rest-rule.ts'
import type { Duty } from '#shared/roster/rota-rows.ts'
import { addDays, mondayOf, weekDays } from '#shared/roster/week.ts'

/** 2025-11-03 is a Monday. */
const monday = '2025-11-03'
const week = weekDays(monday)
const signs: Readonly<Record<string, Duty>> = { 白: 'day', 晚: 'night', 休: 'rest', 假: 'leave', 调: 'comp' }

/** Days from a Monday on, a sign each; `·` is not planned. */
function days(signed: string, from = monday): Map<string, Duty> {
  const planned = [...signed].map((sign, at): [string, Duty | undefined] => [addDays(from, at), signs[sign]])
  return new Map(planned.filter((one): one is [string, Duty] => one[1] !== undefined))
}

const promo = (from: string, to = from) => [{ from, to }]

describe('R02 a week is Monday to Sunday', () => {
  it.each([
    ['2025-11-03', '2025-11-03'],
    ['2025-11-09', '2025-11-03'],
    ['2026-01-01', '2025-12-29'],
    ['2024-02-29', '2024-02-26'],
  ])('%s belongs to the week of %s', (day, first) => {
    expect(mondayOf(day)).toBe(first)
  })

  it('goes on over the year', () => {
    expect(weekDays('2025-12-29')).toEqual([
      ...['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
    ])
  })
})

describe('R02 six days on, one off', () => {
  it.each([
    ['白白白白白白休', 'fine'],
    ['白白白白白白·', 'fine'],
    ['白白白晚晚晚晚', 'sevenDays'],
    ['白白白白白白假', 'fine'],
    ['调白白白白白白', 'fine'],
    ['·······', 'fine'],
  ])('%s outside a promotion is %s', (signed, standing) => {
    expect(standingOf(week, days(signed), [])).toBe(standing)
  })

  it.each([
    ['ends on the Sunday before', '2025-10-20', '2025-11-02', 'sevenDays'],
    ['ends on its Monday', '2025-10-20', '2025-11-03', 'restLost'],
    ['is one day in the middle', '2025-11-05', '2025-11-05', 'restLost'],
    ['begins on its Sunday', '2025-11-09', '2025-11-12', 'restLost'],
    ['begins on the Monday after', '2025-11-10', '2025-11-12', 'sevenDays'],
  ])('seven worked days while a promotion %s', (_when, from, to, standing) => {
    expect(standingOf(week, days('白白白白白白白'), promo(from, to))).toBe(standing)
  })

  it('six in a row are allowed; the seventh and each later one is told', () => {
    expect(daysTooMany(week, days('白白白白白白休'), [])).toEqual([])
    expect(daysTooMany(week, days('白白白白白白晚'), [])).toEqual(['2025-11-09'])
  })

  it('a row goes on over the week’s end, though each week has its day off', () => {
    const last = days('休白白白白白白', '2025-10-27')
    expect(daysTooMany(week, new Map([...last, ...days('白白休白白白白')]), [])).toEqual(['2025-11-03', '2025-11-04'])
  })

  it('rest, leave, comp leave and a day nobody planned end a row', () => {
    const last = days('白白白白白白', '2025-10-28')
    for (const sign of ['休', '假', '调', '·']) {
      expect(daysTooMany(week, new Map([...last, ...days(`${sign}白白白白白白`)]), [])).toEqual([])
    }
  })

  it('days of a promotion neither count nor carry a row on', () => {
    const all = new Map([...days('白白白白白白白', '2025-10-27'), ...days('白白白白白白白')])
    expect(daysTooMany(week, all, promo('2025-10-27', '2025-11-09'))).toEqual([])
    expect(daysTooMany(week, all, promo('2025-11-03'))).toEqual([])
    expect(daysTooMany(week, all, promo('2025-11-05'))).toEqual(['2025-11-03', '2025-11-04'])
  })
})

describe('R02 a lost rest day is owed until it is booked', () => {
  it('only weeks a promotion touches can owe one; two promotions in a week owe no more', () => {
    const periods = [...promo('2025-11-09', '2025-11-11'), ...promo('2025-11-14'), ...promo('2025-12-31', '2026-01-01')]
    expect(promoWeeks(periods)).toEqual(['2025-11-03', '2025-11-10', '2025-12-29'])
  })

  it.each([
    [0, ['2025-11-03', '2025-11-10']],
    [1, ['2025-11-10']],
    [2, []],
    [3, []],
  ])('after %i booked days of comp leave', (booked, open) => {
    expect(weeksOwed(['2025-11-10', '2025-11-03'], booked)).toEqual(open)
  })
})

describe('R02 last week again', () => {
  const one = (on: string, duty: Duty, personId = 'a') => ({ personId, on, duty })

  it('repeats shifts and rest, not leave and comp leave, and not who has left', () => {
    const last = [
      ...[one('2025-10-27', 'day'), one('2025-10-28', 'leave'), one('2025-10-29', 'comp')],
      ...[one('2025-11-02', 'rest'), one('2025-10-27', 'night', 'gone')],
    ]
    expect(copiedWeek(last, [], new Set(['a']))).toEqual([one('2025-11-03', 'day'), one('2025-11-09', 'rest')])
  })

  it('leaves alone what is planned already', () => {
    const planned = [one('2025-11-03', 'leave')]
    expect(copiedWeek([one('2025-10-27', 'day')], planned, new Set(['a']))).toEqual([])
  })
})
