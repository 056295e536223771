import { describe, expect, it } from 'vitest'
import { fillVariables, unfilledVariables } from '#shared/scripts/fill-variables.ts'
import { starterScripts } from '#shared/scripts/starter.ts'
import { valuesOf } from '#shared/scripts/values-of.ts'
import { trueInEveryScript, variableProblems, variablesOf } from '#shared/scripts/variables.ts'

describe('R11 variables of a reply', () => {
  it('are found once each, in reading order, with or without blanks', () => {
    expect(variablesOf(['{{买家昵称}}您好', '{{ 订单.快递单号 }}，{{买家昵称}}'])).toEqual([
      '买家昵称',
      '订单.快递单号',
    ])
  })

  it('typed for a buyer, a product fills every script, but the reason of a late answer is none for a late parcel', () => {
    const typed = { 商品: '双层玻璃杯', '订单.快递单号': 'SF1', 原因: '晚饭高峰', 时间: '今晚六点', 金额: '5元' }
    expect(trueInEveryScript(typed)).toEqual({ 商品: '双层玻璃杯', '订单.快递单号': 'SF1' })
  })

  it.each([
    ['您的{{}}', [{ kind: 'empty', name: '', message: 0, at: 2 }]],
    ['{{快递}}到了', [{ kind: 'unknown', name: '快递', message: 0, at: 0 }]],
    ['{{原因 您好', [{ kind: 'unclosed', name: '', message: 0, at: 0 }]],
    ['{{原因{{时间}}', [{ kind: 'unclosed', name: '', message: 0, at: 0 }]],
    [
      '{原因}',
      [
        { kind: 'stray', name: '', message: 0, at: 0 },
        { kind: 'stray', name: '', message: 0, at: 3 },
      ],
    ],
    [
      '｛｛原因',
      [
        { kind: 'stray', name: '', message: 0, at: 0 },
        { kind: 'stray', name: '', message: 0, at: 1 },
      ],
    ],
    ['{{原因}}}', [{ kind: 'stray', name: '', message: 0, at: 6 }]],
  ])('a slip in %s is told with its place', (text, problems) => {
    expect(variableProblems([text])).toEqual(problems)
  })

  it('the starter library has no slip', () => {
    expect(starterScripts.flatMap(({ messages }) => variableProblems(messages))).toEqual([])
  })
})

describe('R11 filling before the copy', () => {
  const messages = ['{{买家昵称}}您好', '单号{{订单.快递单号}}，{{时间}}前到']

  it('an unfilled variable blocks the copy of all messages', () => {
    expect(fillVariables(messages, { 买家昵称: '小鹿', 时间: '  ' })).toEqual({
      ok: false,
      failure: { code: 'unfilled_variable', names: ['订单.快递单号', '时间'] },
    })
  })

  it('a reply with a slip is never copied', () => {
    expect(fillVariables(['{{时间'], { 时间: '今天' })).toEqual({
      ok: false,
      failure: { code: 'bad_variable', problems: [{ kind: 'unclosed', name: '', message: 0, at: 0 }] },
    })
  })

  it('gives one text for each message; braces in a value stay what they are', () => {
    expect(fillVariables(messages, { 买家昵称: '{{时间}}', '订单.快递单号': 'SF1', 时间: '明天' })).toEqual({
      ok: true,
      value: ['{{时间}}您好', '单号SF1，明天前到'],
    })
  })

  it('the record fills what it knows, and only that', () => {
    const order = {
      orderNo: '1234567890123456789',
      title: '青釉餐盘套装',
      lines: [
        {
          subOrderNo: null,
          title: '餐盘',
          spec: '8寸',
          productCode: '',
          quantity: 2,
          priceFen: 2_000,
          refundedFen: 0,
          refundStatus: null,
        },
        {
          subOrderNo: null,
          title: '汤碗',
          spec: '',
          productCode: '',
          quantity: 1,
          priceFen: 1_990,
          refundedFen: 0,
          refundStatus: null,
        },
      ],
      quantity: 3,
      amountFen: 5_990,
      paidFen: 0,
      courier: '顺丰',
      trackingNo: null,
      shippedAt: Date.UTC(2025, 10, 5, 10),
      region: { province: '浙江省', city: '杭州市', district: '西湖区' },
      sealed: { address: '文三路1号' },
    }
    expect(valuesOf({ buyerNick: '小鹿', shopName: '青禾家居', agentName: ' ', order })).toEqual({
      买家昵称: '小鹿',
      店铺名称: '青禾家居',
      '订单.订单号': '1234567890123456789',
      '订单.商品': '餐盘、汤碗',
      '订单.规格': '8寸',
      '订单.数量': '3',
      '订单.金额': '59.90元',
      '订单.收货地址': '浙江省杭州市西湖区文三路1号',
      '订单.快递公司': '顺丰',
      '订单.发货时间': '11月5日 18:00',
    })
  })

  it('without an order its variables are asked for', () => {
    const values = valuesOf({ buyerNick: '小鹿', shopName: null, agentName: null, order: null })
    expect(unfilledVariables(['{{买家昵称}}{{订单.订单号}}'], values)).toEqual(['订单.订单号'])
  })
})
