import { describe, expect, it } from 'vitest'
import { shopWithPeople } from '#tests/store/aftersales/cases.ts'

describe('R70 self-study', () => {
  it('keeps its minutes, sums a month, and is seen by nobody else, not by the owner either', async () => {
    const { desk, sit } = await shopWithPeople()
    const add = (on: string, minutes: number) =>
      desk.ask('management.addStudy', { on, minutes, topic: '读《服务的细节》', takeaway: '先听完再答' })
    const month = (at: string) => desk.ask('management.studies', { month: at })
    await add('2025-11-01', 20)
    await add('2025-11-05', 15)
    const { id } = await add('2025-11-05', 10)
    await add('2025-10-31', 60)
    expect(await month('2025-11')).toMatchObject({ minutes: 45, days: 2 })
    expect((await month('2025-11')).rows.map(({ on }) => on)).toEqual(['2025-11-05', '2025-11-05', '2025-11-01'])
    expect(await month('2025-10')).toMatchObject({ minutes: 60, days: 1 })
    sit('owner')
    expect(await month('2025-11')).toEqual({ minutes: 0, days: 0, rows: [] })
    expect(await desk.code('management.removeStudy', { id, expected: 1 })).toBe('study_not_found')
    sit('agent')
    await desk.ask('management.removeStudy', { id, expected: 1 })
    expect((await month('2025-11')).minutes).toBe(35)
  })

  it('is of a day that has begun, of a minute to half a day', async () => {
    const { desk } = await shopWithPeople()
    const code = (on: string, minutes: number) =>
      desk.code('management.addStudy', { on, minutes, topic: '复盘', takeaway: '' })
    expect(await code('2025-11-06', 10)).toBe('in_future')
    expect([await code('2025-11-05', 0), await code('2025-11-05', 721)]).toEqual(['bad_input', 'bad_input'])
    expect(await code('2025-11-05', 720)).toBe('ok')
  })
})
