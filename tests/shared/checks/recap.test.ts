import { describe, expect, it } from 'vitest'
import { isShortRecap, recapText } from '#shared/checks/recap.ts'
import { aLine, anOrder } from '#tests/shared/reception/builders.ts'

const extras = { courier: '顺丰', gift: '杯刷', dispatch: '今天18点前', discount: '' }

describe('R17 recap', () => {
  it('one order: every filled item on one line, at most eight', () => {
    const text = recapText([anOrder()], extras)
    expect(text.split('\n')).toEqual([
      '商品：保温杯 500ml',
      '规格：雾蓝',
      '数量：2件',
      '价格：¥113.00（含运费¥5.00，已优惠¥10.00）',
      '地址：张小丰 13800138000 江苏省苏州市姑苏区示例路100号200室',
      '快递：顺丰',
      '赠品：杯刷',
      '发货：今天18点前',
    ])
    expect(isShortRecap(text)).toBe(true)
  })

  it('what is not known leaves no line and no blank', () => {
    const bare = anOrder({
      lines: [aLine({ spec: ' ' })],
      freightFen: 0,
      paidFen: 11_800,
      sealed: { receiver: null, phone: null, address: null, buyerMessage: null, sellerMemo: null },
    })
    expect(recapText([bare])).toBe('商品：保温杯 500ml\n数量：2件\n价格：¥118.00')
    expect(recapText([])).toBe('')
  })

  it('an order imported without lines is told by its title', () => {
    expect(recapText([anOrder({ lines: [], region: null })])).toBe(
      '商品：保温杯 500ml\n数量：2件\n价格：¥113.00（含运费¥5.00）\n地址：张小丰 13800138000 示例路100号200室',
    )
  })

  it('several orders to one address are joined: goods with signs no quantity can be mistaken with, one sum, one address', () => {
    const second = anOrder({
      orderNo: '2965431880012361516',
      lines: [
        aLine({ title: '坚果礼盒', spec: '节日装', quantity: 1, priceFen: 12_900 }),
        aLine({ title: '雨靴', spec: '', quantity: 3, priceFen: 3_950 }),
      ],
      paidFen: 0,
      amountFen: 24_750,
      freightFen: 0,
      sealed: {
        receiver: '张小丰',
        phone: '13800138000',
        address: '江苏省 苏州市 姑苏区 示例路100号200室(215000)',
        buyerMessage: null,
        sellerMemo: null,
      },
    })
    expect(recapText([anOrder(), second], { ...extras, discount: '店铺券减10元', gift: '' }).split('\n')).toEqual([
      '商品：①保温杯 500ml；②坚果礼盒；③雨靴',
      '规格：①雾蓝；②节日装',
      '数量：①2件；②1件；③3件，共6件',
      '价格：2单合计¥360.50（含运费¥5.00，店铺券减10元）',
      '地址：张小丰 13800138000 江苏省苏州市姑苏区示例路100号200室',
      '快递：顺丰',
      '发货：今天18点前',
    ])
  })

  it('two addresses are told apart by the goods that go there, also when the order numbers end alike', () => {
    const toOffice = {
      receiver: '李四',
      phone: '13900139000',
      address: '办公路8号',
      buyerMessage: null,
      sellerMemo: null,
    }
    const two = [aLine({ title: '坚果礼盒', quantity: 1 }), aLine({ title: '雨靴', quantity: 1 })]
    const office = anOrder({ orderNo: '2965431880099993597', lines: two, sealed: toOffice })
    const home = anOrder({ orderNo: '2965431880077773597', lines: [aLine({ title: '杯刷', quantity: 1 })] })
    const text = recapText([anOrder(), office, home])
    expect(text).toContain('商品：①保温杯 500ml；②坚果礼盒；③雨靴；④杯刷\n')
    expect(text).toContain(
      '地址：①④张小丰 13800138000 江苏省苏州市姑苏区示例路100号200室；②③李四 13900139000 江苏省苏州市姑苏区办公路8号',
    )
    expect(text).not.toContain('3597')
    expect(isShortRecap(text)).toBe(true)
  })

  it('an address that is known for some goods only does not stand for all of them', () => {
    const unknown = anOrder({
      orderNo: '2965431880012369999',
      sealed: { receiver: null, phone: null, address: null, buyerMessage: null, sellerMemo: null },
    })
    expect(recapText([anOrder(), unknown])).toContain('地址：①张小丰 13800138000 江苏省苏州市姑苏区示例路100号200室')
  })

  it('an order of which nothing is left to send names no address', () => {
    const paidBack = anOrder({
      orderNo: '2965431880012369999',
      lines: [aLine({ quantity: 1, refundedFen: 5_900, refundStatus: '退款成功' })],
      sealed: { receiver: '李四', phone: '13900139000', address: '办公路8号', buyerMessage: null, sellerMemo: null },
    })
    expect(recapText([anOrder(), paidBack])).toContain('地址：张小丰 13800138000 江苏省苏州市姑苏区示例路100号200室')
  })

  it('a specification does not say twice that it is one', () => {
    const text = recapText([anOrder({ lines: [aLine({ spec: '规格:四杯' })] })])
    expect(text).toContain('\n规格：四杯\n')
  })

  it('goods that were paid back are not recapped; line breaks inside a cell make no line', () => {
    const part = anOrder({
      refundedFen: 5_900,
      lines: [
        aLine({ title: '保温\n杯', quantity: 1 }),
        aLine({ title: '杯套', quantity: 1, refundedFen: 5_900, refundStatus: '退款成功' }),
      ],
    })
    const text = recapText([part])
    expect(text.split('\n').slice(0, 3)).toEqual(['商品：保温 杯', '规格：雾蓝', '数量：1件'])
  })

  it('an edited recap of nine lines, or with an empty one, is not short any more', () => {
    expect(isShortRecap(Array(8).fill('商品：杯').join('\n'))).toBe(true)
    expect(isShortRecap(Array(9).fill('商品：杯').join('\n'))).toBe(false)
    expect(isShortRecap('商品：杯\n\n数量：1件')).toBe(false)
  })
})
