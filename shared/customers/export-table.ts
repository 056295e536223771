import { formatFen } from '#shared/kernel/money.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { maskNameMore, maskNickMore, maskPhoneMore } from '#shared/kernel/text.ts'
import { dayOf } from '#shared/kernel/time.ts'
import type { Customer } from './customer.ts'

/** First line of the table. */
export const exportHeader = [
  ...['平台', '昵称', '姓名', '电话', '省', '市', '账号数', '订单数', '付款订单数', '消费总额(元)', '件数'],
  ...['首次下单', '最近下单', '标签', '分组', '重要程度', '已加好友'],
] as const

const platformWords: Readonly<Record<Platform, string>> = {
  taobao: '淘宝/天猫',
  jd: '京东',
  pinduoduo: '拼多多',
  douyin: '抖店',
  kuaishou: '快手小店',
  weixin: '微信小店',
  xiaohongshu: '小红书',
}

/** A person as one line: figures in full, who it is masked more than on screen; the district stays here. */
export function exportLine(row: Customer, accounts: number): string[] {
  const { sealed, region } = row
  return [
    platformWords[row.platform],
    maskNickMore(row.nick),
    sealed.name === null ? '' : maskNameMore(sealed.name),
    sealed.phone === null ? '' : maskPhoneMore(sealed.phone),
    region?.province ?? '',
    region?.city ?? '',
    ...[accounts, row.orderCount, row.paidOrderCount].map(String),
    formatFen(row.totalFen),
    String(row.quantity),
    ...[row.firstOrderAt, row.lastOrderAt].map((at) => (at === null ? '' : dayOf(at))),
    row.tags.map(({ tag }) => tag).join('、'),
    row.group ?? '',
    String(row.importance),
    row.isFriend ? '是' : '',
  ]
}
