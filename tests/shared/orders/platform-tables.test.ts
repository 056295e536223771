import { describe, expect, it } from 'vitest'
import { formatInstant } from '#shared/kernel/time.ts'
import { stateOf, statusMarks } from '#shared/orders/platform-status.ts'
import { readTable } from '#tests/fixtures/orders/read-table.ts'

const jdHeader =
  '订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,下单帐号,客户姓名,客户地址,联系电话,订单备注,商家备注,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,货号'.split(
    ',',
  )
const jdRow = {
  ...{
    订单号: '380012345678',
    商品ID: '1001',
    商品名称: '保温杯\r\n500ml',
    订购数量: '2',
    下单时间: '2025-11-02 23:51:01',
  },
  ...{ 京东价: '699.50', 订单金额: '1,399.00', 结算金额: '1,299.00', 余额支付: '299.00', 应付金额: '1,000.00' },
  ...{
    订单状态: '(锁定)等待出库',
    下单帐号: '\tjd_example1\t',
    客户姓名: '陈晓晨',
    联系电话: '13800138011',
    货号: 'QH1',
  },
  ...{
    客户地址: '四川成都市武侯区示例路101号',
    付款确认时间: '2025-11-03 00:01:11',
    '商家备注等级（等级1-5为由高到低）': '3',
  },
}

describe('R27 京东 POP', () => {
  it('joins the items of an order, whose own columns stand in each row once', () => {
    const { table, orders, refused } = readTable(jdHeader, [
      jdRow,
      { ...jdRow, 商品名称: '赠品', 京东价: '0.00', 订购数量: '1', 货号: '' },
    ])
    expect([table, refused]).toEqual(['jdOrders', []])
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({
      ...{ platform: 'jd', orderNo: '380012345678', buyerNick: 'jd_example1', state: 'awaitingDispatch', flag: '3' },
      ...{ amountFen: 129_900, paidFen: 129_900, quantity: 3, title: '保温杯 500ml，赠品', trackingNo: null },
      region: { province: '四川省', city: '成都市', district: '武侯区' },
    })
    expect(orders[0]?.lines.map(({ productCode, priceFen }) => [productCode, priceFen])).toEqual([
      ['QH1', 69_950],
      ['1001', 0],
    ])
    expect(statusMarks(orders[0]?.platformStatus ?? '')).toEqual({ isLocked: true, isDeleted: false })
  })

  it('reads provinces with and without dots, and municipalities', () => {
    const regionOf = (address: string) => readTable(jdHeader, [{ ...jdRow, 客户地址: address }]).orders[0]?.region
    expect(regionOf('上海上海市闵行区示例路')).toEqual({ province: '上海', city: '上海市', district: '闵行区' })
    expect(regionOf('北京朝阳区三环到四环之间')).toEqual({ province: '北京', city: '', district: '朝阳区' })
    expect(regionOf('广东.深圳市.南山区.示例路')).toEqual({ province: '广东省', city: '深圳市', district: '南山区' })
    expect(regionOf('新疆维吾尔自治区伊犁哈萨克自治州伊宁市示例路')?.city).toBe('伊犁哈萨克自治州')
  })

  it.each([
    ['等待付款', 'awaitingPayment'],
    ['(删除)等待付款确认', 'closed'],
    ['(删除)等待出库', 'closed'],
    ['锁定', 'awaitingDispatch'],
    ['调度中', 'awaitingDispatch'],
    ['等待确认收货', 'dispatched'],
    ['完成', 'completed'],
    ['已取消', 'closed'],
    ['火星', null],
  ])('%s', (words, state) => {
    expect(stateOf(words, { platform: 'jd' })).toBe(state)
  })
})

const pddHeader =
  '商品,订单号,订单状态,商品总价(元),邮费(元),用户实付金额(元),商家实收金额(元),商品数量(件),发货时间,商品规格,商家编码-规格维度,商家备注,售后状态,快递单号,快递公司,订单成交时间,承诺发货时间,省,市,区'.split(
    ',',
  )
