import { describe, expect, it } from 'vitest'
import { openDesk } from '#tests/harness/desk.ts'

const day = (date: string, isOffDay = true) => ({ name: '元旦', date, isOffDay })
const file = (days: readonly unknown[], year: unknown = 2026) => JSON.stringify({ year, days })

describe('R41 public holidays', () => {
  it('a year comes in as a file, and again when it was corrected', async () => {
    const desk = await openDesk()
    desk.sitDown('supervisor')
    const send = (letters: string) => desk.ask('calendar.importYear', { fileName: '2026.json', letters })
    expect(await send(`\ufeff${file([day('2025-12-31'), day('2026-01-01')])}`)).toEqual({ year: 2026, days: 2 })
    await send(file([day('2026-01-01'), day('2026-01-04', false)]))
    expect(await desk.ask('calendar.years', {})).toEqual([
      {
        ...{ year: 2026, fileName: '2026.json' },
        days: [
          { on: '2026-01-01', name: '元旦', isOff: true },
          { on: '2026-01-04', name: '元旦', isOff: false },
        ],
      },
    ])
  })

  it.each([
    ['no JSON', '节假日', 'no_json'],
    ['another JSON', '[]', 'no_calendar'],
    ['a day that is none', file([day('2026-02-30')]), 'no_calendar'],
    ['a year that is none', file([day('2026-01-01')], '二〇二六'), 'no_calendar'],
    ['no days', file([]), 'no_days'],
    ['days of another year', file([day('2024-05-01')]), 'wrong_year'],
    ['a day twice', file([day('2026-01-01'), day('2026-01-01', false)]), 'day_twice'],
  ])('%s is refused and changes nothing', async (_what, letters, code) => {
    const desk = await openDesk()
    desk.sitDown('owner')
    expect(await desk.code('calendar.importYear', { fileName: 'x.json', letters })).toBe(code)
    expect(await desk.ask('calendar.years', {})).toEqual([])
  })

  it('is for who leads', async () => {
    const desk = await openDesk()
    desk.sitDown('agent')
    const letters = file([day('2026-01-01')])
    expect(await desk.code('calendar.importYear', { fileName: 'x.json', letters })).toBe('not_allowed')
  })
})
