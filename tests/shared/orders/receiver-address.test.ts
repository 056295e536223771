import { describe, expect, it } from 'vitest'
import { regionOf } from '#shared/orders/receiver-address.ts'

describe('R27 R47 the region of an order', () => {
  it('is read where the address does not begin with a province, named as files name it', () => {
    const region = { province: '上海', city: '上海市', district: '徐汇区' }
    expect(regionOf('上海 上海市 徐汇区 虹漕路461号')).toEqual(region)
    expect(regionOf('徐汇区虹漕路461号')).toEqual(region)
    expect(regionOf('***')).toBeNull()
  })
})