const pddRow = {
  ...{
    商品: '\t儿童雨靴',
    订单号: '251104-431880012369435\t',
    订单状态: '待发货',
    '商品总价(元)': '1,185.00',
    '邮费(元)': '0',
  },
  ...{
    '用户实付金额(元)': '1,180.00',
    '商家实收金额(元)': '1,180.00',
    '商品数量(件)': '3\t',
    发货时间: '\t',
    快递单号: '\t',
  },
  ...{
    售后状态: '无售后或售后取消',
    订单成交时间: '2025-11-05 00:00:12\t',
    承诺发货时间: '2025-11-07 00:00:12',
    省: '四川省',
    市: '成都市',
    区: '****',
  },
}

describe('R27 拼多多', () => {
  it('reads cells with tabs; the buyer is nobody and the price is that of one piece', () => {
    const { table, orders, refused } = readTable(pddHeader, [pddRow])
    expect([table, refused]).toEqual(['pddOrders', []])
    expect(orders[0]).toMatchObject({
      ...{
        platform: 'pinduoduo',
        orderNo: '251104-431880012369435',
        customerId: '',
        amountFen: 118_000,
        paidFen: 118_000,
      },
      ...{ state: 'awaitingDispatch', shippedAt: null, trackingNo: null, title: '儿童雨靴', quantity: 3 },
      region: { province: '四川省', city: '成都市', district: '' },
    })
    expect(orders[0]?.lines).toMatchObject([
      { priceFen: 39_500, quantity: 3, refundStatus: '无售后或售后取消', refundedFen: 0 },
    ])
    expect(formatInstant(orders[0]?.dispatchBy ?? 0)).toBe('2025-11-07 00:00:12')
  })

  it('takes the day of the order number only where the column is empty', () => {
    const placed = (at: string) => readTable(pddHeader, [{ ...pddRow, 订单成交时间: at }]).orders[0]?.placedAt ?? 0
    expect(formatInstant(placed('2025-11-05 00:00:12\t'))).toBe('2025-11-05 00:00:12')
    expect(formatInstant(placed('\t'))).toBe('2025-11-04 00:00:00')
    const noDay = readTable(pddHeader, [{ ...pddRow, 订单号: '259904-431880012369435', 订单成交时间: '' }])
    expect(noDay.refused).toMatchObject([{ code: 'empty_value', column: '订单成交时间' }])
  })

  it('an order cancelled by a refund gave back all', () => {
    const { orders } = readTable(pddHeader, [{ ...pddRow, 订单状态: '已取消，退款成功', 售后状态: '退款成功' }])
    expect(orders[0]).toMatchObject({ state: 'closed', refundedFen: 118_000 })
  })

  it('drops the row of sums, and says so where they do not fit', () => {
    const total = { 商品: '总计', 订单号: '-', 订单状态: '-', '用户实付金额(元)': '2,360.00', 订单成交时间: '-' }
    const rows = [pddRow, { ...pddRow, 订单号: '251104-431880012369436' }]
    expect(readTable(pddHeader, [...rows, total])).toMatchObject({ refused: [], orders: [{}, {}] })
    const { orders, refused } = readTable(pddHeader, [...rows, { ...total, '用户实付金额(元)': '2,360.01' }])
    expect(orders).toHaveLength(2)
    expect(refused).toEqual([{ line: 4, code: 'total_differs', column: '用户实付金额(元)', value: '2,360.01' }])
  })
})

const douyinHeader =
  '主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品金额,订单应付金额,运费,收件人,收件人手机号,省,市,区,街道,详细地址,买家留言,订单提交时间,旗帜颜色,商家备注,支付完成时间,订单状态,承诺发货时间,售后状态,取消原因,发货时间,快递信息'.split(
    ',',
  )
