import { fold } from '#shared/kernel/text.ts'

/** Columns of a table of scripts, in the order of an export. The first name is ours, the others are what other tools write. */
export const columnWords = {
  shelf: ['范围', '所属'],
  step: ['步骤', '接待步骤'],
  category: ['分组', '分类', '快捷短语分组', '短语分组', '分组名称', '类别', '目录', '文件夹'],
  title: ['标题', '名称', '问题', '主题'],
  shortcut: ['快捷码', '快捷编码', '快捷短语编码', '编码', '快捷词', '简码'],
  kind: ['类型'],
  eventFrom: ['活动开始', '活动第一天', '开始日期'],
  eventUntil: ['活动结束', '活动最后一天', '结束日期'],
  platforms: ['平台', '适用平台'],
  farewellCase: ['告别情形'],
  status: ['状态'],
} as const
export type FileColumn = keyof typeof columnWords
export const fileColumns = Object.keys(columnWords) as readonly FileColumn[]

/** Message columns: 内容, 内容2 … 内容10. */
export const contentWords = [
  '内容',
  '话术',
  '话术内容',
  '快捷短语',
  '短语',
  '短语内容',
  '回复内容',
  '正文',
  '消息',
] as const

const stepWords = {
  greeting: ['进门问好', '问好'],
  consultation: ['接待咨询', '咨询'],
  recommendation: ['推荐产品', '推荐'],
  objectionHandling: ['处理异议', '异议'],
  closing: ['促成交易', '促成'],
  orderConfirmation: ['确认订单', '核对订单'],
  orderDispatch: ['下单发货', '发货'],
  farewell: ['礼貌告别', '告别'],
  afterSales: ['售后'],
} as const

/** The words of each column whose values are a choice: ours first, and our identifier is understood too. */
export const choiceWords = {
  shelf: { shop: ['店铺'], team: ['团队'], mine: ['我的', '个人'] },
  step: stepWords,
  kind: { preset: ['常用'], event: ['活动'] },
  farewellCase: {
    bought: ['已购买'],
    notBought: ['未购买'],
    considering: ['再考虑'],
    afterSales: ['售后'],
    followUp: ['回访'],
    followUpEnd: ['停止回访'],
  },
  status: { draft: ['草稿'], approved: ['在用', '启用'] },
  platforms: {
    taobao: ['淘宝/天猫', '淘宝', '天猫', '千牛'],
    jd: ['京东'],
    pinduoduo: ['拼多多'],
    douyin: ['抖店', '抖音', '飞鸽'],
    kuaishou: ['快手'],
    weixin: ['微信小店', '视频号'],
    xiaohongshu: ['小红书'],
  },
} as const
export type ChoiceColumn = keyof typeof choiceWords
export type ChoiceOf<C extends ChoiceColumn> = keyof (typeof choiceWords)[C]

/** The identifier a word stands for; null when it is none of the column's words. */
export function choiceOf<C extends ChoiceColumn>(column: C, word: string): ChoiceOf<C> | null {
  const wanted = fold(word)
  for (const [value, names] of Object.entries<readonly string[]>(choiceWords[column])) {
    if (fold(value) === wanted || names.some((name) => fold(name) === wanted)) return value as ChoiceOf<C>
  }
  return null
}

/** Our word for an identifier. */
export function wordFor<C extends ChoiceColumn>(column: C, value: ChoiceOf<C>): string {
  const words: Readonly<Record<string, readonly string[]>> = choiceWords[column]
  return words[value as string]?.[0] ?? ''
}
