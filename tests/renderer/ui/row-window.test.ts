import { describe, expect, it } from 'vitest'
import { drawnRows, placeAfterKey, rowsOfPage, tallestPx, topFor } from '#renderer/ui/row-window.ts'

const seen = { total: 300_000, rowPx: 32, top: 0, viewPx: 640 }

describe('what is drawn of a long list', () => {
  it('is what is seen and a few rows around it, wherever it is scrolled to', () => {
    expect(drawnRows(seen)).toEqual({ first: 0, end: 32, fromPx: 0, tallPx: 9_600_000 })
    const middle = drawnRows({ ...seen, top: 150_000 * 32 })
    expect([middle.first, middle.end, middle.fromPx]).toEqual([149_988, 150_032, 149_988 * 32])
    const last = drawnRows({ ...seen, top: 300_000 * 32 - 640 })
    expect([last.first, last.end]).toEqual([299_968, 300_000])
  })

  it('an empty list and a short one draw what there is', () => {
    expect(drawnRows({ ...seen, total: 0 })).toMatchObject({ first: 0, end: 0, tallPx: 0 })
    expect(drawnRows({ ...seen, total: 3 })).toMatchObject({ first: 0, end: 3, tallPx: 96 })
  })

  it('two million rows are all reached, though nothing may be that tall', () => {
    const large = { ...seen, total: 2_000_000 }
    const bottom = drawnRows({ ...large, top: tallestPx - 640 })
    expect([bottom.end, bottom.tallPx]).toEqual([2_000_000, tallestPx])
    const rowTop = bottom.fromPx + (1_999_999 - bottom.first) * 32
    expect(rowTop).toBeCloseTo(tallestPx - 32, 3)
    const top = topFor(1_000_000, large)
    const { first, end } = drawnRows({ ...large, top })
    expect(first < 1_000_000 && end > 1_000_000).toBe(true)
  })

  it('a row that is seen is not scrolled to; one above stands first, one below last', () => {
    const at = { ...seen, top: 3_200 }
    expect(topFor(105, at)).toBe(3_200)
    expect(topFor(50, at)).toBe(1_600)
    expect(topFor(200, at)).toBe(201 * 32 - 640)
  })

  it('keys move within the list and stop at its ends', () => {
    const page = rowsOfPage(seen)
    const moved = (key: string, no: number, total = 300_000) => placeAfterKey(key, no, total, page)
    expect(['ArrowDown', 'PageDown', 'End', 'Home'].map((key) => moved(key, 10))).toEqual([11, 29, 299_999, 0])
    expect([moved('ArrowUp', 0), moved('PageDown', 299_995)]).toEqual([0, 299_999])
    expect([moved('a', 3), moved('Home', 0, 0)]).toEqual([null, null])
  })
})