const douyinRow = {
  ...{
    主订单编号: "'695431880012361516",
    子订单编号: '695431880012361516\t',
    选购商品: '坚果礼盒',
    商品数量: '1',
    商家编码: 'QH1',
  },
  ...{
    商品金额: '1,299.00',
    订单应付金额: '1,199.00',
    运费: '0',
    收件人: '许**',
    收件人手机号: '1*********2',
    省: '上海',
    市: '上海市',
    区: '闵行区',
  },
  ...{
    街道: '-',
    详细地址: '****',
    买家留言: '-',
    订单提交时间: '2025-11-03 23:52:02',
    旗帜颜色: '红',
    支付完成时间: '2025-11-04 00:02:12',
  },
  ...{ 订单状态: '已发货', 承诺发货时间: '-', 售后状态: '待收退货', 取消原因: '-', 发货时间: '2025-11-04 10:02:12' },
  快递信息: 'SF0220481613112-顺丰速运,坚果礼盒',
}

describe('R27 抖店', () => {
  it('sums what the sub-orders owe, keeps masks as they came and makes nobody a customer of them', () => {
    const second = { ...douyinRow, 子订单编号: '695431880012361517', 订单应付金额: '100.00', 售后状态: '-' }
    const { table, orders, refused } = readTable(douyinHeader, [douyinRow, second])
    expect([table, refused]).toEqual(['douyinOrders', []])
    expect(orders).toHaveLength(1)
    expect(orders[0]).toMatchObject({
      ...{
        orderNo: '695431880012361516',
        amountFen: 129_900,
        paidFen: 129_900,
        customerId: '',
        flag: '红',
        closeReason: null,
      },
      ...{ trackingNo: 'SF0220481613112', courier: '顺丰速运', dispatchBy: null },
      sealed: {
        receiver: '许**',
        phone: '1*********2',
        address: '上海 上海市 闵行区 ****',
        buyerMessage: null,
        sellerMemo: null,
      },
    })
    expect(orders[0]?.lines.map(({ refundStatus }) => refundStatus)).toEqual(['待收退货', null])
  })

  it('skips a line below the header that explains the columns', () => {
    const words = Object.fromEntries(douyinHeader.map((name) => [name, `${name}的说明`]))
    expect(readTable(douyinHeader, [words, douyinRow])).toMatchObject({ refused: [], orders: [{}] })
    expect(readTable(douyinHeader, [douyinRow, words]).refused).toMatchObject([{ line: 3, code: 'bad_order_no' }])
  })

  it('refuses a file whose ids a spreadsheet rounded', () => {
    const { unfit } = readTable(douyinHeader, [{ ...douyinRow, 子订单编号: '6.95432E+17' }])
    expect(unfit?.code).toBe('resaved_by_spreadsheet')
  })

  it('reads its list of refunds', () => {
    const header =
      '售后单号,订单号,商品单号,商品名称,售后类型,退商品金额（元）,售后状态,售后申请时间,售后原因,退货物流单号,自动处理截止时间'.split(
        ',',
      )
    const row = {
      ...{
        售后单号: '144\t',
        订单号: '695431880012361516',
        商品单号: '695431880012361517',
        商品名称: '坚果礼盒',
        售后类型: '仅退款',
      },
      ...{
        '退商品金额（元）': '100',
        售后状态: '售后待处理',
        售后申请时间: '2025-11-06 10:00:00',
        自动处理截止时间: '2025-11-13 10:00:00',
      },
    }
    const { table, orders } = readTable(header, [row, { ...row, 售后单号: '145', 售后状态: '同意退款，退款成功' }])
    expect(table).toBe('douyinRefunds')
    expect(orders[0]?.refunds).toMatchObject([
      { refundNo: '144', state: 'open', needsReturn: false, amountFen: 10_000, subOrderNo: '695431880012361517' },
      { refundNo: '145', state: 'refunded' },
    ])
    expect(formatInstant(orders[0]?.refunds?.[0]?.deadlineAt ?? 0)).toBe('2025-11-13 10:00:00')
  })
})
