import { describe, expect, it } from 'vitest'
import { possibleShifts, shiftsKey } from '#shared/readiness/shift-of.ts'

const at = (time: string) => Date.parse(`2025-11-05T${time}:00+08:00`)
const told = (time: string) => possibleShifts(at(time)).map(({ on, shift }) => `${on} ${shift}`)

describe('R06 which shift somebody prepares', () => {
  it('the day from 08:30, both from 16:00 to 16:30, then the night', () => {
    expect(told('08:30')).toEqual(['2025-11-05 day'])
    expect(told('15:59')).toEqual(['2025-11-05 day'])
    expect(told('16:00')).toEqual(['2025-11-05 day', '2025-11-05 night'])
    expect(told('16:30')).toEqual(['2025-11-05 night'])
  })

  it('after midnight the night of the day before, or the coming day', () => {
    expect(told('00:10')).toEqual(['2025-11-04 night', '2025-11-05 day'])
  })

  it('pages ask again when the shifts on duty change', () => {
    expect(shiftsKey(at('15:59'))).not.toBe(shiftsKey(at('16:00')))
    expect(shiftsKey(at('10:00'))).toBe(shiftsKey(at('11:00')))
  })
})
