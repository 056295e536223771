import { describe, expect, it } from 'vitest'
import { cleanCell, isRoundedNumber, readCount, readFen, readInstant } from '#shared/orders/cells.ts'
import { stateOf } from '#shared/orders/platform-status.ts'
import { regionOf } from '#shared/orders/receiver-address.ts'

describe('R27 cells as platforms write them', () => {
  it.each([
    ['="2965431880012345678"', '2965431880012345678'],
    ["'13800138010", '13800138010'],
    ["'null", ''],
    ['null', ''],
    ['NULL', ''],
    ['\t6917\t', '6917'],
    ['\u3000张三\u200b', '张三'],
    ["'=1+1", '=1+1'],
    ["it's", "it's"],
    ['nullX', 'nullX'],
    ['"急"', '"急"'],
    ['', ''],
  ])('%j is %j', (cell, text) => {
    expect(cleanCell(cell)).toBe(text)
  })

  it('reads amounts', () => {
    const cells = ['59.90', '1,299.00', '¥59.9', '118.50元', '', '无退款申请', '0', '1.005', 'abc', '-5.00']
    expect(cells.map(readFen)).toEqual([5_990, 129_900, 5_990, 11_850, 0, 0, 0, null, null, -500])
  })

  it('reads pieces and dates, also the day numbers of a spreadsheet', () => {
    expect(['3', '3.0', '3.5', '-1', ''].map(readCount)).toEqual([3, 3, null, null, null])
    const at = Date.parse('2016-05-23T22:02:11+08:00')
    expect(readInstant('2016-05-23 22:02:11')).toBe(at)
    expect(readInstant('2016/5/23 22:02')).toBe(at - 11_000)
    expect(readInstant('42513.918182870373')).toBe(at)
    expect(readInstant('2016-02-30 00:00:00')).toBeNull()
  })

  it('knows a number a spreadsheet has rounded', () => {
    expect(['1.2E+18', '2.96543E+18', '1E18', '2965431880012345678', 'E2'].map(isRoundedNumber)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('reads status words whatever their commas', () => {
    expect(
      [
        '买家已付款,等待卖家发货',
        '买家已付款，等待卖家发货',
        '卖家已发货，等待买家确认',
        '交易成功',
        '付款以后用户退款成功，交易自动关闭',
        '等待买家付款',
        '已完成',
      ].map((words) => stateOf(words, { platform: 'taobao' })),
    ).toEqual(['awaitingDispatch', 'awaitingDispatch', 'dispatched', 'completed', 'closed', 'awaitingPayment', null])
  })

  it('finds the region with blanks or commas, short or full, masked or not', () => {
    const sichuan = { province: '四川省', city: '成都市', district: '武侯区' }
    expect(regionOf('四川省 成都市  武侯区 示例路1号(000000)')).toEqual(sichuan)
    expect(regionOf('四川,成都市,武侯区,***')).toEqual(sichuan)
    expect(regionOf('上海 上海市 ***')).toEqual({ province: '上海', city: '上海市', district: '' })
    expect(regionOf('内蒙古 呼和浩特市 赛罕区')?.province).toBe('内蒙古自治区')
    expect(regionOf('示例路1号')).toBeNull()
  })
})
