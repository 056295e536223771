import type { KnownTable } from './table-shape.ts'
import { douyinTables } from './tables/douyin.ts'
import { jdTables } from './tables/jd.ts'
import { kuaishouTables } from './tables/kuaishou.ts'
import { pinduoduoTables } from './tables/pinduoduo.ts'
import { taobaoTables } from './tables/taobao.ts'
import { weixinTables } from './tables/weixin.ts'
import { xiaohongshuTables } from './tables/xiaohongshu.ts'

/** Every table we know, those with the surest signs first. 抖店 and 千牛 share 子订单编号, so Taobao comes last. */
export const knownTables: readonly KnownTable[] = [
  ...douyinTables,
  ...jdTables,
  ...pinduoduoTables,
  ...kuaishouTables,
  ...weixinTables,
  ...xiaohongshuTables,
  ...taobaoTables,
]

/** Tables platforms export that are no order lists, and how people call them. They say money, not orders. */
export const otherTables: readonly (readonly [name: string, signs: readonly string[]])[] = [
  ['支付宝账务明细', ['支付宝流水号', '账务类型']],
  ['京东结算单', ['费用名称', '收支方向']],
  ['拼多多货款账单', ['账务类型', '业务描述']],
]
