import { describe, expect, it } from 'vitest'
import { formatInstant } from '#shared/kernel/time.ts'
import { recogniseTable } from '#shared/orders/recognise-table.ts'
import { readTable } from '#tests/fixtures/orders/read-table.ts'

describe('R27 快手小店, 微信小店, 小红书', () => {
  const kuaishou =
    '订单号,订单创建时间,订单支付时间,订单状态,实付款,快递费,成交数量,商品名称,商品单价,收货人姓名,收货地址-省,收货地址-市,收货地址-区,收货地址,预售/承诺发货时间'.split(
      ',',
    )
  it('快手: yen signs, slashes in dates and a number a spreadsheet made a fraction', () => {
    const row = {
      ...{
        订单号: '2531880012361516.0',
        订单创建时间: '2025/11/01 10:00:00',
        订单状态: '待付款',
        实付款: '¥59.90',
        快递费: '￥0.00',
      },
      ...{
        成交数量: '1.0',
        商品名称: '坚果',
        商品单价: '¥59.90',
        收货人姓名: '周*',
        '收货地址-省': '广东省',
        '收货地址-市': '深圳市',
        '收货地址-区': '南山区',
        收货地址: '***',
      },
    }
    const { orders, refused } = readTable(kuaishou, [row])
    expect(refused).toEqual([])
    expect(orders[0]).toMatchObject({
      ...{
        platform: 'kuaishou',
        orderNo: '2531880012361516',
        state: 'awaitingPayment',
        amountFen: 5_990,
        paidFen: 5_990,
      },
      ...{ customerId: '', sealed: { receiver: '周*', address: '广东省 深圳市 南山区 ***' } },
    })
  })

  it('微信小店: the order’s own amount in each row, refunds of each line', () => {
    const header =
      '订单号,订单下单时间,订单状态,订单实际支付金额,支付时间,商品名称,商品属性,商品价格(单件),商品数量,SKU编码(自定义),商品已退款金额,商品售后,收件人姓名,省,市,区,收件人地址,打标颜色'.split(
        ',',
      )
    const row = {
      ...{
        订单号: '3729571234567890',
        订单下单时间: '2025-11-01 10:00:00',
        订单状态: '待收货',
        订单实际支付金额: '150.00',
        支付时间: '2025-11-01 10:01:00',
      },
      ...{
        商品名称: '杯子',
        '商品价格(单件)': '100.00',
        商品数量: '1',
        收件人姓名: '周*',
        省: '广东省',
        市: '深圳市',
        区: '南山区',
        收件人地址: '****',
      },
    }
    const { orders } = readTable(header, [
      row,
      { ...row, 商品名称: '盖子', '商品价格(单件)': '50.00', 商品已退款金额: '50.00', 商品售后: '退款成功' },
    ])
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({
      platform: 'weixin',
      state: 'dispatched',
      amountFen: 15_000,
      paidFen: 15_000,
      refundedFen: 5_000,
      quantity: 2,
    })
  })

  it('小红书: bilingual names, both widths of brackets, rows of an order summed, numbers with a letter', () => {
    const header =
      '订单号,订单状态,售后状态,收件人姓名,SKU名称,SKU规格,SKU件数,发票/Invoice,商品总价(元),商家应收金额(元)（支付金额）,支付时间,大头笔/Paint Marker,订单创建时间,承诺发货时间,用户编号,店铺名称'.split(
        ',',
      )
    const row = {
      ...{
        订单号: 'P712345678901234561',
        订单状态: '待配货',
        SKU名称: '杯子',
        SKU件数: '2',
        '商品总价(元)': '100.00',
        '商家应收金额(元)（支付金额）': '90.00',
      },
      ...{ 支付时间: '2025-11-01 10:01:00', 订单创建时间: '2025-11-01 10:00:00', 用户编号: 'u_1001', 店铺名称: '青禾' },
    }
    const { orders } = readTable(header, [
      row,
      { ...row, SKU名称: '盖子', SKU件数: '1', '商家应收金额(元)（支付金额）': '10.00' },
    ])
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({
      platform: 'xiaohongshu',
      orderNo: 'P712345678901234561',
      buyerNick: 'u_1001',
      amountFen: 10_000,
      quantity: 3,
      state: 'awaitingDispatch',
    })
    expect(orders[0]?.customerId).not.toBe('')
    expect(orders[0]?.lines[0]?.priceFen).toBe(5_000)
  })
})

