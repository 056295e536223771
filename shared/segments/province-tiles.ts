/** Where a province stands among its neighbours: one tile each, roughly as on a map. No map, and not to scale. */
export interface ProvinceTile {
  readonly name: string
  /** As addresses write it: `四川省`. */
  readonly fullName: string
  readonly column: number
  readonly row: number
}

const rows = [
  '. . . . . . . 黑龙江',
  '. . . . . 内蒙古 . 吉林',
  '. 新疆 . 宁夏 山西 河北 北京 辽宁',
  '. 青海 甘肃 陕西 河南 山东 天津 .',
  '西藏 . 四川 重庆 湖北 安徽 江苏 上海',
  '. . 云南 贵州 湖南 江西 浙江 .',
  '. . . 广西 广东 福建 . 台湾',
  '. . . 海南 澳门 香港 . .',
]

const ownEndings: Readonly<Record<string, string>> = {
  北京: '市',
  天津: '市',
  上海: '市',
  重庆: '市',
  内蒙古: '自治区',
  西藏: '自治区',
  宁夏: '回族自治区',
  新疆: '维吾尔自治区',
  广西: '壮族自治区',
  香港: '特别行政区',
  澳门: '特别行政区',
}

function fullNameOf(name: string): string {
  return name + (ownEndings[name] ?? '省')
}

export const provinceTiles: readonly ProvinceTile[] = rows.flatMap((line, row) =>
  line.split(' ').flatMap((name, column) => (name === '.' ? [] : [{ name, fullName: fullNameOf(name), column, row }])),
)

export const tileColumns = 8
export const tileRows = rows.length

const suffix = /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/

const byName = new Map(provinceTiles.map((tile) => [tile.name, tile]))

/** `四川省` and `四川` are the same tile; what is no province has none. */
export function tileOf(province: string): ProvinceTile | null {
  return byName.get(province.trim().replace(suffix, '')) ?? null
}

/** One name for a province however an order writes it: some say 上海, some 上海市. */
export function provinceName(province: string): string {
  return tileOf(province)?.fullName ?? province
}
