import { describe, expect, it } from 'vitest'
import { provinceTiles, tileColumns, tileOf, tileRows } from '#shared/segments/province-tiles.ts'

describe('R52 provinces side by side', () => {
  it('each of the 34 has one place of its own', () => {
    const spots = new Set(provinceTiles.map(({ column, row }) => `${column}/${row}`))
    expect([provinceTiles.length, spots.size, new Set(provinceTiles.map(({ name }) => name)).size]).toEqual([
      34, 34, 34,
    ])
    expect(provinceTiles.every(({ column, row }) => column < tileColumns && row < tileRows)).toBe(true)
  })

  it('is found by the full name addresses use', () => {
    const names = ['四川省', '上海', '上海市', '内蒙古自治区', '广西壮族自治区', '新疆维吾尔自治区', '香港特别行政区']
    expect(names.map((name) => tileOf(name)?.name)).toEqual(['四川', '上海', '上海', '内蒙古', '广西', '新疆', '香港'])
    expect(tileOf('')).toBeNull()
    expect(provinceTiles.every((tile) => tileOf(tile.fullName) === tile)).toBe(true)
  })
})