const taobaoHeader =
  '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,订单创建时间,宝贝总数量,店铺名称,订单备注'.split(',')
const taobaoRow = {
  ...{
    订单编号: '="2965431880012345678"',
    买家会员名: 'tb1',
    总金额: '59.90',
    买家实际支付金额: '0.00',
    订单状态: '等待买家付款',
  },
  ...{ 订单创建时间: '2025-11-01 23:50:00', 宝贝总数量: '1', 店铺名称: '青禾' },
}

describe('R27 amounts and dates nobody meant', () => {
  const amountOf = (text: string) => {
    const { orders, refused } = readTable(taobaoHeader, [{ ...taobaoRow, 总金额: text }])
    return refused[0]?.code ?? orders[0]?.amountFen
  }
  it.each([
    ['1,234.50', 123_450],
    ['１２３４', 123_400],
    ['￥1，234.5', 123_450],
    ['118.50元', 11_850],
    ['null', 0],
    ['¥-5', 'negative_amount'],
    ['1e309', 'bad_amount'],
    ['=1+1', 'bad_amount'],
    ['NaN', 'bad_amount'],
    ['99999999999999', 'bad_amount'],
  ])('%s', (text, expected) => {
    expect(amountOf(text)).toBe(expected)
  })

  const dateOf = (text: string) => {
    const { orders, refused } = readTable(taobaoHeader, [{ ...taobaoRow, 订单创建时间: text }])
    return refused[0]?.code ?? formatInstant(orders[0]?.placedAt ?? 0)
  }
  it.each([
    ['2025/11/1 23:50', '2025-11-01 23:50:00'],
    ['45962.993055556', '2025-11-01 23:50:00'],
    ['２０２５-11-01', '2025-11-01 00:00:00'],
    ['1900-01-00', 'bad_date'],
    ['1900-01-01', 'date_out_of_range'],
    ['2099-12-31 10:00', 'date_out_of_range'],
    ['10001', 'date_out_of_range'],
    ['2025-02-30', 'bad_date'],
    ['昨天', 'bad_date'],
  ])('%s', (text, expected) => {
    expect(dateOf(text)).toBe(expected)
  })

  it('formulas in memos are text and stay as they are', () => {
    const { orders } = readTable(taobaoHeader, [{ ...taobaoRow, 订单备注: "'=HYPERLINK(1)" }])
    expect(orders[0]?.sealed.sellerMemo).toBe('=HYPERLINK(1)')
  })
})

describe('R27 tables that are not ours, or not one', () => {
  it('two shops in one file: refused with both names', () => {
    const { unfit } = readTable(taobaoHeader, [
      taobaoRow,
      { ...taobaoRow, 店铺名称: '' },
      { ...taobaoRow, 店铺名称: '别家' },
    ])
    expect(unfit).toEqual({ code: 'two_shops', details: { shops: '青禾、别家' } })
  })

  it('a missing or renamed column is named; one that stands twice too, unless nobody needs it', () => {
    const without = taobaoHeader.map((name) => (name === '订单状态' ? '状况' : name))
    expect(recogniseTable(without)).toMatchObject({
      failure: { code: 'missing_columns', details: { columns: '订单状态' } },
    })
    expect(recogniseTable([...taobaoHeader, '总金额 '])).toMatchObject({
      failure: { code: 'duplicate_header', details: { columns: '总金额' } },
    })
    expect(recogniseTable([...taobaoHeader, '自定义', '自定义', '__proto__'])).toMatchObject({ ok: true })
  })

  it('money tables of platforms are called by their names', () => {
    const bill = '商户订单号,发生时间,收入金额（+元）,支出金额（-元）,账务类型,备注,业务描述'.split(',')
    expect(recogniseTable(bill)).toMatchObject({
      failure: { code: 'other_table', details: { table: '拼多多货款账单' } },
    })
  })
})
